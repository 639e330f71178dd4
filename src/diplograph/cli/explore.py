"""`diplograph explore`."""

import webbrowser
from pathlib import Path

import click

from diplograph.cli.options import opened, store_option
from diplograph.explorer import HEADING, LIMIT, explore


@click.command()
@store_option
@click.option(
    "-o",
    "--output",
    default="diplograph.html",
    show_default=True,
    type=click.Path(path_type=Path),
    help="File to write; - is the terminal.",
)
@click.option("--open", "open_", is_flag=True, help="Open it in the browser.")
@click.option("--country", "countries", multiple=True, metavar="NAME", help="Only by or on it and its leaders.")
@click.option("--leader", "leaders", multiple=True, metavar="NAME", help="Only by or on this leader.")
@click.option("--issue", "issues", multiple=True, metavar="NAME", help="Only on this issue or treaty.")
@click.option("--since", metavar="DAY", help="Only from this day on, such as 2008-04-06.")
@click.option("--until", metavar="DAY", help="Only up to this day.")
@click.option("--known", "--as-of", metavar="DAY", help="As the graph knew it on this day, or at this instant.")
@click.option("--limit", type=click.IntRange(1), default=LIMIT, show_default=True, help="So many, the latest.")
@click.option("--title", default=HEADING, show_default=True, help="Heading of the page.")
def command(
    url: str,
    output: Path,
    open_: bool,
    countries: tuple[str, ...],
    leaders: tuple[str, ...],
    issues: tuple[str, ...],
    since: str | None,
    until: str | None,
    known: str | None,
    limit: int,
    title: str,
) -> None:
    """Write one HTML page to explore the graph: who stands where, in which words.

    The page needs no network: send it to a colleague as it is. An option given several times means any of them.
    """
    with opened(url) as store:
        page = explore(
            store,
            heading=title,
            countries=countries,
            leaders=leaders,
            issues=issues,
            since=since,
            until=until,
            known=known,
            limit=limit,
        )
    page.write_html(output)
    if str(output) == "-":
        return
    shown, found = len(page.scene.statements), page.scene.found
    cut = f", the latest of {found}" if shown < found else ""
    click.echo(f"{output}: {len(page.scene.dots)} nodes, {shown} statement{'' if shown == 1 else 's'}{cut}")
    if open_:
        webbrowser.open(output.resolve().as_uri())
