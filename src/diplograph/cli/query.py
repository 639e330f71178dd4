"""`diplograph query`: a named question, or Cypher of one's own."""

import click

from diplograph.cli.answers import answer_options, show, signature, values
from diplograph.cli.options import opened
from diplograph.graph.errors import QueryError, WriteRefused
from diplograph.queries import ask, question
from diplograph.queries.values import guessed


@click.command()
@click.argument("name", required=False)
@click.option("-p", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter; may be given again.")
@click.option("--cypher", metavar="TEXT", help="A query of your own instead of a named question.")
@click.option("--write", is_flag=True, help="Let the query of your own write.")
@click.option("--show", "shown", is_flag=True, help="Print the Cypher of the question, ask nothing.")
@answer_options
def command(
    name: str | None,
    pairs: tuple[str, ...],
    cypher: str | None,
    write: bool,
    shown: bool,
    url: str,
    format_: str,
    known: str | None,
    timeout: float | None,
) -> None:
    """Ask a named question (`diplograph queries` lists them) or run Cypher of your own."""
    if (name is None) == (cypher is None):
        raise click.UsageError("give the name of a question or --cypher TEXT, one of the two")
    if name is None:
        if known or shown:
            raise click.UsageError("--known and --show go with a named question")
        _run(str(cypher), pairs, write, url, format_, timeout)
        return
    if write:
        raise click.UsageError("a named question only reads; --write goes with --cypher")
    asked = question(name)
    if shown:
        click.echo(f"// {asked.question}\n// {signature(asked)}\n{asked.steps(known)}")
        return
    given = values(pairs)
    known = known or given.pop("known", None)
    asked.values(given)  # what is missing is told before a store is opened
    with opened(url) as store:
        rows = ask(store, name, known=known, timeout=timeout, **given)
    show(rows, format_)


def _run(cypher: str, pairs: tuple[str, ...], write: bool, url: str, format_: str, timeout: float | None) -> None:
    if not cypher.strip():
        raise QueryError("the query is empty")
    given = {name: guessed(value) for name, value in values(pairs).items()}
    with opened(url) as store:
        try:
            rows = store.query(cypher, given, write=write, timeout=timeout)
        except WriteRefused:
            raise WriteRefused("the query writes; add --write if that is meant") from None
    if rows or rows.columns or (format_ == "table" and not write):
        show(rows, format_)
