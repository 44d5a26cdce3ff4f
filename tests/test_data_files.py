"""The lists in data/ are in order, so that a change of one word is a change of one line."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from generator.language.lexicon import DATA, with_english, words
from tests.cases import cases

LANGUAGES = DATA / "languages"
LEARNT = {DATA / "gather" / name for name in ("headline.tsv", "lines.tsv")}
"""What is written as it was learnt, not as a list."""
LISTS = sorted({*DATA.rglob("*.txt"), *DATA.rglob("*.tsv")} - LEARNT)


def parts(text: str) -> tuple[list[str], list[str]]:
    """The comment lines on top, and the lines below them."""
    lines = text.removesuffix("\n").split("\n")
    top = next((number for number, line in enumerate(lines) if not line.startswith("# ")), len(lines))
    return lines[:top], lines[top:]


def faults(data: bytes, columns: bool = False) -> list[str]:
    """What is wrong with a list, as sentences; empty for a list in order. `columns`: the last of them may be empty."""
    text = data.decode("utf-8")
    comment, entries = parts(text)
    wrong = [
        (not comment, "it does not begin with a `# ` line that says what it holds and where that comes from"),
        (not entries, "it has no entries"),
        (not text.endswith("\n") or text.endswith("\n\n"), "it does not end with one line break"),
        ("\r" in text or "\ufeff" in text, "it has a carriage return or a byte order mark"),
        (not unicodedata.is_normalized("NFC", text), "it is not NFC"),
    ]
    found = [what for is_wrong, what in wrong if is_wrong]
    around = " " if columns else None
    found += [f"`{line}` has spaces around it, or is empty" for line in entries if line.strip(around) != (line or None)]
    found += [f"`{line}` is a comment below the entries" for line in entries if line.startswith("# ")]
    found += [f"`{later}` stands after `{line}`" for line, later in pairwise(entries) if later < line]
    found += [f"`{later}` stands there twice" for line, later in pairwise(entries) if later == line]
    return found


def test_every_list_is_in_order() -> None:
    found = {path.relative_to(DATA).as_posix(): faults(path.read_bytes(), path.suffix == ".tsv") for path in LISTS}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_every_list_for_people_has_a_row_that_says_whence_it_comes() -> None:
    folder = DATA / "people"
    rows = [line.split("|")[1] for line in (folder / "README.md").read_text("utf-8").splitlines() if "|" in line]
    named = set(re.findall(r"[\w-]+", " ".join(rows)))
    assert [file.name for file in sorted(folder.iterdir()) if file.name.split(".")[0] not in {*named, "README"}] == []


def test_every_list_of_a_language_has_a_row_that_says_what_it_holds() -> None:
    rows = re.findall(r"^\| ([a-z, -]+) \|", (LANGUAGES / "README.md").read_text("utf-8"), re.MULTILINE)
    named = sorted(name for row in rows for name in row.split(", ") if name != "list")
    assert named == sorted({file.stem for file in LANGUAGES.glob("*/*")})


def test_the_folders_of_languages_are_named_by_their_codes_without_script_and_region() -> None:
    folders = {file.parent.name for file in LANGUAGES.glob("*/*.txt")}
    assert [name for name in sorted(folders) if not re.fullmatch("[a-z]{2,3}", name)] == []


def test_a_language_has_its_lists_in_every_script_and_region() -> None:
    assert words("pt-BR", "labels") == words("pt", "labels") != ()
    assert with_english("zh-Hant-TW", "credits") == with_english("zh", "credits")


CASES = [
    ("in order", "# Words. Source: ours.\na\nb\nø\n", 0),
    ("nothing said", "a\n", 1),
    ("nothing in it", "# Words.\n", 1),
    ("no line break at the end", "# Words.\na", 1),
    ("two line breaks at the end", "# Words.\na\n\n", 3),
    ("not sorted by code point", "# Words.\na\nB\n", 1),
    ("twice", "# Words.\na\na\n", 1),
    ("a space at the end", "# Words.\na \n", 1),
    ("decomposed", "# Words.\na\u030a\n", 1),
    ("a comment between", "# Words.\na\n# more\nb\n", 2),
    ("line breaks of Windows", "# Words.\r\na\r\n", 2),
]


@cases("text, count", CASES)
def test_what_is_found_wrong(text: str, count: int) -> None:
    assert len(faults(text.encode("utf-8"))) == count
