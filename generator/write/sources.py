"""The source texts beside the pages: every seed that has a page, byte for byte, one click away from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

FOLDER = "sources"


def path(seed: str) -> str:
    """Where the text of a seed (or of the file that holds it, for `file.jsonl#key`) stands below docs/.

    It always ends in .txt, so that a web server never takes a seed's HTML for a page of the site.
    """
    file = seed.split("#", 1)[0]
    return f"{FOLDER}/{file}" if file.endswith(".txt") else f"{FOLDER}/{file}.txt"


def texts(seeds: Mapping[str, bytes], shown: Iterable[str]) -> dict[str, bytes]:
    """path -> bytes of the source texts that pages link to. `seeds` are bytes by seed path, `shown` seeds of pages."""
    wanted = sorted({seed.split("#", 1)[0] for seed in shown} & seeds.keys())
    return {path(file): seeds[file] for file in wanted}


def steps(docs: Path, wanted: Mapping[str, bytes]) -> list[tuple[str, bytes | None]]:
    """What to write so that docs/ holds these source texts and no others: (path, bytes or None)."""
    there = {file.relative_to(docs).as_posix(): file for file in (docs / FOLDER).rglob("*") if file.is_file()}
    changed = [(path, data) for path, data in wanted.items() if path not in there or there[path].read_bytes() != data]
    return [*sorted(changed), *((path, None) for path in sorted(there.keys() - wanted.keys()))]
