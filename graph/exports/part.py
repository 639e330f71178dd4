"""A part of a graph: some kinds of relations, of a window of days, as it was known on a day."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from diplograph.graph.errors import InputError
from diplograph.graph.near import nearest
from diplograph.graph.nodes import Key, Node
from diplograph.graph.relations import RELATIONS, HoldsOffice, MemberOf, Relation
from diplograph.graph.views.scope import instant

OF_ARTICLES = frozenset({"MENTIONS", "PUBLISHED_BY", "COPY_OF"})


class Graph(Protocol):
    """What is exported: a store, or a part of one."""

    def nodes(self) -> Iterator[Node]:
        """Nodes, sorted by label and id."""

    def relations(self) -> Iterator[Relation]:
        """Relations, sorted by kind and id."""


@dataclass(frozen=True, slots=True)
class Part:
    """The relations of `graph` that fit, and the nodes that they join.

    `kinds` names kinds of relations, all where it is empty. `since` and `until` bound the day on which a relation
    happened or was printed, and the time for which an office or membership held; what has no day is kept. `known`
    leaves out what was recorded later or retracted by then. What only tells of articles (who published or mentions
    what) is kept for the articles that something else that is kept was read from.
    """

    graph: Graph
    kinds: Collection[str] = ()
    since: date | None = None
    until: date | None = None
    known: date | datetime | None = None
    _kept: list[Relation] = field(default_factory=list, init=False, repr=False)

    def __post_init__(self) -> None:
        for kind in self.kinds:
            if kind not in RELATIONS:
                near = nearest(kind, RELATIONS)
                hint = f"did you mean {near}?" if near else f"they are {', '.join(sorted(RELATIONS))}"
                raise InputError(f"there are no relations of the kind {kind!r}; {hint}")
        self._kept.extend(self._chosen())

    def relations(self) -> Iterator[Relation]:
        """Relations, sorted by kind and id."""
        return iter(self._kept)

    def nodes(self) -> Iterator[Node]:
        """The nodes that they join, sorted by label and id."""
        ends = {key for relation in self._kept for key in (relation.subject, relation.object)}
        ends |= {Key("Article", each.evidence.article) for each in self._kept if each.evidence}
        return (node for node in self.graph.nodes() if node.key in ends)

    def _chosen(self) -> list[Relation]:
        fits = [each for each in self.graph.relations() if not self.kinds or each.kind in self.kinds]
        told = [each for each in fits if each.kind not in OF_ARTICLES and self._fits(each)]
        if not (self.since or self.until or self.known):
            return fits
        articles = {each.evidence.article for each in told if each.evidence}
        about = [each for each in fits if each.kind in OF_ARTICLES and each.subject.id in articles]
        return sorted((*told, *about), key=lambda each: (each.kind, each.id))

    def _fits(self, relation: Relation) -> bool:
        if isinstance(relation, HoldsOffice | MemberOf):
            first, last = relation.start, relation.end
        else:
            first = last = _day(relation)
        if (self.since and last and last < self.since) or (self.until and first and first > self.until):
            return False
        words = relation.evidence
        if self.known is None or words is None:
            return True
        then = instant(self.known)
        learned = words.recorded_at is not None and words.recorded_at <= then
        return learned and (words.retracted_at is None or words.retracted_at > then)


def _day(relation: Relation) -> date | None:
    happened: date | None = getattr(relation, "observed_on", None)
    return happened or (relation.evidence.published if relation.evidence else None)
