"""`diplograph export`."""

from pathlib import Path

import click

from diplograph.cli.options import opened, store_option
from diplograph.graph.exports import FORMATS, export


@click.command()
@store_option
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="File to write; - is the terminal."
)
@click.option(
    "--format", "format_", type=click.Choice(sorted(FORMATS)), help="Format, where the suffix does not tell it."
)
def command(url: str, output: Path, format_: str | None) -> None:
    """Write the whole graph to a file; equal graphs give equal bytes."""
    name = format_ or ("jsonl" if str(output) == "-" else None)
    with opened(url) as store:
        export(store, output, name)
