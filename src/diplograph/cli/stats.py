"""`diplograph stats`."""

import json

import click

from diplograph.cli.options import opened, store_option
from diplograph.graph.stores.stats import stats


@click.command()
@store_option
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(url: str, format_: str) -> None:
    """Count what the store holds."""
    with opened(url) as store:
        found = stats(store)
    if format_ == "json":
        click.echo(json.dumps(found))
        return
    for group, counts in found.items():
        click.echo(f"{group}:")
        for name, count in counts.items():
            click.echo(f"  {name:<16} {count:>10}")
