"""Values of the driver as plain Python: dates as `datetime.date`, instants as UTC `datetime`, nodes as dicts."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from neo4j import Record
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

PLAIN = frozenset({str, int, float, bool, type(None)})  # most values of large answers, asked for first


def plain_row(record: Record) -> dict[str, Any]:
    """A driver's record as a dict; `dict(record)` would look each column up by its name."""
    return {name: plain(value) for name, value in zip(record.keys(), record, strict=True)}


def plain(value: Any) -> Any:
    """A driver's value as Python's own.

    A node is a dict of its `label` and properties, a relationship of its `kind` and properties, a path a list of both
    in turn.
    """
    if type(value) in PLAIN:
        return value
    match value:
        case Node():
            return {"label": min(value.labels, default=""), **_properties(value)}
        case Relationship():
            return {"kind": value.type, **_properties(value)}
        case Path():
            return [plain(part) for part in _steps(value)]
        case Date():
            return value.to_native()
        case DateTime():
            return _utc(value.to_native())
        case Duration() | Time():
            return value.iso_format()
        case list() | tuple():
            return [item if type(item) in PLAIN else plain(item) for item in value]
        case Mapping():
            return {key: plain(item) for key, item in value.items()}
    return value


def _properties(entity: Node | Relationship) -> dict[str, Any]:
    return {name: plain(value) for name, value in sorted(entity.items())}


def _utc(instant: datetime) -> datetime:
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


def _steps(path: Path) -> list[Node | Relationship]:
    steps: list[Node | Relationship] = list(path.nodes[:1])
    for relationship, node in zip(path.relationships, path.nodes[1:], strict=True):
        steps += (relationship, node)
    return steps
