"""Bytes to text: what is understood, what is said about it, what is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.errors import Refused
from generator.gather.decode import TWICE, decode
from tests.cases import cases

TEXT = "Blåbærsyltetøy på brødskiva – sa hun til ham i går kveld, og så gikk de hjem igjen."

READ = [
    ("UTF-8", TEXT.encode(), ""),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + TEXT.encode(), ""),
    ("UTF-16 with a mark", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), ""),
    ("UTF-32 with a mark", codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), ""),
    ("UTF-16 without a mark", "Only plain letters here.".encode("utf-16-be"), "utf-16-be"),
    ("UTF-16 of Windows without a mark", "Only plain letters here.".encode("utf-16-le"), "utf-16-le"),
    ("Windows-1252", TEXT.encode("cp1252"), "cp125"),
    ("UTF-8 encoded twice", TEXT.encode().decode("cp1252").encode(), "encoded once more"),
    (
        "UTF-8 encoded twice, with a byte that Windows-1252 lacks",
        "Ja”, sa Åse på Jæren".encode().decode("latin-1").encode(),
        "encoded once more",
    ),
    ("capitals that look as if encoded twice", "COMBUSTÍVEL: NÃO HÁ ‘AÇÃO’, DIZ JOÃO Ø Ã”".encode(), ""),
    ("capitals of a name that look so alone", "BEYONCÉ’S NEW ALBUM, SAYS NESTLÉ™, IS OUT".encode(), ""),
    ("Windows-1251", ("Президент России встретился с министром иностранных дел. " * 4).encode("cp1251"), "cp1251"),
]

REFUSED = [
    ("nothing", b""),
    ("only white space", b" \n\t\r\n\xc2\xa0"),
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00"),
    ("an archive", b"\x1f\x8b\x08\x00"),
    ("a Git LFS pointer", b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"),
    ("UTF-8 with damage", TEXT.encode() + b"\xff\xfe(" + TEXT.encode()),
    ("a mark of UTF-8 before other bytes", codecs.BOM_UTF8 + TEXT.encode("cp1252")),
    ("UTF-16 with half a pair", "Only plain letters here.".encode("utf-16-le") + b"\x00\xdc"),
    ("mostly controls", bytes(range(1, 9)) * 40),
    ("half a merge", b"Talks go on\n\n<<<<<<< HEAD\nThey met.\n=======\nThey meet.\n>>>>>>> main\n"),
]


@cases("data, note", READ)
def test_text_is_read_and_another_encoding_is_named(data: bytes, note: str) -> None:
    text, notes = decode(data, "a.txt")
    assert "�" not in text
    assert not text.startswith("\ufeff")
    assert (note in " ".join(notes)) if note else notes == ()


def test_what_was_encoded_twice_is_read_back() -> None:
    assert decode(TEXT.encode().decode("cp1252").encode(), "a.txt")[0] == TEXT


@cases("data", REFUSED)
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(Refused) as reason:
        decode(data, "a.txt")
    assert reason.value.where == "a.txt"


def test_bytes_of_a_program_are_no_text_in_an_unknown_encoding() -> None:
    with pytest.raises(Refused, match="this is no text file"):
        decode(bytes(range(256)) * 20, "a.txt")


def test_marks_of_a_merge_in_an_article_about_merging_are_words() -> None:
    assert decode(b"Git writes\n<<<<<<< HEAD\nabove what is yours.", "a.txt")[1] == ()


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data, "a.txt")
    except Refused:
        return
    assert text.strip()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_utf8_that_was_not_encoded_twice_is_always_itself(text: str) -> None:
    assume(not TWICE.search(text))
    try:
        read, _ = decode(text.encode(), "a.txt")
    except Refused as reason:
        assert "no text" in reason.what or "no text file" in reason.what or "pointer" in reason.what
    else:
        assert read == text.removeprefix("\ufeff")
