"""Nodes and relations as flat rows with typed columns, and back: what the formats that are tables or XML share.

A row has `id` and the properties of the model; a relation's has its ends too. The validity of an office or membership
is `valid_from` and `valid_to` there, so that `start` and `end` are the offsets of the quote in every kind of row.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import cache
from itertools import islice
from typing import Any, TypeVar, get_args, get_type_hints

from diplograph.graph.errors import InputError
from diplograph.graph.evidence import Evidence
from diplograph.graph.nodes import LABELS, Key, Node
from diplograph.graph.relations import RELATIONS, Relation

Row = dict[str, Any]
T = TypeVar("T")
ENDS = ("subject_type", "subject", "object_type", "object")
_VALIDITY = {"start": "valid_from", "end": "valid_to"}
_TYPES: dict[type, str] = {bool: "bool", int: "int", float: "float", datetime: "instant", date: "date", str: "text"}


def of_node(node: Node) -> Row:
    """The row of a node: its label as `type`, then its properties."""
    return {"type": node.label} | dict(node.properties())


def of_relation(relation: Relation) -> Row:
    """The row of a relation: its kind as `type`, its ends, then its properties."""
    ends = zip(ENDS, (*relation.subject, *relation.object), strict=True)
    flat = renamed(relation.kind)
    return {"type": relation.kind, **dict(ends)} | {flat.get(k, k): v for k, v in relation.properties().items()}


def to_node(row: Mapping[str, Any]) -> Node:
    """The node that a row came from; InputError for a label that is none."""
    if row.get("type") not in LABELS:
        raise InputError(f"there are no nodes of the type {row.get('type')!r}")
    return LABELS[row["type"]].from_properties(_known(row))


def to_relation(row: Mapping[str, Any]) -> Relation:
    """The relation that a row came from; InputError for a kind that is none."""
    if row.get("type") not in RELATIONS:
        raise InputError(f"there are no relations of the type {row.get('type')!r}")
    back = {flat: own for own, flat in renamed(row["type"]).items()}
    ends = Key(row["subject_type"], row["subject"]), Key(row["object_type"], row["object"])
    return RELATIONS[row["type"]].from_properties(*ends, {back.get(k, k): v for k, v in _known(row).items()})


def _known(row: Mapping[str, Any]) -> Row:
    return {name: value for name, value in row.items() if value is not None}


def renamed(kind: str) -> dict[str, str]:
    """What a kind of relation calls its own properties, and what the rows call them."""
    offsets = RELATIONS[kind].offsets
    return {} if offsets == ("start", "end") else _VALIDITY | dict(zip(offsets, ("start", "end"), strict=True))


@cache
def node_columns() -> dict[str, str]:
    """The properties of nodes with their types: text, texts, bool, int, float, date or instant."""
    found: dict[str, str] = {}
    for node in LABELS.values():
        found |= {name: each for name, each in _columns(node).items() if name not in node.unstored}
    return found


@cache
def relation_columns(kinds: Iterable[str] = ()) -> dict[str, str]:
    """The properties of these kinds of relations (all where none is named) with their types."""
    found: dict[str, str] = {"id": "text"}
    evidence = _columns(Evidence)
    for kind in kinds or sorted(RELATIONS):
        own = _columns(RELATIONS[kind])
        flat = renamed(kind)
        found |= {
            flat.get(name, name): each for name, each in own.items() if name not in ("subject", "object", "evidence")
        }
        found |= evidence
    return found


def _columns(kind: type) -> dict[str, str]:
    hints = get_type_hints(kind)
    return {field.name: _type(hints[field.name]) for field in fields(kind)}


def _type(hint: Any) -> str:
    if getattr(hint, "__origin__", None) is tuple:
        return "texts"
    return next((_TYPES[each] for each in (hint, *get_args(hint)) if each in _TYPES), "text")


def written(value: Any) -> str:
    """A value as text: dates and instants (UTC, with Z) in ISO 8601, true and false, numbers as Python writes them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else str(value)


def read(text: str, kind: str) -> Any:
    """The value that `written` wrote, by its type; InputError where it is none."""
    try:
        match kind:
            case "bool":
                return {"true": True, "false": False}[text]
            case "int":
                return int(text)
            case "float":
                return float(text)
            case "date":
                return date.fromisoformat(text)
            case "instant":
                return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, KeyError):
        raise InputError(f"{text!r} is no {kind}") from None
    return text


def rows(graph: Any) -> Iterator[tuple[str, Row]]:
    """All rows of a graph, each with "node" or "relation" before it: nodes first."""
    for node in graph.nodes():
        yield "node", of_node(node)
    for relation in graph.relations():
        yield "relation", of_relation(relation)


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
