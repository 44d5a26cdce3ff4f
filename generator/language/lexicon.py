"""What is known about a language lies in data/languages/<code>/, one entry a line; this reads it.

Lines on top that begin with `# ` are a comment (where the words come from). Files are sorted and NFC; a test holds it.
"""

from __future__ import annotations

from functools import cache
from itertools import dropwhile
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


@cache
def languages() -> tuple[str, ...]:
    """BCP 47 codes of the languages that have a folder."""
    return tuple(sorted(p.name for p in (DATA / "languages").iterdir() if p.is_dir()))


def primary(lang: str) -> str:
    """The language of a BCP 47 code, whatever its script and region: pt for pt-BR."""
    return lang.partition("-")[0]


@cache
def words(lang: str, name: str) -> tuple[str, ...]:
    """The entries of data/languages/<language>/<name>.txt (or .tsv), those of pt also for pt-BR; empty where that
    language has no such file."""
    path = f"languages/{primary(lang)}/{name}"
    return entries(f"{path}.txt") or entries(f"{path}.tsv")


def with_english(lang: str, name: str) -> tuple[str, ...]:
    """The entries of a list of that language and of the English one, each once: pages of all languages have English."""
    return tuple(dict.fromkeys(words(lang, name) + words("en", name)))


@cache
def entries(path: str) -> tuple[str, ...]:
    """The entries of one list below data/; empty where there is no such file."""
    try:
        text = (DATA / path).read_bytes().decode()
    except FileNotFoundError:
        return ()
    lines = filter(None, text.replace("\r\n", "\n").split("\n"))
    return tuple(dropwhile(lambda line: line.startswith("# "), lines))


@cache
def listed(path: str) -> frozenset[str]:
    """The same as a set, for lists that are asked often whether they hold a word."""
    return frozenset(entries(path))


@cache
def everywhere(name: str) -> dict[str, tuple[str, ...]]:
    """lang -> entries of that list, for the languages that have it."""
    return {lang: found for lang in languages() if (found := words(lang, name))}
