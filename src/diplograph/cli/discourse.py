"""`diplograph discourse`."""

from pathlib import Path
from typing import Any

import click

from diplograph.cli.answers import show
from diplograph.cli.options import opened
from diplograph.cli.scope import scope_options
from diplograph.graph.errors import InputError


@click.command()
@click.argument("kind", required=False, metavar="[KIND]")
@click.option("--of", type=click.Choice(["actors", "issues", "affiliation"]), default="actors", show_default=True)
@click.option(
    "--norm",
    default="none",
    show_default=True,
    help="none, average, jaccard, cosine; of an affiliation network none, activity, prominence.",
)
@click.option(
    "--duplicates",
    type=click.Choice(["include", "article", "week", "month", "year", "range"]),
    default="include",
    show_default=True,
    help="Where equal statements count once.",
)
@click.option("--countries", is_flag=True, help="Leaders speak for the country or body whose office they hold.")
@click.option("--size", type=click.IntRange(1), help="Windows of so many units, one network each.")
@click.option("--unit", type=click.Choice(["days", "weeks", "months", "years"]), default="months", show_default=True)
@click.option("--step", type=click.IntRange(1), help="Units that the window moves.  [default: 1]")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A matrix (.csv) or .graphml.")
@scope_options
def command(url: str, kind: str | None, of: str, output: Path | None, format_: str, **options: Any) -> None:
    """Make discourse networks as Discourse Network Analyzer does.

    KIND is congruence (where none is given), conflict, subtract or ignore; of an affiliation network subtract, combine
    or ignore.
    """
    from diplograph.analyses import discourse

    with opened(url) as store:
        found = discourse(store, kind, of=of, **options)  # type: ignore[arg-type]
    if output:
        _write(output, found)
    else:
        show(_rows(found), format_, "no ties")


def _rows(found: list[tuple[Any, Any]]) -> Any:
    from diplograph.graph.rows import Rows

    tables = [
        matrix.table(**({"since": window.first, "until": window.last} if window else {})) for window, matrix in found
    ]
    if not tables:
        return Rows(("one", "other", "weight"), ())
    return Rows(tables[0].columns, tuple(row for table in tables for row in table))


def _write(output: Path, found: list[tuple[Any, Any]]) -> None:
    from diplograph.graph.exports.rows import csv_text

    kind = output.suffix.lower()
    if kind not in (".csv", ".graphml"):
        raise InputError(f"a discourse network is written as .csv or .graphml, not as {output.name}")
    if len(found) != 1 and kind == ".graphml":
        raise InputError(f"{len(found)} windows do not fit one .graphml file; give --since and --until, or .csv")
    if len(found) == 1:
        text = found[0][1].csv() if kind == ".csv" else found[0][1].graphml()
    else:
        text = csv_text(_rows(found))
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{output} cannot be written: {error.strerror or error}") from None
