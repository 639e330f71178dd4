"""The graph as JSON lines: nodes by label and id, then relations by kind and id; equal graphs give equal bytes."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

from diplograph.graph.relations import Relation
from diplograph.graph.stores import Store


def write(store: Store, path: Path) -> None:
    """Write one object a line to `path`, or to standard output where it is `-`."""
    with whole(path) as file:
        for line in lines(store):
            file.write(line + "\n")


def lines(store: Store) -> Iterator[str]:
    """One JSON object a node and a relation."""
    for node in store.nodes():
        yield _json({"node": node.label} | dict(node.properties()))
    for relation in store.relations():
        yield _json(_relation(relation))


def _relation(relation: Relation) -> dict[str, Any]:
    subject, object = relation.subject._asdict(), relation.object._asdict()
    return {"relation": relation.kind, "subject": subject, "object": object} | dict(relation.properties())


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, default=text)


def text(value: object) -> str:
    """A date as ISO 8601, an instant in UTC with Z."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


@contextmanager
def whole(path: Path) -> Iterator[IO[str]]:
    """A text file that stands at `path` only when it is complete; `-` is standard output."""
    if str(path) == "-":
        yield sys.stdout
        return
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
