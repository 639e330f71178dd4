"""The reference facts as nodes and relations of the graph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from diplograph.graph.nodes import Key, Node
from diplograph.graph.reference.countries import states
from diplograph.graph.reference.groups import Membership, groups, memberships
from diplograph.graph.reference.people import everyone, person
from diplograph.graph.reference.treaties import Party, parties, treaties
from diplograph.graph.relations import HoldsOffice, MemberOf, PartyTo

Fact = HoldsOffice | MemberOf | PartyTo


class Met:
    """The nodes met so far; each node that is met brings the facts that join it to these."""

    def __init__(self) -> None:
        self._keys: set[Key] = set()
        self._waiting: dict[Key, list[HoldsOffice]] = defaultdict(list)  # offices of those met, by a place not met

    def meet(self, keys: Iterable[Key]) -> list[Fact]:
        """The facts that join the keys to one another and to those met before, by id; what was met brings nothing."""
        new = sorted(set(keys) - self._keys)
        self._keys.update(new)
        found = {fact.id: fact for key in new for fact in self._of(key)}
        return [found[one] for one in sorted(found)]

    def _of(self, key: Key) -> Iterator[Fact]:
        yield from self._waiting.pop(key, ())
        if key.label == "Leader":
            yield from self._offices(key)
        for row, other in _rows().get(key, ()):
            if other in self._keys:
                yield row.relation()

    def _offices(self, key: Key) -> Iterator[HoldsOffice]:
        one = person(key.id)
        for fact in one.relations() if one else ():
            if fact.object in self._keys:
                yield fact
            else:
                self._waiting[fact.object].append(fact)


def facts_for(nodes: Iterable[Node]) -> list[Fact]:
    """The offices, memberships and treaty parts that join two of the nodes, by id."""
    return Met().meet(node.key for node in nodes)


@cache
def _rows() -> dict[Key, list[tuple[Membership | Party, Key]]]:
    """By country, group and treaty the rows of memberships and parties, each with the key of its other end."""
    found: dict[Key, list[tuple[Membership | Party, Key]]] = defaultdict(list)
    rows: list[Membership | Party] = [*memberships(), *parties()]
    for row in rows:
        land = states()[row.country].node.key
        other = groups()[row.group].key if isinstance(row, Membership) else treaties()[row.treaty].key
        found[land].append((row, other))
        found[other].append((row, land))
    return dict(found)


def everything() -> tuple[Iterator[Node], Iterator[Fact]]:
    """All nodes and all relations of the reference data."""
    return _all_nodes(), _all_relations()


def _all_nodes() -> Iterator[Node]:
    yield from (state.node for state in states().values())
    yield from groups().values()
    yield from treaties().values()
    yield from (one.node for one in everyone())


def _all_relations() -> Iterator[Fact]:
    for one in everyone():
        yield from one.relations()
    for group in memberships():
        yield group.relation()
    for part in parties():
        yield part.relation()
