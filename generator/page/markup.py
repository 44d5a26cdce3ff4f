"""Text of a seed as Markdown that shows exactly its characters, and back.

A page stays pleasant to edit only if it holds few escapes, so a character is escaped where it would be markup and
nowhere else. The readers in mind are Python-Markdown with the extensions of mkdocs.yml, and CommonMark as code hosts
show it. Words are tidy: one line, NFC, single spaces, no control characters.

Pieces may stand side by side (`inline(a) + link(b, ...) + inline(c)`): at both ends of its words each function
escapes what could join with a neighbour.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from html.entities import html5
from urllib.parse import quote

_MARKS = r"""
    \\ (?= [!-/:-@\[-`{-~] | $ ) | `         # an escape; code
  | (?<! \x20 ) \* | \* (?! \x20 )           # emphasis, unless it stands free or, for `_`, in a word
  | (?<! [^\W_] ) (?<! \x20 ) _+ | (?<= [^\W_] ) _+ (?! [^\W_] | _ ) | (?<= \x20 ) _+ (?! \x20 | _ )
  | ! (?= \[ | $ )                           # an image
  | & (?= \# | [a-zA-Z0-9]+ ; )              # an entity
  | < (?! \x20 | [0-9]+ (?: [ ,.] | $ ) )    # a tag or an address
  | \# $                                     # the end of a heading
"""
_ANY = r"(?= [\\`*_!&<\#\[\]] )"  # what every mark begins with: four times as fast as trying all of them
_IN_TEXT = re.compile(rf"{_ANY} (?: {_MARKS} | \[ (?! [^\[\]]* \] [^(\[:] ) )", re.VERBOSE)  # "[he] said" is no link
_IN_LINK = re.compile(rf"{_ANY} (?: {_MARKS} | [\[\]] )", re.VERBOSE)
_START = re.compile(r"(?= [>\#] | [+-] (?: \x20 | $ ) | -[-\x20]* $ ) | \d+ (?= [.)] (?: \x20 | $ ) )", re.VERBOSE)
_NAMED = {"&": "&amp;", "<": "&lt;"}


def text(words: str) -> str:
    """The words as Markdown at the start of a block, a list item or a heading."""
    body = inline(words)
    if start := _START.match(body):
        return f"{body[: start.end()]}\\{body[start.end() :]}"
    if words.startswith("~~~"):
        return "&#126;" + body[1:]
    if words[:1].isspace():
        return f"&#{ord(words[0])};{body[1:]}"
    return body


def inline(words: str) -> str:
    """The words as Markdown inside a block, after something else on the same line."""
    return _IN_TEXT.sub(_escape, words)


def ended(block: str) -> str:
    """A block that nothing follows on its line: an exclamation mark at its end begins no image."""
    return block.removesuffix("\\!") + "!" if block.endswith("\\!") else block


def _escape(mark: re.Match[str]) -> str:
    found = mark[0]
    return _NAMED.get(found) or "".join("\\" + c for c in found)


@lru_cache(maxsize=1 << 16)
def link(words: str, address: str, lang: str = "") -> str:
    """A link that shows the words; the words alone where the address is none a reader may safely follow.

    `address` is relative, or http, https or mailto. `lang` (BCP 47) marks foreign words.
    """
    target = _safe(address)
    if not target:
        return span(words, lang)
    return f"[{wrap(_IN_LINK.sub(_escape, words), lang)}]({target})"


def span(words: str, lang: str) -> str:
    """The words marked as being of a language; the words alone where `lang` is no BCP 47 code."""
    return wrap(inline(words), lang)


def wrap(body: str, lang: str) -> str:
    """Markdown marked as being of a language, where `span` would escape it."""
    return f'<span lang="{lang}">{body}</span>' if body and _LANGUAGE.fullmatch(lang) else body


_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_SCHEME = re.compile(r"([^/?#]*?):")
_SCHEMES = ("http", "https", "mailto")
_UNADDRESSABLE = re.compile(r"[\s\x00-\x20\x7f\"'()<>\[\]\\^`{|}*]|&(?=#|[a-zA-Z0-9]+;)")


def _safe(address: str) -> str:
    """The address with every character that Markdown reads written as %XX; empty when its scheme is not allowed."""
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in _SCHEMES:
        return ""
    return _UNADDRESSABLE.sub(lambda odd: quote(odd[0], safe=""), address)


_ANY_MARK = re.compile(r"[\\`*_\[<&\n]|^[ ]{0,3}(?:[#>+-]|\d+[.)])")
_HEADING = re.compile(r"^[ ]{0,3}#")
_LEADERS = re.compile(r"^[ ]*(?:(?:#{1,6}|>|[*+-](?=[ ])|\d+[.)](?=[ ]))[ ]*)+", re.MULTILINE)
_LITERAL = re.compile(
    r"""
      \\ (?P<escaped> [!-/:-@\[-`{-~] )
    | (?<! ` ) (?P<ticks> `++ ) (?P<code> .+? ) (?<! ` ) (?P=ticks) (?! ` )
    | <!-- (?: (?! <!-- | --> ) . )* -->
    | < (?P<address> https?:// [^<>\s]* | [^<>\s@/]+ @ [^<>\s@]+ ) >
    | < /? [a-zA-Z] [^<>]* >
    | (?P<entity> & (?: \#[0-9]+ | \#[xX][0-9a-fA-F]+ | [a-zA-Z0-9]+ ) ; )
    """,
    re.VERBOSE | re.DOTALL,
)
_LINK = re.compile(
    r"""
    (?P<image> ! )? \[ (?P<shown> (?: [^\[\]] | \[ [^\[\]]* \] )* ) \]
    (?: \( \s* (?: <[^<>]*> | [^\s()]* (?: \( [^\s()]* \) [^\s()]* )* ) (?: \s+ (?: "[^"]*" | '[^']*' ) )? \s* \)
      | \[ [^\[\]]+ \] )
    """,
    re.VERBOSE,
)
_STRESS = re.compile(
    r"""
      (\*{1,3}) (?= [^\s*] ) ((?: [^*] | (?<= \s ) \* (?= \s ) )+) (?<= \S ) \1
    | (?<! \w ) (_{1,3}) (?= [^\s_] ) ((?: [^_] | (?<= \w ) _ (?= \w ) | (?<= \s ) _ (?= \s ) )+) (?<= \S ) \3 (?! \w )
    """,
    re.VERBOSE,
)
_NESTING = 4  # marks inside marks that are looked for: more occurs in no page written by people
# Characters that are text, not markup, hide among the lone surrogates meanwhile, which no decoded file holds.
_HIDDEN = {c: 0xDC00 + c for c in range(0x21, 0x7F) if not chr(c).isalnum()}
_SHOWN = {hidden: c for c, hidden in _HIDDEN.items()}


def plain(markdown: str) -> str:
    """What a reader sees of one block: a paragraph, heading, list item or quote, also after edits by hand."""
    if not _ANY_MARK.search(markdown):
        return markdown
    seen = _LITERAL.sub(_hide, _LEADERS.sub("", markdown))
    if _HEADING.match(markdown):
        seen = seen.rstrip(" #")
    for _ in range(_NESTING):
        marked, seen = seen, _STRESS.sub(lambda m: m[2] or m[4], _LINK.sub(_shown, seen))
        if seen == marked:
            break
    return seen.translate(_SHOWN).replace("\n", " ")


def _shown(link: re.Match[str]) -> str:
    return "" if link["image"] else link["shown"]


def _hide(token: re.Match[str]) -> str:
    if token["entity"]:
        literal = html.unescape(token["entity"])
    else:
        literal = token["escaped"] or (token["code"] or "").strip(" ") or token["address"] or ""
    return literal.translate(_HIDDEN)


_LEGACY = "|".join(sorted(name for name in html5 if not name.endswith(";")))
_ACTIVE = re.compile(rf"&(?=#|[a-zA-Z0-9]+;|(?:{_LEGACY}))|<(?=[a-zA-Z/!?]|$)")


def value(words: str) -> str:
    """The words for a value of the front matter, which themes print as they are: nothing in it becomes markup.

    Quotes stay; the theme's own templates write them into attributes as `&quot;`.
    """
    return _ACTIVE.sub(lambda m: _NAMED[m[0]], words)


def unvalue(value: str) -> str:
    """What a reader sees of a front-matter value; the inverse of `value`."""
    return html.unescape(value)
