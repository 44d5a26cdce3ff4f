"""One edition of the site, and how its pages are put into words: templates and front matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.page import Values, front_text, markup
from generator.site import Counted, Site
from generator.write import wording
from generator.write.views import View

Pages = dict[str, str]
"""path below docs/ -> text."""

_env = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    auto_reload=False,
    autoescape=False,  # Markdown, not HTML: every value goes through markup
)
_env.globals["text"] = markup.text
_env.globals["inline"] = markup.inline
_env.filters["inline"] = markup.inline
_SEEN = tuple(name for name in (*(field.name for field in fields(View)), *vars(View)) if not name.startswith("_"))
"""What templates see of a view."""
_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Edition:
    """The site that is written; `limit` is the number of rows that a list on one page may have."""

    site: Site
    name: str
    limit: int
    undecided: Callable[[str, dict[str, object]], dict[str, object]] = lambda path, values: values
    """What a page's front matter would be had no editor decided: people's words are never taken for its own."""

    def view(self, here: str, lang: str = wording.SITE) -> View:
        """What the page at `here` shows of others."""
        return View(here, self.site.addresses, lang, self._stories, self.site.own_topics)

    def page(self, path: str, values: Values, body: str) -> str:
        """A whole page with this front matter, but for what editors decided."""
        return with_front(self.undecided(path, safe_front(values)), body)

    def sized(self, names: Iterable[str], paths: Mapping[str, str]) -> Counted:
        """Names of places, or ids of topics, each with the number of articles on its page, or below it."""
        return tuple((name, self._sizes.get(paths.get(name, ""), 1)) for name in names)

    @cached_property
    def _sizes(self) -> dict[str, int]:
        below = {topic.path: topic.below for topic in self.site.topics}
        return {place.path: len(place.articles) for place in self.site.places} | below

    @cached_property
    def _stories(self) -> dict[str, tuple[str, str]]:
        return {story.slug: (story.title, story.lang) for story in self.site.stories}


def render(template: str, view: View, **values: object) -> str:
    """A template's text: it sees the view's methods, `t` for fixed phrases in the page's language, and `values`."""
    seen: dict[str, object] = {name: getattr(view, name) for name in _SEEN}
    seen["t"] = lambda key, **more: wording.label(key, view.lang, **more)
    return _spaced(_env.get_template(template).render(seen | values))


def with_front(values: Values, body: str) -> str:
    """A whole page; `values` are made safe already."""
    return front_text(values) + "\n" + body


def safe_front(values: Values) -> dict[str, object]:
    """Front matter without its empty values. The theme prints it as it stands, so every text in it is made safe."""
    return {key: _safe(value) for key, value in values.items() if value not in ("", (), [], {}, None)}


def _safe(value: object) -> object:
    if isinstance(value, str):
        return markup.value(value)
    if isinstance(value, Mapping):
        return {key: _safe(inner) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [_safe(inner) for inner in value]
    return value


def _spaced(text: str) -> str:
    """One blank line between blocks, one line end at the end."""
    return _BLANK.sub("\n\n", f"\n{text}\n").strip("\n") + "\n"
