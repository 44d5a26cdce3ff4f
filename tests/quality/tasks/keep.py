"""How often a page merge has to overrule the generator, on realistic edits; and how often it loses a word of a person.

Pages of 40 blocks from the site's own seeds; a person makes 1-3 edits, the generator 1-6 changes, at random places.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable

from generator.keep.merge import page
from generator.page import front_text
from tests.quality.rows import ROOT, Row

PAGES, BLOCKS = 1000, 40
GOAL = 0.92

Body = list[str]


def measure() -> Iterable[Row]:
    found = [_merge(random.Random(number)) for number in range(PAGES)]
    yield Row("keep", "all", "merges without overruling", sum(calm for calm, _ in found) / PAGES, PAGES, GOAL)
    yield Row("keep", "all", "merges that keep a person's words", sum(kept for _, kept in found) / PAGES, PAGES, 1.0)


def _merge(chance: random.Random) -> tuple[bool, bool]:
    """One page merged: whether nothing of the generator gave way, and whether all that the person wrote is there."""
    body = _body(chance)
    theirs = _changed(body, chance, chance.randint(1, 3), BY_HAND)
    new = _changed(body, chance, chance.randint(1, 6), BY_MACHINE)
    merged = page(_page(body), _page(theirs), _page(new))
    assert merged.data and not merged.fault
    return not merged.gave_way, set(re.findall(r"hand\d+", _text(theirs))) <= set(
        re.findall(r"hand\d+", merged.data.decode())
    )


def _body(chance: random.Random) -> Body:
    lines = [line for path in sorted((ROOT / "seeds").glob("*.txt")) for line in path.read_text("utf-8").splitlines()]
    return chance.sample([line.strip() for line in lines if len(line) > 60], BLOCKS)


def _text(body: Body) -> str:
    return "\n\n".join(body) + "\n"


def _page(body: Body) -> bytes:
    return (front_text({"title": "Talks", "seed": "a.txt"}) + "\n" + _text(body)).encode()


def _changed(body: Body, chance: random.Random, times: int, ways: dict[Callable[..., None], int]) -> Body:
    changed = list(body)
    for number in range(times):
        (way,) = chance.choices(list(ways), list(ways.values()))
        way(changed, chance.randrange(len(changed)), chance, number)
    return changed


def _correct(body: Body, at: int, chance: random.Random, number: int) -> None:
    words = body[at].split(" ")
    words[chance.randrange(len(words))] = f"hand{number}"
    body[at] = " ".join(words)


def _rephrase(body: Body, at: int, chance: random.Random, number: int) -> None:
    words = body[at].split(" ")
    start = chance.randrange(len(words))
    words[start : start + chance.randint(3, 10)] = [f"hand{number}", "in", "other", "words"]
    body[at] = " ".join(words)


def _write(body: Body, at: int, chance: random.Random, number: int) -> None:
    body.insert(at, f"A note by hand{number}.")


def _delete(body: Body, at: int, chance: random.Random, number: int) -> None:
    body.pop(at)


def _link(body: Body, at: int, chance: random.Random, number: int) -> None:
    words = body[at].split(" ")
    start = chance.randrange(len(words))
    words[start] = f"[{words[start]}](../people/machine{number}.md)"
    body[at] = " ".join(words)


def _update(body: Body, at: int, chance: random.Random, number: int) -> None:
    words = body[at].split(" ")
    start = chance.randrange(len(words))
    words[start : start + 2] = [f"machine{number}", "reports"]
    body[at] = " ".join(words)


def _add(body: Body, at: int, chance: random.Random, number: int) -> None:
    body.insert(at, f"The machine{number} found one more paragraph here, and it has some words of its own.")


BY_HAND: dict[Callable[..., None], int] = {_correct: 5, _rephrase: 3, _write: 1, _delete: 1}
BY_MACHINE: dict[Callable[..., None], int] = {_link: 4, _update: 3, _add: 1, _delete: 2}
