"""The sample site as it is published: by three tools alike, strictly, and as a reader meets it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.errors import Misuse
from generator.publish.mkdocs import publish
from tests.cases import cases
from tests.publish.shown import Shown
from tests.publish.sites import browsing, lay_out, search
from tests.sites import ROOT

DATELESS = ("articles/stromkabelen-er-ute-av-drift", "places/bergen")
TABS = ["Home", "Stories", "People", "Topics", "Places", "Timeline", "About"]
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample built by each tool, none of which warns."""
    built = {}
    for tool in ("mkdocs", "properdocs", "zensical"):
        root = lay_out(tmp_path_factory.mktemp(tool))
        command = [str(BIN / tool), "build", "--strict", "--config-file", str(root / "mkdocs.yml")]
        done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr + done.stdout
        assert not re.search("warning", done.stderr.split("Cleaning")[-1] + done.stdout, re.I)
        built[tool] = root / "site"
    return built


def _pages(site: Path) -> dict[str, str]:
    return {str(path.relative_to(site)): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


@pytest.mark.parametrize("tool", ["properdocs", "zensical"])
def test_the_successors_build_the_same_site(sites: dict[str, Path], tool: str) -> None:
    ours, theirs = _pages(sites["mkdocs"]), _pages(sites[tool])
    assert list(ours) == list(theirs)
    for path in set(ours) - {"404.html"}:
        first, second = (Shown(pages[path], within="tidings") for pages in (ours, theirs))
        assert first.text.split() == second.text.split(), path
        assert first.links == second.links, path
        for told in (
            r"<html lang=.*?>",
            r"<title>.*?</title>",
            r"<meta (?:name=.description|property=).*?>",
            r'class="tidings[^>]*>',
        ):
            assert re.findall(told, ours[path]) == re.findall(told, theirs[path]), path


def test_a_page_says_its_language_and_what_it_is(sites: dict[str, Path]) -> None:
    page = (sites["mkdocs"] / "articles/nattfergen-er-tilbake.html").read_text("utf-8")
    assert '<html lang="nb"' in page
    assert '"@type": "NewsArticle"' in page
    assert not (sites["mkdocs"] / ".base").exists()
    assert "NewsArticle" not in (sites["mkdocs"] / "articles/nattfergen.html").read_text("utf-8")
    assert '<html lang="en"' in (sites["mkdocs"] / "index.html").read_text("utf-8")


TITLES = [
    ("a person", "people/ingrid-holm", "Ingrid Holm - People"),
    ("a story, called as an article is", "stories/night-ferry-sails-again", "Night ferry .* sails again - Stories"),
    ("an article stands in no list of the navigation", "articles/farjan-till-bergen-gar-igen", "Färjan [^-]*"),
    ("a list itself", "people/index", "People"),
    ("a page that is not there", "404", "There is no page at this address"),
]


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs", "zensical"])
@cases("path, title", TITLES)
def test_a_title_says_which_kind_of_page_it_is(sites: dict[str, Path], tool: str, path: str, title: str) -> None:
    page = (sites[tool] / f"{path}.html").read_text("utf-8")
    assert re.search(f"<title>{title} - Tidings</title>", page)
    tabs = re.findall(r'aria-current="true" class="md-tabs__link">\s*(\w+)', page)
    assert tabs == re.findall(r" - (\w+)$", title)


def test_the_head_of_a_page_says_what_links_to_it_show_and_where_the_feed_is(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nsite_url: https://example.org/news/\n")
    about = project / "docs/articles/stromkabelen-er-ute-av-drift.md"
    about.write_text(about.read_text("utf-8").replace('"2023-03"', '"2023-03~"'), "utf-8")
    assert publish(project, project / "site", quiet=True) == []
    pages = _pages(project / "site")
    dated, inferred, place = (pages[f"{path}.html"] for path in ("articles/nattfergen-er-tilbake", *DATELESS))
    told = dict(re.findall(r'<meta property="(.*?)" content="(.*?)">', dated))
    assert told == {
        "og:title": "Nattfergen er tilbake: – Vi har ventet i seks år",
        "og:description": told["og:description"],
        "og:type": "article",
        "og:site_name": "Tidings",
        "og:url": "https://example.org/news/articles/nattfergen-er-tilbake.html",
        "article:published_time": "2024-06-13",
    }
    assert '"datePublished": "2024-06-13"' in dated
    for undated in (inferred, place):
        assert "published_time" not in undated and "datePublished" not in undated
    assert '<link rel="alternate" type="application/atom+xml" title="Tidings" href="../feed.xml">' in place


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


BROKEN = """
[a](nowhere.md) [b](#nowhere) [c](/absolute.md) [d](nowhere)
"""
WARNINGS = [
    "Doc file 'about.md' contains a link 'nowhere.md', but the target is not found",
    "Doc file 'about.md' contains an absolute link '/absolute.md'",
    "Doc file 'about.md' contains an unrecognized relative link 'nowhere'",
    "Doc file 'about.md' contains a link '#nowhere', but there is no such anchor",
]


def test_a_broken_link_publishes_nothing(project: Path) -> None:
    site = project / "site"
    assert publish(project, site, quiet=True) == []
    before = _pages(site)
    with (project / "docs/about.md").open("a", encoding="utf-8") as page:
        page.write(BROKEN)
    found = publish(project, site, quiet=True)
    assert [sentence[: len(start)] for sentence, start in zip(found, WARNINGS, strict=True)] == WARNINGS
    assert _pages(site) == before
    assert sorted(path.name for path in project.iterdir()) == ["docs", "generator", "mkdocs.yml", "site"]


def test_a_page_that_breaks_the_build_is_named(project: Path) -> None:
    (project / "docs/articles/bad.md").write_bytes(b"\xff\xfe")
    found = publish(project, project / "site", quiet=True)
    assert any("articles/bad.md" in sentence for sentence in found)
    assert not (project / "site").exists()


def test_a_page_added_by_hand_stops_nothing(project: Path) -> None:
    (project / "docs/editorial.md").write_text("# From the editor\n", "utf-8")
    assert publish(project, project / "site", quiet=True) == []
    assert (project / "site/editorial.html").exists()


def test_the_sources_are_never_replaced(project: Path) -> None:
    with pytest.raises(Misuse):
        publish(project, project, quiet=True)
    with pytest.raises(Misuse):
        publish(project, project / "mkdocs.yml", quiet=True)


def test_a_page_can_be_opened_in_the_code_hosts_editor(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nrepo_url: https://github.com/OWNER/REPO\nedit_uri: edit/main/docs/\n")
    assert publish(project, project / "site", quiet=True) == []
    page = (project / "site/people/ingrid-holm.html").read_text("utf-8")
    assert 'href="https://github.com/OWNER/REPO/edit/main/docs/people/ingrid-holm.md"' in page
    assert 'data-md-component="source"' not in page  # which would ask the code host how popular the repository is


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_reader_goes_from_page_to_page(browser: Browser, sites: dict[str, Path], width: int, scheme: str) -> None:
    with browsing(browser, sites["mkdocs"], width, scheme) as (page, address):
        page.goto(f"{address}/")
        for name in ("Nattfergen er tilbake", "Ingrid Holm", "Night ferry between"):
            page.locator(".tidings").get_by_role("link", name=name).first.click()
            expect(page.locator("h1")).to_contain_text(name)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_page_fits_a_phone_before_its_scripts_have_run(browser: Browser, sites: dict[str, Path]) -> None:
    with browsing(browser, sites["mkdocs"], 390, scripts=False) as (page, address):
        for path in (path for path, text in _pages(sites["mkdocs"]).items() if "http-equiv" not in text):
            page.goto(f"{address}/{path}")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


@pytest.mark.parametrize("width", [1280, 720, 390])
def test_the_keyboard_goes_to_what_is_seen_and_named(browser: Browser, sites: dict[str, Path], width: int) -> None:
    with browsing(browser, sites["mkdocs"], width) as (page, address):
        page.goto(f"{address}/articles/nattfergen-er-tilbake.html")
        expect(page.get_by_role("dialog", name="Search", include_hidden=True)).to_have_count(1)
        page.get_by_text("Type to start searching").wait_for(state="attached")  # the scripts have run
        met = []
        for _ in range(12):
            page.keyboard.press("Tab")
            met.append(page.evaluate("document.activeElement.innerText"))
            page.wait_for_function("document.activeElement.getBoundingClientRect().right > 0", timeout=5_000)
        assert [name for name in met if name in TABS] == TABS


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("rederiet", "Nattfergen er tilbake"),
        ("biljetten", "Färjan till Bergen går igen"),
        ("biography stays", "Ingrid Holm"),
        ("渡轮", "卑尔根至哥德堡夜间渡轮复航"),
    ],
)
def test_the_search_finds_words_of_every_language(
    browser: Browser, sites: dict[str, Path], words: str, title: str
) -> None:
    with browsing(browser, sites["mkdocs"]) as (page, address):
        page.goto(f"{address}/about.html")
        assert any(found.startswith(title) for found in search(page, words))


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("he", "rtl"), ("nb", "ltr"), ("zh-Hant", "ltr")])
def test_words_of_another_language_keep_their_direction(
    browser: Browser, sites: dict[str, Path], lang: str, direction: str
) -> None:
    with browsing(browser, sites["mkdocs"]) as (page, address):
        page.goto(f"{address}/about.html")
        span = "Object.assign(document.createElement('span'), {lang})"
        found = page.evaluate(
            f"lang => getComputedStyle(document.querySelector('.tidings p').appendChild({span})).direction", lang
        )
        assert found == direction


