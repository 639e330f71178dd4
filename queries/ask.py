"""Ask the graph a named question."""

from typing import Any

from diplograph.graph.rows import Rows
from diplograph.graph.stores.base import Store
from diplograph.queries.names import resolve
from diplograph.queries.question import question
from diplograph.queries.values import NAMED, parsed


def ask(store: Store, name: str, /, *, timeout: float | None = None, known: Any = None, **parameters: Any) -> Rows:
    """Rows that answer the question `name`; a parameter may be text, and a node its id, name or alias.

    `known` (a day or an instant, UTC) asks the graph as it was known then. UnknownQuestion where there is none of that
    name, QueryError for a parameter that does not fit, QueryTimeout after `timeout` seconds.
    """
    asked = question(name)
    values = asked.values(parameters)
    for parameter in asked.parameters:
        if parameter.type in NAMED and values[parameter.name] is not None:
            values[parameter.name] = resolve(store, parameter.type, str(values[parameter.name])).id
    text = asked.text(known)
    if known is not None:
        values["known"] = parsed("known", "instant", known)
    return store.query(text, values, timeout=timeout)
