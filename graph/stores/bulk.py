"""The bulk route of the embedded engine: a large batch in less than half the time, all of it or nothing.

The engine's bulk route commits by itself, so a batch takes three steps: a note of all that the next step creates (one
transaction); the new nodes and the relations (bulk); everything else, such as the aliases that known nodes gain, with
the note's removal (one transaction). A note that is found when a store is opened is of a batch that a crash cut short,
and what it names is taken out again. New articles are named alone: the store holds nothing else that hangs on them.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from diplograph.graph.batch import Batch, Written, distinct, united
from diplograph.graph.nodes import Key, Node
from diplograph.graph.relations import Relation
from diplograph.graph.stores.remembered import Remembered
from diplograph.graph.stores.replacing import Renewal, Run, renewal, retract
from diplograph.graph.stores.schema import evidenced
from diplograph.graph.stores.stories import clear_stories, copies
from diplograph.graph.stores.writing import (
    Gains,
    Lacking,
    by,
    create,
    extend_nodes,
    keep,
    missing,
    read_before,
    there,
    without,
)

NOTE = "LedgerUnfinished"
Transact = Callable[[Callable[[Run], Any]], Any]
MANY = 500  # relations of a batch from which on the bulk route is the faster one


@dataclass(frozen=True, slots=True)
class Ready:
    """What the first step found out: which nodes are new and what others gain, which relations are new or change."""

    nodes: Mapping[str, Sequence[Node]]
    gains: Gains
    relations: Mapping[str, Relation]
    change: Renewal

    @property
    def made(self) -> list[Key]:
        """The keys of the new nodes."""
        return [node.key for group in self.nodes.values() for node in group]


def prepare(run: Run, batch: Batch) -> Ready:
    """The first step: what there is to create, written into the note."""
    relations = batch.by_id()
    nodes, gains = missing(run, united(batch.nodes))
    made = [node.key for group in nodes.values() for node in group]
    before = read_before(batch.replaces, made)
    change = renewal(run, before, relations) if before else Renewal()
    relations = without(relations, change.known)
    known = there(run, relations, made)
    relations = without(relations, known)
    new = set() if known else {key.id for key in made if key.label == "Article"}
    named = [(r.kind, id) for id, r in relations.items() if _article(r) not in new]
    note = {"nodes": [key for key in made if key.id not in new], "articles": sorted(new), "relations": named}
    run(f"CREATE (n:{NOTE}) SET n.made = $made", made=json.dumps(note))
    return Ready(nodes, gains, relations, change)


def _article(relation: Relation) -> str:
    """The id of the article that gave a relation, or of another node that no article shares."""
    return relation.evidence.article if relation.evidence else relation.subject.id


def create_all(engine: Any, ready: Ready, remembered: Remembered) -> None:
    """The second step: create nodes and relations by the bulk route of `engine`, the open database.

    StoreError when an end of a relation is neither among the new nodes nor in the store.
    """
    ends = {relation.subject for relation in ready.relations.values()}
    ends |= {relation.object for relation in ready.relations.values()}
    found = _places(engine, ends - remembered.places.keys() - set(ready.made))
    with engine.graph_batch(use_wal=True, wal_flush="yes_nometadata") as bulk:
        for label, nodes in ready.nodes.items():
            made = bulk.create_vertices(label, [node.properties() for node in nodes])
            found |= {node.key: place for node, place in zip(nodes, made, strict=True)}
        places = remembered.places | found
        _check_ends(ready.relations.values(), ends - places.keys())
        for kind, group in by(ready.relations.items(), lambda item: item[1].kind).items():
            bulk.new_edges(
                [places[relation.subject] for _, relation in group],
                kind,
                [places[relation.object] for _, relation in group],
                [relation.properties(id) for id, relation in group],
            )
    remembered.note_places(found)


def _check_ends(relations: Iterable[Relation], lacking: AbstractSet[Key]) -> None:
    for relation in relations if lacking else ():
        if relation.subject in lacking or relation.object in lacking:
            raise Lacking(relation.kind, relation.subject.label, relation.object.label)


def _places(engine: Any, keys: Iterable[Key]) -> dict[Key, str]:
    """Where the engine keeps nodes: its record ids."""
    found: dict[Key, str] = {}
    for label, group in by(keys, lambda key: key.label).items():
        rows = engine.query(
            "sql", f"SELECT id, @rid AS place FROM `{label}` WHERE id IN :ids", {"ids": [key.id for key in group]}
        )
        found |= {Key(label, row.get("id")): str(row.get("place")) for row in rows}
    return found


def finish(run: Run, batch: Batch, ready: Ready) -> Written:
    """The third step."""
    extend_nodes(run, ready.gains)
    retracted = sum(retract(run, article, batch.instant()) for article in batch.retracts)
    if ready.change.articles:
        retracted += ready.change.apply(run, batch.instant())
    clear_stories(run, batch.stories)
    create(run, distinct(copies(batch.stories)))
    keep(run, batch.ledger)
    run(f"MATCH (n:{NOTE}) DELETE n")
    return Written(len(ready.made), len(ready.relations), retracted)


def undo(run: Run) -> None:
    """Take out what an unfinished batch created; all that hangs on its new articles is of that batch."""
    for row in run(f"MATCH (n:{NOTE}) RETURN n.made AS made"):
        made = json.loads(row["made"])
        for kind in evidenced() if made["articles"] else ():
            run(f"MATCH ()-[r:{kind}]->() WHERE r.article IN $ids DELETE r", ids=made["articles"])
        run("MATCH (n:Article) WHERE n.id IN $ids DETACH DELETE n", ids=made["articles"])
        for kind, group in by(made["relations"], lambda pair: pair[0]).items():
            run(f"MATCH ()-[r:{kind}]->() WHERE r.id IN $ids DELETE r", ids=[id for _, id in group])
        for label, group in by(made["nodes"], lambda pair: pair[0]).items():
            run(f"MATCH (n:{label}) WHERE n.id IN $ids AND NOT (n)--() DELETE n", ids=[id for _, id in group])
    run(f"MATCH (n:{NOTE}) DELETE n")


def write(transact: Transact, engine: Any, batch: Batch, remembered: Remembered) -> Written:
    """Write a batch by the three steps; `transact` runs a step in a transaction. What fails is undone."""
    ready: Ready = transact(lambda run: prepare(run, batch))
    try:
        create_all(engine, ready, remembered)
        written: Written = transact(lambda run: finish(run, batch, ready))
    except BaseException:
        remembered.forget()
        transact(undo)
        raise
    return written
