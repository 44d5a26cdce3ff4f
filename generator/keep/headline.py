"""A headline that a person changed on the page alone, not in front matter, is its title too: there decisions stand."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.keep.heads import FIXED, LIST, MOVED_TO, head
from generator.keep.identity import Identity, identify
from generator.keep.merge.body import headline
from generator.keep.tree import Tree
from generator.page import Page, dump, markup, readable

_HEADLINE = re.compile(rb"^# [^\r\n]*", re.MULTILINE)
_MARKED = re.compile(r'# (<span lang="[\w-]+">)?(?P<words>.*?)(?(1)</span>)\s*')


def followed(tree: Tree, known: Identity) -> tuple[Tree, Identity]:
    """The pages with such headlines for titles, and told apart by these.

    Base has such a headline from now on, and does not say any more that a person wrote it. So copies of the page follow
    it; and a page that stands elsewhere, as a copy may be that did not, is compared with what base had before, too.
    """
    docs, origin = tree.docs, known.origin
    copies = ((path, of) for path, of in known.copies.items() if of in origin and _line(docs[path]) == _line(docs[of]))
    written = {path: origin[of] for path, of in copies} | dict(origin)
    pages = [(path, docs[path], tree.base[old]) for path, old in written.items() if not FIXED.fullmatch(path)]
    found = {path: titled(theirs, base) for path, theirs, base in pages if theirs != base}
    found |= {new: titled(found.get(new, docs[new]), _untouched(tree.base[old])) for old, new in known.moved.items()}
    if all(data == docs[path] for path, data in found.items()):
        return tree, known
    tree = replace(tree, docs={**docs, **found})
    return tree, identify(tree)


def titled(theirs: bytes, base: bytes) -> bytes:
    """A page with its headline for a title, where a person changed that alone and wrote words, no marks."""
    if not (changed := _changed(theirs, base)):
        return theirs
    page, title, before = changed
    words, aside = headline(page.body), {MOVED_TO, LIST} & page.front.values().keys()
    if title != before or title == words or aside or not _are_words(_line(theirs), words):
        return theirs
    return dump(replace(page, front=page.front.with_value("title", markup.value(words))))


def beside(theirs: bytes, base: bytes, new: bytes) -> bytes:
    """A page as the generator makes it; with the headline of base where a person changed headline and title, and not to
    the same words: so the next build, too, sees that both were changed."""
    old, now, changed = _HEADLINE.search(base), _HEADLINE.search(new), _changed(theirs, base)
    if not old or not now or not changed:
        return new
    page, title, before = changed
    return new if title in (before, headline(page.body)) else new[: now.start()] + old.group() + new[now.end() :]


def _changed(theirs: bytes, base: bytes) -> tuple[Page, str, str] | None:
    """A page of another headline than in base, its title, and the headline there."""
    if _line(theirs) == _line(base):
        return None
    page, before = readable(theirs), readable(base)
    title = page.front.value("title") if page else None
    return (page, markup.unvalue(title), headline(before.body)) if page and before and isinstance(title, str) else None


def _untouched(base: bytes) -> bytes:
    """Base with its title for a headline."""
    words = markup.text(markup.unvalue(head(base).get("title", "")))
    return _HEADLINE.sub(lambda _: f"# {words}".encode(), base, count=1)


def _line(page: bytes) -> str:
    """The first line of a page that looks like a headline, be it a comment in its front matter."""
    found = _HEADLINE.search(page)
    return found.group().decode("utf-8", "replace") if found else ""


def _are_words(line: str, words: str) -> bool:
    """Whether a headline shows `words`, and has no other marks than those by which the generator would write it."""
    found = _MARKED.fullmatch(line)
    return bool(words and found and found["words"] in (markup.text(words), markup.ended(markup.text(words))))
