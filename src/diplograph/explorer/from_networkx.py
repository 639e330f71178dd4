"""A scene from a networkx graph.

A node's attributes may be `label` (Country, Leader …), `id`, `name` and `aliases`; an edge's are the properties of a
stance (`event`, `polarity`, `quote`, `published` …) or of another relation, named by `kind` or a multigraph's key.
"""

from collections.abc import Mapping
from typing import Any

from diplograph.explorer.loose import Gathering
from diplograph.explorer.scene import Scene
from diplograph.graph.nodes import Key


def scene(graph: Any, limit: int | None) -> Scene:
    """The scene of a graph or multigraph, directed or not."""
    gathering = Gathering()
    keys = {node: _key(node, attributes) for node, attributes in graph.nodes(data=True)}
    for node, attributes in graph.nodes(data=True):
        gathering.dot(keys[node], attributes.get("name") or _name(node), attributes.get("aliases") or ())
    several = graph.is_multigraph()
    edges = (
        graph.edges(keys=True, data=True) if several else ((a, b, None, data) for a, b, data in graph.edges(data=True))
    )
    for start, end, name, properties in edges:
        kind = properties.get("kind") or (name if isinstance(name, str) and name.isupper() else "STANCE")
        gathering.relation(keys[start], keys[end], kind, properties)
    return gathering.scene(limit)


def _key(node: Any, attributes: Mapping[str, Any]) -> Key:
    if isinstance(node, tuple) and len(node) == 2 and all(isinstance(part, str) for part in node):
        return Key(*node)
    return Key(str(attributes.get("label") or "Node"), str(attributes.get("id") or node))


def _name(node: Any) -> str:
    return str(node[1] if isinstance(node, tuple) else node)
