"""The feed is Atom, says what the pages say, and invents no date."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from generator.publish.feeds import ENTRIES, NAMESPACE, NOT_XML, atom
from generator.site import ArticlePage

ADDRESS = "https://example.org/news/"
ATOM = f"{{{NAMESPACE}}}"

FERRY = ArticlePage(
    "articles/ferry.md", "Nattfergen er tilbake", "nb", "2024-06-13", "Ruten går tre ganger i uken.",
    source="Havneposten", topics=("transport",),
)  # fmt: skip


def titles(feed: bytes) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in ET.fromstring(feed).iter(f"{ATOM}entry")]


def test_a_feed() -> None:
    expected = """<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Tidings</title>
  <id>https://example.org/news/</id>
  <updated>2024-06-13T00:00:00Z</updated>
  <link rel="self" href="https://example.org/news/feed.xml" />
  <link href="https://example.org/news/" />
  <entry xml:lang="nb">
    <title>Nattfergen er tilbake</title>
    <id>https://example.org/news/articles/ferry/</id>
    <updated>2024-06-13T00:00:00Z</updated>
    <link href="https://example.org/news/articles/ferry/" hreflang="nb" />
    <author>
      <name>Havneposten</name>
    </author>
    <summary>Ruten går tre ganger i uken.</summary>
    <category term="transport" />
  </entry>
</feed>
"""
    assert atom([FERRY], "Tidings", ADDRESS).decode("utf-8") == expected


def test_the_newest_come_first_and_those_of_one_day_in_the_order_of_their_pages() -> None:
    days = {"b": "2024-06-13", "a": "2024-06-13", "c": "2025-01-01", "d": "2023-01-01"}
    articles = [ArticlePage(f"articles/{title}.md", title, "en", day) for title, day in days.items()]
    assert titles(atom(articles, "Tidings", ADDRESS)) == ["c", "a", "b", "d"]


def test_an_article_without_a_day_is_left_out() -> None:
    vague = [ArticlePage("articles/x.md", "x", "en", date) for date in ("", "2024", "2024-06", "2024-06-13~")]
    assert titles(atom(vague, "Tidings", ADDRESS)) == []


def test_a_feed_stays_small() -> None:
    many = [ArticlePage(f"articles/{n}.md", str(n), "en", "2024-06-13") for n in range(2 * ENTRIES)]
    assert len(titles(atom(many, "Tidings", ADDRESS))) == ENTRIES


@given(st.text())
def test_every_title_is_shown_as_its_characters(title: str) -> None:
    article = ArticlePage("articles/x.md", title, "en", "2024-06-13")
    shown = titles(atom([article], "Tidings", ADDRESS))[0] or ""
    assert shown.split() == NOT_XML.sub("\ufffd", title).split()
