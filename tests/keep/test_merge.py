"""Cases of merged pages: cases/*.txt, to be read as the account of what hand edits mean.

A case is a title (`==`) and the sides of one page, each below its own line (`--`). `docs` is what stands there after
the build, `written to base` what the generator remembers (where it is of interest), `gave way` what was overruled.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.keep.merge import Merged, page

FOLDER = Path(__file__).parent / "cases"

Case = dict[str, str]


def cases() -> Iterator[tuple[str, Case]]:
    for file in sorted(FOLDER.glob("*.txt")):
        for text in file.read_text("utf-8").split("\n== ")[1:]:
            title, *sides = text.split("\n-- ")
            yield title, {name: body.strip("\n") + "\n" for name, _, body in (side.partition("\n") for side in sides)}


def merged(case: Case) -> Merged:
    base, theirs, new = (case[side].encode() if side in case else None for side in ("base", "theirs", "new"))
    return page(base, theirs, new, "docs/x.md")


def text(data: bytes | None) -> str | None:
    return None if data is None else data.decode()


@pytest.mark.parametrize("case", [pytest.param(case, id=title) for title, case in cases()])
def test_case(case: Case) -> None:
    found = merged(case)
    told = "".join(f"{g.where}: {g.hand} | {g.generator}\n" for g in found.gave_way)
    assert text(found.data) == case.get("docs")
    assert told == case.get("gave way", "")
    assert str(found.fault or "") == case.get("fault", "").strip("\n")
    if "state" in case:
        assert found.state == case["state"].strip("\n")
    if "written to base" in case or "state" in case:
        assert text(found.base) == case.get("written to base", case.get("new") if found.state == "taken over" else None)


@pytest.mark.parametrize("case", [pytest.param(case, id=title) for title, case in cases()])
def test_the_next_build_changes_nothing(case: Case) -> None:
    found = merged(case)
    new = case["new"].encode() if "new" in case else None
    again = page(found.base, found.data, new, "docs/x.md")
    assert (again.data, again.base) == (found.data, found.base)
