"""What the search of a site costs its readers: `python -m tests.bench.search SITE WORD` opens a page of a site that
MkDocs alone has built, and seeks a word, before the index is cut into pieces and afterwards.

Prints a line of JSON for each: seconds of processor time to cut the index, to open the page and to seek the word, with
the megabytes that the browser then holds and the kilobytes that it asked for. It reads /proc, as Linux has it.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from playwright.sync_api import Page

from generator.publish.search import cut
from tests.browser.chromium import running
from tests.browser.served import served

LONG = 900_000
"""Milliseconds to wait for the search of an archive."""


def main(site: Path, word: str) -> None:
    with TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(site, Path(folder) / "site"))
        print(json.dumps({"search": "whole", **asked(copy, word)}), flush=True)
        before = sum(os.times()[:4])
        cut(copy)
        spent = round(sum(os.times()[:4]) - before, 1)
        print(json.dumps({"search": "in pieces", "cut": spent, **asked(copy, word)}))


def asked(site: Path, word: str) -> dict[str, dict[str, float]]:
    """What it costs to open the page "about" until the search is ready, and then to find the word."""
    with served(site) as address:
        context = running().new_context()
        page, sizes = context.new_page(), [0]
        page.on("response", lambda answer: sizes.append(int(answer.headers.get("content-length", 0))))
        start = spent()
        page.goto(f"{address}about.html")
        page.get_by_text("Type to start searching").wait_for(state="attached", timeout=LONG)
        opened = settled(page, start, sizes)
        start = spent()
        box = page.locator("[data-md-component=search-query]")
        box.click()
        box.fill(word)
        box.press("End")
        page.locator(".md-search-result__item").first.wait_for(timeout=LONG)
        found = settled(page, start, sizes)
        context.close()
    return {"open": opened, "seek": found}


def settled(page: Page, start: float, sizes: list[int]) -> dict[str, float]:
    """The costs since that start, once the page has come to rest."""
    page.wait_for_load_state("networkidle")
    sleep(1)
    costs = {"seconds": round(spent() - start, 2), "MB": round(sum(map(held, renderers()))), "kB": sum(sizes) // 1000}
    sizes.clear()
    return costs


def renderers() -> list[int]:
    """The processes below this one that show pages."""
    parents: dict[int, int] = {}
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # others come and go
            parents[int(place.name)] = int(_fields(int(place.name))[1])
    below = {os.getpid()}
    while found := {process for process, parent in parents.items() if parent in below} - below:
        below |= found
    return [process for process in below if b"--type=renderer" in Path(f"/proc/{process}/cmdline").read_bytes()]


def spent() -> float:
    """Their processor time, seconds."""
    fields = map(_fields, renderers())
    return sum(int(field[11]) + int(field[12]) for field in fields) / os.sysconf("SC_CLK_TCK")


def held(process: int) -> float:
    """The memory of one, megabytes; what several share is shared out."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("Pss:"))


def _fields(process: int) -> list[str]:
    """What the system says of a process, from its state on."""
    return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
