"""The whole program on small sites."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import config, pipeline
from generator.errors import Misuse
from tests import sites
from tests.sites import ROOT, SEEDS


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return sites.make(tmp_path / "site")


def test_every_article_gets_a_page_and_every_person_it_names(site: Path) -> None:
    sites.build(site)
    pages = sites.pages(site)
    assert sum(path.startswith("articles/") for path in pages) == len(SEEDS)
    assert {"people/ingrid-holmdal.md", "people/karin-lindeqvist.md", "people/thomas-oakhurst.md"} <= pages.keys()
    assert {
        "index.md",
        "about.md",
        "timeline.md",
        "people/index.md",
        "topics/index.md",
        "stories/index.md",
    } <= pages.keys()


def test_a_person_named_in_two_languages_has_one_page_that_quotes_both(site: Path) -> None:
    sites.build(site)
    page = sites.pages(site)["people/ingrid-holmdal.md"]
    assert "minister of transport" in page and "samferdselsminister" in page
    assert '<span lang="nb">' in page


def test_a_second_build_writes_nothing(site: Path) -> None:
    assert sites.build(site).writes
    assert sites.build(site).writes == ()


def test_what_is_remembered_changes_no_page(site: Path) -> None:
    sites.build(site)
    page = site / "docs/people/ingrid-holmdal.md"
    page.write_text(
        page.read_text("utf-8").replace("---\n", "---\nsame_as: [https://example.org/holmdal]\n", 1), "utf-8"
    )
    sites.put(site / "seeds/late.txt", sites.BAKERY.replace("bakery", "dairy").replace("rye bread", "blue cheese"))
    fresh = shutil.copytree(site, site.with_name("fresh"))
    shutil.rmtree(fresh / ".cache")
    assert sites.build(site).writes == sites.build(fresh).writes != ()


def test_seeds_are_not_read_anew_for_another_name_or_navigation(site: Path) -> None:
    sites.build(site)
    settings = (site / "mkdocs.yml").read_text("utf-8").replace("site_name: Tidings", "site_name: News")
    (site / "mkdocs.yml").write_text(settings.replace("  - About: about.md\n", ""), "utf-8")
    told: list[tuple[int, int]] = []
    pipeline.plan(site, config.read(site), 1, lambda room, done, total: told.append((done, total)))
    assert told == [(len(SEEDS), len(SEEDS))]


def test_the_source_text_is_published_byte_for_byte(site: Path) -> None:
    sites.build(site)
    assert (site / "docs/sources/nb/ferje.txt").read_bytes() == (site / "seeds/nb/ferje.txt").read_bytes()


def test_html_of_a_seed_is_published_as_text(site: Path) -> None:
    sites.put(
        site / "seeds/a.html",
        "<html><body><article><h1>A walk</h1>" + "<p>We went for a long walk in the hills today.</p>" * 5,
    )
    sites.build(site)
    assert (site / "docs/sources/a.html.txt").is_file() and not (site / "docs/sources/a.html").exists()


def test_docs_depend_on_nothing_but_the_site(tmp_path: Path) -> None:
    """Other folder, time zone, hash seed, locale, number of processes, and files made in another order: same bytes."""
    found = []
    for name, order, zone, jobs in (("a", 1, "UTC", "1"), ("b/c", -1, "Pacific/Auckland", "2")):
        site = sites.make(tmp_path / name, dict(list(SEEDS.items())[::order]))
        env = {**os.environ, "PYTHONHASHSEED": str(order + 2), "TZ": zone, "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
        run = "from generator.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", run, "--root", str(site), "build", "--jobs", jobs], env=env, capture_output=True
        )
        assert done.returncode == 0, done.stderr.decode()
        found.append(sites.tree(site / "docs"))
    assert found[0] == found[1]


def test_a_refused_seed_is_named_and_stops_no_other(site: Path) -> None:
    sites.put(site / "seeds/blank.txt", b" \n")
    planned = sites.build(site)
    assert [reason.where for reason in planned.refused] == ["seeds/blank.txt"]
    assert len(planned.site.articles) == len(SEEDS)


def test_the_page_of_a_seed_that_cannot_be_read_any_more_stays(site: Path) -> None:
    sites.build(site)
    before = sites.pages(site)
    sites.put(site / "seeds/en/ferry.txt", b"\x00\x01\x02\xff\xfe\xfd" * 100)
    planned = sites.build(site)
    assert [reason.where for reason in planned.refused] == ["seeds/en/ferry.txt"]
    assert {path for path in before if path.startswith("articles/")} <= sites.pages(site).keys()


@pytest.mark.parametrize("path", ["nb/ferje.txt", "en/ferry.txt"])
def test_a_seed_that_cannot_be_read_any_more_leaves_no_link_dead_until_it_is_mended(path: str, site: Path) -> None:
    sites.build(site)
    before = sites.tree(site / "docs")
    assert any(name.startswith("stories/") and name != "stories/index.md" for name in before)
    sites.put(site / "seeds" / path, b"")
    assert sites.build(site).faults == ()
    assert sites.build(site).writes == ()
    sites.put(site / "seeds" / path, SEEDS[path])
    sites.build(site)
    assert sites.tree(site / "docs") == before


def test_the_page_of_a_record_whose_line_cannot_be_read_any_more_stays(tmp_path: Path) -> None:
    lines = [f'{{"url": "https://example.org/{n}", "text": "The bridge over river {n} opens."}}' for n in (1, 2)]
    site = sites.make(tmp_path, {"feed.jsonl": "\n".join(lines)})
    sites.build(site)
    before = sites.pages(site)
    sites.put(site / "seeds/feed.jsonl", f"{lines[0]}\n{lines[1][:-1]}")
    planned = sites.build(site)
    assert [reason.where for reason in planned.refused] == ["seeds/feed.jsonl, line 2"]
    assert sites.pages(site) == before


def test_the_pages_of_a_folder_that_cannot_be_read_any_more_stay(site: Path) -> None:
    sites.build(site)
    before = sites.pages(site)
    (site / "seeds/en/ferry.txt").unlink()
    (site / "seeds/en").rmdir()
    sites.put(site / "seeds/en", "no folder any more")
    planned = sites.build(site)
    assert [reason.where for reason in planned.refused] == ["seeds/en"]
    assert {path for path in before if path.startswith("articles/")} <= sites.pages(site).keys()


def test_a_seed_that_goes_takes_its_page_and_the_people_only_it_names(site: Path) -> None:
    sites.build(site)
    (site / "seeds/bakery.txt").unlink()
    sites.build(site)
    pages = sites.pages(site)
    assert "people/thomas-oakhurst.md" not in pages
    assert sum(path.startswith("articles/") for path in pages) == len(SEEDS) - 1
    assert not (site / "docs/sources/bakery.txt").exists()


def test_an_address_outlives_a_new_headline(site: Path) -> None:
    sites.build(site)
    before = sites.pages(site).keys()
    text = (
        SEEDS["bakery.txt"]
        .replace("Village bakery", "Little bakery")
        .replace("The bakery in the village", "A bakery in the hills")
    )
    sites.put(site / "seeds/bakery.txt", text)
    sites.build(site)
    assert {path for path in sites.pages(site) if path.startswith("articles/")} == {
        p for p in before if p.startswith("articles/")
    }


def test_long_lists_stand_on_pages_of_their_own(tmp_path: Path) -> None:
    site = sites.make(tmp_path)
    settings = (site / "mkdocs.yml").read_text("utf-8").replace("tidings: {}", "tidings: {list_page_rows: 2}")
    (site / "mkdocs.yml").write_text(settings, "utf-8")
    planned = sites.build(site)
    assert "people/by-letter/h.md" in sites.pages(site)
    assert planned.faults == ()
    assert sites.build(site).writes == ()


def test_no_seeds_folder_is_a_sentence(tmp_path: Path) -> None:
    site = sites.make(tmp_path, {})
    (site / "seeds").rmdir()
    with pytest.raises(Misuse, match="no such folder"):
        sites.build(site)


def test_an_empty_site_has_its_indexes(tmp_path: Path) -> None:
    site = sites.make(tmp_path, {})
    assert sites.build(site).faults == ()
    assert "index.md" in sites.pages(site)


def test_a_page_whose_source_comes_to_say_what_people_wrote_is_edited_by_hand_no_more(site: Path) -> None:
    sites.build(site)
    (path,) = (path for path, text in sites.pages(site).items() if "Village bakery" in text and path.startswith("art"))
    page = site / "docs" / path
    page.write_text(page.read_text("utf-8").replace("The bakery in the village", "The old bakery here"), "utf-8")
    sites.build(site)
    assert "Edited by hand" in page.read_text("utf-8")
    sites.put(
        site / "seeds/bakery.txt", SEEDS["bakery.txt"].replace("The bakery in the village", "The old bakery here")
    )
    sites.build(site)
    assert "Edited by hand" not in page.read_text("utf-8")
    assert sites.build(site).writes == ()


@pytest.mark.parametrize(
    ("what", "given", "expected"),
    [
        ("an id", "[aviation-accidents]", ["aviation-accidents"]),
        ("labels of any language", "[Fußball, FILM]", ["football", "film"]),
        ("keywords in one line", "'News, Lower Whitcombe; <b>cinema</b>, film'", ["film"]),
        ("a topic of the editors' own, by its title", "[Night Trains]", ["sleepers"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_of_the_topics_that_a_seed_names_those_count_that_are_known(
    tmp_path: Path, what: str, given: str, expected: list[str]
) -> None:
    text = "---\ntopics: {}\n---\n\nA short text\n\nNothing much was said of anything here by anybody at all.\n"
    site = sites.make(tmp_path, {"a.md": text.format(given)})
    sites.put(site / "docs/topics/sleepers.md", "---\ntitle: Night trains\nterms:\n  en: sleeper car\n---\n")
    (article,) = sites.build(site).site.articles
    assert list(article.topics) == expected


STRANGE = ["C# or Go.txt", "#1.txt", "a&b;c.txt", "100% (1).txt", "[x](y).txt", 'it\'s "so".txt', "<b>.txt"]


def test_a_seed_may_have_any_name(tmp_path: Path) -> None:
    texts = (f"Bridge number {n} opens\n\nThe bridge over river {n} opens today.\n" for n in range(len(STRANGE)))
    site = sites.make(tmp_path, dict(zip(STRANGE, texts, strict=True)))
    planned = sites.build(site)
    assert [str(fault) for fault in planned.faults] == []
    assert {file.name for file in (site / "docs/sources").iterdir()} == set(STRANGE)
    assert sites.build(site).writes == ()


def test_places_topics_and_people_are_told_by_all_their_names(tmp_path: Path) -> None:
    root = sites.make(tmp_path)
    sites.build(root)
    for page, name, line in (
        ("places/bergen", "Bergen", "also_known_as: [Bjørgvin]"),
        ("people/karin-lindeqvist", "Karin Lindeqvist", "also_known_as: {ru: [Карин Линдеквист]}"),
    ):
        file = root / f"docs/{page}.md"
        file.write_text(file.read_text("utf-8").replace(f"title: {name}", f"title: {name}\n{line}"), "utf-8")
    sites.build(root)
    found = sites.pages(root)
    assert "## Also called\n\nBjørgvin\n" in found["places/bergen.md"]
    assert '- **Russian** <span lang="ru">Карин Линдеквист</span>\n' in found["people/karin-lindeqvist.md"]
    assert any('## Also called\n\n<span lang="ar">' in text for path, text in found.items() if "topics/" in path)
    assert not sites.build(root).writes
