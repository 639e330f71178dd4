"""Many rows of a store as few, and many queries as one.

A driver takes as long for each short value as for a long one: fifty thousand statements of a dozen values take the
embedded engine and the driver 4 s as rows, 1 s bundled.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from diplograph.graph.nodes import Key
from diplograph.graph.stores.base import Store

MANY = 1000  # rows of a bundle


def bundled(
    store: Store, matches: Iterable[str], fields: Iterable[str], texts: Iterable[str], parameters: Mapping[str, Any]
) -> Iterator[tuple[list[str], list[Any]]]:
    """What all the MATCHes find, in no order: its fields as text and its texts as they are.

    A field (a Cypher expression) holds no blank, such as an id, a date or a number; null is empty.
    """
    joined = " + ' ' + ".join(f"coalesce(toString({field}), '')" for field in fields)
    asked = f"""
WITH collect([{", ".join((joined, *texts))}]) AS rows
UNWIND range(0, size(rows) - 1, {MANY}) AS place
RETURN rows[place..place + {MANY}] AS part"""
    for row in store.query(united(match + asked for match in matches), parameters):
        for found, *rest in row["part"]:
            yield found.split(" "), rest


def united(queries: Iterable[str]) -> str:
    """The rows of all the queries as one query."""
    return "\nUNION ALL\n".join(queries)


def by_label(keys: Iterable[Key]) -> dict[str, list[str]]:
    """The ids of each label, sorted: parameters of a query that looks each id up in its label's index."""
    found: dict[str, list[str]] = {}
    for key in sorted(keys):
        found.setdefault(key.label, []).append(key.id)
    return found
