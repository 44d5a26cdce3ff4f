"""Two persons side by side without a word between, as cases allow: "С Абдуллой Ариповым Бектенов обсудил"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.infer.people.tokens import Span, Words
from generator.names.inflection import inflects_every_word, root

Roots = tuple[str, ...]


def side_by_side(paragraphs: Sequence[Words], spans: Sequence[list[Span]], lang: str) -> list[list[Span]]:
    """The spans, those of two persons parted, where a full name of each stands elsewhere in the article; here may be
    the last word of it alone. Only for languages in which every word of a name takes endings."""
    if not inflects_every_word(lang):
        return list(spans)
    rooted = [
        {span: tuple(root(word, lang) for word in words.texts[slice(*span)]) for span in here}
        for words, here in zip(paragraphs, spans, strict=True)
    ]
    known = Counter(name for here in rooted for name in here.values() if len(name) > 1)
    known.update([(name[-1],) for name in known])
    return [
        [part for span in here for part in _parted(span, roots[span], known)]
        for here, roots in zip(spans, rooted, strict=True)
    ]


def _parted(span: Span, name: Roots, known: Counter[Roots]) -> Iterator[Span]:
    """The span, or its two persons: what stands there once only, of two that stand elsewhere."""
    start, end = span
    for size in range(1, len(name)) if known[name] == 1 else ():
        first, second = name[:size], name[size:]
        if known[first] and known[second] > (len(second) == 1):
            yield start, start + size
            yield start + size, end
            return
    yield span
