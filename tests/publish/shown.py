"""What a reader sees of HTML: its text, its elements, and whether anything in it is active."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser

import markdown  # type: ignore[import-untyped]
from mkdocs.config import load_config

from tests.sites import ROOT

SAMPLE = ROOT / "tests/publish/sample/docs"
"""Pages of every kind, as a build would write them."""
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Shown(HTMLParser):
    """The text and elements of a page, or only of what lies in the first element of a class."""

    def __init__(self, html: str, within: str = "") -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.links: list[str] = []
        self._within, self._depth, self._pilcrow = within, 0 if within else 1, False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.attributes += held
        if self._depth:
            self._pilcrow = held.get("class") == "headerlink"
            if not self._pilcrow:
                self.tags.append(tag)
                self.links += [held["href"] or ""] if "href" in held else []
        if tag not in _VOID and (self._depth or self._within in (held.get("class") or "").split()):
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        self._pilcrow = False
        if self._depth and tag not in _VOID:
            self._depth -= 1
            if self._within and not self._depth:
                self._within = "\0"

    def handle_data(self, data: str) -> None:
        if self._depth and not self._pilcrow:
            self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append("!")

    def handle_pi(self, data: str) -> None:
        self.tags.append("?")


@cache
def _renderer() -> markdown.Markdown:
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(SAMPLE))
    return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def shown(block: str) -> Shown:
    """One block of Markdown between two paragraphs, through MkDocs' own renderer with the settings of mkdocs.yml."""
    page = _renderer().reset().convert(f"Before.\n\n{block}\n\nAfter.")
    return Shown(page.removeprefix("<p>Before.</p>\n").removesuffix("\n<p>After.</p>"))
