"""The command line: what it prints, what it writes, and its exit codes."""

from __future__ import annotations

import json
import re
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.cli import main
from generator.console import over_the_generator
from generator.keep.merge import GaveWay
from tests import sites
from tests.cases import cases
from tests.sites import ROOT


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return sites.make(tmp_path)


class Done(NamedTuple):
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


def tidings(*args: str, cwd: Path = ROOT) -> Done:
    """Runs a command in this process: models and lists are read once for all tests."""
    out, err = StringIO(), StringIO()
    with chdir(cwd), redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as left:
        main(args)
    assert isinstance(left.value.code, int)
    return Done(left.value.code, out.getvalue(), err.getvalue())


def test_extract_prints_one_json_line_a_seed_and_writes_nothing(site: Path) -> None:
    before = sites.tree(site)
    done = tidings("extract", *(str(path) for path in sorted((site / "seeds").rglob("*.txt"))), cwd=site)
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["seed"] for record in records] == ["bakery.txt", "en/ferry.txt", "nb/ferje.txt"]
    assert list(records[0]) == [
        "seed", "title", "date", "lang", "authors", "source", "url", "description",
        "paragraphs", "dropped", "people", "places", "topics",
    ]  # fmt: skip
    for record in records:
        for found in (*record["people"], *record["places"]):
            for mention in found["mentions"]:
                text = record["paragraphs"][mention["paragraph"]]
                assert text[mention["start"] : mention["end"]] == mention["text"]
        assert all(set(topic) == {"id", "iptc", "top", "score"} for topic in record["topics"])
    assert {k: v for k, v in sites.tree(site).items() if not k.startswith(".cache")} == before


def test_extract_as_is_keeps_every_line(tmp_path: Path) -> None:
    lines = ["Menu", "Home  |  News", "", "The minister came.", "Read also: more"]
    sites.put(tmp_path / "a.txt", "\n".join(lines))
    done = tidings("extract", "--as-is", str(tmp_path / "a.txt"))
    record = json.loads(done.stdout)
    assert len(record["paragraphs"]) == 4 and record["dropped"] == []
    assert record["paragraphs"][3] == "Read also: more"


def test_extract_names_a_bad_seed_prints_the_others_and_exits_1(site: Path) -> None:
    sites.put(site / "seeds/bad.txt", b"")
    done = tidings("extract", str(site / "seeds/bad.txt"), str(site / "seeds/bakery.txt"), str(site / "none.txt"))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "bad.txt" in done.stderr and "none.txt" in done.stderr and "Traceback" not in done.stderr


def test_build_then_build_again_writes_nothing(site: Path) -> None:
    first, second = tidings("--root", str(site), "build"), tidings("--root", str(site), "build")
    assert first.returncode == second.returncode == 0
    assert second.stderr == "3 articles, 3 people, 1 story: wrote 0 files\n"


def test_a_build_says_how_many_files_it_removed(site: Path) -> None:
    tidings("--root", str(site), "build")
    (site / "seeds/bakery.txt").unlink()
    assert re.search(r": would write \d+ files and remove \d+$", tidings("build", "--dry-run", cwd=site).stderr.strip())
    assert re.search(r": wrote \d+ files and removed \d+$", tidings("build", cwd=site).stderr.strip())


def test_a_build_says_once_which_seeds_are_not_utf_8(site: Path) -> None:
    text = "Ålborg får nyt bibliotek\n\nÅlborg får et nyt bibliotek, siger rådmand Birthe Ågård. Børnene er på vej.\n"
    for number in range(5):
        sites.put(site / f"seeds/{number}.txt", (text + f"Der er {number} sale på øen.\n").encode("cp1252"))
    first, second = tidings("build", cwd=site), tidings("build", cwd=site)
    assert first.returncode == second.returncode == 0
    assert re.match(
        r"5 seeds: read as \w+, not UTF-8; where letters are wrong, save the file as UTF-8 "
        r"\(seeds/0\.txt, seeds/1\.txt, seeds/2\.txt, 2 more\)\n",
        first.stderr,
    )
    assert "UTF-8" not in second.stderr and "UTF-8" not in tidings("--quiet", "build", cwd=site).stderr


