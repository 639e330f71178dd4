"""What the commands share: the `--store` option, and the opening of the store that it names."""

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import click

from diplograph.graph.stores import DEFAULT, Store, open_store

Command = TypeVar("Command", bound=Callable[..., Any])
REMOTE = ("neo4j", "bolt")


def store_option(command: Command) -> Command:
    """Add `--store` (the parameter `url`), and `--user` and `--database`, which `opened` looks up itself."""
    for name, text in (("database", "Database of the Neo4j."), ("user", "User of the Neo4j.")):
        command = click.option(f"--{name}", metavar="NAME", expose_value=False, callback=_note, help=text)(command)
    return click.option(
        "--store",
        "url",
        metavar="URL",
        envvar="DIPLOGRAPH_STORE",
        default=DEFAULT,
        show_default=True,
        help="A folder, or neo4j://host; the password comes from NEO4J_PASSWORD or is asked for.",
    )(command)


def _note(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    context.meta[f"diplograph.{parameter.name}"] = value


@contextmanager
def opened(url: str | Path, *, create: bool = False) -> Iterator[Store]:
    """The store at `url`, closed on every way out, SIGTERM among them; `create` makes the folder of a new one."""
    logging.getLogger("neo4j").addHandler(logging.NullHandler())  # each retry would be a line of its own
    meta = click.get_current_context().meta
    password = _password(str(url))
    with (
        _terminable(),
        open_store(
            url,
            user=meta.get("diplograph.user"),
            password=password,
            database=meta.get("diplograph.database"),
            create=create,
        ) as store,
    ):
        yield store


def _password(url: str) -> str | None:
    """What the user types, where a Neo4j needs a password that neither the URL nor the environment gives."""
    parts = urlsplit(url)
    given = parts.password or os.environ.get("DIPLOGRAPH_PASSWORD") or os.environ.get("NEO4J_PASSWORD")
    if parts.scheme.partition("+")[0] not in REMOTE or given or not sys.stdin.isatty():
        return None
    asked: str = click.prompt(
        f"Password of {parts.hostname}", hide_input=True, err=True, default="", show_default=False
    )
    return asked or None


@contextmanager
def _terminable() -> Iterator[None]:
    """SIGTERM ends the block as an exception would, so that the engine is stopped."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, frame: object) -> None:
    raise SystemExit(128 + number)
