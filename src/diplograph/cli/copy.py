"""`diplograph copy`."""

from pathlib import Path

import click

from diplograph.cli.options import opened
from diplograph.graph.copying import copy
from diplograph.graph.errors import InputError


@click.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def command(source: str, target: str) -> None:
    """Copy the store FROM into the store TO, each a folder or neo4j://user@host/database.

    What TO has already stays as it is. A copy that was stopped is run again.
    """
    if Path(source).resolve() == Path(target).resolve():
        raise InputError(f"{source} and {target} are the same store")
    with opened(source) as one, opened(target, create=True) as other:
        written = copy(one, other)
    click.echo(f"added {written.nodes} nodes and {written.relations} relations")
