"""`diplograph resolve`: what a name means on a day, and why."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click


@click.command()
@click.argument("name")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The article's date; today without it.")
@click.option("--corrections", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Your corrections.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="json: one object a line.")
def command(name: str, day: datetime | None, corrections: Path | None, form: str) -> None:
    """Explain what NAME would be resolved to in an article of that date, and what else it can mean.

    NAME is as an article prints it: "Bush", "President Bush", "Moscow", "the French president". The first line is the
    verdict; then each candidate (=> is the one taken) with its id, confidence and why. An article's own words go
    before: a full name told before, a country or an office beside the name. Exit code 1 when it means nothing known.
    """
    from diplograph.graph.reference.corrections import NONE, given
    from diplograph.loaders.reading.mentions.meanings import meanings
    from diplograph.loaders.reading.mentions.reasons import verdict

    on = (day or datetime.now()).date()
    found = meanings(name, on, given(corrections) or NONE)
    if form == "text":
        first = next((each for each in found if each.chosen), found[0] if found else None)
        taken = first.node if first and first.chosen else None
        options = [each.node for each in found if each.node]
        how, sure = (first.how, first.confidence) if first else ("", 0.0)
        click.echo(verdict(name, on, taken, how, sure, options), err=not found)
    for each in found:
        click.echo(json.dumps(_row(each), ensure_ascii=False) if form == "json" else _line(each))
    if not found:
        sys.exit(1)


def _row(each: Any) -> dict[str, Any]:
    node = {"id": each.node.id, "label": each.node.label, "name": each.node.name} if each.node else None
    return {"node": node, "how": each.how, "confidence": each.confidence, "chosen": each.chosen, "why": each.why}


def _line(each: Any) -> str:
    called = f"{each.node.name} ({each.node.label} {each.node.id})" if each.node else "no node"
    return f"{'=>' if each.chosen else '  '} {called}  {each.how} {each.confidence:.2f}\n     {each.why}"
