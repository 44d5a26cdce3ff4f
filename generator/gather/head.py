"""The head of an article: title, date, authors, source, url, language, each with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import islice

from generator.gather import boxes, byline, dates, headline, looks, published, rescue, scrub, series, subheads
from generator.gather import language as languages
from generator.gather import title as titles
from generator.gather.draft import Draft, Line, Stated
from generator.gather.telling import counted
from generator.gather.width import size
from generator.records import Article, Dropped, Evidence, Paragraph, Value

SAMPLE_LINES, SAMPLE_PARAGRAPHS = 8, 4
PROSE_SHARE = 0.2  # of a text's letters in its longest paragraphs, so that the short lines are its page's, not its own
LONG_SHARE = 0.34  # of the longest paragraph's letters in one that tells the language beside it
LONGEST_HEADING = 100
BYLINE_REACH, BARE_REACH, ABOVE_REACH = 12, 6, 3
SIGNED_REACH = 3
OUTLET = 60  # letters of a line between an author and the date: the paper or the desk

Found = tuple[Value[str], ...]


def merged(first: Stated, second: Stated) -> Stated:
    """Each field from the first that states it."""
    return Stated(**{f.name: getattr(first, f.name) or getattr(second, f.name) for f in fields(Stated)})


def language(draft: Draft) -> Value[str]:
    """The language stated, or that of the longest lines (menus are often in another)."""
    if draft.stated.lang:
        return draft.stated.lang
    sample = _sample(draft.lines)
    found = languages.detect(sample)
    doubtful = found == languages.UNKNOWN or languages.is_mixed(sample)
    return Value(found, Evidence("character and word statistics"), doubtful)


def _sample(lines: Sequence[Line]) -> str:
    """The beginnings of the longest lines; of the paragraphs among them alone, where much of the text stands in them.

    So neither a button nor another article's headline or lead weighs in a text of one long line, nor a list of names.
    """
    longest = sorted((line.text for line in lines), key=size, reverse=True)[:SAMPLE_LINES]
    paragraphs = (text for text in longest if size(text) >= subheads.LONG and looks.has_sentences(text))
    prose = list(islice(paragraphs, SAMPLE_PARAGRAPHS))
    prose = [text for text in prose if size(text) >= LONG_SHARE * size(prose[0])]
    if sum(map(size, prose)) < PROSE_SHARE * sum(size(line.text) for line in lines):
        prose = [text for text in longest if size(text) < subheads.LONG or looks.has_sentences(text)] or longest
    share = languages.SAMPLE_CHARS / (len(prose) or 1)
    return "\n".join(text[: int(share * len(text) / size(text))] for text in prose)


def article(draft: Draft, taken: tuple[Dropped, ...]) -> Article:
    """The article of a draft. `taken`: lines already read as metadata."""
    lang = language(draft)
    if draft.stated.title and titles.says_nothing(draft.stated.title.value, lang.value):
        draft = replace(draft, stated=replace(draft.stated, title=None))
    body = scrub.flags(draft, lang.value)
    place = None if draft.stated.title else headline.find(draft.lines, body, lang.value)
    if not draft.judged:
        body = rescue.rescued(draft.lines, body, place, lang.value)
        body = boxes.without_boxes(draft.lines, series.without_series(draft.lines, body), lang.value)
    date, date_place = (draft.stated.date, None) if draft.stated.date else _date(draft, body, place, lang.value)
    authors, byline_places = _authors(draft.lines, body, place, lang.value)
    body = [yes and at != date_place and at not in byline_places for at, yes in enumerate(body)]
    names = [author.value for author in draft.stated.authors or authors]
    body = _unsigned(draft.lines, body, names, lang.value)
    if not draft.judged:
        body = subheads.from_the_lead_on(draft.lines, body, lang.value)
    scrubbed = scrub.scrub(draft, body, place, lang.value)
    signed = {(draft.lines[at].text, draft.lines[at].number) for at in byline_places}
    dropped = [replace(one, why="byline") if (one.text, one.line) in signed else one for one in scrubbed.dropped]
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
        authors=tuple(_named(author, lang.value) for author in draft.stated.authors) or authors,
        source=draft.stated.source,
        url=draft.stated.url or _address(draft, place, lang.value),
        description=draft.stated.description,
        captions=tuple(Paragraph(line.text, line.number) for line in scrubbed.captions),
        dropped=tuple(sorted([*taken, *dropped], key=lambda dropped: dropped.line)),
        notes=draft.notes,
        given=draft.stated.given,
    )


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


def _named(author: Value[str], lang: str) -> Value[str]:
    """An author without what opens a byline in the language of the text."""
    return replace(author, value=byline.stated(author.value, lang) or author.value)


def _date(
    draft: Draft, body: Sequence[bool], headline_place: int | None, lang: str
) -> tuple[Value[str] | None, int | None]:
    """The date a line beside the headline gives. A text whose lines an extractor chose has no such lines left."""
    if draft.judged:
        return None, None
    found = published.find(draft.lines, body, headline_place, lang)
    read = draft.stated.retrieved
    return published.hinted(draft.lines, body, headline_place, lang, read.value) if read and not found[0] else found


def _authors(lines: Sequence[Line], body: Sequence[bool], headline_place: int | None, lang: str) -> tuple[Found, range]:
    """The names of the first byline near the start of the body, and the lines it takes."""
    start = next((at for at, yes in enumerate(body) if yes), 0)
    low = max(0, (start if headline_place is None else min(start, headline_place)) - BYLINE_REACH)
    for at in range(low, min(len(lines), start + BYLINE_REACH)):
        line = lines[at]
        if at == headline_place or (body[at] and len(line.text) > LONGEST_HEADING):
            continue
        parted = at + 1 < len(lines) and byline.alone(line.text, lang) and not byline.bare(lines[at - 1].text, lang)
        text = f"{line.text} {lines[at + 1].text}" if parted else line.text
        if names := byline.authors(text, lang):
            found = tuple(Value(name, Evidence("byline", text, line.number)) for name in names)
            return found, range(at, at + 1 + parted)
    return _bare(lines, body, -1 if headline_place is None else headline_place, lang)


def _unsigned(lines: Sequence[Line], body: Sequence[bool], authors: Sequence[str], lang: str) -> list[bool]:
    """The body without the lines that are an author's name, at its beginning and its end; there also without those
    that say who that is: "Ada Lie is a reporter"."""
    kept = [yes and not (at < SIGNED_REACH and lines[at].text in authors) for at, yes in enumerate(body)]
    for at in reversed([at for at, yes in enumerate(kept) if yes]):
        text = lines[at].text
        rest = next((text[len(name) :] for name in authors if text.startswith(name)), None)
        if rest is None or (rest and not (len(text) < scrub.BLURB_CHARS and counted(rest, lang)[2])):
            break
        kept[at] = False
    return kept


def _bare(lines: Sequence[Line], body: Sequence[bool], headline_place: int, lang: str) -> tuple[Found, range]:
    """The names that stand alone: around the headline with a role, an address or a date beside them, or just below it;
    else below the text, with an address for mail.
    """
    led = False
    for at in range(headline_place + 1, min(len(lines) - 1, headline_place + 1 + BARE_REACH)):
        line, below = lines[at], lines[at + 1].text
        names = byline.bare(line.text, lang)
        if names and _is_signed(lines, at, headline_place, lang):
            return _paired(lines, at, lang)
        if names and not led and len(below) > LONGEST_HEADING // 2:
            return tuple(Value(name, Evidence("byline", line.text, line.number)) for name in names), range(at, at + 1)
        led = led or len(line.text) > LONGEST_HEADING // 2
    start = next((at for at, yes in enumerate(body) if yes), 0)
    for at in range(headline_place + 1, min(len(lines) - 1, max(headline_place, start) + BYLINE_REACH)):
        if byline.is_mail(lines[at + 1].text) and byline.bare(lines[at].text, lang):
            return _paired(lines, at, lang)
    for at in range(max(0, headline_place - ABOVE_REACH), headline_place - 1):
        if byline.bare(lines[at].text, lang) and byline.says_role(lines[at + 1].text, lang):
            return _paired(lines[:headline_place], at, lang)
    end = max((at for at, yes in enumerate(body) if yes), default=0)
    for at in range(max(0, end - 1), min(len(lines) - 1, end + BARE_REACH)):
        if byline.is_mail(lines[at + 1].text) and byline.bare(lines[at].text, lang):
            return _paired(lines, at, lang)
    return (), range(0)


def _is_signed(lines: Sequence[Line], at: int, headline_place: int, lang: str) -> bool:
    """Whether what stands beside a name, or beside several, one below the other, tells that they are the authors."""
    stop = next((below for below in range(at + 1, len(lines)) if not byline.bare(lines[below].text, lang)), len(lines))
    near = [line.text for line in lines[stop : stop + 2]]
    if not near or byline.is_beside(near[0], lang):
        return bool(near)
    if at - 1 > headline_place and _is_date(lines[at - 1].text, lang):
        return True
    return len(near) > 1 and near[0][-1] not in subheads.ENDS and size(near[0]) < OUTLET and _is_date(near[1], lang)


def _is_date(text: str, lang: str) -> bool:
    return len(text) < byline.BARE_CHARS and dates.find(text, lang) is not None


def _paired(lines: Sequence[Line], at: int, lang: str) -> tuple[Found, range]:
    """The names from a line on, one below the other, each with a role or an address below it, the last with a date."""
    found: list[Value[str]] = []
    stop, below = at, ""
    while stop < len(lines) and (names := byline.bare(lines[stop].text, lang)):
        line, stop = lines[stop], stop + 1
        below = lines[stop].text if stop < len(lines) else ""
        if byline.is_picture_role(below, lang):
            stop -= 1
            break
        found += [Value(name, Evidence("byline", line.text, line.number)) for name in names]
        if below and byline.is_beside(below, lang) and not byline.bare(below, lang):
            if dates.find(below, lang) is not None:
                break
            stop += 1
    return tuple(found), range(at, stop)
