"""`diplograph load`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from diplograph.cli.options import opened, store_option

if TYPE_CHECKING:
    from diplograph.loaders.load import Report


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@store_option
@click.option("--processes", type=click.IntRange(1), default=1, show_default=True, help="Processes that read.")
@click.option("--fast", is_flag=True, help="Read faster and less well.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Only stances at least this sure.")
@click.option("--corrections", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Your corrections.")
@click.option(
    "--publishers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your lines of owner | publisher; publisher.",
)
@click.option("--reference", is_flag=True, help="All the reference facts too; needs no PATH.")
def command(
    paths: tuple[str, ...],
    url: str,
    processes: int,
    fast: bool,
    min_confidence: float,
    corrections: Path | None,
    publishers: Path | None,
    reference: bool,
) -> None:
    """Load articles: files, folders, feeds and archives.

    Loading again changes nothing; a load that was stopped goes on where it was.
    """
    from diplograph.loaders.load import load
    from diplograph.loaders.load.reference import load_reference
    from diplograph.loaders.load.size import size

    if not paths and not reference:
        raise click.UsageError("Missing argument 'PATH...'.")
    total = size(paths)
    with opened(url, create=True) as store, _bar(total) as progress:
        if reference:
            facts = load_reference(store)
            click.echo(f"added {facts.nodes} nodes and {facts.relations} relations of the reference data")
        if not paths:
            return
        report = load(
            paths,
            store,
            processes=processes,
            fast=fast,
            min_confidence=min_confidence,
            corrections=corrections,
            publishers=publishers,
            progress=progress,
        )
    for line in told(report):
        click.echo(line)
    for skip in report.skipped:
        click.echo(f"skipped {skip.record}: {skip.reason}", err=True)
    if publishers and report.unchanged:
        one = report.unchanged == 1
        whose = "article keeps the owner that it was" if one else "articles keep the owners that they were"
        click.echo(f"{report.unchanged} unchanged {whose} loaded with", err=True)
    if report.skips > len(report.skipped):
        click.echo(f"skipped {report.skips - len(report.skipped)} more", err=True)
    if not report.read and report.skips:
        sys.exit(1)


def told(report: "Report") -> Iterator[str]:
    """The report in a few lines."""
    yield (
        f"{report.read} article{'' if report.read == 1 else 's'}: "
        f"{report.kept} new, {report.replaced} changed, {report.unchanged} unchanged, "
        f"{report.repeated} with the text of another, {report.skips} skipped"
    )
    retracted = f", retracted {report.written.retracted} relations" if report.written.retracted else ""
    yield f"added {report.written.nodes} nodes and {report.written.relations} relations{retracted}"
    for kind, count in sorted(report.found.items()):
        yield f"  {kind} {count}"
    yield f"load {report.id}"


@contextmanager
def _bar(total: int | None) -> Iterator["Callable[[Report], None] | None"]:
    """A progress bar on a terminal: articles, articles a second, time left."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task("articles", total=total, rate="")

        def show(report: "Report") -> None:
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            bar.update(task, completed=report.done, rate=f"{speed:.1f} articles/s" if speed else "")

        yield show
