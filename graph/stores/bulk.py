"""The bulk route of the embedded engine: a large batch in less than half the time, all of it or nothing.

The engine's bulk route commits by itself, so a batch takes three steps: its new nodes, with a note of all that this
and the next step create (one transaction); the relations (bulk); everything else, such as the aliases that known nodes
gain, with the note's removal (one transaction). A note that is found when a store is opened is of a batch that a crash
cut short, and what it names is taken out again.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from diplograph.graph.batch import Batch, Written, distinct, united
from diplograph.graph.nodes import Key
from diplograph.graph.relations import Relation
from diplograph.graph.stores.remembered import Remembered
from diplograph.graph.stores.replacing import Renewal, Run, renewal, retract
from diplograph.graph.stores.stories import clear_stories, copies
from diplograph.graph.stores.writing import (
    Gains,
    by,
    check_ends,
    create,
    create_nodes,
    ends,
    extend_nodes,
    keep,
    places_of,
    read_before,
    there,
    without,
)

NOTE = "LedgerUnfinished"
Transact = Callable[[Callable[[Run], Any]], Any]
MANY = 500  # relations of a batch from which on the bulk route is the faster one


@dataclass(frozen=True, slots=True)
class Ready:
    """What the first step found out: which nodes it created and what others gain, which relations are new or change."""

    nodes: tuple[Key, ...]
    gains: Gains
    relations: Mapping[str, Relation]
    change: Renewal


def prepare(run: Run, batch: Batch, known: AbstractSet[Key]) -> Ready:
    """The first step; StoreError when an end of a relation is missing: not in the batch, the store or `known`."""
    relations = batch.by_id()
    nodes = united(batch.nodes)
    made, gains = create_nodes(run, nodes)
    before = read_before(batch.replaces, made)
    change = renewal(run, before, relations) if before else Renewal()
    relations = without(relations, change.known)
    relations = without(relations, there(run, relations, made))
    asked = ends(relations.values()) - nodes.keys() - known
    check_ends(relations.values(), asked - places_of(run, asked).keys())
    note = {"nodes": made, "relations": [(r.kind, id) for id, r in relations.items()]}
    run(f"CREATE (n:{NOTE}) SET n.made = $made", made=json.dumps(note))
    return Ready(tuple(made), gains, relations, change)


def create_all(engine: Any, relations: Mapping[str, Relation], remembered: Remembered) -> None:
    """The second step: create relations, by id, by the bulk route of `engine`, the open database."""
    found = _places(engine, ends(relations.values()) - remembered.places.keys())
    places = remembered.places | found
    remembered.note_places(found)
    with engine.graph_batch(use_wal=True, wal_flush="yes_nometadata") as bulk:
        for kind, group in by(relations.items(), lambda item: item[1].kind).items():
            bulk.new_edges(
                [places[relation.subject] for _, relation in group],
                kind,
                [places[relation.object] for _, relation in group],
                [relation.properties(id) for id, relation in group],
            )


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
    return Written(len(ready.nodes), len(ready.relations), retracted)


def undo(run: Run) -> None:
    """Take out what an unfinished batch created."""
    for row in run(f"MATCH (n:{NOTE}) RETURN n.made AS made"):
        made = json.loads(row["made"])
        for kind, group in by(made["relations"], lambda pair: pair[0]).items():
            run(f"MATCH ()-[r:{kind}]->() WHERE r.id IN $ids DELETE r", ids=[id for _, id in group])
        for label, group in by(made["nodes"], lambda pair: pair[0]).items():
            run(f"MATCH (n:{label}) WHERE n.id IN $ids AND NOT (n)--() DELETE n", ids=[id for _, id in group])
    run(f"MATCH (n:{NOTE}) DELETE n")


def write(transact: Transact, engine: Any, batch: Batch, remembered: Remembered) -> Written:
    """Write a batch by the three steps; `transact` runs a step in a transaction. What fails is undone."""
    ready: Ready = transact(lambda run: prepare(run, batch, remembered.places.keys()))
    try:
        create_all(engine, ready.relations, remembered)
        written: Written = transact(lambda run: finish(run, batch, ready))
    except BaseException:
        remembered.forget()
        transact(undo)
        raise
    return written