def test_a_dry_run_shows_and_writes_nothing(site: Path) -> None:
    done = tidings("--root", str(site), "build", "--dry-run")
    assert "write docs/index.md" in done.stdout and not (site / "docs").exists()
    assert "docs/.base" not in done.stdout  # every page has its like there; that goes without saying


def test_check_exits_1_while_a_build_would_change_something(site: Path) -> None:
    assert tidings("--root", str(site), "check").returncode == 1
    tidings("--root", str(site), "build")
    done = tidings("--root", str(site), "check")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", ["articles/village-bakery", "people/thomas-oakhrst.md"])
def test_explain_names_the_page_that_somebody_means(site: Path, name: str) -> None:
    tidings("--root", str(site), "build")
    written = {
        "articles/village-bakery": "articles/village-bakery-wins",
        "people/thomas-oakhrst.md": "people/thomas-oak",
    }
    assert f"Write {written[name]}" in tidings("explain", name, cwd=site).stderr


def test_explain_prints_where_a_page_comes_from(site: Path) -> None:
    assert "from seeds/bakery.txt" in tidings("explain", "seeds/bakery.txt", cwd=site).stdout


WRONG = [
    ("an unknown verb", ["polish"], "No such command"),
    ("no site here", ["--root", "/nonexistent", "build"], "no such file"),
    ("a folder of seeds", ["extract", "seeds"], "'seeds' is a directory"),
    ("a page that is not there", ["explain", "articles/none.md"], "no such article"),
    ("a list", ["explain", "people/index.md"], "it lists others, or is written by hand. Name one of"),
    ("an option of all commands behind one", ["check", "--quiet"], "stands before the command, as in `tidings --quiet"),
    ("an option of none", ["check", "--loud"], "No such option '--loud'.\n"),
]


@cases("args, words", WRONG)
def test_wrong_usage_exits_2_with_a_sentence(args: list[str], words: str, site: Path) -> None:
    done = tidings(*args, cwd=site)
    assert done.returncode == 2
    assert words in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", ["build", "check", "reset people/x"])
def test_where_no_site_is_nothing_is_written(verb: str, tmp_path: Path) -> None:
    done = tidings("--root", str(tmp_path / "elsewhere"), *verb.split())
    assert done.returncode == 2 and "Run in the folder that holds mkdocs.yml" in done.stderr
    assert not (tmp_path / "elsewhere").exists()


SETTINGS = [
    ("an unknown setting", "tidings: {max_seeds: 3}", "no such setting"),
    ("a wrong value", "tidings: {max_seed_bytes: no}", "no positive whole number"),
    ("no mapping", "tidings: [1]", "no mapping"),
    ("no YAML", "tidings: {", "this is not readable YAML (a bracket is not closed). Close it"),
]


@cases("block, words", SETTINGS)
def test_wrong_settings_exit_2_with_file_and_key(block: str, words: str, site: Path) -> None:
    text = (site / "mkdocs.yml").read_text("utf-8").replace("tidings: {}", block)
    (site / "mkdocs.yml").write_text(text, "utf-8")
    done = tidings("build", cwd=site)
    assert done.returncode == 2 and words in done.stderr and "mkdocs.yml" in done.stderr


