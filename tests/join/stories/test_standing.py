"""What new articles do to the stories of old ones: nothing, but where they are near."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.join import stories
from generator.join.stories.nearness import nearness
from generator.join.stories.standing import STEADY, Pairs, kept_and_anew
from generator.join.stories.traits import traits
from generator.records import Findings
from tests import sites
from tests.cases import cases
from tests.join.stories.test_group import (
    CHESS_NB,
    DEBT_EN,
    FERRY_EN,
    FERRY_NB,
    FEVER_FR,
    PRIZE_EN,
    SEEDS,
    STRIKE_NB,
    told,
)

Seeds = tuple[str, ...]

FERRY, ALONE = ("ferry", ""), ("", "prize.txt")
STOOD = {0: FERRY, 1: FERRY, 2: ALONE}
"""Two articles of a story, one alone; all others are new."""
LINES = (
    "The ferry Aurora Borealis ran aground off Kirkenes with 214 passengers on board.",
    "Captain Ingvild Storaker had lost power near Vardø, said Peder Winsnes of Hålogaland Line.",
    "Hålogaland Line and the union under Sunniva Kvalheim meet in Vardø, for 38 of the crew are on strike.",
    "Sunniva Kvalheim asked Peder Winsnes for 11 hours of rest, as on Aurora Borealis.",
    "Marguerite Delacroix has won the Lindqvist Prize of 48,000 euros in Uppsala.",
    "Tomasz Wojcik of the jury of the Lindqvist Prize praised Marguerite Delacroix.",
    "Oleksandra Petrenko beat Joost van Dalen in 87 moves at Wijk aan Zee.",
    "Joost van Dalen leaves Wijk aan Zee for Uppsala, where Tomasz Wojcik awaits him.",
)
"""Articles made of these are near where they share a line, less so where they share names."""
OTHER_LINES = (
    "Pumpkins of 300 kilos were weighed by Bartholomew Ockenden in Little Snoring.",
    "Rosalind Featherstonehaugh counted 621 puffins off Skomer for Ornithology Weekly.",
    "Zsófia Keresztes and Bálint Vásárhelyi opened a bakery of sourdough in Kecskemét.",
)
some_texts = st.lists(st.sets(st.sampled_from(LINES), min_size=1, max_size=4).map(sorted), min_size=2, max_size=8)


@cases(
    "pairs, kept, anew",
    [
        ("nothing is new", {(0, 1): 1.5, (1, 2): 2.0}, [[0, 1]], {}),
        ("nothing new is near", {(0, 1): 1.5, (1, 2): 2.0, (1, 3): 0.9}, [[0, 1]], {}),
        ("news of the one alone", {(0, 1): 1.5, (2, 3): 1.6}, [[0, 1]], {(2, 3): 1.6}),
        ("news of the story", {(0, 1): 1.5, (1, 3): 1.0}, [], {(0, 1): 1.5 * STEADY, (1, 3): 1.0}),
        (
            "news of both",
            {(0, 1): 1.5, (1, 2): 1.1, (0, 3): 1.4, (2, 3): 1.2},
            [],
            {(0, 1): 1.5 * STEADY, (1, 2): 1.1 / STEADY, (0, 3): 1.4, (2, 3): 1.2},
        ),
        ("other news", {(0, 1): 1.5, (3, 4): 2.0}, [[0, 1]], {(3, 4): 2.0}),
        ("two of a story have nothing in common any more", {(0, 2): 1.5}, [], {(0, 2): 1.5}),
    ],
)
def test_only_what_a_new_article_is_near_to_is_told_anew(pairs: Pairs, kept: list[list[int]], anew: Pairs) -> None:
    stories_kept, counting = kept_and_anew(STOOD, pairs)
    assert stories_kept == kept
    assert counting == pytest.approx(anew)


def test_seven_articles_of_other_events_leave_the_first_five_as_they_were(tmp_path: Path) -> None:
    """Among twelve articles Putin and Xi are rare, and what five share of them is much; it was not when they came."""
    site = sites.make(tmp_path, {path.name: path.read_bytes() for path in SEEDS.glob("*.txt")})
    before = built(site)
    for number, text in enumerate((FERRY_EN, PRIZE_EN, CHESS_NB, STRIKE_NB, DEBT_EN, FERRY_NB, FEVER_FR)):
        sites.put(site / f"seeds/z{number}.txt", f"News of the day, number {number}\n\n{text}")
    assert built(site) == before | {("z0.txt", "z5.txt")}
    assert sites.build(site).writes == ()
    shutil.rmtree(site / "docs")
    assert not before <= built(site)


def test_an_article_alone_joins_a_story_once_its_text_came_after_its_headline(tmp_path: Path) -> None:
    site = sites.make(tmp_path, sites.SEEDS | {"nb/ferje.txt": "Nattfergen er tilbake: – Vi har ventet i seks år\n"})
    assert built(site) == set()
    sites.put(site / "seeds/nb/ferje.txt", sites.FERJE)
    assert built(site) == {("en/ferry.txt", "nb/ferje.txt")}
    assert sites.build(site).writes == ()


def test_an_article_stays_in_its_story_when_only_the_name_of_its_file_changes(tmp_path: Path) -> None:
    site = sites.make(tmp_path, {path.name: path.read_bytes() for path in SEEDS.glob("*.txt")})
    before = built(site)
    for number, text in enumerate((FERRY_EN, PRIZE_EN, CHESS_NB, STRIKE_NB, DEBT_EN, FERRY_NB, FEVER_FR)):
        sites.put(site / f"seeds/z{number}.txt", f"News of the day, number {number}\n\n{text}")
    for file in site.glob("seeds/[!z]*.txt"):
        file.rename(file.with_name(f"a-{file.name}"))
    assert {tuple(f"a-{seed}" for seed in story) for story in before} <= built(site)


def test_an_article_that_an_editor_took_out_of_its_story_comes_back_when_that_is_undone(tmp_path: Path) -> None:
    site = sites.make(tmp_path)
    before = built(site)
    (page,) = (site / "docs/articles").glob("night-ferry*.md")
    text = page.read_text("utf-8")
    page.write_text(re.sub("^story: .*$", 'story: ""', text, flags=re.MULTILINE), "utf-8")
    assert before and built(site) == set()
    sites.put(site / "seeds/z.txt", f"A prize\n\n{PRIZE_EN}")
    sites.build(site)
    page.write_text(text, "utf-8")
    assert built(site) == before


def test_a_new_article_joins_an_old_story() -> None:
    old, new = [told("a", FERRY_EN), told("b", FERRY_NB, "nb"), told("d", PRIZE_EN)], told("c", FERRY_EN)
    assert group([*old, new], standing(old, {("a", "b")})) == {("a", "b", "c")}


def test_old_articles_that_stood_alone_come_together_with_a_new_one() -> None:
    old, new = [told("a", FERRY_EN), told("b", FERRY_NB, "nb"), told("d", PRIZE_EN)], told("c", FERRY_EN)
    assert group(old, standing(old, ())) == set()
    assert group([*old, new], standing(old, ())) == {("a", "b", "c")}


def test_an_article_whose_text_became_another_leaves_its_story() -> None:
    site = [told("a", FERRY_EN), told("b", FERRY_NB, "nb"), told("c", CHESS_NB, "nb"), told("d", PRIZE_EN)]
    assert group(site, standing(site, {("a", "b", "c")})) == {("a", "b")}


def test_an_article_whose_story_went_with_the_other_seeds_is_as_good_as_new() -> None:
    site = [told("a", FERRY_EN), told("b", FERRY_NB, "nb"), told("d", PRIZE_EN)]
    assert group(site, {"a": "", "b": "gone", "d": ""}) == {("a", "b")}


@settings(deadline=None, max_examples=50)
@given(some_texts, st.lists(st.sampled_from(("", "x", "y", "z")), min_size=8, max_size=8))
def test_a_second_build_changes_nothing_whatever_stood_before(site: Sequence[Sequence[str]], stood: list[str]) -> None:
    articles = numbered("old", site)
    before = {one.article.seed: story for one, story in zip(articles, stood, strict=False)}
    once = group(articles, before)
    assert group(articles, standing(articles, once)) == once


@settings(deadline=None, max_examples=50)
@given(some_texts, st.lists(st.sampled_from(OTHER_LINES).map(lambda line: [line]), max_size=5))
def test_articles_of_other_events_change_no_old_story(
    old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]
) -> None:
    articles = numbered("old", old)
    before = group(articles)
    after = group([*articles, *numbered("new", new)], standing(articles, before))
    assert of_old(after) == before


@settings(deadline=None, max_examples=50)
@given(some_texts, some_texts)
def test_old_articles_come_together_or_part_only_where_a_new_one_is_near(
    old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]
) -> None:
    articles = numbered("old", old)
    everything = [*articles, *numbered("new", new)]
    before = group(articles)
    after = group(everything, standing(articles, before))
    moved = near_a_new_one(everything)
    for story in before - of_old(after):
        assert moved & set(story)
    for story in of_old(after) - before:
        assert moved & {seed for others in before if set(others) & set(story) for seed in others} | moved & set(story)


def group(articles: Sequence[Findings], before: Mapping[str, str] = {}) -> set[Seeds]:
    return {tuple(sorted(story.seeds)) for story in stories.group(articles, {}, before=before)}


def built(site: Path) -> set[Seeds]:
    """The stories of a site, once it is built."""
    return {tuple(sorted(article.seed for article in story.articles)) for story in sites.build(site).site.stories}


def standing(articles: Iterable[Findings], told: Iterable[Seeds]) -> dict[str, str]:
    """These articles as they stood in these stories, or alone."""
    return {one.article.seed: "" for one in articles} | {seed: story[0] for story in told for seed in story}


def numbered(name: str, texts: Iterable[Sequence[str]]) -> list[Findings]:
    return [told(f"{name}{number}", "\n".join(lines)) for number, lines in enumerate(texts)]


def of_old(told: Iterable[Seeds]) -> set[Seeds]:
    """What these stories say of old articles alone."""
    parts = (tuple(seed for seed in story if seed.startswith("old")) for story in told)
    return {part for part in parts if len(part) > 1}


def near_a_new_one(articles: Sequence[Findings]) -> set[str]:
    """The articles to which a new one is near enough to join them."""
    near = nearness([one.article for one in articles], [traits(one, {}) for one in articles])
    pairs = [(articles[i].article.seed, articles[j].article.seed) for i, j, value in near.candidates() if value >= 1]
    return {seed for pair in pairs if any(one.startswith("new") for one in pair) for seed in pair}
