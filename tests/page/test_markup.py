"""The law: what a reader sees is what the seed's characters were, and nothing in them is markup."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.page.markup import inline, link, plain, span, text, unvalue, value
from tests.publish.shown import shown
from tests.quality.rows import ROOT, SHARED

# As few escapes as possible: words, and how they stand in a page where that is not the same.
SAME = [
    "Xi sa at Kina var villig til å jobbe sammen med Russland.",
    "– Vi verdsetter posisjonen, sa Putin.",
    "“He said [sic] that the R&D budget, AT&T included, is 5 * 3 (or 15) % of $20,” she wrote.",
    "a < b, and i <3 you",
    "snake_case_name and a_b",
    "Ratio 1 > 2; #1 in the list (a) + b - c = d | e ~ f ^ g",
    "C:\\Users\\Ola",
    "mail@example.org and www.example.org/a_b_c",
    "{{ page.title }} {: .x } :smile: ==mark== @name",
    "!!! note and ??? more",
    "2022 was a year. 3.5 per cent",
    "-5 degrees",
    "+47 22 22 22 22",
]
ESCAPED = [
    ("2022. Det var året.", "2022\\. Det var året."),
    ("1) først", "1\\) først"),
    ("- Ja, sa han", "\\- Ja, sa han"),
    ("+ pluss", "\\+ pluss"),
    ("* star", "\\* star"),
    ("#hashtag", "\\#hashtag"),
    ("> quote", "\\> quote"),
    ("---", "\\---"),
    ("~~~", "&#126;~~"),
    ("*Rettet", "\\*Rettet"),
    ("_note_", "\\_note\\_"),
    ("`code`", "\\`code\\`"),
    ("[x](y)", "\\[x](y)"),
    ("[x]: y", "\\[x]: y"),
    ("[TOC]", "\\[TOC]"),
    ("<b>bold</b>", "&lt;b>bold&lt;/b>"),
    ("<!-- tidings:end -->", "&lt;!-- tidings:end -->"),
    ("AT&amp;T &#65;", "AT&amp;amp;T &amp;#65;"),
    ("a\\*b", "a\\\\\\*b"),
    ("ends in \\", "ends in \\\\"),
    ("C#", "C\\#"),
    ("Stop!", "Stop\\!"),
    ("\u3000indented", "&#12288;indented"),
]


def _tidy(words: str) -> str:
    """No line of a seed ends in white space, of whatever kind (see gather/forms/tidy.py)."""
    return re.sub(" +", " ", unicodedata.normalize("NFC", words)).strip(" ").rstrip()


# Letters of any script, and many of the characters and words that Markdown and HTML know.
_PIECES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=3),
    st.sampled_from([*"*_`[]()<>!#&~-+.=\\|:{}^\"'@/ 1a", "&amp;", "&#65", "<b>", "-->", "[x]", "](y)", "**", "1. "]),
)
LINES = st.lists(_PIECES, min_size=1, max_size=10).map("".join).map(_tidy).filter(bool)
PARTS = st.lists(_PIECES, max_size=6).map("".join).map(lambda part: re.sub(" +", " ", part))


@pytest.mark.parametrize("words", SAME)
def test_ordinary_text_stays_as_it_is(words: str) -> None:
    assert text(words) == words
    assert shown(words).text == words


@pytest.mark.parametrize(("words", "markdown"), ESCAPED)
def test_what_would_be_markup_is_escaped(words: str, markdown: str) -> None:
    assert text(words) == markdown


@pytest.mark.parametrize(
    ("before", "tags"), [("", ["p"]), ("- ", ["ul", "li"]), ("## ", ["h2"]), ("> ", ["blockquote", "p"])]
)
@given(words=LINES)
@example(words="--")
@example(words="## a ##")
def test_a_reader_sees_the_characters(before: str, tags: list[str], words: str) -> None:
    page = shown(before + text(words))
    assert (page.text.strip("\n"), page.tags) == (words, tags)
    assert plain(before + text(words)) == words


@given(first=PARTS, name=LINES, middle=PARTS, foreign=LINES, last=PARTS)
@example(first="[", name="Xi", middle="](bar) ", foreign="x", last="!")
@example(first="wow!", name="Xi", middle="[he]", foreign="a](b", last="_")
def test_pieces_do_not_join_into_markup(first: str, name: str, middle: str, foreign: str, last: str) -> None:
    words = "".join((first.lstrip(" "), name, middle, foreign, last.rstrip(" ")))
    start = text(first.lstrip(" ")) if first.strip(" ") else ""
    block = start + link(name, "../people/x.md") + inline(middle) + span(foreign, "sv") + inline(last.rstrip(" "))
    page = shown(block)
    assert (page.text, page.tags, page.links) == (words, ["p", "a", "span"], ["../people/x.md"])
    assert plain(block) == words
    assert plain(span(foreign, "sv") + block) == foreign + words


@given(address=st.text(max_size=30))
@example(address="javascript:alert(1)")
@example(address=" java\nscript:alert(1)")
@example(address="&#106;avascript:alert(1)")
@example(address='x" onclick="y')
@example(address="data:text/html,<script>")
def test_a_link_goes_nowhere_harmful(address: str) -> None:
    page = shown(link("name", address))
    assert page.text == "name"
    assert page.tags in (["p"], ["p", "a"])
    assert set(page.attributes) <= {"href"}
    for target in page.links:
        assert ":" not in target.split("/")[0].split("?")[0].split("#")[0] or re.match("(https?|mailto):", target, re.I)


def test_a_link_keeps_an_ordinary_address() -> None:
    address = "https://example.org/a_b/ø?q=1&r=%20#top"
    assert link("x", address) == f"[x]({address})"
    assert span("", "nb") == ""
    assert link("[x]", "y.md", "nb") == '[<span lang="nb">\\[x\\]</span>](y.md)'


@pytest.mark.parametrize(
    ("edited", "seen"),
    [
        ("**Xi** met *Putin* and _Li_ in ***Beijing***", "Xi met Putin and Li in Beijing"),
        ("see [the **report** [1]](https://x.org/a_(b) 'title') here", "see the report [1] here"),
        ("![a picture](x.png) shows <em>her</em><br>", " shows her"),
        ("`a*b*` and ``c`d``", "a*b* and c`d"),
        ("one line\nand the next", "one line and the next"),
        ("> > quoted\n> twice", "quoted twice"),
        ("### A heading ###", "A heading"),
        ("3. the third", "the third"),
        ("Fish &amp; chips &copy; &#169; &unknown;", "Fish & chips © © &unknown;"),
        ("<https://example.org> <!-- note -->", "https://example.org "),
        ("5 * 3 and snake_case_name", "5 * 3 and snake_case_name"),
        ("[label][id]", "label"),
        ("**2 * 3** is *6*", "2 * 3 is 6"),
        ('<span lang="nb">1. mai</span> and [# 2](x.md)', "1. mai and # 2"),
    ],
)
def test_plain_reads_what_an_editor_wrote(edited: str, seen: str) -> None:
    assert plain(edited) == seen


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_a_value_is_read_back(words: str) -> None:
    assert unvalue(value(words)) == words
    assert not re.search(r"<[a-zA-Z/!?]", value(words))


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Trump: «I will» \"never\" 'no' R&D 5 < 6 > 4", "Trump: «I will» \"never\" 'no' R&D 5 < 6 > 4"),
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y>"),
        ("AT&amp;T &copy 2022", "AT&amp;amp;T &amp;copy 2022"),
    ],
)
def test_a_value_is_escaped_as_little_as_possible(words: str, written: str) -> None:
    assert value(words) == written


@pytest.mark.parametrize("piece", ["*", "_a", "[", "[a](", "![", "`", "<", "<!--", "&", "\\", "*a**b", "[a][", "> "])
def test_a_long_hostile_line_takes_no_time(piece: str) -> None:
    line = piece * (20_000 // len(piece))
    began = time.process_time()
    assert plain(text(line)) == line
    plain(line)
    assert time.process_time() - began < 2


def test_the_first_seeds_hardly_need_an_escape() -> None:
    lines = [line for seed in sorted((ROOT / "seeds").glob("*.txt")) for line in seed.read_text("utf-8").splitlines()]
    words = sum(len(line.split()) for line in lines)
    escaped = sum(text(line.strip()) != line.strip() for line in lines if line.strip())
    assert words > 2000
    assert escaped <= words / 100


@pytest.mark.skipif(not SHARED.exists(), reason=f"no corpora below {SHARED}")
def test_lines_of_hostile_corpora() -> None:
    files = [path for path in sorted((SHARED / "hostile/corpora").rglob("*")) if path.is_file()]
    lines = {_tidy(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", x)) for f in files for x in _lines(f.read_bytes())}
    assert len(lines) > 5000
    for line in sorted(lines - {""}):
        page = shown(text(line))
        assert (page.text, page.tags) == (line, ["p"])
        assert plain(text(line)) == line


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "replace").split("\n")
