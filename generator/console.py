"""What every command needs: the site's folder, no other run meanwhile, and how things are told on stderr."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from pathlib import Path

import click

from generator import config, pipeline
from generator.config import Settings
from generator.errors import Fault, visible
from generator.keep.merge import GaveWay
from generator.keep.tree import BASE
from generator.records import Findings
from generator.seeds import file_of
from generator.write import beside
from generator.write.files import Write
from generator.write.wording import count

NAMED = 3
"""Pages that are named in one line."""


class Run:
    """What the options before the verb say."""

    def __init__(self, root: Path | None, quiet: bool, verbose: bool) -> None:
        self.given, self.quiet, self.verbose = root, quiet, verbose

    @property
    def root(self) -> Path:
        """The folder of the site: the one given, or the nearest one upward that holds mkdocs.yml."""
        if self.given:
            return self.given.resolve()
        here = Path.cwd()
        return next((folder for folder in (here, *here.parents) if (folder / config.FILE).is_file()), here)

    def say(self, message: str) -> None:
        """Tells on stderr how it went, unless nobody wants to hear it."""
        if not self.quiet:
            click.echo(message, err=True)

    @contextmanager
    def alone(self) -> Iterator[Settings]:
        """The settings of the site, and no other run at work on it meanwhile; nothing is touched where no site is."""
        settings = config.read(self.root)
        with pipeline.alone(self.root):
            yield settings

    def read(self, jobs: int) -> pipeline.Plan:
        """What a build would do, for commands that only tell."""
        with self.alone() as settings:
            return self.plan(settings, jobs)

    def plan(self, settings: Settings, jobs: int) -> pipeline.Plan:
        """What a build would do, with a bar while that is found out."""
        with Progress(self.quiet) as progress:
            planned = pipeline.plan(self.root, settings, jobs, progress.told)
        for room, seconds in planned.seconds.items() if self.verbose else ():
            click.echo(f"{seconds:8.2f} s  {room}", err=True)
        return planned


class Progress:
    """A bar on a terminal, for work of more than a moment; nothing elsewhere."""

    def __init__(self, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)

    def told(self, room: str, done: int, total: int) -> None:
        """Draws the bar anew (see pipeline.Watch)."""
        if self._shown and total:
            width = 30 * done // total
            click.echo(f"\r{room} [{'#' * width}{'.' * (30 - width)}] {done}/{total}", nl=False, err=True)


def tell(errors: Iterable[Fault | OSError]) -> None:
    """What is wrong, a sentence each; what the disk refuses, too."""
    for error in errors:
        if isinstance(error, OSError):
            what = f"this cannot be read or written ({error.strerror or error})"
            error = Fault(str(error.filename or "the disk"), what, "Mend that, and run this again")
        click.echo(str(error), err=True)


def of_readers(writes: Sequence[Write]) -> list[Write]:
    """What there is to say of some writes: what is kept of a page for merging goes without saying beside the page."""
    pages = {write.path for write in writes}
    return [write for write in writes if write.path.removeprefix(f"{BASE}/") not in pages - {write.path}]


def written(writes: Sequence[Write], dry_run: bool = False) -> str:
    """How many files are written, and how many removed where any are."""
    gone = sum(write.data is None for write in writes)
    wrote = f"{'would write' if dry_run else 'wrote'} {count(len(writes) - gone, 'file')}"
    return f"{wrote} and {'remove' if dry_run else 'removed'} {gone:,}" if gone else wrote


def decoded(findings: Iterable[Findings], written: Set[str]) -> list[str]:
    """The seeds that could not be read as they are, a line for each way in which they were: of those whose source text
    is among what is `written`, so that it is said when they are new."""
    seeds: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for found in findings:
        if found.article.notes and beside.source(found.article.seed) in written:
            seeds["; ".join(found.article.notes)][file_of(found.article.seed)] = None
    told = ((note, _named([f"seeds/{visible(seed)}" for seed in found])) for note, found in seeds.items())
    return [f"{count(len(seeds[note]), 'seed')}: {note} ({named})" for note, named in told]


def _named(files: Sequence[str]) -> str:
    """The first of some files, and how many more there are."""
    more = [f"{len(files) - NAMED:,} more"] if len(files) > NAMED else []
    return ", ".join([*files[:NAMED], *more])


def over_the_generator(gave_way: Sequence[tuple[str, GaveWay]]) -> str:
    """Where edits by hand stand over something new of the generator's, in one line; "" where none does."""
    pages = [f"docs/{path}" for path in dict.fromkeys(path for path, _ in gave_way)]
    edits = f"{count(len(gave_way), 'edit')} by hand {'stands' if len(gave_way) == 1 else 'stand'}"
    return f"{edits} over what the generator says now (docs/.base/ has its words): {_named(pages)}" if pages else ""
