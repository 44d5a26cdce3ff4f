"""Pages as a build finds them."""

from __future__ import annotations

from generator.keep.before import Before
from generator.records import Decisions
from tests.keep.sites import Pages, article, told_apart

STORY = b"---\ntitle: Ferry\n---\n\n# Ferry\n\n- [A](../articles/a.md)\n- [B](../articles/b.md)\n"


def left(docs: Pages, base: Pages) -> dict[str, str]:
    return Before(*told_apart(docs, base), Decisions()).stories_left


def test_a_story_that_people_keep_is_known_by_the_articles_that_it_listed() -> None:
    docs = {"stories/ferry.md": STORY.replace(b"# Ferry", b"# The night ferry")}
    assert left(docs, {"stories/ferry.md": STORY}) == {"articles/a.md": "ferry", "articles/b.md": "ferry"}


def test_not_by_those_that_people_link_to_in_their_own_words() -> None:
    docs = {"stories/ferry.md": STORY + b"\nSee [the bakery](../articles/c.md), too.\n"}
    assert left(docs, {"stories/ferry.md": STORY}) == {"articles/a.md": "ferry", "articles/b.md": "ferry"}


def test_a_list_of_stories_is_no_story() -> None:
    index = b"---\ntitle: Stories\n---\n\n# Stories\n\n[A](../articles/a.md)\n"
    list_of_2024 = b"---\ntitle: Stories 2024\nlist: true\n---\n\n# Stories\n\n[A](../articles/a.md)\n"
    base = {"stories/index.md": index, "stories/2024.md": list_of_2024, "articles/a.md": article()}
    docs = {path: data.replace(b"# Stories", b"# Our stories") for path, data in base.items()}
    assert left(docs, base) == {}
