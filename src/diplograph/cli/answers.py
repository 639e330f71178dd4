"""What the commands that answer share: the `--format` option, the options of a question, and the printing of rows."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from diplograph.cli.options import opened, store_option
from diplograph.graph.errors import QueryError
from diplograph.graph.exports.rows import csv_text, json_lines
from diplograph.graph.rows import Rows
from diplograph.queries import Parameter, Question, ask, question

Command = TypeVar("Command", bound=Callable[..., Any])


def format_option(command: Command) -> Command:
    """Add `--format` (the parameter `format_`)."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(["table", "json", "csv"]),
        default="table",
        show_default=True,
        help="json is one object a line.",
    )(command)


def answer_options(command: Command) -> Command:
    """Add `--store`, `--format`, `--known` and `--timeout`."""
    command = click.option("--timeout", type=click.FloatRange(0, min_open=True), help="Seconds that it may take.")(
        command
    )
    command = click.option("--known", metavar="DAY", help="As the graph knew it on this day, or at this instant.")(
        command
    )
    return format_option(store_option(command))


def verb(name: str, text: str) -> click.Command:
    """A command that asks one named question; its options are the question's parameters, `text` its help."""
    asked = question(name)

    @answer_options
    def run(url: str, format_: str, known: str | None, timeout: float | None, **given: str | None) -> None:
        with opened(url) as store:
            rows = ask(store, name, known=known, timeout=timeout, **given)
        show(rows, format_, nothing=f"none: {asked.question}")

    for parameter in reversed(asked.parameters):
        run = _option(parameter)(run)
    return click.command(name, help=text)(run)


def _option(parameter: Parameter) -> Callable[[Command], Command]:
    about = parameter.about[0].upper() + parameter.about[1:] + "."
    if parameter.required:
        return click.argument(parameter.name)
    if parameter.default is not None:
        about += f"  [default: {parameter.default}]"
    return click.option(
        f"--{parameter.name.replace('_', '-')}", parameter.name, metavar=parameter.type.upper(), help=about
    )


def values(pairs: tuple[str, ...]) -> dict[str, str]:
    """Parameters written as `name=value`; QueryError for one without `=`, and for one given twice."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise QueryError(f"-p {pair!r} is not name=value")
        if name.strip() in found:
            raise QueryError(f"the parameter {name.strip()!r} is given twice")
        found[name.strip()] = value
    return found


def show(rows: Rows, format_: str, nothing: str = "no rows") -> None:
    """Print rows as a table, as JSON lines or as CSV."""
    if format_ == "json":
        for line in json_lines(rows):
            click.echo(line)
    elif format_ == "csv":
        click.echo(csv_text(rows), nl=False)
    elif rows:
        from diplograph.cli.table import lines

        for line in lines(rows):
            click.echo(line)
    else:
        click.echo(nothing, err=not sys.stdout.isatty())


def signature(asked: Question) -> str:
    """The parameters of a question as `-p` takes them: those that may be left out in brackets."""
    written = (f"{each.name}={each.type.upper()}" for each in asked.parameters)
    return " ".join(
        text if each.required else f"[{text}]" for each, text in zip(asked.parameters, written, strict=True)
    )
