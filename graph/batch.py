"""What a store writes at once, and what it reports of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from diplograph.graph.nodes import Key, Node
from diplograph.graph.relations import Relation


@dataclass(frozen=True, slots=True)
class Batch:
    """Nodes and the relations between them, written in one transaction: nodes first, each once."""

    nodes: tuple[Node, ...] = ()
    relations: tuple[Relation, ...] = ()

    @classmethod
    def of(cls, nodes: Iterable[Node], relations: Iterable[Relation]) -> Self:
        """A batch in which each node (by key) and each relation (by id) stands once; the first of each wins."""
        by_key: dict[Key, Node] = {}
        for node in nodes:
            by_key.setdefault(node.key, node)
        by_id: dict[str, Relation] = {}
        for relation in relations:
            by_id.setdefault(relation.id, relation)
        return cls(tuple(by_key.values()), tuple(by_id.values()))


@dataclass(frozen=True, slots=True)
class Written:
    """How many nodes and relations a write added; what was there already is not counted."""

    nodes: int = 0
    relations: int = 0

    def __add__(self, other: Self) -> "Written":
        return Written(self.nodes + other.nodes, self.relations + other.relations)
