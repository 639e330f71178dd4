"""The graph written by hand, as fast as each engine's own documentation tells: what the loader is measured against."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from diplograph.graph.batch import Batch
from diplograph.graph.relations import Relation
from diplograph.graph.stores.bolt import BoltStore
from diplograph.graph.stores.embedded import EmbeddedStore

ROWS = 10_000  # of a transaction


def by_unwind(store: BoltStore, blocks: Iterator[Batch]) -> None:
    """UNWIND statements: articles, then relations, each ten thousand in one transaction."""
    for block in blocks:
        nodes = [node.properties() for node in block.nodes]
        store.driver.execute_query("UNWIND $rows AS row MERGE (n:Article {id: row.id}) SET n += row", rows=nodes)
        ordered = sorted(block.relations, key=_ends)
        for (kind, start, end), group in groupby(ordered, key=_ends):
            rows = [{"a": r.subject.id, "b": r.object.id, "p": r.properties()} for r in group]
            at = next((row["p"]["recorded_at"] for row in rows if "recorded_at" in row["p"]), None)
            for row in rows:
                row["p"].pop("recorded_at", None)
            for begin in range(0, len(rows), ROWS):
                store.driver.execute_query(
                    f"UNWIND $rows AS row MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}}) "
                    f"CREATE (a)-[r:{kind}]->(b) SET r = row.p SET r.recorded_at = $at",
                    rows=rows[begin : begin + ROWS],
                    at=at,
                )


def _ends(relation: Relation) -> tuple[str, str, str]:
    return relation.kind, relation.subject.label, relation.object.label


def by_bulk(store: EmbeddedStore, blocks: Iterator[Batch]) -> None:
    """The engine's graph batch with its write-ahead log; it is told where the ends are."""
    engine: Any = store._db
    places: dict[tuple[str, str], str] = {}
    for label in ("Country", "Leader", "Alliance", "Organization", "Treaty", "Issue", "Event", "Source"):
        rows = engine.query("sql", f"SELECT id, @rid AS place FROM `{label}`")
        places |= {(label, row.get("id")): str(row.get("place")) for row in rows}
    with engine.graph_batch(use_wal=True) as bulk:
        for block in blocks:
            made = bulk.create_vertices("Article", [_text(node.properties()) for node in block.nodes])
            places |= {node.key: place for node, place in zip(block.nodes, made, strict=True)}
            for kind, group in groupby(sorted(block.relations, key=lambda r: r.kind), key=lambda r: r.kind):
                relations = list(group)
                bulk.new_edges(
                    [places[relation.subject] for relation in relations],
                    kind,
                    [places[relation.object] for relation in relations],
                    [relation.properties() for relation in relations],
                )
            bulk.flush()


def _text(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in properties.items()}
