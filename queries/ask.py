"""Ask the graph a named question."""

from collections.abc import Mapping
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
    for looked_up, cypher in asked.lookups:
        found = _looked_up(cypher, store.query(narrowed(cypher, labels), values, timeout=timeout))
        before = values.get(looked_up, [])
        values[looked_up] = before + found if isinstance(found, list) else found
    return store.query(narrowed(text, labels), values, timeout=timeout)


def _looked_up(cypher: str, rows: Rows) -> list[Any] | Mapping[str, Any]:
    """The list of one column, or of two columns a map from the first to the second."""
    if cypher.rpartition(" RETURN ")[2].count(" AS ") == 2:
        return dict(tuple(row.values()) for row in rows)
    return [value for row in rows for value in row.values()]
