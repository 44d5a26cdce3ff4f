"""The search of a published site: what its pages are found by, and how a reader's browser finds them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, expect

from generator.errors import Misuse
from generator.publish import search as published
from generator.publish.entries import entries
from generator.publish.mkdocs import publish
from generator.publish.search import INDEX, PIECES, cut
from tests.browser.served import served
from tests.cases import cases
from tests.publish.shown import SAMPLE
from tests.publish.sites import browsing, lay_out, search
from tests.sites import ROOT

SECTIONS = [
    (
        "what an editor wrote stays, links and all",
        "person",
        '<h2 id="life">Life</h2><p>Born in <a href="../places/bergen.html">Bergen</a>.</p>',
        "",
        ("Life Born in Bergen.", ("Holm",)),
    ),
    (
        "spellings are names, without their language and number",
        "person",
        "",
        '<h2 id="names">Names</h2><ul><li><strong>Norwegian</strong> Holm 3 · Berit Holm 21</li></ul>',
        ("", ("Holm", "Berit Holm")),
    ),
    (
        "what a place is called elsewhere are names, too",
        "place",
        "",
        '<h2 id="called">Also called</h2>\n<p><span lang="da">Holmen</span> · Tukholma</p>',
        ("", ("Holm", "Holmen", "Tukholma")),
    ),
    (
        "a list of links goes, and the heading above it",
        "person",
        "",
        '<h2 id="mentions">Mentions</h2>\n<h3 id="2024">2024</h3><ul><li><a href="a.html">A</a></li></ul>',
        ("", ("Holm",)),
    ),
    (
        "an article's row of links is no part of its text",
        "links",
        "<p>Text.</p>",
        '<ul><li><a href="p.html">P</a></li></ul>',
        ("Text.", ("Holm",)),
    ),
    ("a page that is one long list goes", "list", "", '<ul><li><a href="p.html">P</a></li></ul>', None),
]


@pytest.mark.parametrize("address", ["people/holm.html", "people/holm/"])
@cases("name, theirs, ours, kept", SECTIONS)
def test_lists_of_links_are_left_out(
    tmp_path: Path, address: str, name: str, theirs: str, ours: str, kept: tuple[str, tuple[str]] | None
) -> None:
    inside = f"{theirs}<!-- tidings:begin {name} -->{ours}<!-- tidings:end {name} -->"
    page = tmp_path / (address if address.endswith(".html") else address + "index.html")
    page.parent.mkdir(parents=True)
    page.write_text(f"<h1>Holm</h1><p>1 article · English</p>{inside}", "utf-8")
    (first, *rest) = re.split(r'<h[23] id="(.*?)">(.*?)</h[23]>', f"{theirs}\n{ours}")
    docs = [{"location": address, "title": "Holm", "text": f"<p>1 article · English</p>{first}"}]
    for anchor, heading, text in zip(*[iter(rest)] * 3, strict=True):
        docs.append({"location": f"{address}#{anchor}", "title": heading, "text": text})
    found = [(entry.text, entry.names, entry.facts) for entry in entries(tmp_path, docs)]
    assert found == ([(*kept, "1 article · English")] if kept else [])


def test_a_story_is_found_by_what_describes_it_and_not_by_the_reasons_why_it_is_one(tmp_path: Path) -> None:
    why = '<h2 id="why">Why</h2><ul><li>places in common: Bergen</li></ul>'
    page = tmp_path / "stories/ferry.html"
    page.parent.mkdir()
    head = '<meta name="description" content="The ferry &quot;Lyra&quot; sails again.">'
    page.write_text(f"{head}<h1>Ferry</h1><!-- tidings:begin story -->{why}<!-- tidings:end story -->", "utf-8")
    at = "stories/ferry.html"
    docs = [
        {"location": at, "title": "Ferry", "text": "<p>2 articles \u00b7 English</p>"},
        {"location": f"{at}#why", "title": "Why", "text": "<ul><li>places in common: Bergen</li></ul>"},
    ]
    assert [entry.text for entry in entries(tmp_path, docs)] == ['The ferry "Lyra" sails again.']


@pytest.mark.parametrize(
    ("location", "title", "names", "plain"),
    [
        ("people/a.html", "Åse Ødegård", ("Åse Ødegård",), "ase odegard"),
        ("people/a.html", "Åse Berg", ("Åse Berg",), ""),
        ("people/a.html", "Ирина Ким-Ли", ("Ирина Ким-Ли",), "irina kim li"),
        ("places/a.html", "Sant&#39;Agata", ("Sant'Agata",), ""),
        ("articles/a.html", "Ødegård", (), ""),
    ],
)
def test_somebody_is_found_in_plain_letters(
    tmp_path: Path, location: str, title: str, names: tuple[str, ...], plain: str
) -> None:
    page = tmp_path / location
    page.parent.mkdir()
    page.write_text("", "utf-8")
    (entry,) = entries(tmp_path, [{"location": location, "title": title, "text": ""}])
    assert (entry.names, entry.plain) == (names, plain)


LINES = [
    ("1 article · English", "1 article · English", ""),
    ("Written by hand, and short.", "", "Written by hand, and short."),
]


@pytest.mark.parametrize(("line", "facts", "text"), LINES)
def test_a_short_paragraph_of_an_editor_is_no_line_of_facts(tmp_path: Path, line: str, facts: str, text: str) -> None:
    (tmp_path / "a.html").write_text("", "utf-8")
    (entry,) = entries(tmp_path, [{"location": "a.html", "title": "A", "text": f"<p>{line}</p>"}])
    assert (entry.facts, entry.text) == (facts, text)


def test_a_page_whose_first_section_is_left_out_has_the_title_of_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("", "utf-8")
    sections = [{"location": f"a.html#{title}", "title": title, "text": ""} for title in ("Two", "Three")]
    assert [(entry.title, entry.text.strip()) for entry in entries(tmp_path, sections)] == [("Two", "Three")]


WORDS = [
    ("Ærlig talt: «Førde», sa hun.", ["Ærlig", "talt", "Førde", "sa", "hun"]),
    ("l'Ukraine d’Erdoğan", ["l", "Ukraine", "d", "Erdoğan"]),
    ("€60bn, or 3.9 million?", ["60bn", "or", "3.9", "million"]),
    ("Disney+, lind* 3+4", ["Disney", "lind", "3", "4"]),
    ("Двадцать-тридцать", ["Двадцать", "тридцать"]),
    ("卑尔根,渡轮。", ["卑", "尔", "根", "渡", "轮"]),
    ("首相のウクライナ訪問", ["首", "相の", "ウクライナ", "訪", "問"]),
    ("イーロン・マスク氏", ["イーロン", "マスク", "氏"]),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_of_every_script_can_be_searched_for(text: str, words: list[str]) -> None:
    plugins = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(SAMPLE)).plugins
    assert list(filter(None, re.split(plugins["material/search"].config["separator"], text))) == words


PERSON = """---
title: {name}
---