def test_names_from_right_to_left_keep_the_order_of_their_list(browser: Browser, sites: dict[str, Path]) -> None:
    with browsing(browser, sites["mkdocs"]) as (page, address):
        page.goto(f"{address}/about.html")
        names = "'<a href=about.html>مصطفى</a> 3 · <a href=about.html>محمد</a> 2'"
        page.evaluate(f"document.querySelector('.tidings p').innerHTML = {names}")
        first, second = (link.bounding_box() for link in page.locator(".tidings p a").all())
        assert first and second and first["x"] < second["x"]


SIDES = [
    ("Arabic on an English page", "ltr", "ar", ("right", "ltr")),
    ("Norwegian on an English page", "ltr", "nb", ("left", "ltr")),
    ("Norwegian on an Arabic page", "rtl", "nb", ("left", "rtl")),
    ("Hebrew on an Arabic page", "rtl", "he", ("right", "rtl")),
]


@cases("page_direction, lang, expected", SIDES)
def test_an_entry_stands_at_the_side_where_its_headline_begins_and_its_facts_read_as_the_page_does(
    browser: Browser, sites: dict[str, Path], page_direction: str, lang: str, expected: tuple[str, str]
) -> None:
    entry = f"<ul><li><a href=about.html><span lang={lang}>Title</span></a> <em>1 May</em> Words.</li></ul>"
    with browsing(browser, sites["mkdocs"]) as (page, address):
        page.goto(f"{address}/about.html")
        page.evaluate(f"document.querySelector('.tidings').dir = '{page_direction}'")
        page.evaluate(f"document.querySelector('.tidings').innerHTML = '{entry}'")
        found = page.evaluate(
            "['li', 'li em'].map(name => getComputedStyle(document.querySelector('.tidings ' + name)))"
            ".map((style, facts) => facts ? style.direction : style.textAlign)"
        )
        assert tuple(found) == expected


