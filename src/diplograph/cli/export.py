"""`diplograph export`."""

from pathlib import Path

import click

from diplograph.cli.options import opened, store_option
from diplograph.graph.exports import FORMATS, export
from diplograph.queries.values import parsed


@click.command()
@store_option
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="File to write; - is the terminal."
)
@click.option(
    "--format", "format_", type=click.Choice(sorted(FORMATS)), help="Format, where the suffix does not tell it."
)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only relations of this kind, such as STANCE.")
@click.option("--since", metavar="DAY", help="Only what happened from this day on.")
@click.option("--until", metavar="DAY", help="Only what happened up to this day.")
@click.option("--known", metavar="DAY", help="As the graph knew it on this day, or at this instant.")
def command(
    url: str,
    output: Path,
    format_: str | None,
    kinds: tuple[str, ...],
    since: str | None,
    until: str | None,
    known: str | None,
) -> None:
    """Write the graph to a file; equal graphs give equal bytes.

    The formats are csv, cypher, gexf, graphml, jsonl and parquet, by the suffix of the file. All but gexf can be
    brought back with `diplograph restore`.
    """
    name = format_ or ("jsonl" if str(output) == "-" else None)
    first, last, then = (
        parsed("since", "date", since),
        parsed("until", "date", until),
        parsed("known", "instant", known),
    )
    with opened(url) as store:
        export(store, output, name, kinds=tuple(kind.upper() for kind in kinds), since=first, until=last, known=then)
