"""The reference facts in a store: with the nodes that a load brings, or all of them."""

from collections.abc import Iterable

from diplograph.graph.batch import Batch, Written, distinct
from diplograph.graph.nodes import Key, Node
from diplograph.graph.reference.facts import Fact, Met, everything
from diplograph.graph.stores import Store

LABELS = ("Leader", "Country", "Alliance", "Organization", "Treaty")
ROWS = 5000  # nodes or relations of one transaction


class Background:
    """Offices, memberships and treaty parts of the nodes that occur, each written with the later of its ends."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._met: Met | None = None  # read from the store when it is first needed

    def facts(self, nodes: Iterable[Node]) -> list[Fact]:
        """The facts that join nodes new to the store to one another and to those that it has."""
        if self._met is None:
            self._met = Met()
            self._met.meet(stored(self._store))
        return self._met.meet(node.key for node in nodes if node.label in LABELS)


def stored(store: Store) -> Iterable[Key]:
    """The keys of the store's nodes of which the reference data may know something."""
    return [Key(label, row["id"]) for label in LABELS for row in store.query(f"MATCH (n:{label}) RETURN n.id AS id")]


def load_reference(store: Store) -> Written:
    """Write all nodes and facts of the reference data; what is there stays as it is."""
    known, facts = everything()
    nodes, relations = list(known), list(distinct(facts).values())
    written = Written()
    for at in range(0, len(nodes), ROWS):
        written += store.write(Batch(nodes=tuple(nodes[at : at + ROWS])))
    for at in range(0, len(relations), ROWS):
        written += store.write(Batch(relations=tuple(relations[at : at + ROWS])))
    return written
