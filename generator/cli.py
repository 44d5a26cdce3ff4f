"""tidings: the command line. Product on stdout, progress and messages on stderr."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from generator import config, explain, extract, pipeline
from generator.config import Settings
from generator.errors import Fault, Misuse
from generator.keep import edits, tree
from generator.publish import mkdocs
from generator.publish import serve as serving
from generator.write.files import Write

SELDOM = (100_000, 50, 50)
"""When Python looks for garbage that refers to itself: a build makes next to none, and by default the looks take an
eighth of its time. Objects made between two looks at the newest ones, such looks for one at older ones, and so on."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root", type=click.Path(path_type=Path), help="The site's folder. Default: the one that holds mkdocs.yml."
)
@click.option("--quiet", is_flag=True, help="Say nothing but what is wrong.")
@click.option("--verbose", is_flag=True, help="Say also how long each room took.")
@click.version_option(package_name="tidings")
@click.pass_context
def tidings(context: click.Context, root: Path | None, quiet: bool, verbose: bool) -> None:
    """Turn a folder of raw news articles into a published site that people can read, trust and edit."""
    gc.set_threshold(*SELDOM)
    context.obj = Desk(root, quiet, verbose)


class Desk:
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
        if not self.quiet:
            click.echo(message, err=True)

    def read(self, jobs: int) -> pipeline.Plan:
        """What a build would do, for commands that only tell."""
        with pipeline.alone(self.root):
            return self.plan(jobs)

    def plan(self, jobs: int) -> pipeline.Plan:
        with Progress(self.quiet) as progress:
            planned = pipeline.plan(self.root, config.read(self.root), jobs, progress.told)
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
        if self._shown and total:
            width = 30 * done // total
            click.echo(f"\r{room} [{'#' * width}{'.' * (30 - width)}] {done}/{total}", nl=False, err=True)


jobs = click.option(
    "--jobs", type=click.IntRange(0), default=0, help="Processes for reading seeds. Default: all cores."
)
desk = click.make_pass_decorator(Desk)


@tidings.command()
@jobs
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@desk
def build(desk: Desk, jobs: int, dry_run: bool) -> int:
    """Make docs/ from seeds/. What people edited in docs/ stays."""
    return _build(desk, jobs, dry_run)[1]


def _build(desk: Desk, jobs: int, dry_run: bool = False) -> tuple[pipeline.Plan, int]:
    """What was planned and, but for a dry run, done; and the exit code."""
    with pipeline.alone(desk.root):
        planned = desk.plan(jobs)
        late = [] if dry_run else pipeline.perform(desk.root, planned)
    for write in _of_readers(planned.writes) if dry_run else ():
        click.echo(f"{'remove' if write.data is None else 'write'} docs/{write.path}")
    _tell([*planned.refused, *planned.faults, *late])
    pages = planned.site
    made = f"{len(pages.articles)} articles, {len(pages.people)} people, {len(pages.stories)} stories"
    desk.say(f"{made}: {'would write' if dry_run else 'wrote'} {len(planned.writes)} files")
    return planned, 1 if planned.refused or planned.faults or late else 0


@tidings.command()
@jobs
@desk
def site(desk: Desk, jobs: int) -> int:
    """Build, then publish docs/ into site/ with MkDocs, strictly."""
    planned, code = _build(desk, jobs)
    troubles = mkdocs.publish(desk.root, desk.root / "site", not desk.verbose, planned.desk.instead)
    for trouble in troubles:
        click.echo(f"{trouble}. Nothing was published; correct the page, and run this again.", err=True)
    if not troubles:
        desk.say(f"published in {desk.root / 'site'}")
    return 1 if troubles else code


@tidings.command()
@jobs
@desk
def check(desk: Desk, jobs: int) -> int:
    """Say what a build would change and what is wrong; exit 1 if anything."""
    planned = desk.read(jobs)
    for write in _of_readers(planned.writes):
        click.echo(f"docs/{write.path}: a build would {'remove' if write.data is None else 'write'} this file")
    for path, gave_way in planned.desk.gave_way():
        click.echo(f"docs/{path}, {gave_way.where}: an edit by hand stands over what the generator would write now")
    found = [*planned.refused, *planned.faults]
    _tell(found)
    desk.say(
        "nothing to do" if not planned.writes and not found else f"{len(planned.writes)} writes, {len(found)} faults"
    )
    return 1 if planned.writes or found else 0


