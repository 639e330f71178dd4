"""The graph as JSON lines: nodes by label and id, then relations by kind and id; equal graphs give equal bytes."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

from diplograph.graph.errors import InputError
from diplograph.graph.exports.flat import ENDS, Row, node_columns, read, relation_columns, renamed
from diplograph.graph.exports.part import Graph
from diplograph.graph.relations import Relation


def write(graph: Graph, path: Path) -> None:
    """Write one object a line to `path`, or to standard output where it is `-`."""
    with whole(path) as file:
        for line in lines(graph):
            file.write(line + "\n")


def lines(graph: Graph) -> Iterator[str]:
    """One JSON object a node and a relation."""
    for node in graph.nodes():
        yield _json({"node": node.label} | dict(node.properties()))
    for relation in graph.relations():
        yield _json(_relation(relation))


def elements(path: Path) -> Iterator[tuple[str, Row]]:
    """The rows of a file that `write` wrote, as `flat` knows them; InputError for another."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
                yield _node_row(row) if "node" in row else _relation_row(row)
            except (ValueError, KeyError, TypeError, AttributeError):
                raise InputError(f"{path} line {number} is neither a node nor a relation of a graph") from None


def _node_row(row: dict[str, Any]) -> tuple[str, Row]:
    label, types = row.pop("node"), node_columns()
    return "node", {"type": label} | {name: _value(each, types[name]) for name, each in row.items()}


def _relation_row(row: dict[str, Any]) -> tuple[str, Row]:
    kind, subject, object = (row.pop(name) for name in ("relation", "subject", "object"))
    ends = zip(ENDS, (subject["label"], subject["id"], object["label"], object["id"]), strict=True)
    flat, types = renamed(kind), relation_columns((kind,))
    values = {flat.get(name, name): each for name, each in row.items()}
    return "relation", {"type": kind, **dict(ends)} | {name: _value(each, types[name]) for name, each in values.items()}


def _value(value: Any, kind: str) -> Any:
    return read(value, kind) if kind in ("date", "instant") else value


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
