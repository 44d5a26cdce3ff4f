"""What the search of a published site reads: articles and subjects, no lists of links."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.publish.mkdocs import publish
from generator.publish.search import INDEX, trim
from tests.publish.shown import ROOT
from tests.publish.sites import lay_out

SECTIONS = [
    (
        "what an editor wrote stays, links and all",
        "person",
        '<h2 id="life">Life</h2><p>Born in <a href="../places/bergen.html">Bergen</a>.</p>',
        "",
        ["", "#life"],
    ),
    ("spellings stay", "person", "", '<h2 id="names">Names</h2><ul><li>Holm 3</li></ul>', ["", "#names"]),
    (
        "a list of links goes, and the heading above it",
        "person",
        "",
        '<h2 id="mentions">Mentions</h2>\n<h3 id="2024">2024</h3><ul><li><a href="a.html">A</a></li></ul>',
        [""],
    ),
    ("an article keeps its row of links", "links", "<p>Text.</p>", '<ul><li><a href="p.html">P</a></li></ul>', [""]),
    ("a page that is one long list goes", "list", "", '<ul><li><a href="p.html">P</a></li></ul>', []),
]


@pytest.mark.parametrize("address", ["people/holm.html", "people/holm/"])
@pytest.mark.parametrize(("title", "name", "theirs", "ours", "stay"), SECTIONS, ids=[case[0] for case in SECTIONS])
def test_lists_of_links_are_left_out(
    tmp_path: Path, address: str, title: str, name: str, theirs: str, ours: str, stay: list[str]
) -> None:
    page = tmp_path / (address if address.endswith(".html") else address + "index.html")
    page.parent.mkdir(parents=True)
    page.write_text(f"<h1>Holm</h1>{theirs}<!-- tidings:begin {name} -->{ours}<!-- tidings:end {name} -->", "utf-8")
    anchors = ["", "#life", "#names", "#mentions", "#2024"]
    docs = [
        {"location": address + anchor, "title": "", "text": ""}
        for anchor in anchors
        if not anchor or f'"{anchor[1:]}"' in theirs + ours
    ]
    index = tmp_path / INDEX
    index.parent.mkdir()
    index.write_text(json.dumps({"config": {"lang": ["en"]}, "docs": docs}), "utf-8")
    trim(tmp_path)
    trimmed = json.loads(index.read_text("utf-8"))
    assert [doc["location"].removeprefix(address) for doc in trimmed["docs"]] == stay
    assert trimmed["config"] == {"lang": ["en"]}


@pytest.mark.parametrize(
    ("location", "title", "text"),
    [
        ("people/a.html", "Åse Kvåle", "1 article<p>ase kvale</p>"),
        ("places/a.html", "Sant&#39;Agata", "1 article<p>santagata</p>"),
        ("people/a.html", "Jens Berg", "1 article"),
        ("people/a.html#Åse", "Åse", "1 article"),
        ("articles/a.html", "Åse", "1 article"),
    ],
)
def test_somebody_is_found_in_plain_letters(tmp_path: Path, location: str, title: str, text: str) -> None:
    page = tmp_path / location.partition("#")[0]
    page.parent.mkdir()
    page.write_text("", "utf-8")
    index = tmp_path / INDEX
    index.parent.mkdir()
    index.write_text(json.dumps({"docs": [{"location": location, "title": title, "text": "1 article"}]}), "utf-8")
    trim(tmp_path)
    assert [doc["text"] for doc in json.loads(index.read_text("utf-8"))["docs"]] == [text]


def test_a_published_site_is_searched_for_its_subjects(tmp_path: Path) -> None:
    root = lay_out(tmp_path, ROOT / "tests/publish/sample/docs")
    assert publish(root, root / "site", quiet=True) == []
    docs = json.loads((root / "site" / INDEX).read_text("utf-8"))["docs"]
    found = {doc["location"]: doc.get("boost") for doc in docs if doc["location"].startswith("people/ingrid-holm.html")}
    assert found == {
        "people/ingrid-holm.html": 2,
        "people/ingrid-holm.html#names-found": None,
        "people/ingrid-holm.html#described-as": None,
    }


WORDS = [
    ("Ærlig talt: «Førde», sa hun.", ["Ærlig", "talt", "Førde", "sa", "hun"]),
    ("l'Ukraine d’Erdoğan", ["l", "Ukraine", "d", "Erdoğan"]),
    ("€60bn, or 3.9 million?", ["60bn", "or", "3.9", "million"]),
    ("Двадцать-тридцать", ["Двадцать", "тридцать"]),
    ("卑尔根,渡轮。", ["卑", "尔", "根", "渡", "轮"]),
    ("首相のウクライナ訪問", ["首", "相の", "ウクライナ", "訪", "問"]),
    ("イーロン・マスク氏", ["イーロン", "マスク", "氏"]),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_of_every_script_can_be_searched_for(text: str, words: list[str]) -> None:
    plugins = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "tests/publish/sample/docs")).plugins
    assert list(filter(None, re.split(plugins["material/search"].config["separator"], text))) == words


def test_a_site_without_a_search_is_left_alone(tmp_path: Path) -> None:
    trim(tmp_path)
    assert list(tmp_path.iterdir()) == []
