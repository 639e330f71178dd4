"""`diplograph blocs`."""

import json
from collections.abc import Iterator
from typing import Any

import click

from diplograph.cli.answers import show
from diplograph.cli.options import opened
from diplograph.cli.scope import scope_options, tie_options


@click.command()
@click.option(
    "--resolution",
    type=click.FloatRange(0, min_open=True),
    default=1.0,
    show_default=True,
    help="Higher: smaller blocs.",
)
@tie_options
@scope_options
def command(url: str, format_: str, **options: Any) -> None:
    """Show who stands together, which pairs hold a bloc together, and who defects.

    JSON is one object with all that is told and its quotes; CSV has one row for each member.
    """
    from diplograph.analyses import blocs

    with opened(url) as store:
        found = blocs(store, **options)
    if format_ == "json":
        click.echo(json.dumps(found.to_dict(), ensure_ascii=False))
    elif format_ == "csv":
        show(found.rows(), format_)
    else:
        for line in told(found.to_dict()):
            click.echo(line)


def told(found: dict[str, Any]) -> Iterator[str]:
    """The blocs in words, with a quote for each pair and each defector."""
    for number, bloc in enumerate(found["blocs"], 1):
        yield f"bloc {number} (stability {bloc['stability']:.0%}): {', '.join(bloc['members'])}"
        yield from (f"    held by {_pair(pair)}" for pair in bloc["pairs"])
    if found["alone"]:
        yield f"alone: {', '.join(found['alone'])}"
    for each in found["defectors"]:
        yield f"defector {each['member']} (bloc {each['bloc']}, {each['share']:.0%} of its ties): {_pair(each)}"
    yield f"modularity {found['modularity']:.3f}; {found['method']}; ties aggregated by {found['aggregation']}"


def _pair(pair: dict[str, Any]) -> str:
    quote = pair["quote"]
    words = f" — {quote['day'] or 'undated'} {quote['source']}: “{' '.join(quote['quote'].split())}”" if quote else ""
    return f"{' and '.join(pair['actors'])} ({pair['weight']:+.2f}){words}"
