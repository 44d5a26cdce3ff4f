"""The authors of an article: the names of its byline, or those that stand alone where authors do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.gather.body import closing, subheads
from generator.gather.draft import Line
from generator.gather.line import byline, dates, issued, phrases, writers
from generator.gather.line.looks import ends_sentence
from generator.gather.line.telling import counted
from generator.gather.line.width import size
from generator.gather.line.words import words_of
from generator.records import Evidence, Value

LONGEST_HEADING = 100
BYLINE_REACH, BARE_REACH, ABOVE_REACH, SIGNED_REACH, BESIDE = 12, 6, 3, 3, 2
OUTLET = 60  # letters of a line between an author and the date: the paper or the desk
BLURB_CHARS = 400

Found = tuple[tuple[Value[str], ...], range]
"""The authors, and the lines that name them."""

NONE: Found = (), range(0)


def find(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> Found:
    """The names of the first byline near the start of the body; else those that stand alone around the headline; else
    those below the text."""
    above = -1 if headline is None else headline
    inside = [at for at, yes in enumerate(body) if yes] or [0]
    low = max(0, (inside[0] if headline is None else min(inside[0], headline)) - BYLINE_REACH)
    near = (at for at in range(low, min(len(lines), inside[0] + BYLINE_REACH)) if at != headline)
    told = [at for at in inside if _is_told(lines[at]) and not phrases.kind(lines[at].text, lang)]
    end = (told or [len(lines)])[-1] + 1
    ways = (
        _opened(lines, [at for at in near if not (body[at] and len(lines[at].text) > LONGEST_HEADING)], lang),
        _below_headline(lines, above, lang),
        _with_mail(lines, range(above + 1, max(above, inside[0]) + BYLINE_REACH), lang),
        _above_headline(lines, above, lang),
        _with_mail(lines, range(max(0, inside[-1] - 1), inside[-1] + BARE_REACH), lang),
        _opened(lines, range(end, min(len(lines), end + BESIDE)), lang),
        _at_end(lines, told, lang),
    )
    return next((found for way in ways for found in way), NONE)


def unsigned(lines: Sequence[Line], body: Sequence[bool], authors: Sequence[str], lang: str) -> list[bool]:
    """The body without the lines that are an author's name, at its beginning and its end; there also without those
    that say who that is: "Ada Lie is a reporter"."""
    kept = [yes and not (at < SIGNED_REACH and lines[at].text in authors) for at, yes in enumerate(body)]
    for at in reversed([at for at, yes in enumerate(kept) if yes]):
        text = lines[at].text
        rest = next((text[len(name) :] for name in authors if text.startswith(name)), None)
        if rest is None or (rest and not (len(text) < BLURB_CHARS and counted(rest, lang)[2])):
            break
        kept[at] = False
    return kept


def _opened(lines: Sequence[Line], places: Sequence[int], lang: str) -> Iterator[Found]:
    """Lines with what opens a byline, and names there or in the next line."""
    for at in places:
        line = lines[at]
        parted = at + 1 < len(lines) and byline.alone(line.text, lang) and not byline.bare(lines[at - 1].text, lang)
        text = f"{line.text} {lines[at + 1].text}" if parted else line.text
        if names := [name for name in byline.authors(text, lang) if not byline.is_of_another(name)]:
            yield (
                tuple(Value(name, Evidence("byline", text, line.number)) for name in names),
                range(at, at + 1 + parted),
            )


def _below_headline(lines: Sequence[Line], headline: int, lang: str) -> Iterator[Found]:
    """Names with a role, an address or a date beside them, or just above the first long line; below it none of those of
    whom the text speaks."""
    led = False
    for at in range(headline + 1, min(len(lines) - 1, headline + 1 + BARE_REACH)):
        if closing.closes(lines[at].text, lang):
            return
        names = _names(lines, at, lang)
        if led and _are_told_of(names, lines[headline + 1 : at], lang):
            continue
        if names and _is_signed(lines, at, headline, lang):
            yield _paired(lines, at, lang)
        elif names and not led and len(lines[at + 1].text) > LONGEST_HEADING // 2:
            yield _values(names, lines[at]), range(at, at + 1)
        led = led or len(lines[at].text) > LONGEST_HEADING // 2


def _above_headline(lines: Sequence[Line], headline: int, lang: str) -> Iterator[Found]:
    """Names with a role below them."""
    for at in range(max(0, headline - ABOVE_REACH), headline - 1):
        if byline.bare(lines[at].text, lang) and byline.says_role(lines[at + 1].text, lang):
            yield _paired(lines[:headline], at, lang)


def _with_mail(lines: Sequence[Line], places: range, lang: str) -> Iterator[Found]:
    """Names with an address for mail below them, but for those of a press contact."""
    for at in range(places.start, min(len(lines) - 1, places.stop)):
        contact = at > 0 and closing.closes(lines[at - 1].text, lang)
        if byline.is_mail(lines[at + 1].text) and not contact and byline.bare(lines[at].text, lang):
            yield _paired(lines, at, lang)


def _at_end(lines: Sequence[Line], told: Sequence[int], lang: str) -> Iterator[Found]:
    """Names just below the last paragraph, one or few, as letters are signed; one that the text speaks of is a link to
    more on it.

    `told`: the paragraphs.
    """
    for at in told[-1:]:
        named = ((byline.signature(line.text, lang), line) for line in lines[at + 1 :])
        signed = list(takewhile(lambda found: found[0], named))
        found = {value.value: value for names, line in signed for value in _values(names, line)}
        if 0 < len(signed) <= SIGNED_REACH and not _are_told_of([*found], [lines[place] for place in told], lang):
            stop = at + 1 + len(signed)
            yield tuple(found.values()), range(at + 1, stop + byline.is_home([line.text for line in lines[stop:]]))


def _is_told(line: Line) -> bool:
    return subheads.is_paragraph(line) or ends_sentence(line.text)


def _are_told_of(names: Sequence[str], told: Sequence[Line], lang: str) -> bool:
    """Whether a paragraph speaks of one of those who bear the names, and not as the one who writes ("our reporter")."""
    last = {name.split()[-1] for name in names}
    spoken = (line.text for line in told if subheads.is_paragraph(line) and last & set(words_of(line.text).all))
    return any(ends_sentence(text) and not counted(text, lang)[2] for text in spoken)


def _is_signed(lines: Sequence[Line], at: int, headline: int, lang: str) -> bool:
    """Whether what stands beside a name, or beside several, one below the other, tells that they are the authors."""
    stop = next((below for below in range(at + 1, len(lines)) if not byline.bare(lines[below].text, lang)), len(lines))
    near = [line.text for line in lines[stop : stop + 2]]
    if not near or byline.is_beside(near[0], lang) or _is_date(near[0], lang):
        return bool(near)
    if at - 1 > headline and _is_date(lines[at - 1].text, lang):
        return True
    return len(near) > 1 and near[0][-1] not in subheads.ENDS and size(near[0]) < OUTLET and _is_date(near[1], lang)


def _is_date(text: str, lang: str) -> bool:
    return len(text) < byline.BARE_CHARS and dates.find(text, lang) is not None


def _paired(lines: Sequence[Line], at: int, lang: str) -> Found:
    """The names from a line on, one below the other, each with a role or an address below it, the last with a date."""
    found: list[Value[str]] = []
    stop, below = at, ""
    while stop < len(lines) and (names := _names(lines, stop, lang)):
        line, stop = lines[stop], stop + 1
        below = lines[stop].text if stop < len(lines) else ""
        if byline.is_picture_role(below, lang):
            stop -= 1
            break
        found += _values(names, line)
        if below and byline.is_beside(below, lang) and not byline.bare(below, lang):
            if dates.find(below, lang) is not None:
                break
            stop += 1
    return tuple(found), range(at, stop)


def _names(lines: Sequence[Line], at: int, lang: str) -> tuple[str, ...]:
    """The names that stand alone in a line; above a role, any that look like names, and in a script without capitals
    above the date of publication, too."""
    text, below = lines[at].text, "".join(line.text for line in lines[at + 1 : at + 2])
    dated = below and writers.is_caseless(text) and issued.says(below, lang)
    return byline.bare(text, lang, known=not (dated or (below and byline.is_role(below, lang))))


def _values(names: Sequence[str], line: Line) -> tuple[Value[str], ...]:
    return tuple(Value(name, Evidence("byline", line.text, line.number)) for name in names)
