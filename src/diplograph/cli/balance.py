"""`diplograph balance`."""

import json
from typing import Any

import click

from diplograph.cli.answers import show
from diplograph.cli.options import opened
from diplograph.cli.scope import scope_options, tie_options


@click.command()
@click.option("--most", type=click.IntRange(0), default=5, show_default=True, help="Unbalanced triads to show.")
@click.option("--effort", type=click.IntRange(1), help="How long a proof of the frustration index may take.")
@tie_options
@scope_options
def command(url: str, format_: str, **options: Any) -> None:
    """Show how balanced the network of friends and enemies is, and where it is not.

    JSON is one object with all that is told; CSV is the ties of the unbalanced triads with their quotes.
    """
    from diplograph.analyses import balance

    with opened(url) as store:
        found = balance(store, **options)
    if format_ == "json":
        click.echo(json.dumps(found.to_dict(), ensure_ascii=False))
        return
    if format_ == "table":
        for line in told(found.to_dict()):
            click.echo(line)
        if not options["most"]:
            return
    show(found.rows(), format_, "no unbalanced triad")


def told(found: dict[str, Any]) -> list[str]:
    """The numbers in words."""
    lines = [
        f"{found['actors']} actors, {found['ties']} ties: {found['positive']} positive, {found['negative']} negative "
        f"(aggregated by {found['aggregation']})"
    ]
    kinds = ", ".join(f"{count} {kind}" for kind, count in found["triads"].items())
    if found["balanced_share"] is not None:
        lines.append(
            f"triads: {kinds}; {found['balanced_share']:.1%} balanced ({found['expected_share']:.1%} by chance), "
            f"{found['weakly_balanced_share']:.1%} weakly"
        )
    else:
        lines.append("triads: none")
    frustrated = found["frustration"]
    bounds = f"{frustrated['most']}" if frustrated["exact"] else f"{frustrated['least']} to {frustrated['most']}"
    lines.append(f"frustration index: {bounds} of {found['ties']} ties ({frustrated['method']})")
    if frustrated["parts"] > 1:
        lines.append(f"{frustrated['parts']} parts that no tie joins: camps say who is against whom within a part only")
    lines += [f"camp {number}: {', '.join(camp)}" for number, camp in enumerate(frustrated["camps"], 1) if camp]
    return [*lines, ""]