WHOLE_FILES = [
    ("words", "Tidings", 2, "mkdocs.yml: this is no mapping"),
    ("a list for `extra`", "extra: [tidings]", 2, "mkdocs.yml, extra: this is no mapping"),
    ("nothing at all", "", 0, "wrote"),
    ("no YAML", "site_name: Mine\nnav: [\n", 2, "mkdocs.yml, line 3: this is not readable YAML"),
    ("no UTF-8", b"site_name: M\xf8ne", 2, "mkdocs.yml: this is no UTF-8 text. Save the file as UTF-8"),
    ("a control character", "site_name: \x07", 2, "mkdocs.yml: this is not readable YAML (unacceptable character"),
    ("another folder of pages", "docs_dir: pages", 2, "mkdocs.yml, docs_dir: Tidings keeps this in docs/ alone. Write"),
    ("another folder of the site", "site_dir: public", 2, "mkdocs.yml, site_dir: Tidings keeps this in site/ alone"),
    (
        "a number for a name",
        "site_name: 2024",
        2,
        "mkdocs.yml, site_name: 2024 is no text. Put the name of the site in",
    ),
    ("a date for a name", "site_name: 2024-01-01", 2, "mkdocs.yml, site_name: 2024-01-01 is no text. Put the name of"),
    ("a day that is none", "site_name: 2024-02-30", 2, "mkdocs.yml: a date or number here is none (day is out of"),
    ("a list for a name", "site_name: [a, b]", 2, "mkdocs.yml, site_name: ['a', 'b'] is no text. Put the name of the"),
    ("an address without https", "site_url: example.org", 2, "mkdocs.yml, site_url: example.org is no web address."),
    ("words for true", "use_directory_urls: 'no'", 2, "mkdocs.yml, use_directory_urls: no is neither true nor false"),
    ("one page for all", "nav: index.md", 2, "mkdocs.yml, nav: this is no list of pages. Write one `  - Title: page"),
    ("half a merge", "a: 1\n<<<<<<< HEAD\nb: 1\n", 2, "mkdocs.yml, line 2: git left the marks of a conflict here."),
    ("a tab", "nav:\n\t- Home: index.md\n", 2, "mkdocs.yml, line 2: this is not readable YAML (a tab stands here"),
    ("a switch from the environment", "use_directory_urls: !ENV [TIDINGS_NO_SUCH, false]", 0, "wrote"),
    ("a name from the environment", "site_name: !ENV [TIDINGS_NO_SUCH, Mine]", 0, "wrote"),
    ("the same folders in other words", "docs_dir: ./docs/\nsite_dir: site/", 0, "wrote"),
]


@cases("text, code, words", WHOLE_FILES)
def test_settings_of_another_shape_are_named_and_none_are_no_fault(
    text: str | bytes, code: int, words: str, site: Path
) -> None:
    sites.put(site / "mkdocs.yml", text)
    done = tidings("build", cwd=site)
    assert (done.returncode, words in done.stderr) == (code, True), done.stderr


def test_site_publishes_and_a_broken_link_publishes_nothing(site: Path) -> None:
    with_theme(site)
    done = tidings("site", cwd=site)
    assert done.returncode == 0, done.stderr
    assert (site / "site/people/ingrid-holmdal.html").is_file()
    sites.put(site / "docs/notes.md", "# Notes\n\n[gone](nowhere.md)\n")
    stamp = (site / "site/index.html").stat().st_mtime_ns
    done = tidings("site", cwd=site)
    assert done.returncode == 1 and "nowhere.md" in done.stderr
    assert (site / "site/index.html").stat().st_mtime_ns == stamp


HOOK = """
from pathlib import Path
from generator.errors import Fault
from generator.write.lock import alone

def on_pre_build(config):
    root = Path(config.config_file_path).parent
    try:
        with alone(root):
            said = "nobody else is at work"
    except Fault as fault:
        said = str(fault)
    (root / "said.txt").write_text(said, "utf-8")
"""


