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
from generator.console import Run, decoded, of_readers, over_the_generator, tell, written
from generator.errors import Fault, Misuse
from generator.keep import edits
from generator.publish import mkdocs
from generator.publish import serve as serving
from generator.write.wording import count

SELDOM = (100_000, 50, 50)
"""When Python looks for garbage that refers to itself: a build makes next to none, and by default the looks take an
eighth of its time. Objects made between two looks at the newest ones, such looks for one at older ones, and so on."""


EXIT_CODES = "Exit codes: 0 fine, 1 findings or refused seeds, 2 wrong usage, settings or data."


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES)
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
    context.obj = Run(root, quiet, verbose)


jobs = click.option(
    "--jobs", type=click.IntRange(0), metavar="N", default=0, help="Processes for reading seeds. Default: all cores."
)
run = click.make_pass_decorator(Run)


@tidings.command()
@jobs
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@run
def build(run: Run, jobs: int, dry_run: bool) -> int:
    """Make docs/ from seeds/. What people edited in docs/ stays."""
    with run.alone() as settings:
        return _build(run, settings, jobs, dry_run)[1]


def _build(run: Run, settings: Settings, jobs: int, dry_run: bool = False) -> tuple[pipeline.Plan, int]:
    """What was planned and, but for a dry run, done; and the exit code."""
    planned = run.plan(settings, jobs)
    late = [] if dry_run else pipeline.perform(run.root, planned)
    writes = of_readers(planned.writes)
    for write in writes if dry_run else ():
        click.echo(f"{'remove' if write.data is None else 'write'} docs/{write.path}")
    tell([*planned.refused, *planned.faults, *late])
    for note in decoded(planned.findings, {write.path for write in planned.writes}):
        run.say(note)
    if edits_kept := over_the_generator(planned.desk.gave_way()):
        run.say(edits_kept)
    pages = planned.site
    made = (count(len(pages.articles), "article"), count(len(pages.people), "person", "people"))
    told = ", ".join((*made, count(len(pages.stories), "story", "stories")))
    run.say(f"{told}: {written(writes, dry_run)}")
    return planned, 1 if planned.refused or planned.faults or late else 0


@tidings.command()
@jobs
@run
def site(run: Run, jobs: int) -> int:
    """Build, then publish docs/ into site/ with MkDocs, strictly."""
    with run.alone() as settings:
        planned, code = _build(run, settings, jobs)
        troubles = mkdocs.publish(run.root, run.root / "site", not run.verbose, planned.desk.instead)
    for trouble in troubles:
        click.echo(f"{trouble}. Nothing was published; correct that, and run this again.", err=True)
    if not troubles:
        run.say(f"published in {run.root / 'site'}")
    return 1 if troubles else code


@tidings.command()
@jobs
@run
def check(run: Run, jobs: int) -> int:
    """Say what a build would change, and what is wrong. Exit 1 if anything."""
    planned = run.read(jobs)
    writes = of_readers(planned.writes)
    for write in writes:
        click.echo(f"docs/{write.path}: a build would {'remove' if write.data is None else 'write'} this file")
    for path, gave_way in planned.desk.gave_way():
        click.echo(f"docs/{path}, {gave_way.where}: an edit by hand stands over what the generator would write now")
    found = [*planned.refused, *planned.faults]
    tell(found)
    nothing = not writes and not found
    run.say("nothing to do" if nothing else f"{count(len(writes), 'file')} to build, {count(len(found), 'fault')}")
    return 0 if nothing else 1


@tidings.command()
@jobs
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where the browser finds the site.")
@run
def serve(run: Run, jobs: int, address: str) -> int:
    """Show the site in a browser. A changed seed or page shows by itself; Ctrl-C ends it."""
    serving.prove(address)
    with run.alone() as settings:
        planned, _ = _build(run, settings, jobs)
    run.say(f"the site is at http://{address}/")
    return 1 if serving.serve(run.root, address, planned.desk.instead, lambda: _rebuild(run, jobs)) else 0


def _rebuild(run: Run, jobs: int) -> Mapping[str, bytes | None] | None:
    """What to print instead of pages with faults; an error does not end it, for the next change is another try."""
    try:
        with run.alone() as settings:
            return _build(run, settings, jobs)[0].desk.instead
    except (Fault, OSError) as error:
        tell([error])
        return None


@tidings.command()
@jobs
@run
def review(run: Run, jobs: int) -> int:
    """List what waits for a person's decision. Most mentioned first, with evidence and the line to write."""
    questions = run.read(jobs).questions
    for question in questions:
        click.echo(f"{question.subject}: {question.text}")
        for evidence in question.evidence:
            line = f", line {evidence.line}" if evidence.line else ""
            click.echo(f"  {evidence.rule}{line}: {evidence.text}")
        click.echo(f"  to decide: {question.answer}")
    run.say(f"{len(questions)} to decide")
    return 0


@tidings.command("edits")
@jobs
@click.argument("page", required=False)
@run
def edits_command(run: Run, jobs: int, page: str | None) -> int:
    """Show what people changed. Also what the generator would say there now; exit 2 for a PAGE that is not there."""
    planned = run.read(jobs)
    desk = planned.desk
    for line in edits.told(desk.tree, desk.known, desk.gave_way(), page or "", desk.left):
        click.echo(line)
    return 0


@tidings.command()
@click.argument("page")
@click.option("--field", metavar="KEY", default="", help="Give back this key of the front matter alone.")
@run
def reset(run: Run, page: str, field: str) -> int:
    """Give a page, or one key of it, back to the generator. The next build brings it up to date."""
    with run.alone():
        given_back = pipeline.reset(run.root, page, field)
    for path in given_back:
        run.say(f"docs/{path} is the generator's again; a build brings it up to date")
    return 0


@tidings.command("extract")
@click.option("--as-is", is_flag=True, help="Take every line as a paragraph, and drop nothing.")
@click.argument("seeds", nargs=-1, required=True, type=click.Path(dir_okay=False, path_type=Path), metavar="FILE...")
@run
def extract_command(run: Run, as_is: bool, seeds: Sequence[Path]) -> int:
    """Print what is found in seed files, one JSON line an article. Nothing is written."""
    settings = config.read(run.root) if (run.root / config.FILE).is_file() else Settings()
    refused = []
    for found in extract.records(seeds, run.root, settings, as_is):
        if isinstance(found, Fault):
            refused.append(found)
        else:
            click.echo(json.dumps(found, ensure_ascii=False))
    tell(refused)
    return 1 if refused else 0


@tidings.command("explain")
@click.argument("page")
@run
def explain_command(run: Run, page: str) -> int:
    """Say why a page of docs/ says what it says. For each value the rule, its words, and their line in the seed."""
    for line in explain.page(run.root, run.read(1), page):
        click.echo(line)
    return 0


def main(args: Sequence[str] | None = None) -> None:
    """Runs the command line (see EXIT_CODES)."""
    try:
        sys.exit(tidings.main(args, standalone_mode=False) or 0)
    except click.exceptions.Exit as exit:
        sys.exit(exit.exit_code)
    except click.ClickException as error:
        error.show()
        if isinstance(error, click.NoSuchOption) and any(error.option_name in one.opts for one in tidings.params):
            click.echo(f"It stands before the command, as in `tidings {error.option_name} ...`.", err=True)
        sys.exit(2)
    except (Fault, OSError) as error:
        tell([error])
        sys.exit(2 if isinstance(error, Misuse) else 1)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
