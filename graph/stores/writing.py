"""How a batch is written, in Cypher that both engines run fast: ask for the nodes, create what is new.

Relations are created without asking; where one is there already the unique id refuses it, the transaction is rolled
back and the batch is written again with care, asking first. `run` executes a statement in the batch's transaction.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from diplograph.graph.batch import Batch, Written, distinct, united
from diplograph.graph.errors import StoreError
from diplograph.graph.ledger import Kept
from diplograph.graph.nodes import LABELS, Key, Node, stored
from diplograph.graph.relations import Relation
from diplograph.graph.stores.replacing import renewal, retract
from diplograph.graph.stores.stories import clear_stories, copies

Run = Callable[..., list[dict[str, Any]]]
Gains = dict[str, list[dict[str, Any]]]  # by label: rows of an id and the properties that its node gains


class Lacking(StoreError):
    """An end of a relation is missing."""

    def __init__(self, kind: str, start: str, end: str) -> None:
        super().__init__(f"a {kind} joins a {start} to a {end} that is neither in the batch nor in the store")


def write(run: Run, batch: Batch, *, careful: bool = False) -> Written:
    """Write a batch; `careful` asks first which relations are there."""
    retracted = sum(retract(run, article, batch.instant()) for article in batch.retracts)
    relations = batch.by_id()
    nodes = write_nodes(run, united(batch.nodes))
    if before := read_before(batch.replaces, nodes):
        change = renewal(run, before, relations)
        retracted += change.apply(run, batch.instant())
        relations = without(relations, change.known)
    clear_stories(run, batch.stories)
    relations |= distinct(copies(batch.stories))
    if careful:
        relations = without(relations, there(run, relations, nodes))
    create(run, relations)
    keep(run, batch.ledger)
    return Written(len(nodes), len(relations), retracted)


def read_before(articles: Iterable[str], made: Collection[Key]) -> list[str]:
    """Those of the articles that were in the store before the nodes `made` were: nothing was read from the others."""
    new = {key.id for key in made if key.label == "Article"}
    return sorted(set(articles) - new)


def without(relations: Mapping[str, Relation], known: Collection[str]) -> dict[str, Relation]:
    """The relations, by id, whose ids are not known."""
    return {id: relation for id, relation in relations.items() if id not in known}


def write_nodes(run: Run, nodes: Mapping[Key, Node]) -> list[Key]:
    """Create the nodes that are missing, extend those that know less; which were created."""
    made, gains = create_nodes(run, nodes)
    extend_nodes(run, gains)
    return made


def create_nodes(run: Run, nodes: Mapping[Key, Node]) -> tuple[list[Key], Gains]:
    """Create the nodes that are missing; which these are, and what the others gain."""
    new, gains = missing(run, nodes)
    for label, group in new.items():
        rows = [node.properties() for node in group]
        run(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows=rows)
    return [node.key for group in new.values() for node in group], gains


def missing(run: Run, nodes: Mapping[Key, Node]) -> tuple[dict[str, list[Node]], Gains]:
    """The nodes that are not there, by label, and what those that are there gain."""
    new: dict[str, list[Node]] = {}
    gains: Gains = {}
    for label, group in by(nodes.values(), lambda node: node.label).items():
        there = _stored(run, label, [node.id for node in group])
        more = [
            {"id": node.id, "p": full}
            for node in group
            if node.id in there and (full := there[node.id].united(node).properties()) != there[node.id].properties()
        ]
        if more:
            gains[label] = more
        if lacking := [node for node in group if node.id not in there]:
            new[label] = lacking
    return new, gains


def extend_nodes(run: Run, gains: Gains) -> None:
    """Give nodes that are there what they gain."""
    for label, rows in gains.items():
        run(f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n += row.p", rows=rows)


def _stored(run: Run, label: str, ids: list[str]) -> dict[str, Node]:
    found = run(f"MATCH (n:{label}) WHERE n.id IN $ids RETURN properties(n) AS p", ids=ids)
    return {row["p"]["id"]: LABELS[label].from_properties(row["p"]) for row in found}


def create(run: Run, relations: Mapping[str, Relation]) -> None:
    """Create relations whose ends are there; StoreError when an end is missing."""
    joined = ends(relations.values())
    places = places_of(run, joined)
    check_ends(relations.values(), joined - places.keys())
    for (kind, at), group in by(relations.items(), _alike).items():
        rows = [{"a": places[r.subject], "b": places[r.object], "p": _own(id, r)} for id, r in group]
        run(
            "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.a MATCH (b) WHERE elementId(b) = row.b "
            f"CREATE (a)-[r:{kind}]->(b) SET r = row.p SET r += $all",
            rows=rows,
            all={"recorded_at": at} if at else {},
        )


def ends(relations: Collection[Relation]) -> set[Key]:
    """The nodes that relations join."""
    return {relation.subject for relation in relations} | {relation.object for relation in relations}


def places_of(run: Run, keys: Iterable[Key]) -> dict[Key, str]:
    """Where those of the nodes are that the store has: element ids, asked in one statement."""
    asked = {label: [key.id for key in group] for label, group in by(sorted(keys), lambda key: key.label).items()}
    find = "MATCH (n:{0}) WHERE n.id IN $asked.{0} RETURN '{0}' AS label, n.id AS id, elementId(n) AS place"
    rows = run(" UNION ALL ".join(find.format(label) for label in asked), asked=asked) if asked else []
    return {Key(row["label"], row["id"]): row["place"] for row in rows}


def check_ends(relations: Iterable[Relation], lacking: Collection[Key]) -> None:
    """StoreError when one of the nodes that are lacking is the end of a relation."""
    for relation in relations if lacking else ():
        if relation.subject in lacking or relation.object in lacking:
            raise Lacking(relation.kind, relation.subject.label, relation.object.label)


def _alike(item: tuple[str, Relation]) -> tuple[str, datetime | None]:
    """What relations of one statement share; instants are slow to pack, so each crosses once and not once a row."""
    relation = item[1]
    return relation.kind, relation.evidence.recorded_at if relation.evidence else None


def _own(id: str, relation: Relation) -> dict[str, Any]:
    properties = relation.properties(id)
    properties.pop("recorded_at", None)
    return properties


def there(run: Run, relations: Mapping[str, Relation], made: Collection[Key]) -> set[str]:
    """Ids of those relations that the store has, where the nodes `made` are new.

    For what an article gave its article is asked, which is faster than to ask for each id.
    """
    found: set[str] = set()
    new = set(made)
    asked: dict[tuple[str, str], set[str]] = defaultdict(set)
    for id, relation in relations.items():
        if relation.evidence:
            asked[relation.kind, BY_EVIDENCE].add(relation.evidence.article)
        elif relation.subject not in new:
            if relation.subject.label == "Article":
                asked[relation.kind, BY_ARTICLE].add(relation.subject.id)
            else:
                asked[relation.kind, BY_ID].add(id)
    for (kind, pattern), ids in asked.items():
        rows = run(f"MATCH {pattern.format(kind)} IN $ids RETURN r.id AS id", ids=sorted(ids))
        found.update(row["id"] for row in rows)
    return found & relations.keys()


BY_ID = "()-[r:{}]->() WHERE r.id"
BY_EVIDENCE = "()-[r:{}]->() WHERE r.article"
BY_ARTICLE = "(a:Article)-[r:{}]->() WHERE a.id"


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
