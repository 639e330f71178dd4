"""`diplograph trajectory`."""

import json
from pathlib import Path
from typing import Any

import click

from diplograph.cli.answers import show
from diplograph.cli.options import opened
from diplograph.cli.scope import scope_options

LINES = 40  # of the table; JSON and CSV have every point


@click.command()
@click.argument("target")
@click.option("--holder", metavar="ACTOR", help="Whose polarity; everyone's where none is given.")
@click.option("--countries", is_flag=True, help="A country's stances are also those of its leaders in office.")
@click.option("--window", type=click.IntRange(2), default=180, show_default=True, help="Width of the kernel in days.")
@click.option("--step", type=click.IntRange(1), help="Days between the points of the line.")
@click.option(
    "--confidence", type=click.FloatRange(0, 1, True, True), default=0.95, show_default=True, help="Of a change."
)
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Also draw it: a .png or .svg file.")
@scope_options
def command(url: str, target: str, holder: str | None, plot: Path | None, format_: str, **options: Any) -> None:
    """Show how the polarity towards a target changes with time, and when.

    JSON is one object with the points, the changes and their confidence, the method and what warns of thin evidence.
    """
    from diplograph.analyses import trajectory

    with opened(url) as store:
        found = trajectory(store, target, holder, **options)
    if plot:
        from diplograph.graph.analysis.trajectory.plot import plot as draw

        draw(found, plot, f"{holder} on {target}" if holder else target)
    if format_ == "json":
        click.echo(json.dumps(found.to_dict(), ensure_ascii=False))
        return
    rows = found.rows()
    show(rows if format_ == "csv" else _fewer(rows), format_, "no dated stances")
    if format_ == "table":
        for change in found.changes:
            click.echo(
                f"change between {change.last} and {change.first}: {change.before:+.2f} ({change.stances_before} "
                f"stances) to {change.after:+.2f} ({change.stances_after}), confidence {change.confidence:.1%}"
            )
        click.echo(f"{len(found.observations)} stances; {found.method}")
    for warning in found.warnings:
        click.echo(f"warning: {warning}", err=True)


def _fewer(rows: Any) -> Any:
    """At most some forty rows of the line, evenly taken; those of a change all stay."""
    line = [row for row in rows if row["polarity"] is not None or row["change"]]
    stride = 1 + len(line) // LINES
    kept = tuple(row for at, row in enumerate(line) if at % stride == 0 or row["change"])
    return type(rows)(rows.columns, kept)