@tidings.command()
@jobs
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where the browser finds the site.")
@desk
def serve(desk: Desk, jobs: int, address: str) -> None:
    """Show the site in a browser; a changed seed or page shows by itself. Ctrl-C ends it."""
    planned, _ = _build(desk, jobs)
    desk.say(f"the site is at http://{address}/")
    serving.serve(desk.root, address, planned.desk.instead, lambda: _rebuild(desk, jobs))


def _rebuild(desk: Desk, jobs: int) -> Mapping[str, bytes | None] | None:
    """What to print instead of pages with faults; an error does not end it, for the next change is another try."""
    try:
        return _build(desk, jobs)[0].desk.instead
    except Fault as fault:
        _tell([fault])
        return None


@tidings.command()
@jobs
@desk
def review(desk: Desk, jobs: int) -> int:
    """List what waits for a person's decision, most mentioned first: evidence, and the line to write."""
    questions = sorted(desk.read(jobs).questions, key=lambda q: (-q.weight, q.subject, q.text))
    for question in questions:
        click.echo(f"{question.subject}: {question.text}")
        for evidence in question.evidence:
            line = f", line {evidence.line}" if evidence.line else ""
            click.echo(f"  {evidence.rule}{line}: {evidence.text}")
        click.echo(f"  to decide: {question.answer}")
    desk.say(f"{len(questions)} to decide")
    return 0


@tidings.command("edits")
@jobs
@click.argument("page", required=False)
@desk
def edits_command(desk: Desk, jobs: int, page: str | None) -> int:
    """Show what people changed, and what the generator would say there now. Exit 2 for a PAGE that is not there."""
    planned = desk.read(jobs)
    for line in edits.told(planned.desk.tree, planned.desk.known, planned.desk.gave_way(), page or ""):
        click.echo(line)
    return 0


@tidings.command()
@click.argument("page")
@click.option("--field", metavar="KEY", default="", help="Give back this key of the front matter alone.")
@desk
def reset(desk: Desk, page: str, field: str) -> int:
    """Give a page, or one key of it, back to the generator. The next build brings it up to date."""
    for path in pipeline.reset(desk.root, page, field):
        desk.say(f"docs/{path} is the generator's again; a build brings it up to date")
    return 0


@tidings.command("extract")
@click.option("--as-is", is_flag=True, help="Take every line as a paragraph, and drop nothing.")
@click.argument("seeds", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@desk
def extract_command(desk: Desk, as_is: bool, seeds: Sequence[Path]) -> int:
    """Print what is found in seed files, one JSON line an article. Nothing is written."""
    settings = config.read(desk.root) if (desk.root / config.FILE).is_file() else Settings()
    refused = []
    for found in extract.records(seeds, desk.root, settings, as_is):
        if isinstance(found, Fault):
            refused.append(found)
        else:
            click.echo(json.dumps(found, ensure_ascii=False))
    _tell(refused)
    return 1 if refused else 0


@tidings.command("explain")
@click.argument("page")
@desk
def explain_command(desk: Desk, page: str) -> int:
    """Say why a page of docs/ says what it says: rule, evidence, place in the seed."""
    for line in explain.page(desk.root, desk.read(1), page):
        click.echo(line)
    return 0


def _of_readers(writes: Sequence[Write]) -> list[Write]:
    """What there is to say of some writes: what is kept of a page for merging goes without saying beside the page."""
    pages = {write.path for write in writes}
    return [write for write in writes if write.path.removeprefix(f"{tree.BASE}/") not in pages - {write.path}]


def _tell(faults: Sequence[Fault]) -> None:
    for fault in faults:
        click.echo(str(fault), err=True)


def main() -> None:
    """Runs the command line: exit 0 fine, 1 findings or refused seeds, 2 wrong usage, settings or data."""
    try:
        sys.exit(tidings.main(standalone_mode=False) or 0)
    except click.exceptions.Exit as exit:
        sys.exit(exit.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except Misuse as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except Fault as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
