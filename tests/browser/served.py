"""The real project's site, built in a folder of its own and served on a free port of this machine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.sites import ROOT, THEME, copied


def build(root: Path) -> Path:
    """Builds the project's site below the folder `root`, and gives the folder of its pages."""
    copied(root, "mkdocs.yml", "seeds", "docs", THEME)
    command = [sys.executable, "-c", "from generator.cli import main; main()", "--root", str(root), "--quiet", "site"]
    subprocess.run(command, cwd=ROOT, check=True)
    return root / "site"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of that folder while it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    """A server that does not print what it is asked for."""

    def log_message(self, format: str, *args: object) -> None:
        pass
