"""What a command of this folder is asked to do: `--help` prints what its module says of itself, and does nothing."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def paths(doc: str | None, *names: str) -> list[Any]:
    """The path that the command line gives for each name, a list of them for the last one if it ends in "...".

    Raises: SystemExit for `--help`, and for other words than these.
    """
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in names:
        parser.add_argument(name.removesuffix("..."), nargs="+" if name.endswith("...") else None, type=Path)
    return list(vars(parser.parse_args()).values())
