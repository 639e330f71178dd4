"""A scene from the rows of a query.

A row is a stance where it holds two nodes and a relationship, as `MATCH (h)-[s]->(t) RETURN h, s, t` gives them, or
columns in words: `holder` (or actor, leader) and `target` with `event`, `polarity`, `quote`, `day`, `source` as far as
there are any, as the named questions give them.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from diplograph.explorer.loose import Gathering
from diplograph.explorer.scene import Scene
from diplograph.graph.errors import InputError
from diplograph.graph.nodes import LABELS, Key

HOLDER = ("holder", "h", "subject", "actor", "leader", "opponent", "from", "source_node")
TARGET = ("target", "t", "object", "issue", "treaty", "of", "to", "target_node")


def scene(rows: Iterable[Mapping[str, Any]], limit: int | None) -> Scene:
    """The scene of the rows; InputError where no row names a holder and a target."""
    gathering = Gathering()
    found = 0
    for row in rows:
        nodes = [value for value in row.values() if isinstance(value, Mapping) and value.get("label") in LABELS]
        relation = next((value for value in row.values() if isinstance(value, Mapping) and "kind" in value), None)
        ends = [_node(gathering, node) for node in nodes[:2]] if len(nodes) >= 2 else _named(gathering, row)
        if len(ends) == 2:
            found += 1
            properties = row if relation is None else relation
            gathering.relation(ends[0], ends[1], str(properties.get("kind") or "STANCE"), properties)
    if not found:
        raise InputError("the rows name no holder and target; return h, s, t or columns `holder` and `target`")
    return gathering.scene(limit)


def _node(gathering: Gathering, node: Mapping[str, Any]) -> Key:
    key = Key(str(node["label"]), str(node.get("id") or node.get("name")))
    gathering.dot(key, str(node.get("name") or key.id), node.get("aliases") or ())
    return key


def _named(gathering: Gathering, row: Mapping[str, Any]) -> list[Key]:
    """The ends by the names of their columns; a holder's label may stand in `label`."""
    ends = []
    for names, label in ((HOLDER, row.get("label")), (TARGET, row.get("target_label"))):
        name = next((row[each] for each in names if row.get(each)), None)
        if name is None:
            return []
        key = Key(str(label or "Node"), str(name))
        gathering.dot(key, str(name), ())
        ends.append(key)
    return ends
