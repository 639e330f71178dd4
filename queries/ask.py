"""Ask the graph a named question."""

from collections.abc import Iterable, Mapping
from typing import Any

from diplograph.graph.rows import Rows
from diplograph.graph.stores.base import Store
from diplograph.queries.names import resolve
from diplograph.queries.question import narrowed, question
from diplograph.queries.values import NAMED, parsed


def ask(store: Store, name: str, /, *, timeout: float | None = None, known: Any = None, **parameters: Any) -> Rows:
    """Rows that answer the question `name`; a parameter may be text, and a node its id, name or alias.

    `known` (a day or an instant, UTC) asks the graph as it was known then. UnknownQuestion where there is none of that
    name, QueryError for a parameter that does not fit, QueryTimeout after `timeout` seconds.
    """
    asked = question(name)
    values, labels = asked.values(parameters), {}
    for parameter in asked.parameters:
        if parameter.type in NAMED:
            labels[parameter.name] = min(NAMED[parameter.type])  # where none is given no node is found
            if values[parameter.name] is not None:
                labels[parameter.name], values[parameter.name] = resolve(
                    store, parameter.type, str(values[parameter.name])
                )
    text = asked.text(known)
    if known is not None:
        values["known"] = parsed("known", "instant", known)
    given = dict(values)
    for each in asked.lookups:
        found = store.query(narrowed(each.cypher, labels), values, timeout=timeout) if each.needed(given) else ()
        values[each.name] = _joined(values.get(each.name), _looked_up(each.cypher, found))
    return store.query(narrowed(text, labels), values, timeout=timeout)


def _looked_up(cypher: str, rows: Iterable[Mapping[str, Any]]) -> list[Any] | dict[str, Any]:
    """The list of one column; of two columns a map from the first, or from each of its items, to the second or all."""
    if cypher.rpartition(" RETURN ")[2].count(" AS ") < 2:
        return [value for row in rows for value in row.values()]
    found: dict[str, Any] = {}
    for one, other in (tuple(row.values()) for row in rows):
        if isinstance(one, list):
            for each in one:
                found.setdefault(each, []).append(other)
        else:
            found[one] = other
    return found


def _joined(before: list[Any] | dict[str, Any] | None, found: list[Any] | dict[str, Any]) -> list[Any] | dict[str, Any]:
    """What is looked up under one name by several lines: one list, or one map."""
    if isinstance(found, dict):
        return (before if isinstance(before, dict) else {}) | found
    return (before if isinstance(before, list) else []) + found
