"""The search of a published site: an index in pieces, of which a reader's browser fetches those that a query needs.

MkDocs has written down all that the pages say, for the browser to read as a whole. What is worth finding of it goes to
Pagefind, which makes the pieces; `search.js` looks into them, in the place of the theme's own worker.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import Misuse
from generator.publish.entries import Entry, entries, file_of

INDEX = "search/search_index.json"
WORKER = "assets/javascripts/workers/search.*.js"
OURS = Path(__file__).with_name("search.js")
ENGINE = "pagefind_bin"
PIECES = "pagefind"
NEEDED = {"pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind"}
"""What a browser asks of Pagefind beside the pieces. The rest is search boxes, and the theme has one."""

LANGUAGE = "mul"
"""One index for all languages. For this code Pagefind has no stemmer, whose stems would lose words of others."""

GLUE = " \u2060 "
"""Parts words that stand together in a text; `search.js` takes it out again where it shows the text."""


def cut(site: Path) -> None:
    """Puts the pieces, and the worker that knows them, into a site, in the place of its index.

    Where there is no Pagefind for this machine, or the site has no search, all stays as MkDocs made it.

    Raises: Misuse where Pagefind cannot make them.
    """
    file, workers = site / INDEX, list(site.glob(WORKER))
    if not file.is_file() or not workers or not find_spec(ENGINE):
        return
    index = json.loads(file.read_bytes())
    apart = re.compile(index["config"]["separator"])
    with TemporaryDirectory() as folder:
        for entry in entries(site, index["docs"]):
            place = Path(folder) / file_of(site, entry.page).relative_to(site)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(_page(entry, apart), "utf-8")
        _pieces(Path(folder), site / PIECES)
    file.write_text(json.dumps({"config": index["config"], "docs": []}), "utf-8")
    for worker in workers:
        shutil.copyfile(OURS, worker)


def _page(entry: Entry, apart: re.Pattern[str]) -> str:
    """A page for Pagefind alone, which shows nothing but what the entry holds."""
    said = {"kind": entry.kind, "facts": entry.facts, "links": entry.links, "plain": entry.plain}
    said[f"names{entry.fame}"] = " · ".join(entry.names)
    told = [
        f'<p data-pagefind-ignore data-pagefind-meta="{key}">{escape(_apart(text, apart))}</p>'
        for key, text in said.items()
        if text
    ]
    title, text = (escape(_apart(part, apart)) for part in (entry.title, entry.text))
    return f"<html><body><h1>{title}</h1><p>{text}</p>{''.join(told)}</body></html>"


def _apart(text: str, apart: re.Pattern[str]) -> str:
    """The text with a space at every end of a word; glue where the text has something else there."""

    def parted(end: re.Match[str]) -> str:
        inside = text[end.start() - 1 : end.start()].isalnum() and text[end.end() : end.end() + 1].isalnum()
        return end[0] + (GLUE if end[0] else " ") * (inside and not any(map(str.isspace, end[0])))

    return apart.sub(parted, text.replace(GLUE.strip(), ""))


def _pieces(pages: Path, pieces: Path) -> None:
    command = [sys.executable, "-P", "-m", ENGINE, "--site", str(pages), "--output-path", str(pieces)]
    done = subprocess.run(
        [*command, "--force-language", LANGUAGE, "--silent"], capture_output=True, encoding="utf-8", errors="replace"
    )
    if done.returncode:
        todo = "Install pagefind-bin anew; where it is not installed, the site has the theme's own search"
        raise Misuse(str(pieces), f"Pagefind made no index ({done.stderr.strip()})", todo)
    for file in pieces.iterdir():
        if file.is_file() and file.name not in NEEDED and file.suffix != ".pf_meta":
            file.unlink()
