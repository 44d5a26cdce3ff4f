"""Hostile text and titles become pages that show them, made of the very elements of a harmless page."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from generator.page.markup import inline, link, span, text, value
from generator.publish.mkdocs import publish
from tests.publish.shown import Shown
from tests.publish.sites import browsing, lay_out, search

BIN = Path(sys.executable).parent
CASES = Path(__file__).parent / "cases"


def _tidy(line: str) -> str:
    """What gathering makes of a line: NFC, single spaces, no controls."""
    kept = "".join(c for c in unicodedata.normalize("NFC", line) if unicodedata.category(c) != "Cc" or c.isspace())
    return " ".join(kept.split())


def _lines(path: Path) -> list[str]:
    return [tidy for line in path.read_bytes().decode("utf-8", "replace").split("\n") if (tidy := _tidy(line))]


TEXTS = {path.stem: _lines(path) for path in sorted((CASES / "text").glob("*.txt"))}
TITLES = {path.stem: line for path in sorted((CASES / "title").glob("*.txt")) if (line := " ".join(_lines(path)))}


def _page(title: str, paragraphs: list[str]) -> str:
    shown = value(title)
    head = {"title": shown, "lang": "en", "description": shown, "source": shown, "authors": [shown], "seed": "x.txt"}
    entry = f"- {link(title, '../index.md')} *{inline(title)} · en* {span(title, 'en')}"
    blocks = [f"# {text(title)}", *map(text, paragraphs), f"## {text(title)}", entry]
    front = yaml.safe_dump(head, allow_unicode=True, default_style='"', sort_keys=False)
    return f"---\n{front}---\n\n" + "\n\n".join(blocks) + "\n"


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One site of all cases, with harmless twins of as many paragraphs, built without a warning."""
    root = lay_out(tmp_path_factory.mktemp("hostile"))
    for name, lines in TEXTS.items():
        (root / f"docs/articles/text-{name}.md").write_text(_page("Harmless", lines), "utf-8")
        (root / f"docs/articles/twin-{len(lines)}.md").write_text(
            _page("Harmless", ["Harmless."] * len(lines)), "utf-8"
        )
    for name, title in TITLES.items():
        (root / f"docs/articles/title-{name}.md").write_text(_page(title, ["Harmless."]), "utf-8")
    if request.param == "mkdocs":
        assert publish(root, root / "site", quiet=True) == []
    else:
        subprocess.run([BIN / request.param, "build", "--strict"], cwd=root, check=True, capture_output=True)
    return root / "site"


def _read(site: Path, name: str) -> str:
    return (site / "articles" / f"{name}.html").read_text("utf-8")


def _made_of(page: str) -> tuple[list[str], list[str]]:
    whole = Shown(page)
    return whole.tags, whole.attributes


@cache
def _harmless(site: Path, paragraphs: int) -> tuple[list[str], list[str]]:
    return _made_of(_read(site, f"twin-{paragraphs}"))


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_shown_and_is_no_markup(site: Path, name: str) -> None:
    page = _read(site, f"text-{name}")
    seen = Shown(page, within="tidings").text.split("\n")
    end = ["Harmless", "Harmless Harmless · en Harmless"]
    assert [line for line in map(str.strip, seen) if line] == ["Harmless", *TEXTS[name], *end]
    assert _made_of(page) == _harmless(site, len(TEXTS[name]))


@pytest.mark.parametrize("name", TITLES)
def test_a_title_is_shown_wherever_the_theme_prints_it(site: Path, name: str) -> None:
    page, title = _read(site, f"title-{name}"), TITLES[name]
    assert _made_of(page) == _harmless(site, 1)
    assert (
        Shown(page, within="tidings").text.split() == f"{title} Harmless. {title} {title} {title} · en {title}".split()
    )
    assert " ".join(Shown(page, within="md-header__title").text.split()) == f"Tidings {title}"
    for printed in re.findall(
        r'<title>(.*?) - Tidings</title>|<meta name="(?:description|author)" content="(.*?)">', page
    ):
        assert html.unescape("".join(printed)) == title
    said = json.loads(page.split('<script type="application/ld+json">')[1].split("</script>")[0])
    assert (said["headline"], said["publisher"]["name"], said["author"][0]["name"]) == (title, title, title)


@pytest.mark.parametrize("site", ["mkdocs"], indirect=True)
def test_nothing_runs_in_a_browser(browser: Browser, site: Path) -> None:
    with browsing(browser, site) as (page, address):
        armed = [f"text-{name}" for name, lines in TEXTS.items() if "pwned" in "".join(lines)]
        armed += [f"title-{name}" for name, title in TITLES.items() if "pwned" in title]
        assert len(armed) > 40
        for name in armed:
            page.goto(f"{address}/articles/{name}.html")
            assert page.evaluate("document.documentElement.dataset.pwned") is None, name
        assert search(page, "searchmark")[0].startswith(TITLES["entity-img"])
        assert page.evaluate("document.documentElement.dataset.pwned") is None
