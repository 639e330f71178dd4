"""The options of the analyses: a window of days, a day of knowledge, and what a tie of the signed network is."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from diplograph.cli.answers import format_option
from diplograph.cli.options import store_option

Command = TypeVar("Command", bound=Callable[..., Any])


def scope_options(command: Command) -> Command:
    """Add `--since`, `--until`, `--known`, `--format` and `--store`."""
    for name, text in (
        ("known", "As the graph knew it on this day, or at this instant."),
        ("until", "Up to this day."),
        ("since", "From this day on."),
    ):
        command = click.option(f"--{name}", metavar="DAY", help=text)(command)
    return format_option(store_option(command))


def tie_options(command: Command) -> Command:
    """Add `--on`, `--by`, `--least` and `--leaders` (the parameter `countries`, turned off)."""
    command = click.option(
        "--leaders",
        "countries",
        is_flag=True,
        default=True,
        flag_value=False,
        help="Leaders stand for themselves, not for the country or body whose office they hold.",
    )(command)
    command = click.option(
        "--least",
        type=click.IntRange(1),
        default=1,
        show_default=True,
        help="Stances that make a tie. Not with --on issues.",
    )(command)
    command = click.option(
        "--by",
        type=click.Choice(["mean", "sum", "majority"]),
        default="mean",
        show_default=True,
        help="How stances make a tie's sign: mean polarity, its sum, or more for than against. Not with --on issues.",
    )(command)
    return click.option(
        "--on",
        type=click.Choice(["stances", "issues"]),
        default="stances",
        show_default=True,
        help="Ties are stances of actors on each other, or positions that they share or oppose.",
    )(command)
