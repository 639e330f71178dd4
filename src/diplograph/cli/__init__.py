"""The `diplograph` command: each verb is a module of this folder, imported when it is called."""

from importlib import import_module

import click

from diplograph import __version__
from diplograph.graph.errors import DiplographError
from diplograph.graph.near import nearest

VERBS = {  # verb: what `diplograph --help` says of it
    "load": "Load articles into the store.",
    "explore": "Write one HTML page to explore the graph.",
    "query": "Ask a named question, or run Cypher of your own.",
    "queries": "List the named questions.",
    "contradictions": "Show where sources contradict each other.",
    "treaty": "Compare what is reported of treaties with the reference registry.",
    "as-of": "Show how the world stood on a day for an actor.",
    "trajectory": "Show how the polarity towards a target changes with time.",
    "balance": "Show how balanced the network of friends and enemies is.",
    "blocs": "Show who stands together, and who defects.",
    "discourse": "Make discourse networks as Discourse Network Analyzer does.",
    "export": "Write the graph to a file.",
    "restore": "Bring an export back into a store.",
    "copy": "Copy one store into another.",
    "retract": "Take articles back.",
    "stats": "Count what the store holds.",
    "resolve": "Explain what a name means on a day.",
    "extract": "Print the stances of articles, one JSON object a line, without a store.",
    "version": "Print the version.",
}


class Verbs(click.Group):
    """A group whose commands are modules, imported on use so that `--help` is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"diplograph.cli.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in VERBS and (near := nearest(args[0], VERBS)):
            ctx.fail(f"there is no command {args[0]!r}; did you mean {near}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DiplographError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="diplograph %(version)s")
def main() -> None:
    """A graph database of diplomatic relations: who stands where on whom and on what, in which words."""
