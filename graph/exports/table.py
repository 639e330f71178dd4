"""The graph as one table: a row for each node, then for each relation, under the columns of both.

`element` is node or relation, `type` the label or the kind. A relation has its ends with `subject_name` and
`object_name` besides, for people who read it. Of chosen kinds only relations are told, with their columns alone.
"""

from collections.abc import Iterator

from diplograph.graph.exports.flat import ENDS, Row, node_columns, of_node, of_relation, relation_columns
from diplograph.graph.exports.part import Graph, Part
from diplograph.graph.nodes import Key

_FIRST = {"element": "text", "type": "text", "id": "text"}
_ENDS = {name: "text" for end in ("subject", "object") for name in (f"{end}_type", end, f"{end}_name")}


def columns(graph: Graph) -> dict[str, str]:
    """The columns of a graph's table with their types (see `flat`)."""
    kinds = chosen(graph)
    if kinds:
        return _FIRST | _ENDS | relation_columns(kinds)
    return _FIRST | {"name": "text", "aliases": "texts"} | _ENDS | relation_columns() | node_columns()


def chosen(graph: Graph) -> tuple[str, ...]:
    """The kinds of relations that a part was asked for; none for a whole graph."""
    return tuple(sorted(graph.kinds)) if isinstance(graph, Part) else ()


def table(graph: Graph) -> Iterator[Row]:
    """The rows; what is unknown is not in them."""
    names: dict[Key, str] = {}
    for node in graph.nodes():
        names[node.key] = node.name
        if not chosen(graph):
            yield {"element": "node", **of_node(node)}
    for relation in graph.relations():
        ends = {"subject_name": names.get(relation.subject, ""), "object_name": names.get(relation.object, "")}
        yield {"element": "relation", **of_relation(relation), **ends}


def parted(row: Row) -> tuple[str, Row]:
    """A row of the table as `flat` knows it: "node" or "relation", and its properties."""
    return row["element"], {name: value for name, value in row.items() if name not in ("element", *_NAMES)}


_NAMES = tuple(name for name in _ENDS if name not in ENDS)
