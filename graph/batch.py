"""What a store writes at once, and what it reports of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from diplograph.graph.errors import ModelError
from diplograph.graph.ledger import Kept
from diplograph.graph.nodes import Key, Node
from diplograph.graph.relations import Relation


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that print one text, by id with their similarity (0 to 1) to the one that printed it first.

    `first` is not among the `copies`; `voice` is whom all of them count for.
    """

    first: str
    voice: str
    copies: tuple[tuple[str, float], ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """All articles of the story, the first one first."""
        return (self.first, *(id for id, _ in self.copies))


@dataclass(frozen=True, slots=True)
class Batch:
    """Nodes and the relations between them, written in one transaction: nodes first, each once.

    `replaces` names articles (by id) whose relations this batch holds anew: what was read from them before and is not
    in the batch is retracted at the instant `at` (UTC); `retracts` names articles that are taken back whole. `ledger`
    is what the store remembers of the load itself. `stories` are complete: what was stored of their articles goes.
    `ids` are those of the relations, where the caller has hashed them already.
    """

    nodes: tuple[Node, ...] = ()
    relations: tuple[Relation, ...] = ()
    ledger: tuple[Kept, ...] = ()
    stories: tuple[Story, ...] = ()
    replaces: tuple[str, ...] = ()
    retracts: tuple[str, ...] = ()
    at: datetime | None = None
    ids: tuple[str, ...] = ()

    def by_id(self) -> dict[str, Relation]:
        """Each relation once, by id; the first of each wins."""
        return _first(self.ids or [relation.id for relation in self.relations], self.relations)

    def instant(self) -> datetime:
        """`at`, which a batch that replaces or retracts must have."""
        if self.at is None:
            raise ModelError("a batch that replaces or retracts articles needs the instant `at`")
        return self.at

    @classmethod
    def of(cls, nodes: Iterable[Node], relations: Iterable[Relation]) -> Self:
        """A batch in which each node (by key, united) and each relation (by id, the first) stands once."""
        return cls(tuple(united(nodes).values()), tuple(distinct(relations).values()))


def united(nodes: Iterable[Node]) -> dict[Key, Node]:
    """Each node once, with the aliases and properties of all that share its key."""
    found: dict[Key, Node] = {}
    for node in dict.fromkeys(nodes):  # most are named again and again by equal nodes, and uniting is slow
        found[node.key] = found.get(node.key, node).united(node)
    return found


def distinct(relations: Iterable[Relation]) -> dict[str, Relation]:
    """Each relation once, by id; the first of each wins."""
    all_of_them = tuple(relations)
    return _first([relation.id for relation in all_of_them], all_of_them)


def _first(ids: Sequence[str], relations: Sequence[Relation]) -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    for id, relation in zip(ids, relations, strict=True):
        found.setdefault(id, relation)
    return found


@dataclass(frozen=True, slots=True)
class Written:
    """How many nodes and relations a write added, and how many relations it retracted."""

    nodes: int = 0
    relations: int = 0
    retracted: int = 0

    def __add__(self, other: Self) -> "Written":
        return Written(self.nodes + other.nodes, self.relations + other.relations, self.retracted + other.retracted)
