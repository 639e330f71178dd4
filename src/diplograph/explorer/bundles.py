"""Many rows of a store as few, and many queries as one.

A driver takes as long for each short value as for a long one, and an engine as long for each row: fifty thousand
statements of fourteen values take the embedded engine and the driver 4 s as rows, 0.6 s as columns.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from diplograph.graph.nodes import Key
from diplograph.graph.stores.base import Store

MANY = 1000  # rows of a bundle


def bundled(
    store: Store, matches: Iterable[str], columns: Iterable[str], parameters: Mapping[str, Any]
) -> Iterator[tuple[Any, ...]]:
    """What all the MATCHes find, in no order: a row holds the columns (Cypher expressions), null is empty text.

    Dates are best asked for as text: a driver takes long to make them.
    """
    asked = list(columns)
    names = [f"c{number}" for number, _ in enumerate(asked)]
    collected = ", ".join(f"collect(coalesce({each}, '')) AS {name}" for each, name in zip(asked, names, strict=True))
    parts = ", ".join(f"{name}[place..place + {MANY}] AS {name}" for name in names)
    text = f"""
WITH {collected}
UNWIND range(0, size(c0) - 1, {MANY}) AS place
RETURN {parts}"""
    for row in store.query(united(match + text for match in matches), parameters):
        yield from zip(*(row[name] for name in names), strict=True)


def united(queries: Iterable[str]) -> str:
    """The rows of all the queries as one query."""
    return "\nUNION ALL\n".join(queries)


def by_label(keys: Iterable[Key]) -> dict[str, list[str]]:
    """The ids of each label, sorted: parameters of a query that looks each id up in its label's index."""
    found: dict[str, list[str]] = {}
    for key in sorted(keys):
        found.setdefault(key.label, []).append(key.id)
    return found