def test_no_other_run_works_on_a_site_that_is_being_published(site: Path) -> None:
    with_theme(site)
    sites.put(site / "hook.py", HOOK)
    with (site / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [hook.py]\n")
    assert tidings("site", cwd=site).returncode == 0
    assert "another run of tidings is at work" in (site / "said.txt").read_text("utf-8")


def with_theme(site: Path) -> None:
    """The theme stands where mkdocs.yml looks for it."""
    (site / "generator").symlink_to(ROOT / "generator")


def test_what_the_disk_refuses_is_named(site: Path) -> None:
    sites.put(site / "docs", "a file where a folder should be")
    done = tidings("build", cwd=site)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{site / 'docs'}: this cannot be read or written (Not a directory). Mend that")


def test_edits_shows_what_people_changed_and_reset_gives_it_back(site: Path) -> None:
    tidings("--root", str(site), "build")
    page = next(page for page in (site / "docs/articles").iterdir() if "Oakhurst" in page.read_text("utf-8"))
    text = page.read_text("utf-8")
    page.write_text(text.replace("Thomas Oakhurst", "Thomas Oakhurste").replace("title: ", "title: My "), "utf-8")
    name = f"articles/{page.stem}"
    shown = tidings("--root", str(site), "edits", name).stdout.splitlines()
    assert shown[:2] == [f"docs/{name}.md: edited", "  line 2"]
    assert any(line.startswith("  + ") and "Oakhurste" in line for line in shown)
    assert tidings("--root", str(site), "reset", name, "--field", "title").returncode == 0
    assert page.read_text("utf-8") == text.replace("Thomas Oakhurst", "Thomas Oakhurste")
    assert tidings("--root", str(site), "reset", name).returncode == 0
    assert page.read_text("utf-8") == text
    assert tidings("--root", str(site), "edits").stdout == ""
    assert tidings("--root", str(site), "reset", "articles/none").returncode == 2


def test_edits_tells_of_a_page_that_stays_without_its_seed(site: Path) -> None:
    tidings("build", cwd=site)
    (page,) = (site / "docs/articles").glob("village-bakery*")
    page.write_text(page.read_text("utf-8").replace("rye bread, the jury", "rye loaf, the jury"), "utf-8")
    (site / "seeds/bakery.txt").unlink()
    assert tidings("build", cwd=site).returncode == 0 and page.exists()
    told = "  nothing in seeds/ makes this page any more; it stays, as people edited it"
    assert tidings("edits", f"articles/{page.stem}", cwd=site).stdout.splitlines()[-1] == told
    assert told not in tidings("edits", "people/thomas-oakhurst", cwd=site).stdout


def test_a_page_with_wrong_front_matter_is_named_and_stops_nothing(site: Path) -> None:
    tidings("--root", str(site), "build")
    page = next(page for page in (site / "docs/articles").iterdir() if "Oakhurst" in page.read_text("utf-8"))
    text = page.read_text("utf-8")
    for wrong, words in ((text.replace("topics:", "topics: ["), "readable YAML"), ("search: 3", "no search settings")):
        page.write_text(wrong if wrong != "search: 3" else text.replace("title:", "search: 3\ntitle:"), "utf-8")
        before = page.read_bytes()
        done = tidings("--root", str(site), "build")
        assert done.returncode == 1 and f"docs/articles/{page.name}, line" in done.stderr and words in done.stderr
        assert page.read_bytes() == before or b"\nsearch: 3\n" in page.read_bytes()
        assert "Thomas Oakhurst" in (site / "docs/people/thomas-oakhurst.md").read_text("utf-8")


def test_build_says_once_where_an_edit_by_hand_stands_over_something_new(site: Path) -> None:
    tidings("build", cwd=site)
    page = next(page for page in (site / "docs/articles").iterdir() if "Oakhurst" in page.read_text("utf-8"))
    page.write_text(page.read_text("utf-8").replace("rises at two", "rises at four"), "utf-8")
    sites.put(site / "seeds/bakery.txt", sites.BAKERY.replace("at two every morning", "at three every night"))
    done = tidings("build", cwd=site)
    said = "1 edit by hand stands over what the generator says now (docs/.base/ has its words): docs/articles/"
    assert done.returncode == 0 and f"{said}{page.name}\n" in done.stderr
    assert "by hand" not in tidings("build", cwd=site).stderr
    assert "rises at four" in page.read_text("utf-8")


def test_of_many_pages_with_such_edits_some_are_named() -> None:
    gave_way = [(f"articles/{name}.md", GaveWay("title", "Mine", "Theirs")) for name in "aabcde"]
    assert over_the_generator(gave_way).endswith("docs/articles/a.md, docs/articles/b.md, docs/articles/c.md, 2 more")
