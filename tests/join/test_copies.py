"""The same article twice."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from generator.join import copies
from generator.records import Article
from tests import articles

WORDS = ("river", "bridge", "council", "engineer", "pillar", "repair", "month", "police", "morning", "north")


def article(seed: str, text: str) -> Article:
    return articles.article("en", *text.split("\n"), seed=seed)


def group(articles: list[Article]) -> tuple[tuple[str, ...], ...]:
    return copies.group({one.seed: copies.shingles(one) for one in articles})


def story(number: int, words: int = 120) -> list[str]:
    rng = random.Random(number)
    return [f"{rng.choice(WORDS)}{rng.randrange(40)}" for _ in range(words)]


def test_syndicated_updated_and_rescraped_copies_are_one_group_with_the_fullest_first() -> None:
    text = story(1)
    syndicated = ["LONDON", "(AP)", *text]
    updated = [*text[:60], *story(2, 12), *text[60:], *story(3, 15)]
    cut = text[:70]
    found = group(
        [
            article("a.txt", " ".join(text)),
            article("b.txt", " ".join(syndicated)),
            article("c.txt", " ".join(updated)),
            article("d.txt", " ".join(cut)),
            article("e.txt", " ".join(story(9))),
        ]
    )
    assert found == (("c.txt", "b.txt", "a.txt", "d.txt"),)


def test_two_reports_of_one_event_are_no_copies() -> None:
    shared = story(1, 40)
    one, other = [*story(2, 80), *shared], [*shared, *story(3, 80)]
    assert group([article("a.txt", " ".join(one)), article("b.txt", " ".join(other))]) == ()


def test_texts_without_spaces() -> None:
    text = "".join(chr(0x4E00 + random.Random(5).randrange(900) + i * 7 % 500) for i in range(120))
    assert group([article("a.txt", text), article("b.txt", text + "新")]) == (("b.txt", "a.txt"),)


def test_texts_of_a_few_words_are_never_copies() -> None:
    assert group([article("a.txt", "Comments are closed."), article("b.txt", "Comments are closed.")]) == ()


@given(st.lists(st.integers(0, 5), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(numbers: list[int], rng: random.Random) -> None:
    articles = [article(f"{at}.txt", " ".join(story(number))) for at, number in enumerate(numbers)]
    shuffled = list(articles)
    rng.shuffle(shuffled)
    groups = group(articles)
    assert groups == group(shuffled)
    seeds = [seed for found in groups for seed in found]
    assert len(seeds) == len(set(seeds))
    assert all(len(found) > 1 for found in groups)
