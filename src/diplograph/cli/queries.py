"""`diplograph queries`: the named questions."""

import json

import click

from diplograph.cli.answers import signature
from diplograph.queries import questions


@click.command()
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(format_: str) -> None:
    """List the named questions with their parameters; json is one object a line."""
    for each in questions():
        if format_ == "json":
            click.echo(json.dumps(each.to_dict(), ensure_ascii=False))
        else:
            click.echo(click.style(each.name, bold=True) + f"  {signature(each)}\n    {each.question}")
