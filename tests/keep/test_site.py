"""People edit a whole site, and everything that depends on their edits follows on the next build."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

from generator import config, pipeline
from generator.errors import Misuse
from generator.keep import edits, tree
from generator.keep.identity import Identity, identify
from generator.page import parse
from tests import sites


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = sites.make(tmp_path_factory.mktemp("built"))
    sites.build(site)
    return site


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "site")
    return tmp_path / "site"


MARKET = """New stalls at the Saturday market

Four new stalls open at the Saturday market this week, among them one for cheese and one for honey.

"People come for the bread and stay for the cheese," said Thomas Oakhurst, who sells his loaves there since 2011.
"""


FARJA = """Nattfärjan är tillbaka: "Vi har väntat i sex år"

Torsdag kväll lade den första nattfärjan på sex år ut från Bergen. Ombord på Skagerrak Star fanns 412 passagerare.

– Vi har väntat på den här kvällen i sex år, sade samfärdselminister Ingrid Holmdal.

Holmdal fick sällskap av sin svenska kollega Karin Lindeqvist. Biljetten till Göteborg kostar 690 kronor.
"""


def article(site: Path, seed: str) -> Path:
    """The page of the article made from this seed."""
    return next(p for p in (site / "docs/articles").glob("*.md") if f"\nseed: {seed}\n" in p.read_text("utf-8"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def read(site: Path) -> tuple[tree.Tree, Identity]:
    found = tree.read(site / "docs")
    return found, identify(found)


def rebuilt(site: Path) -> dict[str, str]:
    """The pages after a build; a second one writes nothing."""
    sites.build(site)
    assert sites.build(site).writes == ()
    return sites.pages(site)


def test_a_person_corrected_in_one_article_moves_the_page_of_the_person(site: Path) -> None:
    edit(article(site, "bakery.txt"), "  - Thomas Oakhurst", "  - Thomas Oakhurste")
    pages = rebuilt(site)
    assert "people/thomas-oakhurst.md" not in pages
    assert "Thomas Oakhurste" in pages["people/thomas-oakhurste.md"] and "Oakhurste" in pages["people/index.md"]


def test_a_title_changed_by_hand_stands_in_every_index(site: Path) -> None:
    page = article(site, "bakery.txt")
    edit(page, page.read_text("utf-8").split("\n")[1], "title: The best rye bread")
    pages = rebuilt(site)
    assert all("The best rye bread" in pages[path] for path in ("index.md", "people/thomas-oakhurst.md", "timeline.md"))


def test_a_page_put_back_as_it_was_before_it_was_edited_is_nobodys_edit(site: Path) -> None:
    page, before = article(site, "bakery.txt"), sites.tree(site / "docs")
    edit(page, "Lower Whitcombe", "Upper Whitcombe")
    sites.build(site)
    assert "Edited by hand" in page.read_text("utf-8")
    page.write_bytes(before[f"articles/{page.name}"])
    sites.build(site)
    assert sites.tree(site / "docs") == before


def test_a_headline_changed_on_the_page_alone_stands_in_every_index_too(site: Path) -> None:
    before = sites.pages(site)
    page = article(site, "bakery.txt")
    edit(page, "\n# Village bakery wins prize for its rye bread\n", "\n# The best rye bread\n")
    pages = rebuilt(site)
    assert all("The best rye bread" in pages[path] for path in ("index.md", "people/thomas-oakhurst.md", "timeline.md"))
    edit(page, "\n# The best rye bread\n", "\n# Rye\n")
    pages = rebuilt(site)
    assert "\ntitle: Rye\n" in pages[f"articles/{page.name}"] and "The best rye bread" not in pages["timeline.md"]
    edit(page, "\ntitle: Rye\n", "\ntitle: Village bakery wins prize for its rye bread\n")
    assert rebuilt(site) == before


def test_the_headline_of_a_page_of_a_person_is_the_name(site: Path) -> None:
    edit(site / "docs/people/thomas-oakhurst.md", "\n# Thomas Oakhurst\n", "\n# Thomas Oakhurst (baker)\n")
    pages = rebuilt(site)
    assert "  - Thomas Oakhurst (baker)\n" in article(site, "bakery.txt").read_text("utf-8")
    assert "Thomas Oakhurst (baker)" in pages["people/index.md"]


def test_a_story_is_called_everywhere_what_its_page_says(site: Path) -> None:
    before = sites.pages(site)
    page = next((site / "docs/stories").glob("n*.md"))
    (article_page,) = (site / "docs/articles").glob("night-ferry*.md")
    old = re.findall("^title: (.*)$", page.read_text("utf-8"), re.MULTILINE)[0]
    edit(page, f"title: {old}\n", "title: Six years without a ferry\n")
    pages = rebuilt(site)
    everywhere = ("index.md", "stories/index.md", f"stories/{page.name}", f"articles/{article_page.name}")
    assert all("[Six years without a ferry](" in pages[path] for path in everywhere if "stories/n" not in path)
    assert "\n# Six years without a ferry\n" in pages[f"stories/{page.name}"]
    edit(page, "\n# Six years without a ferry\n", "\n# Ferry\n")
    assert "[Ferry](" in rebuilt(site)["stories/index.md"]
    edit(page, "title: Ferry\n", f"title: {old}\n")
    assert rebuilt(site) == before


def test_a_date_that_a_story_suggested_goes_with_the_story(tmp_path: Path) -> None:
    dated = sites.FERJE.replace("\n\n", "\n\nPublisert 16. mai 2024\n\n", 1)
    site = sites.make(tmp_path / "site", {"nb/ferje.txt": dated, "en/ferry.txt": sites.FERRY})
    sites.build(site)
    page = article(site, "en/ferry.txt")
    line = next(line for line in page.read_text("utf-8").split("\n") if line.startswith("story: "))
    assert '\ndate: "2024-05~"\n' in page.read_text("utf-8")
    edit(page, f"{line}\n", "")
    assert "\ndate: " not in rebuilt(site)[f"articles/{page.name}"]


def test_a_story_whose_articles_go_and_come_back_is_still_called_so(tmp_path: Path) -> None:
    """It began with the Norwegian article, by whose headline its page is named; one in English would name it anew."""
    seeds = {"nb/ferje.txt": sites.FERJE, "sv/farja.txt": FARJA, "bakery.txt": sites.BAKERY}
    site = sites.make(tmp_path / "site", seeds)
    sites.build(site)
    (page,) = (site / "docs/stories").glob("nattfergen*.md")
    edit(page, page.read_text("utf-8").split("\n")[1], "title: Six years without a ferry")
    sites.put(site / "seeds/en/ferry.txt", sites.FERRY)
    before = rebuilt(site)
    for seed in (told := {**seeds, "en/ferry.txt": sites.FERRY}):
        (site / "seeds" / seed).unlink()
    rebuilt(site)
    for seed, text in told.items():
        sites.put(site / "seeds" / seed, text)
    assert rebuilt(site) == before


def test_a_person_taken_out_under_a_new_name_stays_out_under_each_name_until_put_back(site: Path) -> None:
    page, person = article(site, "en/ferry.txt"), site / "docs/people/karin-lindeqvist.md"

    def called(old: str, new: str) -> str:
        edit(person, f"title: Karin {old}\n", f"title: Karin {new}\n")
        return rebuilt(site)[f"articles/{page.name}"]

    assert "  - Karin Lind\n" in called("Lindeqvist", "Lind")
    edit(page, "  - Karin Lind\n", "")
    rebuilt(site)
    for old, new in (("Lind", "Berg"), ("Berg", "Lindeqvist"), ("Lindeqvist", "Lind")):
        assert "  - Karin" not in called(old, new)
    edit(page, "people:\n", "people:\n  - Karin Lind\n")
    rebuilt(site)
    assert "  - Karin Lindeqvist\n" in called("Lind", "Lindeqvist")


def test_a_person_taken_out_does_not_return_when_the_seed_changes(site: Path) -> None:
    page = article(site, "en/ferry.txt")
    edit(page, "  - Karin Lindeqvist\n", "")
    sites.put(site / "seeds/en/ferry.txt", sites.FERRY + "\nA second ferry will sail in the spring, Lindeqvist said.\n")
    pages = rebuilt(site)
    text = page.read_text("utf-8")
    assert "second ferry" in text and "  - Karin Lindeqvist" not in text
    assert f"../articles/{page.name}" not in pages["people/karin-lindeqvist.md"]


def test_a_deleted_page_of_a_person_says_that_this_is_nobody_until_it_is_undone(site: Path) -> None:
    page = site / "docs/people/karin-lindeqvist.md"
    before = sites.pages(site)
    page.unlink()
    pages = rebuilt(site)
    assert not [path for path, text in pages.items() if "karin-lindeqvist.md" in text]
    page.write_text(before["people/karin-lindeqvist.md"], "utf-8")
    assert rebuilt(site) == before


def test_another_name_for_a_person_joins_and_is_undone_by_undoing_it(site: Path) -> None:
    before = sites.pages(site)
    page = site / "docs/people/ingrid-holmdal.md"
    front = parse(page.read_bytes(), page.name).front
    forms = front.value("also_known_as") or {}
    assert isinstance(forms, dict)
    front = front.with_value("also_known_as", {**forms, "sv": ["Karin Lindeqvist"]})
    page.write_text(str(front) + parse(page.read_bytes(), page.name).body, "utf-8")
    pages = rebuilt(site)
    assert "people/karin-lindeqvist.md" not in pages
    page.write_text(before["people/ingrid-holmdal.md"], "utf-8")
    assert rebuilt(site) == before


def test_one_person_merged_into_another_leaves_a_page_that_leads_there_and_is_undone(site: Path) -> None:
    before = sites.pages(site)
    page = site / "docs/people/karin-lindeqvist.md"
    edit(page, "title: Karin Lindeqvist\n", "title: Karin Lindeqvist\nmerged_into: ingrid-holmdal\n")
    pages = rebuilt(site)
    assert "(ingrid-holmdal.md)" in pages["people/karin-lindeqvist.md"]
    assert "karin-lindeqvist.md" not in pages["people/index.md"]
    edit(page, "merged_into: ingrid-holmdal\n", "")
    assert rebuilt(site) == before


def test_a_moved_article_is_followed_and_its_old_address_leads_there(site: Path) -> None:
    page = article(site, "bakery.txt")
    (site / "docs/articles/food").mkdir()
    page.rename(site / "docs/articles/food/bread.md")
    pages = rebuilt(site)
    assert "(food/bread.md)" in pages[f"articles/{page.name}"]
    assert "../articles/food/bread.md" in pages["people/thomas-oakhurst.md"]
    assert "../../people/thomas-oakhurst.md" in pages["articles/food/bread.md"]
    assert not [path for path, text in pages.items() if f"{page.name})" in text]


def test_an_article_written_by_hand_joins_the_indexes(site: Path) -> None:
    front = "---\ntitle: My own report\nlang: en\npeople:\n  - Ingrid Holmdal\n  - Nora Vik\n---\n"
    text = front + "\n# My own report\n\nNora Vik rowed across the bay.\n"
    sites.put(site / "docs/articles/mine.md", text)
    pages = rebuilt(site)
    assert pages["articles/mine.md"] == text
    assert "**Nora Vik** rowed across the bay." in pages["people/nora-vik.md"]
    assert "../articles/mine.md" in pages["people/ingrid-holmdal.md"] and "people/nora-vik.md" in pages


def test_whose_page_is_deleted_has_none_by_an_article_written_by_hand(site: Path) -> None:
    gone = ("people/ingrid-holmdal.md", "places/bergen.md")
    for path in gone:
        (site / "docs" / path).unlink()
    front = "---\ntitle: My own report\nlang: en\npeople:\n  - Ingrid Holmdal\nplaces:\n  - Bergen\n---\n"
    sites.put(site / "docs/articles/mine.md", front + "\n# My own report\n\nIngrid Holmdal left Bergen.\n")
    planned = sites.build(site)
    assert not sites.pages(site).keys() & {*gone} and planned.faults == ()


def test_words_on_the_page_of_a_person_stay_and_the_lists_below_follow(site: Path) -> None:
    page = site / "docs/people/thomas-oakhurst.md"
    edit(page, "\n# Thomas Oakhurst\n", "\n# Thomas Oakhurst\n\nBorn in Lower Whitcombe.\n")
    sites.put(site / "seeds/market.txt", MARKET)
    pages = rebuilt(site)
    assert "Born in Lower Whitcombe." in pages["people/thomas-oakhurst.md"]
    assert article(site, "market.txt").name in pages["people/thomas-oakhurst.md"]


def test_a_page_saved_with_accents_of_their_own_follows_and_is_quoted(site: Path) -> None:
    page = article(site, "nb/ferje.txt")
    decomposed = normalize("NFD", page.read_text("utf-8"))
    page.write_text(decomposed, "utf-8")
    sites.put(site / "seeds/nb/ferje.txt", sites.FERJE.replace("690", "790"))
    pages = rebuilt(site)
    text = pages[f"articles/{page.name}"]
    assert "790 kroner" in text and "690 kroner" not in text and normalize("NFD", "seks år, sa") in text
    assert "Om bord i Skagerrak Star" in text
    assert "**Ingrid Holmdal**" in pages["people/ingrid-holmdal.md"].rpartition(page.name)[2]


def test_a_picture_that_a_person_put_beside_the_pages_may_be_shown(site: Path) -> None:
    sites.put(site / "docs/pictures/oakhurst.jpg", b"picture")
    edit(
        site / "docs/people/thomas-oakhurst.md",
        "\n# Thomas Oakhurst\n",
        "\n# Thomas Oakhurst\n\n![](../pictures/oakhurst.jpg)\n",
    )
    assert sites.build(site).faults == ()
    (site / "docs/pictures/oakhurst.jpg").unlink()
    assert [fault.what for fault in sites.build(site).faults] == ["the link to ../pictures/oakhurst.jpg leads nowhere"]


def test_a_copied_page_is_named_with_its_original(site: Path) -> None:
    page = article(site, "bakery.txt")
    shutil.copy(page, site / "docs/articles/copy.md")
    faults = [str(fault) for fault in sites.build(site).faults]
    assert faults == [
        f"docs/articles/{page.name} and docs/articles/copy.md: these pages are all made from seed bakery.txt. "
        "Keep one, or take the line `seed:` out of a copy."
    ]


def test_a_lost_base_loses_no_edit(site: Path) -> None:
    edit(article(site, "bakery.txt"), "Lower Whitcombe", "Upper Whitcombe")
    shutil.rmtree(site / "docs/.base")
    pages = rebuilt(site)
    assert any("Upper Whitcombe" in text for path, text in pages.items() if path.startswith("articles/"))


def test_a_lost_base_is_written_again_as_it_was(site: Path) -> None:
    before = sites.tree(site / "docs")
    shutil.rmtree(site / "docs/.base")
    rebuilt(site)
    assert sites.tree(site / "docs") == before


def test_after_base_was_lost_a_page_that_follows_from_an_edit_has_base_at_once(site: Path) -> None:
    edit(article(site, "bakery.txt"), "  - Thomas Oakhurst", "  - Thomas Oakhurste")
    rebuilt(site)
    shutil.rmtree(site / "docs/.base")
    rebuilt(site)
    assert (site / "docs/.base/people/thomas-oakhurste.md").is_file()


def test_after_base_was_lost_pages_that_nobody_edited_follow_as_before(site: Path) -> None:
    edit(article(site, "bakery.txt"), "Lower Whitcombe", "Upper Whitcombe")
    edit(site / "docs/people/karin-lindeqvist.md", "\ndescription:", "\nmerged_into: ingrid-holmdal\ndescription:")
    rebuilt(site)
    shutil.rmtree(site / "docs/.base")
    rebuilt(site)
    sites.put(site / "seeds/en/ferry.txt", sites.FERRY + "\nIngrid Holmdal took the first cabin.\n")
    pages = rebuilt(site)
    assert "Ingrid Holmdal\u00a02 · Holmdal · Karin Lindeqvist" in pages["people/ingrid-holmdal.md"]
    assert "(ingrid-holmdal.md)" in pages["people/karin-lindeqvist.md"]


def test_a_link_by_hand_to_a_page_that_goes_leads_to_its_list(site: Path) -> None:
    page = article(site, "bakery.txt")
    other = site / "docs/articles" / article(site, "en/ferry.txt").name
    other.write_text(other.read_text("utf-8") + f"\nSee [the bakery]({page.name}).\n", "utf-8")
    (site / "seeds/bakery.txt").unlink()
    pages = rebuilt(site)
    assert "(../index.md)" in pages[f"articles/{page.name}"] and "moved_to: index.md" in pages[f"articles/{page.name}"]
    assert "people/thomas-oakhurst.md" not in pages
    sites.put(site / "seeds/bakery.txt", sites.BAKERY)
    assert "rye bread" in rebuilt(site)[f"articles/{page.name}"]


def test_a_renamed_seed_file_keeps_its_page_with_all_edits(site: Path) -> None:
    page = article(site, "bakery.txt")
    edit(page, "Lower Whitcombe", "Upper Whitcombe")
    (site / "seeds/food").mkdir()
    (site / "seeds/bakery.txt").rename(site / "seeds/food/bread.txt")
    assert not sites.build(site).faults
    assert article(site, "food/bread.txt") == page and "Upper Whitcombe" in page.read_text("utf-8")
    assert len(list((site / "docs/articles").glob("*.md"))) == len(sites.SEEDS)


def test_a_seed_scraped_again_under_another_name_keeps_its_page_with_all_edits(site: Path) -> None:
    page = article(site, "bakery.txt")
    edit(page, "Lower Whitcombe", "Upper Whitcombe")
    (site / "seeds/bakery.txt").unlink()
    sites.put(site / "seeds/bread.txt", sites.BAKERY.replace("rises at two", "rises at three"))
    rebuilt(site)
    text = page.read_text("utf-8")
    assert article(site, "bread.txt") == page and "Upper Whitcombe" in text and "rises at three" in text
    assert len(list((site / "docs/articles").glob("*.md"))) == len(sites.SEEDS)


def test_an_edit_saved_while_the_build_runs_is_not_lost(site: Path) -> None:
    sites.put(site / "seeds/bakery.txt", sites.BAKERY + "\nThe prize is 300 pounds, and a day off for the baker.\n")
    planned = pipeline.plan(site, config.read(site), jobs=1)
    page = article(site, "bakery.txt")
    edit(page, "Lower Whitcombe", "Upper Whitcombe")
    (fault,) = pipeline.perform(site, planned)
    assert str(fault) == (
        f"docs/articles/{page.name}: somebody changed this page while the build ran, so it stays as it is. Build again."
    )
    rebuilt(site)
    assert "Upper Whitcombe" in page.read_text("utf-8") and "300 pounds" in page.read_text("utf-8")


def test_a_person_taken_out_does_not_return_under_another_name(site: Path) -> None:
    page = article(site, "en/ferry.txt")
    edit(page, "  - Karin Lindeqvist\n", "  - Nora Vik\n")
    rebuilt(site)
    edit(site / "docs/people/karin-lindeqvist.md", "title: Karin Lindeqvist", "title: Karin B. Lindeqvist")
    edit(site / "docs/people/ingrid-holmdal.md", "title: Ingrid Holmdal", "title: Ingrid M. Holmdal")
    pages = rebuilt(site)
    named = pages[f"articles/{page.name}"].split("---")[1]
    assert "Ingrid M. Holmdal" in named and "Nora Vik" in named and "Lindeqvist" not in named
    assert "Karin B. Lindeqvist" in pages[f"articles/{article(site, 'nb/ferje.txt').name}"]


def test_two_people_merged_into_each_other_are_told_and_stop_nothing(site: Path) -> None:
    for one, other in (("karin-lindeqvist", "ingrid-holmdal"), ("ingrid-holmdal", "karin-lindeqvist")):
        edit(site / f"docs/people/{one}.md", "\ndescription:", f"\nmerged_into: {other}\ndescription:")
    planned = sites.build(site)
    assert any("merged_into" in str(fault) for fault in planned.faults)
    assert sites.build(site).writes == ()


def test_addresses_of_a_person_elsewhere_stand_on_the_page_and_those_of_a_page_merged_into_it(site: Path) -> None:
    before = sites.pages(site)
    one, other = (site / f"docs/people/{name}.md" for name in ("ingrid-holmdal", "karin-lindeqvist"))
    edit(one, "\ndescription:", "\nsame_as:\n  - https://www.wikidata.org/wiki/Q1_(a)\ndescription:")
    edit(other, "\ndescription:", "\nsame_as: [https://example.org/karin]\nmerged_into: ingrid-holmdal\ndescription:")
    page = rebuilt(site)["people/ingrid-holmdal.md"]
    (shown,) = re.findall(r"## Elsewhere\n\n(.*)\n", page)
    assert re.findall(r"\]\((.*?)\)", shown) == [
        "https://example.org/karin",
        "https://www.wikidata.org/wiki/Q1_%28a%29",
    ]
    for file in (one, other):
        file.write_text(before[file.relative_to(site / "docs").as_posix()], "utf-8")
    assert rebuilt(site) == before


@pytest.mark.parametrize("wrong", ["javascript:alert(1)", "Q42", "https://example.org/<script>"])
def test_what_is_no_web_address_is_told_and_not_shown(site: Path, wrong: str) -> None:
    edit(site / "docs/people/ingrid-holmdal.md", "\ndescription:", f'\nsame_as: ["{wrong}"]\ndescription:')
    faults = [str(fault) for fault in sites.build(site).faults]
    assert any("same_as: this is no list of web addresses" in fault for fault in faults)
    assert "## Elsewhere" not in sites.pages(site)["people/ingrid-holmdal.md"]


def test_a_person_renamed_on_all_pages_at_once_is_taken_out_of_none(site: Path) -> None:
    for page in (article(site, "bakery.txt"), site / "docs/people/thomas-oakhurst.md"):
        page.write_text(page.read_text("utf-8").replace("Thomas Oakhurst", "Tom Oakhurst"), "utf-8")
    rebuilt(site)
    sites.put(site / "seeds/bakery.txt", sites.BAKERY.replace("Thomas Oakhurst", "a man"))
    assert "Tom Oakhurst" not in rebuilt(site)["people/index.md"]
    sites.put(site / "seeds/bakery.txt", sites.BAKERY)
    assert "Tom Oakhurst" in rebuilt(site)["people/index.md"]


def test_a_person_taken_out_stays_out_when_the_renaming_is_undone(site: Path) -> None:
    page, person = article(site, "en/ferry.txt"), site / "docs/people/karin-lindeqvist.md"
    edit(page, "  - Karin Lindeqvist\n", "")
    rebuilt(site)
    for name, next_ in (
        ("Karin Lindeqvist", "Karin Berg"),
        ("Karin Berg", "Karin Dahl"),
        ("Karin Dahl", "Karin Lindeqvist"),
    ):
        edit(person, f"title: {name}\n", f"title: {next_}\n")
        assert "  - Karin" not in rebuilt(site)[f"articles/{page.name}"]


def test_a_person_taken_out_stays_out_when_a_merge_is_undone(site: Path) -> None:
    page, person = article(site, "en/ferry.txt"), site / "docs/people/karin-lindeqvist.md"
    edit(page, "  - Karin Lindeqvist\n", "")
    rebuilt(site)
    edit(person, "\ndescription:", "\nmerged_into: ingrid-holmdal\ndescription:")
    rebuilt(site)
    edit(person, "merged_into: ingrid-holmdal\n", "")
    assert "  - Karin" not in rebuilt(site)[f"articles/{page.name}"]


def test_nothing_is_written_twice_when_whom_a_person_was_merged_into_leaves_the_article_too(site: Path) -> None:
    edit(article(site, "en/ferry.txt"), "  - Karin Lindeqvist\n", "")
    edit(site / "docs/people/karin-lindeqvist.md", "\ndescription:", "\nmerged_into: ingrid-holmdal\ndescription:")
    rebuilt(site)
    sites.put(site / "seeds/en/ferry.txt", sites.FERRY.split('"We have')[0] + "Nobody made a speech.\n")
    assert "people:" not in rebuilt(site)[f"articles/{article(site, 'en/ferry.txt').name}"]


FOLDERS = [("people", "karin-lindeqvist"), ("places", "bergen"), ("topics", "awards"), ("stories", "night-ferry-*")]


@pytest.mark.parametrize(("folder", "name"), FOLDERS)
@pytest.mark.parametrize("to", ["{folder}/moved.md", "{folder}/deeper/moved.md", "elsewhere/moved.md"])
def test_every_kind_of_page_is_followed_wherever_it_is_moved(site: Path, folder: str, name: str, to: str) -> None:
    (page,) = (site / "docs" / folder).glob(f"{name}.md")
    moved = site / "docs" / to.format(folder=folder)
    moved.parent.mkdir(exist_ok=True)
    page.rename(moved)
    pages = rebuilt(site)
    where = moved.relative_to(site / "docs").as_posix()
    assert f"moved_to: {where}\n" in pages[f"{folder}/{page.name}"]
    assert not [path for path, text in pages.items() if f"{folder}/{page.name})" in text]
    assert [path for path, text in pages.items() if path.startswith("articles/") and where in text]
    told = list(edits.told(*read(site), []))
    assert told == [f"docs/{where}: moved from docs/{folder}/{page.name}"]
    moved.rename(page)
    back = rebuilt(site)
    assert [path for path, text in back.items() if path.startswith("articles/") and f"{folder}/{page.name})" in text]
    assert f"moved_to: {folder}/{page.name}" in back[where]


def test_a_copy_of_a_persons_page_is_told_and_decides_nothing(site: Path) -> None:
    before = sites.pages(site)
    shutil.copy(site / "docs/people/karin-lindeqvist.md", site / "docs/people/a-copy.md")
    faults = [str(fault) for fault in sites.build(site).faults]
    assert faults == [
        "docs/people/karin-lindeqvist.md and docs/people/a-copy.md: these pages are all about Karin Lindeqvist. "
        "Keep one, or give one another title."
    ]
    after = rebuilt(site)
    assert after.pop("people/a-copy.md") == before["people/karin-lindeqvist.md"] and after == before


def test_a_seed_file_renamed_and_rewritten_together_with_the_line_in_its_page_keeps_the_page(site: Path) -> None:
    page = article(site, "bakery.txt")
    edit(page, "Lower Whitcombe", "Upper Whitcombe")
    edit(page, "seed: bakery.txt", "seed: bread.txt")
    (site / "seeds/bakery.txt").unlink()
    sites.put(site / "seeds/bread.txt", sites.BAKERY + "\nThe prize is 300 pounds, and a day off for the baker.\n")
    rebuilt(site)
    assert article(site, "bread.txt") == page and sites.build(site).faults == ()
    assert "Upper Whitcombe" in page.read_text("utf-8") and "300 pounds" in page.read_text("utf-8")


def test_a_slip_in_the_line_of_the_seed_is_told_and_makes_no_second_page(site: Path) -> None:
    page = article(site, "bakery.txt")
    edit(page, "seed: bakery.txt", "seed: bakrey.txt")
    sites.put(site / "seeds/bakery.txt", sites.BAKERY + "\nThe prize is 300 pounds, and a day off for the baker.\n")
    assert [str(fault) for fault in sites.build(site).faults] == [
        f"docs/articles/{page.name}, line 9, seed: this page is made from bakery.txt. "
        "Write that, or rename seeds/bakery.txt."
    ]
    rebuilt(site)
    assert "300 pounds" in page.read_text("utf-8")
    assert len(list((site / "docs/articles").glob("*.md"))) == len(sites.SEEDS)


def test_an_article_without_a_title_has_its_headline(site: Path) -> None:
    page = article(site, "bakery.txt")
    edit(page, "title: Village bakery wins prize for its rye bread\n", "")
    sites.put(site / "docs/articles/mine.md", "# My own report\n\nNora Vik rowed across the bay.\n")
    pages = rebuilt(site)
    assert "\n# Village bakery wins prize for its rye bread\n" in pages[f"articles/{page.name}"]
    assert "[Village bakery wins prize for its rye bread](" in pages["timeline.md"]
    assert "My own report" in pages["timeline.md"]


def test_a_list_follows_again_once_its_marker_is_mended(site: Path) -> None:
    page = site / "docs/people/thomas-oakhurst.md"
    edit(page, "<!-- tidings:end person -->", "<!-- tidings: end person -->")
    sites.put(site / "seeds/market.txt", MARKET)
    rebuilt(site)
    edit(page, "<!-- tidings: end person -->", "<!-- tidings:end person -->")
    assert "cheese" in rebuilt(site)["people/thomas-oakhurst.md"]
    assert list(edits.told(*read(site), [])) == []


def test_a_page_moved_to_a_name_with_spaces_is_linked_as_addresses_are_written(site: Path) -> None:
    page = site / "docs/people/karin-lindeqvist.md"
    edit(article(site, "bakery.txt"), "\n---\n\n<", "\n\nSee [her](../people/karin-lindeqvist.md).\n\n---\n\n<")
    page.rename(page.with_name("Karin (Sweden).md"))
    assert sites.build(site).faults == ()
    assert "(Karin%20%28Sweden%29.md)" in rebuilt(site)["people/karin-lindeqvist.md"]
    page.with_name("Karin (Sweden).md").rename(page.with_name("K Lindeqvist.md"))
    pages = rebuilt(site)
    assert "(K%20Lindeqvist.md)" in pages["people/karin-lindeqvist.md"]
    assert "See [her](../people/K%20Lindeqvist.md)." in pages[f"articles/{article(site, 'bakery.txt').name}"]


@pytest.mark.parametrize("typed", ["' Zoë  Lindeqvist '", "Zoe\u0308 Lindeqvist"])
def test_a_name_typed_with_more_spaces_or_parted_letters_makes_nobody_new(site: Path, typed: str) -> None:
    sites.put(site / "seeds/en/ferry.txt", sites.FERRY.replace("Karin", "Zoë"))
    before = [person.name for person in sites.build(site).site.people]
    edit(article(site, "en/ferry.txt"), "  - Zoë Lindeqvist\n", f"  - {typed}\n")
    assert [person.name for person in sites.build(site).site.people] == before


def test_a_page_that_leads_elsewhere_follows_also_where_somebody_copied_it(site: Path) -> None:
    page = site / "docs/people/karin-lindeqvist.md"
    page.rename(page.with_name("karin.md"))
    rebuilt(site)
    shutil.copy(page, page.with_name("k.md"))
    page.with_name("karin.md").rename(page.with_name("lindeqvist.md"))
    pages = rebuilt(site)
    assert all("(lindeqvist.md)" in pages[f"people/{name}.md"] for name in ("karin-lindeqvist", "karin", "k"))


def test_a_copy_of_one_with_a_title_of_somebodys_own_is_theirs(site: Path) -> None:
    page = site / "docs/people/karin-lindeqvist.md"
    page.rename(page.with_name("karin.md"))
    rebuilt(site)
    sites.put(page.with_name("k.md"), page.read_text("utf-8").replace("title: Karin Lindeqvist", "title: My Karin"))
    assert "title: My Karin" in rebuilt(site)["people/k.md"]


@pytest.mark.parametrize("put", (shutil.copy, shutil.move))
def test_a_page_over_which_somebody_put_the_one_that_leads_there_is_made_anew(
    site: Path, put: Callable[[Path, Path], Path]
) -> None:
    for old in (article(site, "bakery.txt"), site / "docs/people/karin-lindeqvist.md"):
        page = old.rename(old.with_name("moved.md"))
        rebuilt(site)
        put(old, page)
    pages = rebuilt(site)
    assert article(site, "bakery.txt").name != "moved.md"
    assert "[Karin Lindeqvist](moved.md)" not in pages["people/index.md"]


def test_a_deleted_article_stays_away_when_its_seed_file_is_renamed(site: Path) -> None:
    page = article(site, "bakery.txt")
    page.unlink()
    rebuilt(site)
    for old, new in (("bakery.txt", "bread.txt"), ("bread.txt", "rye.txt")):
        (site / "seeds" / old).rename(site / "seeds" / new)
        assert f"articles/{page.name}" not in rebuilt(site)


def test_a_page_of_the_editors_own_is_not_taken_for_a_new_seed(site: Path) -> None:
    sites.put(site / "docs/articles/new-stalls-at-the-saturday-market.md", "# Mine\n\nMy market.\n")
    sites.put(site / "seeds/market.txt", MARKET)
    pages = rebuilt(site)
    assert "My market." in pages["articles/new-stalls-at-the-saturday-market.md"]
    assert "Four new stalls" in article(site, "market.txt").read_text("utf-8")


def test_the_source_text_stays_with_a_page_that_people_keep(site: Path) -> None:
    page = article(site, "bakery.txt")
    edit(page, "county prize", "country prize")
    (site / "seeds/bakery.txt").unlink()
    planned = sites.build(site)
    assert planned.faults == () and page.is_file() and (site / "docs/sources/bakery.txt").is_file()
    page.unlink()
    rebuilt(site)
    assert not (site / "docs/sources/bakery.txt").exists()


def test_a_list_that_people_took_away_is_linked_from_nowhere(site: Path) -> None:
    for path in ("timeline.md", "stories/index.md"):
        (site / "docs" / path).unlink()
    assert [fault.what for fault in sites.build(site).faults] == [
        "there is no docs/stories/index.md",
        "there is no docs/timeline.md",
    ]
    pages = rebuilt(site)
    assert "\nTimeline of all articles\n" in pages["index.md"] and "timeline.md" not in pages


def test_a_place_of_the_editors_own_lies_in_its_country(site: Path) -> None:
    head = "---\ntitle: The Quay\ncountry: Norway\nalso_known_as:\n  - Skagerrak Star\n---\n\n# The Quay\n"
    sites.put(site / "docs/places/the-quay.md", head)
    (own,) = [place for place in sites.build(site).site.places if place.name == "The Quay"]
    assert (own.country, len(own.articles)) == ("Norway", 2)


def test_two_pages_that_changed_places_are_followed(site: Path) -> None:
    one, other = (site / f"docs/people/{name}.md" for name in ("ingrid-holmdal", "karin-lindeqvist"))
    before = one.read_bytes(), other.read_bytes()
    one.write_bytes(before[1])
    other.write_bytes(before[0])
    pages = rebuilt(site)
    assert "title: Karin Lindeqvist" in pages["people/ingrid-holmdal.md"]
    assert "[Ingrid Holmdal](../people/karin-lindeqvist.md)" in pages[f"articles/{article(site, 'nb/ferje.txt').name}"]
    assert [one.path for one in sites.build(site).site.people if one.name == "Ingrid Holmdal"] == [
        "people/karin-lindeqvist.md"
    ]


def test_a_page_whose_name_changes_its_case_alone_leaves_no_second_page(site: Path) -> None:
    page = site / "docs/people/karin-lindeqvist.md"
    page.rename(page.with_name("Karin-Lindeqvist.md"))
    pages = rebuilt(site)
    assert "people/Karin-Lindeqvist.md" in pages and "people/karin-lindeqvist.md" not in pages


def test_a_page_whose_place_another_one_took_is_made_anew(site: Path) -> None:
    bread, ferry = article(site, "bakery.txt"), article(site, "en/ferry.txt")
    ferry.rename(bread)
    rebuilt(site)
    assert article(site, "en/ferry.txt") == bread and article(site, "bakery.txt") != bread


def test_a_page_given_back_forgets_what_was_taken_out(site: Path) -> None:
    page = article(site, "bakery.txt")
    edit(page, "people:\n  - Thomas Oakhurst\n", "")
    sites.put(site / "seeds/bakery.txt", sites.BAKERY.replace("Thomas Oakhurst", "a man"))
    rebuilt(site)
    assert list(edits.told(*read(site), []))[2:] == ["  - people:", "  -   - Thomas Oakhurst"]
    pipeline.reset(site, f"articles/{page.name}", "people")
    assert list(edits.told(*read(site), [])) == []
    sites.put(site / "seeds/bakery.txt", sites.BAKERY)
    assert "  - Thomas Oakhurst\n" in rebuilt(site)[f"articles/{page.name}"]


def test_a_page_copied_over_another_is_told_and_changes_nobody(site: Path) -> None:
    names = [person.name for person in sites.build(site).site.people]
    shutil.copy(site / "docs/people/karin-lindeqvist.md", site / "docs/people/ingrid-holmdal.md")
    planned = sites.build(site)
    assert [fault.where for fault in planned.faults] == [
        "docs/people/karin-lindeqvist.md and docs/people/ingrid-holmdal.md"
    ]
    rebuilt(site)
    assert [person.name for person in sites.build(site).site.people] == names


@pytest.mark.parametrize("copy", ("karin-lindeqvist.md", "my-baker.md"))
def test_a_page_whose_seed_goes_stays_as_long_as_it_has_a_copy(site: Path, copy: str) -> None:
    page = site / "docs/people/thomas-oakhurst.md"
    shutil.copy(page, page.with_name(copy))
    (site / "seeds/bakery.txt").unlink()
    assert "people/thomas-oakhurst.md" in rebuilt(site)
    assert [fault.where for fault in sites.build(site).faults] == [
        f"docs/people/thomas-oakhurst.md and docs/people/{copy}"
    ]
    page.with_name(copy).unlink()
    assert "people/thomas-oakhurst.md" not in rebuilt(site)


def test_a_deleted_page_of_the_navigation_is_named_before_nothing_can_be_published(site: Path) -> None:
    (site / "docs/timeline.md").unlink()
    assert [str(fault) for fault in sites.build(site).faults] == [
        "mkdocs.yml, nav: there is no docs/timeline.md. "
        "Take its line out of `nav:`, or bring it back with `tidings reset timeline.md`."
    ]
    pipeline.reset(site, "timeline.md")
    assert sites.build(site).faults == ()


@pytest.mark.parametrize("name", ["", "norsk.md"])
def test_a_list_of_a_language_that_is_deleted_or_renamed_has_no_links_any_more(site: Path, name: str) -> None:
    page = site / "docs/timeline/nb.md"
    page.rename(page.with_name(name)) if name else page.unlink()
    assert sites.build(site).faults == ()
    assert "\nNorwegian Bokmål" in (site / "docs/index.md").read_text("utf-8").replace("· ", "\n")
    assert not page.exists()


def test_a_program_that_makes_plain_spaces_of_no_break_ones_edits_no_list(site: Path) -> None:
    page = site / "docs/index.md"
    before = page.read_text("utf-8")
    edit(page, "\N{NO-BREAK SPACE}", " ")
    sites.put(site / "seeds/en/market.txt", MARKET)
    assert sites.build(site).desk.gave_way() == []
    after = page.read_text("utf-8")
    assert after.count("\N{NO-BREAK SPACE}") > before.count("\N{NO-BREAK SPACE}") > 0


def test_a_description_by_hand_of_what_lists_articles_is_not_told_again_with_each_of_them(site: Path) -> None:
    for page in ("places/bergen.md", "people/thomas-oakhurst.md"):
        text = (site / "docs" / page).read_text("utf-8")
        sites.put(site / "docs" / page, re.sub("^description: .*", "description: Ours", text, flags=re.M))
    sites.put(site / "seeds/en/market.txt", MARKET.replace("this week", "this week in Bergen"))
    planned = sites.build(site)
    assert "2 articles" in (site / "docs/.base/people/thomas-oakhurst.md").read_text("utf-8")
    assert planned.desk.gave_way() == []


def test_a_topic_of_ones_own_is_known_by_its_id_wherever_its_page_is_moved(site: Path) -> None:
    page = site / "docs/topics/ships.md"
    marks = "\n# Ships\n\n<!-- tidings:begin topic -->\n<!-- tidings:end topic -->\n"
    sites.put(page, "---\ntitle: Ships\nterms: [ferry]\n---\n" + marks)
    rebuilt(site)
    edit(article(site, "en/ferry.txt"), "412 passengers", "413 passengers")
    (site / "docs/topics/sea").mkdir()
    page.rename(site / "docs/topics/sea/ships.md")
    assert sites.build(site).faults == ()


@pytest.mark.parametrize(("line", "left"), [(2, "<<<<<<< ours\ntitle: Karin\n"), (3, "title: Karin\n>>>>>>> theirs\n")])
def test_a_base_that_cannot_be_read_is_named_for_its_page_stays_as_it_is(site: Path, line: int, left: str) -> None:
    base = site / "docs/.base/people/karin-lindeqvist.md"
    edit(base, "title: Karin Lindeqvist\n", left)
    page = (site / "docs/people/karin-lindeqvist.md").read_bytes()
    assert [str(fault) for fault in sites.build(site).faults] == [
        f"docs/.base/people/karin-lindeqvist.md, line {line}: git left the marks of a conflict here. "
        "Take the file from the last good commit, and build again."
    ]
    assert (site / "docs/people/karin-lindeqvist.md").read_bytes() == page


def test_source_texts_behind_a_link_are_named_and_neither_read_nor_written(site: Path) -> None:
    (site / "docs/sources").rename(site / "elsewhere")
    (site / "docs/sources").symlink_to(site / "elsewhere")
    before = sites.tree(site / "elsewhere")
    planned = pipeline.plan(site, config.read(site), jobs=1)
    assert [fault.where for fault in planned.faults] == ["docs/sources"]
    with pytest.raises(Misuse, match="this is a symbolic link, and is not followed"):
        pipeline.perform(site, planned)
    assert sites.tree(site / "elsewhere") == before
