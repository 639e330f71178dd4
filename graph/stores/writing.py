"""How a batch is written, in Cypher that both engines run fast: ask for the nodes, create what is new.

Relations are created without asking; where one is there already the unique id refuses it, the transaction is rolled
back and the batch is written again with care, asking first. `run` executes a statement in the batch's transaction.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from diplograph.graph.batch import Batch, Written, distinct, united
from diplograph.graph.errors import StoreError
from diplograph.graph.ledger import Kept
from diplograph.graph.nodes import LABELS, Key, Node, stored
from diplograph.graph.relations import Relation
from diplograph.graph.stores.replacing import replace, retract

Run = Callable[..., list[dict[str, Any]]]


def write(run: Run, batch: Batch, *, careful: bool = False) -> Written:
    """Write a batch; `careful` asks first which relations are there."""
    retracted = sum(retract(run, article, batch.instant()) for article in batch.retracts)
    relations = distinct(batch.relations)
    nodes = write_nodes(run, united(batch.nodes))
    if batch.replaces:
        known, stale = replace(run, batch.replaces, relations, batch.instant())
        retracted += stale
        relations = {id: relation for id, relation in relations.items() if id not in known}
    if careful:
        relations = missing(run, relations)
    create(run, relations.values())
    keep(run, batch.ledger)
    return Written(nodes, len(relations), retracted)


def write_nodes(run: Run, nodes: Mapping[Key, Node]) -> int:
    """Create the nodes that are missing, extend those that know less; how many were created."""
    made = 0
    for label, group in by(nodes.values(), lambda node: node.label).items():
        there = _stored(run, label, [node.id for node in group])
        new = [node.properties() for node in group if node.id not in there]
        more = [
            {"id": node.id, "p": full}
            for node in group
            if node.id in there and (full := there[node.id].united(node).properties()) != there[node.id].properties()
        ]
        if new:
            run(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows=new)
        if more:
            run(f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n += row.p", rows=more)
        made += len(new)
    return made


def _stored(run: Run, label: str, ids: list[str]) -> dict[str, Node]:
    found = run(f"MATCH (n:{label}) WHERE n.id IN $ids RETURN properties(n) AS p", ids=ids)
    return {row["p"]["id"]: LABELS[label].from_properties(row["p"]) for row in found}


def create(run: Run, relations: Iterable[Relation]) -> None:
    """Create relations whose ends are there; StoreError when an end is missing."""
    for (kind, start, end), group in by(relations, lambda r: (r.kind, r.subject.label, r.object.label)).items():
        rows = [{"a": r.subject.id, "b": r.object.id, "p": r.properties()} for r in group]
        made = run(
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}}) "
            f"CREATE (a)-[r:{kind}]->(b) SET r = row.p RETURN count(*) AS made",
            rows=rows,
        )
        if made[0]["made"] != len(rows):
            raise StoreError(f"a {kind} joins a {start} to a {end} that is neither in the batch nor in the store")


def missing(run: Run, relations: Mapping[str, Relation]) -> dict[str, Relation]:
    """Those of the relations, by id, that the store lacks."""
    there: set[str] = set()
    for kind, group in by(relations.values(), lambda r: r.kind).items():
        found = run(f"MATCH ()-[r:{kind}]->() WHERE r.id IN $ids RETURN r.id AS id", ids=[r.id for r in group])
        there |= {row["id"] for row in found}
    return {id: relation for id, relation in relations.items() if id not in there}


def keep(run: Run, ledger: Iterable[Kept]) -> None:
    """Write ledger rows; the latest of each id stays."""
    for label, group in by(ledger, lambda kept: kept.label).items():
        rows = [stored(kept) for kept in group]
        run(f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row", rows=rows)


def by(items: Iterable[Any], key: Callable[[Any], Any]) -> dict[Any, list[Any]]:
    """Items grouped by a key, groups in the order of their first item."""
    groups: dict[Any, list[Any]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups
