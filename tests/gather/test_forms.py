"""Seeds as other programs write them: records of feeds and archives, odd web pages, forwarded mail, print."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from generator.config import Settings
from generator.errors import Refused
from generator.gather import articles
from generator.records import Seed
from tests.articles import one
from tests.cases import cases
from tests.gather.test_headline import BODIES, HEADLINES
from tests.sites import ROOT

HEAD, BODY = HEADLINES["en"], BODIES["en"]
URL, DATE = "https://gazette.example/2021/bridge", "2021-05-03"
TEXT = "\n\n".join(BODY)
MARKED = "".join(f"<p>{text}</p>" for text in BODY)
LINKED_DATA = {"@type": "NewsArticle", "headline": HEAD, "datePublished": DATE, "author": {"name": "Ann Lee"}}


RECORDS: list[tuple[str, object]] = [
    (
        "news-please",
        {"title": HEAD, "maintext": TEXT, "date_publish": f"{DATE} 10:00:00", "authors": ["Ann Lee"], "url": URL},
    ),
    ("trafilatura", {"title": HEAD, "text": TEXT, "date": DATE, "author": "Ann Lee", "source": URL}),
    ("schema.org", {**LINKED_DATA, "articleBody": TEXT, "mainEntityOfPage": {"@id": URL}}),
    (
        "graph of schema.org",
        {"@graph": [{"@type": "WebSite", "url": "x"}, {**LINKED_DATA, "articleBody": TEXT, "url": URL}]},
    ),
    (
        "reader of feeds",
        {
            "items": [
                {
                    "title": HEAD,
                    "author": "Ann Lee",
                    "published": 1620036000000,
                    "canonicalUrl": URL,
                    "content": {"content": MARKED},
                }
            ]
        },
    ),
    (
        "JSON Feed",
        {
            "title": "The Gazette",
            "items": [
                {
                    "title": HEAD,
                    "content_html": MARKED,
                    "date_published": f"{DATE}T10:00:00Z",
                    "authors": [{"name": "Ann Lee"}],
                    "url": URL,
                }
            ],
        },
    ),
    (
        "WordPress",
        [
            {
                "date": f"{DATE}T10:00:00",
                "link": URL,
                "title": {"rendered": HEAD},
                "content": {"rendered": MARKED},
                "author_name": "Ann Lee",
            }
        ],
    ),
    (
        "news archive",
        {
            "articles": {
                "results": [
                    {
                        "title": HEAD,
                        "body": TEXT,
                        "date": DATE,
                        "authors": [{"name": "Ann Lee", "uri": "1"}],
                        "url": URL,
                    }
                ]
            }
        },
    ),
    (
        "news service, the paper in the title",
        {
            "articles": [
                {
                    "source": {"id": None, "name": "The Gazette"},
                    "author": "Ann Lee",
                    "title": f"{HEAD} - The Gazette",
                    "url": URL,
                    "publishedAt": f"{DATE}T10:00:00Z",
                    "content": TEXT,
                }
            ]
        },
    ),
]


@cases("record", RECORDS)
def test_a_record_says_it_all(record: object) -> None:
    found = one("a.json", json.dumps(record))
    assert (found.title.value, [author.value for author in found.authors]) == (HEAD, ["Ann Lee"])
    assert (found.date and found.date.value, found.url and found.url.value) == (DATE, URL)
    assert [paragraph.text for paragraph in found.paragraphs] == BODY


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ("The Gazette", "The Gazette"),
        ("Gazette", "Gazette"),
        ("gazette", "gazette.example"),
        ("News.Example", "gazette.example"),
    ],
)
def test_the_name_of_a_paper_is_a_better_source_than_its_host(called: str, expected: str) -> None:
    record = {"title": HEAD, "text": TEXT, "hostname": "gazette.example", "source-hostname": called}
    source = one("a.json", json.dumps(record)).source
    assert source is not None
    assert source.value == expected


PAGES = [
    (
        "text in the data alone",
        '<script type="application/ld+json">'
        + json.dumps({**LINKED_DATA, "articleBody": TEXT})
        + "</script></head><body><div id='root'></div>",
    ),
    ("parts without paragraphs", f"</head><body><div>{''.join(f'<div>{text}</div>' for text in BODY)}</div>"),
    (
        "tables for layout",
        "</head><body><table><tr><td><font size=1><a href=a>Home</a><br><a href=b>News</a></font></td>"
        f"<td><b>{HEAD}</b><p>{'<p>'.join(BODY)}</td></tr></table>",
    ),
]


@cases("page", PAGES)
def test_a_page_of_an_odd_make(page: str) -> None:
    found = one("a.html", f"<html><head><title>Gazette - {HEAD}</title>{page}</body></html>")
    assert found.title.value == HEAD
    assert [paragraph.text for paragraph in found.paragraphs] == BODY


def test_what_opens_a_byline_is_no_part_of_an_author() -> None:
    said = "".join(f"<p>{text}</p>" for text in BODIES["nb"])
    found = one("a.html", f"<html><head><meta name='author' content='Av Kari Lunde'></head><body>{said}</body></html>")
    assert [author.value for author in found.authors] == ["Kari Lunde"]


QUOTED = "\n>\n".join(f"> {text}" for text in [HEAD, "By Ann Lee, 3 May 2021", *BODY])
TEXTS = [
    ("HTML in a text", f"<h1>{HEAD}</h1>\n{MARKED}", None),
    (
        "item of a feed",
        f"<item><title>{HEAD}</title><link>{URL}</link><pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate>"
        f"<dc:creator><![CDATA[Ann Lee]]></dc:creator><description><![CDATA[{MARKED}]]></description></item>",
        DATE,
    ),
    (
        "shared from a telephone",
        f"Check out this article: {HEAD} - Gazette {URL}\n\n{TEXT}\n\nSent from my iPhone",
        None,
    ),
    (
        "forwarded by mail",
        f"---- Forwarded ----\nFrom: Bo <bo@mail.example>\nDate: 1 June 2022\nSubject: Fwd: bridge\n\n{QUOTED}\n",
        DATE,
    ),
]


@cases("text, date", TEXTS)
def test_a_text_of_an_odd_make(text: str, date: str | None) -> None:
    found = one("a.txt", text)
    assert (found.title.value, found.date and found.date.value) == (HEAD, date)
    assert [paragraph.text for paragraph in found.paragraphs] == BODY


def test_marks_of_markdown_inside_lines_are_read() -> None:
    linked = BODY[1].replace("council", "[council](https://council.example)").replace("months", "**months**")
    found = one(
        "a.md", f"# {HEAD}\n\n*By Ann Lee*\n\n![The bridge](bridge.jpg)\n\n{BODY[0]}\n\n{linked}\n\n{BODY[2]}\n"
    )
    assert [author.value for author in found.authors] == ["Ann Lee"]
    assert [paragraph.text for paragraph in found.paragraphs] == BODY


def test_pages_of_print_are_put_together_again() -> None:
    words = " ".join(BODY * 4).split()
    rows = [" ".join(words[at : at + 8]) for at in range(0, len(words), 8)]
    half = len(rows) // 2
    sheets = [*rows[:half], "", "1", "The Gazette, 3 May 2021", "", *rows[half:], "", "2", "The Gazette, 3 May 2021"]
    found = one("a.txt", "\n".join([HEAD, "", *sheets]))
    assert " ".join(paragraph.text for paragraph in found.paragraphs) == " ".join(words)
    gone = [dropped.text for dropped in found.dropped if dropped.why == "page number"]
    assert gone == ["1", "The Gazette, 3 May 2021", "2", "The Gazette, 3 May 2021"]


OPENERS = [
    "<script ",
    "<script type='application/ld+json'>\n",
    "<!--\n",
    "<h1>",
    "<item>\n",
    "<![CDATA[",
    "> a\n",
    "a | ",
]
ENDLESS = f"""
import json
from generator.config import Settings
from generator.errors import Refused
from generator.gather import articles
from generator.records import Seed
for opener in {OPENERS!r}:
    text = "<html><p>a</p>" + opener * 20_000
    record = json.dumps({{"title": text, "text": text}})
    for name, data in (("a.txt", text), ("a.html", text), ("a.json", record)):
        articles(Seed(name, data.encode()), Settings(max_line_chars=len(text)))
"""


def test_marks_that_never_end_are_read_in_a_time_that_grows_with_the_text() -> None:
    subprocess.run([sys.executable, "-c", ENDLESS], cwd=ROOT, check=True, timeout=120)  # minutes for each, if squared


def test_a_seed_with_nothing_but_an_address_is_refused() -> None:
    (reason,) = articles(Seed("a.txt", f"{URL}\n\n{URL}?page=2\n".encode()), Settings())
    assert isinstance(reason, Refused)
    assert (reason.where, reason.todo) == ("a.txt", "Open it, and paste the article below")