@cases(
    "path, shown",
    [("somebody", "people/ingrid-holm", True), ("an article", "articles/nattfergen-er-tilbake", False)],
)
def test_on_a_phone_the_headings_of_a_long_page_stand_above_it_in_one_line(
    browser: Browser, sites: dict[str, Path], path: str, shown: bool
) -> None:
    with browsing(browser, sites["mkdocs"], 390, scripts=False) as (page, address):
        page.goto(f"{address}/{path}.html")
        contents = page.get_by_role("navigation", name="On this page")
        expect(contents).to_be_visible(visible=shown)
        if shown:
            box, heading = contents.bounding_box(), page.locator("h1").bounding_box()
            assert box and heading and box["height"] < 60 and box["y"] + box["height"] <= heading["y"]
            contents.get_by_role("link").last.click()
            assert page.url.count("#") == 1


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_words_stand_out_from_their_ground_as_wcag_asks(scheme: str) -> None:
    css = (ROOT / "generator/publish/theme/assets/tidings.css").read_text("utf-8")
    rules = css.partition(":root {")[2].partition("}")[0]
    rules += css.partition('[data-md-color-scheme="slate"] {')[2].partition("}")[0] if scheme == "slate" else ""
    colours = dict(re.findall(r"--(\w+): (#\w{6});", rules))
    for words in ("ink", "faded", "accent"):
        for ground in ("paper", "tint"):
            light, dark = sorted((_luminance(colours[words]), _luminance(colours[ground])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (words, ground)


def _luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_old_address_of_a_page_leads_to_the_new_one_without_scripts(
    browser: Browser, sites: dict[str, Path]
) -> None:
    old = {tool: (site / "articles/nattfergen.html").read_text("utf-8") for tool, site in sites.items()}
    assert [bool(re.search(r'"0; url=(\./)?nattfergen-er-tilbake.html"', page)) for page in old.values()] == [True] * 3
    with browsing(browser, sites["mkdocs"], scripts=False) as (page, address):
        page.goto(f"{address}/articles/nattfergen.html")
        page.wait_for_url("**/nattfergen-er-tilbake.html")


@pytest.mark.parametrize("folders", ["true", "false"])
def test_the_old_address_of_a_page_leads_to_one_that_is_there(project: Path, folders: str) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8").replace("use_directory_urls: false\n", "")
    (project / "mkdocs.yml").write_text(f"{settings}\nuse_directory_urls: {folders}\n", "utf-8")
    moved = {"a": "index.md", "stories/b": "stories/index.md", "c": "articles/nattfergen-er-tilbake.md"}
    for old, new in moved.items():
        (project / f"docs/{old}.md").write_text(f"---\ntitle: Old\nmoved_to: {new}\n---\n\n# Old\n", "utf-8")
    assert publish(project, project / "site", quiet=True) == []
    for old, new in moved.items():
        page = project / f"site/{old}" / "index.html" if folders == "true" else project / f"site/{old}.html"
        (there,) = re.findall(r'"0; url=(.*?)"', page.read_text("utf-8"))
        led = (page.parent / there).resolve()
        name = new.removesuffix("index.md").removesuffix(".md") if folders == "true" else new[:-3] + ".html"
        assert led == (project / "site" / name).resolve() and led.exists()


def test_a_wrong_address_leads_on(browser: Browser, sites: dict[str, Path]) -> None:
    with browsing(browser, sites["mkdocs"]) as (page, address):
        page.goto(f"{address}/404.html")
        page.get_by_role("link", name="home page").click()
        expect(page.locator("h1")).to_contain_text("Tidings")
