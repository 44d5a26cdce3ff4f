"""An article out of its draft: which lines are its body, and its head, each value with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from generator.gather.body import boxes, closing, leads, rescue, scrub, series, subheads, wire
from generator.gather.draft import Draft, Line, Stated
from generator.gather.head import authors as bylines
from generator.gather.head import broken, headline, published, sample
from generator.gather.head import source as sources
from generator.gather.head import title as titles
from generator.gather.line import byline, phrases
from generator.records import Article, Dropped, Evidence, Paragraph, Value


def merged(first: Stated, second: Stated) -> Stated:
    """Each field from the first that states it."""
    return Stated(**{f.name: getattr(first, f.name) or getattr(second, f.name) for f in fields(Stated)})


def read(draft: Draft, taken: tuple[Dropped, ...]) -> Article:
    """The article of a draft. `taken`: lines already read as metadata."""
    lang = sample.spoken(draft)
    if draft.stated.title and titles.says_nothing(draft.stated.title.value, lang.value):
        draft = replace(draft, stated=replace(draft.stated, title=None))
    draft, body, place = _body(_with_shown(draft, lang.value), lang.value)
    date, date_place = _date(draft, body, place, lang.value)
    authors, signed = bylines.find(draft.lines, body, place, lang.value)
    authors = _named(draft.stated.authors, lang.value) or authors
    source, source_place = _source(draft, body, place, lang.value)
    gone = {date_place, source_place, *signed}
    body = [yes and not (at in gone or sources.is_footer(draft.lines[at].text, source)) for at, yes in enumerate(body)]
    body = bylines.unsigned(draft.lines, body, [author.value for author in authors], lang.value)
    if not draft.judged:
        body = leads.from_the_lead_on(draft.lines, body, place, lang.value)
    scrubbed = scrub.scrub(draft, body, place, lang.value)
    lines = scrubbed.body or draft.lines[:1]
    title = _title(draft, place, lines, lang.value)
    if not title.inferred and len(lines) > 1:
        lines = tuple(line for line in lines if not titles.repeats(line.text, title.value)) or lines
    return Article(
        seed=draft.seed,
        title=title,
        lang=lang,
        paragraphs=subheads.paragraphs(lines),
        date=date,
        authors=authors,
        source=source,
        url=draft.stated.url or _address(draft, place, lang.value),
        description=draft.stated.description,
        captions=tuple(Paragraph(line.text, line.number) for line in scrubbed.captions),
        dropped=_dropped(taken, scrubbed.dropped, [draft.lines[at] for at in signed]),
        notes=draft.notes,
        given=draft.stated.given,
    )


def _body(draft: Draft, lang: str) -> tuple[Draft, list[bool], int | None]:
    """The draft with its headline in one line, which lines are the body, and the place of the headline among them."""
    body = scrub.flags(draft, lang)
    if not (draft.judged or draft.stated.title):
        draft, body = broken.blocks_joined(draft, body, lang)
    place = None if draft.stated.title else headline.find(draft.lines, body, lang)
    if not draft.judged:
        if place is not None:
            draft, body, place = broken.joined(draft, body, place, lang)
        body = rescue.rescued(draft.lines, body, place, lang)
        body = boxes.without_boxes(draft.lines, series.without_series(draft.lines, body), lang)
        body = closing.without_closing(draft.lines, body, lang)
    titled = place is not None or draft.stated.title is not None
    return draft, wire.without_codes(draft.lines, body, titled, lang), place


def _dropped(taken: Sequence[Dropped], scrubbed: Sequence[Dropped], signed: Sequence[Line]) -> tuple[Dropped, ...]:
    """All lines that went, in their order. `signed`: those of the byline."""
    names = {(line.text, line.number) for line in signed}
    named = [replace(one, why="byline") if (one.text, one.line) in names else one for one in scrubbed]
    return tuple(sorted([*taken, *named], key=lambda dropped: dropped.line))


def _title(draft: Draft, place: int | None, body: Sequence[Line], lang: str) -> Value[str]:
    """The title stated, the headline found, or the first sentence of the body."""
    site = " ".join(value.value for value in (draft.stated.source, draft.stated.url) if value)
    if draft.stated.title:
        return replace(draft.stated.title, value=titles.clean(titles.without_site(draft.stated.title.value, site)))
    if place is not None:
        line = draft.lines[place]
        text, address = titles.parted(headline.text(draft.lines, place), lang)
        site = f"{site} {address}"
        return Value(titles.clean(titles.without_site(text, site)), Evidence("headline", line.text, line.number))
    return titles.inferred(body, lang)


def _address(draft: Draft, place: int | None, lang: str) -> Value[str] | None:
    """The address that stands behind the headline in a text shared from a telephone."""
    line = draft.lines[place or 0]
    address = titles.parted(line.text, lang)[1] if place is not None else ""
    return Value(address, Evidence("address behind the headline", line.text, line.number)) if address else None


def _named(authors: Sequence[Value[str]], lang: str) -> tuple[Value[str], ...]:
    """The authors stated, without what opens a byline in the language of the text."""
    named = (author for author in authors if not byline.alone(author.value, lang))
    return tuple(replace(author, value=byline.stated(author.value, lang) or author.value) for author in named)


def _with_shown(draft: Draft, lang: str) -> Draft:
    """The draft with what the page shows around its headline and an extractor left out: lead, date, authors, source;
    down to where other articles are listed, with dates of their own."""
    around = draft.around
    place = next((at for at, line in enumerate(around) if line.kind == "heading"), None)
    if place is None:
        return draft
    lines = around[: next((at for at in range(place + 1, len(around)) if _lists_others(around[at].text, lang)), None)]
    lead, none = leads.left_out(lines[place:], draft.lines, lang), [False] * len(lines)
    date, _ = published.find(lines, none, place, lang)
    authors, _ = bylines.find((*lines, *draft.lines[:1]), [*none, True], place, lang)
    source, _ = sources.find(lines, none, place, lang)
    stated = merged(draft.stated, Stated(date=date, authors=authors, source=source))
    return replace(draft, stated=stated, lines=draft.lines if lead is None else (lead, *draft.lines))


def _lists_others(text: str, lang: str) -> bool:
    return phrases.kind(text, lang) == "related" and not phrases.gives_link(text, lang)


def _source(draft: Draft, body: Sequence[bool], place: int | None, lang: str) -> tuple[Value[str] | None, int | None]:
    """The source stated, or the one that the text names, and the line that gives it. What a page's title says behind
    the headline may be a section."""
    stated = draft.stated.source
    if stated and not (stated.evidence.rule == sources.PAGE_TITLE and phrases.whole(stated.value, lang)):
        return stated, None
    return sources.find(draft.lines, body, place, lang)


def _date(draft: Draft, body: Sequence[bool], place: int | None, lang: str) -> tuple[Value[str] | None, int | None]:
    """The date stated, that of a line beside the headline, that of the dateline, or one that a hint means; and the
    line that gives it. A text whose lines an extractor chose has no date lines left."""
    if draft.stated.date:
        return draft.stated.date, None
    found = (None, None) if draft.judged else published.find(draft.lines, body, place, lang)
    if found[0]:
        return found
    if day := wire.told_day(draft.lines, body, lang):
        return day, None
    read = None if draft.judged else draft.stated.retrieved
    return published.hinted(draft.lines, body, place, lang, read.value) if read else found
