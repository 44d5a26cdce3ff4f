"""Links that lead nowhere."""

from __future__ import annotations

import pytest

from generator.link.audit import dead_links, hidden, lone_stories, missing
from generator.site import ArticlePage
from tests.cases import cases


def test_a_dead_link_is_named_by_page_and_line_and_others_pass() -> None:
    pages = {
        "articles/a.md": b"[B](b.md)\n\n[gone](../people/x.md) [text](../sources/a%20b.txt) [web](https://example.org)\n",
        "articles/b.md": b"[A](a.md#part)\n",
    }
    found = dead_links(pages, {"sources/a b.txt"})
    assert [(fault.where, fault.what) for fault in found] == [
        ("docs/articles/a.md, line 3", "the link to ../people/x.md leads nowhere")
    ]


NO_LINKS = [
    ("escaped", rb"see \[x](y), !\[x](y), x](y)"),
    ("code", b"`[x](y)` and\n\n```\n[x](y)\n```\n"),
    ("front matter", b"---\ntitle: '[x](y)'\n---\n\n# x\n"),
    ("brackets in the text", rb"\[\[x\]\] [a][b] [[1] x](https://example.org) `[[x]]`"),
    ("code between tildes", b"~~~ text\n[[x]] [x](y)\n~~~\n"),
    ("indented code", b"So:\n\n    [x](y)\n\n    [[x]]\n\t[x](y)\n\nText.\n"),
    ("a comment", b"<!-- [[x]]\n\n[x](y) -->\n"),
    ("numbers in double brackets", b"A note[[1]](https://example.org), [[2]][a], [[3]] and [[1, 2], [3, 4]]"),
    ("a file with a space", b"[x](<the hague.md>) [x](<the hague.md#part> 'title') [x](the%20hague.md)"),
    ("a file with parentheses", b"[x](files/report(1).pdf) [x](<files/report(1).pdf>) [x](files/report%281%29.pdf)"),
    ("another site", b"[x](https://example.org/y) [mail](mailto:a@example.org) [here](#y)"),
]


@cases("page", NO_LINKS)
def test_what_is_no_link_of_ours_leads_nowhere_and_is_no_fault(page: bytes) -> None:
    assert dead_links({"a.md": page, "the hague.md": b""}, {"files/report(1).pdf"}) == []


LINKS = [
    *(b"[a \\] b](y)", b"![a](y)", b"[[a] b](y)", b"[![a](b.md)](y)", b"`c` [a](<y>)", b"<!-- a --> [a](y)"),
    *(b"- An item\n\n    [a](y)\n", b"Text\n    [a](y)", b"    code\n[a](y)", b"   [a](y)"),
    *(b"!!! note\n    Text\n\n    [a](y)\n", b"[^1]: Text\n\n    [a](y)\n"),
]


@pytest.mark.parametrize("link", LINKS)
def test_links_of_every_form_are_looked_at(link: bytes) -> None:
    assert [fault.what for fault in dead_links({"b.md": link}, set())] == ["the link to y leads nowhere"]


WIKI = [
    ("by the name of its file", b"[[ada-berg]]", "Write [ada-berg](../people/ada-berg.md)"),
    ("by its title, with other words", b"x [[Ada Berg#Mentions|Ada]]", "Write [Ada](../people/ada-berg.md)"),
    ("with its folder", b"![[people/ada-berg.md]]", "Write [people/ada-berg.md](../people/ada-berg.md)"),
    ("a picture", b"![[the port.png]]", "Write ![the port.png](../images/the%20port.png)"),
    ("a picture of a width", b"![[the port.png|300]]", "Write ![the port.png](../images/the%20port.png)"),
    ("a picture that is not there", b"![[map.png]]", "Write ![map.png](../FOLDER/map.png)"),
    ("nobody's", b"[[Bo]]", r"Write [Bo](../FOLDER/PAGE.md), or \[[Bo]] where it is no link"),
]


@cases("written, todo", WIKI)
def test_a_link_in_double_brackets_is_named_with_the_one_to_write(written: bytes, todo: str) -> None:
    pages = {"articles/a.md": b"# A\n\n" + written, "people/ada-berg.md": b""}
    (fault,) = dead_links(pages, {"images/the port.png"})
    assert (fault.where, fault.todo) == ("docs/articles/a.md, line 3", todo)


def test_a_page_of_the_navigation_that_is_not_there_is_named_with_what_can_be_done() -> None:
    found = missing(["index.md", "about.md", "own.md"], {"index.md": b""}, {"about.md"})
    assert [fault.todo for fault in found] == [
        "Take its line out of `nav:`, or bring it back with `tidings reset about.md`",
        "Write it, or take its line out of `nav:`",
    ]


def test_a_readme_beside_an_index_is_named_for_only_one_of_them_can_be_printed() -> None:
    pages = dict.fromkeys(("index.md", "README.md", "notes/README.md", "trips/README.md", "trips/index.md"), b"")
    assert [fault.where for fault in hidden(pages)] == ["docs/README.md", "docs/trips/README.md"]


def test_a_story_that_people_gave_to_one_article_alone_is_named_with_the_one_they_may_mean() -> None:
    stories = {"a": "ferry-is-back", "b": "ferry-is-back", "c": "ferry-is-bck", "d": "quite-another", "e": "left-alone"}
    pages = [ArticlePage(f"articles/{name}.md", name, "en", story=story) for name, story in stories.items()]
    edited = {"articles/b.md", "articles/c.md", "articles/d.md"}
    found = lone_stories(pages, lambda path: {"story": "by hand"} if path in edited else {})
    assert [(fault.where, fault.todo) for fault in found] == [
        ("docs/articles/c.md, story", "Write ferry-is-back"),
        ("docs/articles/d.md, story", "Give it to another article too, or leave `story:` empty"),
    ]
