"""What a seed's own fields say about it, under whatever of the usual names: `author`, `date_publish`, `tittel`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.gather.draft import Stated
from generator.gather.forms.tidy import tidy
from generator.gather.head.language import canonical
from generator.gather.line import byline, dates, relative
from generator.gather.line.agencies import agencies
from generator.language import lexicon
from generator.records import Evidence, Value

FIELDS = ("title", "date", "authors", "source", "url", "lang", "description", "people", "places", "topics", "retrieved")
GIVEN = ("people", "places", "topics")
NAMES = ("name", "title", "rendered", "href", "@id")
"""What an object is called: a person, a source, a headline of WordPress, a link, a page of schema.org."""

PAGE_WORDS = ("http://", "https://")
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")


@cache
def field_of() -> dict[str, str]:
    """key as a seed may write it, folded -> field."""
    return {key: field for field in FIELDS for key in lexicon.entries(f"gather/keys/{field}.txt")}


def field(key: str) -> str:
    """The field a key stands for, "" when it is none that Tidings knows."""
    return field_of().get(key.strip().lower().replace("-", "_").replace(" ", "_"), "")


def stated(record: Mapping[Any, Any], rule: str) -> Stated:
    """The head that the fields of a record give; unknown keys and values of the wrong shape are passed over."""
    found = _fields(record, rule)

    def one(name: str) -> Value[str] | None:
        rule_found, values = found.get(name, ("", ()))
        return Value(values[0], Evidence(rule_found, values[0])) if values else None

    lang = one("lang")
    language = canonical(lang.value) if lang else ""
    read = _day(one("retrieved"), language)
    date = one("date")
    edtf = dates.edtf(date.value, language) if date else None
    hint = relative.find(date.value, language, read.value) if date and read and not edtf else None
    author_rule, author_values = found.get("authors", ("", ()))
    names = _names(author_values, language)
    agency = next((Value(name, Evidence(author_rule, name)) for name in names if name.casefold() in agencies()), None)
    return Stated(
        title=one("title"),
        date=Value(edtf or hint or "", date.evidence, edtf is None) if date and (edtf or hint) else None,
        authors=tuple(Value(name, Evidence(author_rule, name)) for name in names if name.casefold() not in agencies()),
        source=_named(one("source"), record, rule) or agency,
        url=_address(one("url")),
        lang=Value(language, lang.evidence) if lang and language else None,
        description=one("description"),
        given=tuple((name, found[name][1]) for name in GIVEN if name in found),
        retrieved=read,
    )


def _fields(record: Mapping[Any, Any], rule: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """field -> the rule by which it was found, and its texts; the first of a record counts."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for key, raw in record.items():
        name, values = field(str(key)), texts(raw)
        if name == "source" and values and values[0].startswith(PAGE_WORDS):
            name = "url"
        if name and values and name not in found:
            found[name] = (f"{rule} {tidy(str(key))}", values)
    return found


def _day(value: Value[str] | None, lang: str) -> Value[str] | None:
    edtf = dates.edtf(value.value, lang) if value else None
    return Value(edtf, value.evidence) if value and edtf else None


def levels(value: Any) -> Iterator[list[Any]]:
    """The lists and objects of a value of JSON, those of one depth together: no depth can exhaust the stack."""
    level = [value]
    while level := [item for item in level if isinstance(item, dict | list)]:
        yield level
        level = [inner for item in level for inner in (item.values() if isinstance(item, dict) else item)]


def texts(raw: Any) -> tuple[str, ...]:
    """The tidy texts of a value: of a scalar one, of a list those of its scalars, of an object its name or address."""
    if isinstance(raw, Mapping):
        key = next((key for key in NAMES if raw.get(key)), None)
        return texts(html.unescape(str(raw[key])) if key == "rendered" else raw[key]) if key else ()
    if isinstance(raw, list | tuple):
        return tuple(text for item in raw if not isinstance(item, list | tuple) for text in texts(item))
    if raw is None or isinstance(raw, bool):
        return ()
    text = tidy(str(raw))
    return (text,) if text else ()


def _names(values: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """Author names: a list as it is, one string split at semicolons (as trafilatura joins them)."""
    parts = values[0].split(";") if len(values) == 1 else values
    return tuple(dict.fromkeys(name for part in parts if (name := byline.stated(tidy(part), lang))))


def _address(value: Value[str] | None) -> Value[str] | None:
    return value if value and value.value.startswith(PAGE_WORDS) and " " not in value.value else None


def _named(source: Value[str] | None, record: Mapping[Any, Any], rule: str) -> Value[str] | None:
    """The source; where it is the name of a host, rather another field that says what its paper is called."""
    if source is None or not HOST.fullmatch(source.value):
        return source
    for key, raw in record.items():
        if field(str(key)) == "source" and (found := texts(raw)) and _is_name(found[0]):
            return Value(found[0], Evidence(f"{rule} {tidy(str(key))}", found[0]))
    return source


def _is_name(text: str) -> bool:
    """Whether a text is no host but what people call a paper: `The Gazette`, `Gazette`."""
    return " " in text or (not text.islower() and "." not in text)
