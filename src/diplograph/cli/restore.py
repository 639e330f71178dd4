"""`diplograph restore`."""

from pathlib import Path

import click

from diplograph.cli.options import opened, store_option
from diplograph.graph.exports.restore import READABLE, restore


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "format_", type=click.Choice(READABLE), help="Format, where the suffix does not tell it.")
@store_option
def command(url: str, file: Path, format_: str | None) -> None:
    """Bring an export back into a store; what is there already stays."""
    with opened(url, create=True) as store:
        written = restore(store, file, format_)
    click.echo(f"added {written.nodes} nodes and {written.relations} relations")
