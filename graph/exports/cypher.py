"""A script of Cypher that makes the graph, for `cypher-shell` or a browser; run twice it changes nothing.

One statement a line, each of at most a few hundred nodes or relations. `diplograph restore` runs it too.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

from diplograph.graph.exports.flat import batched
from diplograph.graph.exports.jsonl import whole
from diplograph.graph.exports.part import Graph
from diplograph.graph.nodes import Node
from diplograph.graph.relations import Relation
from diplograph.graph.stores.schema import constraints

ROWS = 200  # of a statement
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write(graph: Graph, path: Path) -> None:
    """Write the script; equal graphs give equal bytes."""
    with whole(path) as file:
        for line in lines(graph):
            file.write(line + ";\n")


def lines(graph: Graph) -> Iterator[str]:
    """The statements: unique ids first, then nodes, then relations."""
    yield from constraints()
    for label, nodes in groupby(graph.nodes(), lambda node: node.label):
        yield from (_nodes(label, some) for some in batched(nodes, ROWS))
    for kind, relations in groupby(graph.relations(), lambda relation: relation.kind):
        for some in batched(relations, ROWS):
            ordered = sorted(some, key=lambda each: (each.subject.label, each.object.label, each.id))
            for (start, end), group in groupby(ordered, lambda each: (each.subject.label, each.object.label)):
                yield _relations(kind, start, end, group)


def _nodes(label: str, nodes: Iterable[Node]) -> str:
    rows = ", ".join(literal(dict(node.properties())) for node in nodes)
    return f"UNWIND [{rows}] AS row MERGE (n:{label} {{id: row.id}}) SET n += row"


def _relations(kind: str, start: str, end: str, relations: Iterable[Relation]) -> str:
    rows = ", ".join(
        literal({"a": each.subject.id, "b": each.object.id, "p": dict(each.properties())}) for each in relations
    )
    return (  # MERGE of a relation within UNWIND fails in the embedded engine
        f"UNWIND [{rows}] AS row MATCH (a:{start} {{id: row.a}}), (b:{end} {{id: row.b}}) "
        f"WHERE NOT EXISTS {{ MATCH (a)-[x:{kind}]->(b) WHERE x.id = row.p.id }} "
        f"CREATE (a)-[r:{kind}]->(b) SET r = row.p"
    )


def literal(value: object) -> str:
    """A value as Cypher writes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return "'" + "".join(_escape(char) for char in value) + "'"
        case datetime():
            return f"datetime('{value.astimezone(UTC).isoformat().replace('+00:00', 'Z')}')"
        case date():
            return f"date('{value.isoformat()}')"
        case dict():
            return "{" + ", ".join(f"{name}: {literal(each)}" for name, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(literal(each) for each in value) + "]"
    return repr(value)


def _escape(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    return char if char.isprintable() or ord(char) > 0xFFFF else f"\\u{ord(char):04x}"


def statements(path: Path) -> Iterator[str]:
    """The statements of a script that `write` wrote."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if statement := line.rstrip("\n").removesuffix(";").strip():
                yield statement
