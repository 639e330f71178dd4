"""`diplograph retract`."""

import click

from diplograph.cli.options import opened, store_option
from diplograph.graph.errors import InputError

FIND = "MATCH (a:Article) WHERE a.id = $given OR a.record = $given RETURN a.id AS id ORDER BY id"


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@store_option
def command(articles: tuple[str, ...], url: str) -> None:
    """Take articles back, by id or record: their relations stay, marked as retracted."""
    from diplograph.loaders.load.clock import now

    with opened(url) as store:
        known = [(given, [row["id"] for row in store.query(FIND, {"given": given})]) for given in articles]
        for given, ids in known:
            if not ids:
                raise InputError(f"no article {given!r} is in the store; give its id or the name of its record")
        for given, ids in known:
            count = sum(store.retract(id, now()) for id in ids)
            click.echo(f"{given}: {count} relations retracted")