# {name}

1 article · June 2024 · English

<!-- tidings:begin person -->

## Names and spellings

- **English** {spellings}

<!-- tidings:end person -->
"""
ARTICLE = """---
title: "{title}"
lang: en
---

# {title}

English · 1 min read

{text}
"""
PAGES = {
    "people/aase-odegard.md": PERSON.format(name="Åse Ødegård", spellings="Ødegård 3 · Осе Эдегор 1"),
    "people/tove-lind.md": PERSON.format(name="Tove Lind", spellings="Lind 1"),
    "articles/lind.md": ARTICLE.format(title="Lind, Lind and more Lind", text="Tove Lind and Lind: " + "Lind " * 40),
    "articles/storm.md": ARTICLE.format(title="Θύελλα", text="Τα ήθη. L’Ukraine et l’Église d’Ivry."),
    "articles/signs.md": ARTICLE.format(
        title="A &lt;b> &amp; c", text="Signs: &lt;img src=x onerror=alert(1)&gt; &amp;lt; AT&amp;T end of signs."
    ),
    "articles/han.md": ARTICLE.format(title="根据", text="卑微的人。尔后，根据。"),
    "articles/Østen vær.md": ARTICLE.format(title="Østen", text="Vindfullt. 🎻"),
    "articles/C# 100%.md": ARTICLE.format(title="Numbers", text="Sharp."),
    "people/lüca-brandt.md": PERSON.format(name="Lüca Brandt", spellings="Brandt 1"),
    "articles/arabic.md": ARTICLE.format(title="خبر", text="قال الرئيسُ نعم."),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = lay_out(tmp_path_factory.mktemp("searched"))
    for path, text in PAGES.items():
        (root / "docs" / path).write_text(text, "utf-8")
    assert publish(root, root / "site", quiet=True) == []
    return root / "site"


@pytest.fixture
def reader(browser: Browser, site: Path) -> Iterator[Page]:
    """A page from which a reader searches."""
    with browsing(browser, site) as (page, address):
        page.goto(f"{address}/people/chen-wei.html")
        yield page


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("lind", ["Tove Lind", "Karin Lindqvist", "Lind, Lind and more Lind"]),  # names come before all articles
        ("odegard", ["Åse Ødegård"]),
        ("ødegard", ["Åse Ødegård"]),
        ("осе эдегор", ["Åse Ødegård"]),
        ("θυελλα", ["Θύελλα"]),
        ("Ukraine", ["Θύελλα"]),
        ("l'eglise ivry", ["Θύελλα"]),
        ("卑尔根", ["卑尔根至哥德堡夜间渡轮复航"]),  # not where the three stand apart
        ("ødegård english", ["Åse Ødegård"]),  # the line of facts counts
        ("færge ødegård", ["Åse Ødegård"]),  # of words of which one is nowhere, the others
        ("vind", ["Østen"]),
        ("🎻", ["Østen"]),
    ],
)
def test_the_best_comes_first(reader: Page, words: str, titles: list[str]) -> None:
    assert search(reader, words)[: len(titles)] == titles


def test_characters_of_a_text_are_no_markup_where_it_is_found(reader: Page) -> None:
    assert search(reader, "signs") == ["A <b> & c"]
    found = reader.locator(".md-search-result__article")
    expect(found.locator("p").first).to_have_text("Signs: <img src=x onerror=alert(1)> &lt; AT&T end of signs.")
    expect(found.locator("mark")).to_have_text(["Signs", "signs"])
    expect(found.locator("img")).to_have_count(0)


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("luca brandt", "people/l%C3%BCca-brandt.html"),
        ("sharp", "articles/C%23%20100%25.html"),
        ("vindfullt", "articles/%C3%98sten%20v%C3%A6r.html"),
    ],
)
def test_signs_in_an_address_are_no_obstacle(reader: Page, words: str, address: str) -> None:
    (title,) = search(reader, words)
    link = reader.locator(".md-search-result__link")
    expect(link).to_have_attribute("href", re.compile(f"/{address}[?]h="))
    link.click()
    expect(reader.locator("h1")).to_contain_text(title)


@pytest.mark.parametrize(("words", "marked"), [("🎻", []), ("الرئيس", ["الرئيسُ"])])
def test_a_word_is_marked_with_its_marks(reader: Page, words: str, marked: list[str]) -> None:
    search(reader, words)
    expect(reader.locator(".md-search-result__article mark")).to_have_text(marked)


def test_of_a_long_query_the_first_words_are_sought(reader: Page) -> None:
    assert search(reader, "tove lind " * 6 + "nowhere")[0] == "Tove Lind"
    missing = reader.locator(".md-search-result__item").first.locator(".md-search-result__terms")
    expect(missing).to_have_count(0)


@pytest.mark.parametrize("piece", ["pagefind.js", "pagefind-entry.json", "*.pf_index", "*.pf_fragment"])
def test_who_is_offline_is_told_so_and_finds_what_is_there_later(browser: Browser, site: Path, piece: str) -> None:
    with served(site) as address:
        page = browser.new_page()
        page.route(f"**/pagefind/**/{piece}*", lambda route: route.abort())
        page.goto(f"{address}about.html")
        assert search(page, "lindqvist") == ["The search cannot be reached"]
        page.unroute_all()
        box = page.locator("[data-md-component=search-query]")
        box.fill("karin lindqvist")
        box.press("End")
        expect(page.locator(".md-search-result__article h1").first).to_have_text("Karin Lindqvist")
        page.close()


def test_what_is_nowhere_is_not_found(reader: Page) -> None:
    search(reader, "biljetten")
    reader.locator("[data-md-component=search-query]").fill("biljettkontor")
    reader.keyboard.press("End")  # the box listens to keys
    expect(reader.get_by_text("No matching documents")).to_be_visible()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("tove lind", ["People · 1 article · June 2024 · English"]),
        ("people", []),  # the list of people itself
    ],
)
def test_a_result_tells_what_it_is(reader: Page, words: str, told: list[str]) -> None:
    search(reader, words)
    first = reader.locator(".md-search-result__item").first
    expect(first.locator("small")).to_have_text(told)


def test_the_keyboard_opens_what_was_found(reader: Page) -> None:
    reader.keyboard.press("/")
    box = reader.locator("[data-md-component=search-query]")
    expect(box).to_be_focused()
    reader.keyboard.type("lindqvist", delay=20)
    found = reader.locator(".md-search-result__link")
    expect(found.first).to_contain_text("Karin Lindqvist")
    reader.keyboard.press("ArrowDown")
    expect(found.first).to_be_focused()
    reader.keyboard.press("Enter")
    expect(reader.locator("h1")).to_contain_text("Karin Lindqvist")
    reader.keyboard.press("f")
    reader.keyboard.type("holm", delay=20)
    expect(reader.locator(".md-search-result__item").first).to_contain_text("Ingrid Holm")
    reader.keyboard.press("Escape")
    expect(reader.locator("[data-md-toggle=search]")).not_to_be_checked()


def test_a_page_that_opens_reads_no_index(browser: Browser, site: Path) -> None:
    with browsing(browser, site) as (page, address):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert [url for url in asked if PIECES in url] == []
    assert json.loads((site / INDEX).read_text("utf-8"))["docs"] == []


def test_the_same_site_has_the_same_pieces(tmp_path: Path) -> None:
    pieces = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        root = lay_out(tmp_path / name)
        assert publish(root, root / "site", quiet=True) == []
        folder = root / "site" / PIECES
        pieces.append({file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()})
    assert pieces[0] == pieces[1]
    assert sorted(path.suffix for path in pieces[0] if len(path.parts) == 1) == [
        ".js",
        ".json",
        ".pagefind",
        ".pf_meta",
    ]


def test_where_there_is_no_pagefind_the_search_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "ENGINE", "no_such_program")
    root = lay_out(tmp_path)
    assert publish(root, root / "site", quiet=True) == []
    assert json.loads((root / "site" / INDEX).read_text("utf-8"))["docs"]
    assert not (root / "site" / PIECES).exists()


def test_where_pagefind_fails_the_old_site_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay_out(tmp_path)
    (root / "site").mkdir()
    (root / "site/old.html").write_text("old")
    monkeypatch.setattr(published, "ENGINE", "json.tool")  # which knows none of Pagefind's options
    with pytest.raises(Misuse, match="Pagefind made no index"):
        publish(root, root / "site", quiet=True)
    assert [path.name for path in (root / "site").iterdir()] == ["old.html"]
    assert not (root / ".site.new").exists()


def test_a_site_without_a_search_is_left_alone(tmp_path: Path) -> None:
    cut(tmp_path)
    assert list(tmp_path.iterdir()) == []
