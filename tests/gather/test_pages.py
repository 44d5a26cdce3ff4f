"""Whole pages as people paste them, in many languages: which lines are the headline, the body, captions, leftovers.

Each line of tests/gather/pages/*.txt begins with its mark: `+` body, `c` caption, `=` headline, `-` leftover. What is
read wrongly today: `?` a line of the body that goes with the leftovers, `!` another one that stays with the body.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.articles import one

TODAY = {"?": "-", "!": "+"}
PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_pasted_page(page: Path) -> None:
    marked = [(line[0], line[2:]) for line in page.read_text("utf-8").splitlines()]
    article = one("a.txt", "\n".join(text for _, text in marked))
    assert article.lang.value.split("-")[0] == page.stem.split("-")[0]
    body = {paragraph.line for paragraph in article.paragraphs}
    captions = {caption.line for caption in article.captions}
    headline = {dropped.line for dropped in article.dropped if dropped.why == "headline"}
    found = ["+" if n in body else "c" if n in captions else "=" if n in headline else "-" for n in _numbers(marked)]
    read = [f"{mark} {text}" for mark, (_, text) in zip(found, marked, strict=True)]
    assert read == [f"{TODAY.get(mark, mark)} {text}" for mark, text in marked]


def _numbers(marked: list[tuple[str, str]]) -> range:
    return range(1, len(marked) + 1)
