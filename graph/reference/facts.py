"""The reference facts as nodes and relations of the graph."""

from collections.abc import Iterable, Iterator
from datetime import date

from diplograph.graph.nodes import Key, Node
from diplograph.graph.reference.countries import states
from diplograph.graph.reference.groups import groups, memberships
from diplograph.graph.reference.people import everyone, person
from diplograph.graph.reference.treaties import parties, treaties
from diplograph.graph.relations import HoldsOffice, MemberOf, PartyTo, Relation

Fact = HoldsOffice | MemberOf | PartyTo


def facts_for(nodes: Iterable[Node], published: date | None = None) -> list[Relation]:
    """The offices, memberships and treaty parts that join two of the nodes, by id.

    With a date only offices held within the year around it are told, so that an article of 2008 does not carry
    the whole life of everyone it names; memberships and treaty parts come whole, for their dates are their point.
    """
    known = {each.key for each in nodes}
    found: list[Relation] = [fact for fact in _offices(known) if published is None or _near(fact, published)]
    found += [fact for each in memberships() if (fact := _if_both(each.country, each.group, known, each)) is not None]
    found += [fact for each in parties() if (fact := _if_both(each.country, each.treaty, known, each)) is not None]
    return sorted(found, key=lambda fact: fact.id)


def _offices(known: set[Key]) -> Iterator[HoldsOffice]:
    for key in sorted(known):
        one = person(key.id) if key.label == "Leader" else None
        if one:
            yield from (fact for fact in one.relations() if fact.object in known)


def _near(fact: HoldsOffice, on: date) -> bool:
    begins, ends = fact.start or date.min, fact.end or date.max
    return begins.toordinal() - 366 <= on.toordinal() <= ends.toordinal() + 366


def _if_both(country: str, other: str, known: set[Key], each: object) -> Relation | None:
    if Key("Country", country) not in known or not any(key.id == other for key in known):
        return None
    fact: Relation = each.relation()  # type: ignore[attr-defined]
    return fact


def everything() -> tuple[Iterator[Node], Iterator[Relation]]:
    """All nodes and all relations of the reference data."""
    return _all_nodes(), _all_relations()


def _all_nodes() -> Iterator[Node]:
    yield from (state.node for state in states().values())
    yield from groups().values()
    yield from treaties().values()
    yield from (one.node for one in everyone())


def _all_relations() -> Iterator[Relation]:
    for one in everyone():
        yield from one.relations()
    for group in memberships():
        yield group.relation()
    for part in parties():
        yield part.relation()
