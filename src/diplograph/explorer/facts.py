"""What the cards tell beside the statements: offices, memberships and treaties, from the store and the reference."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from diplograph.explorer.scene import Dot, Statement, Tie
from diplograph.explorer.ties import tie
from diplograph.graph.nodes import Key
from diplograph.graph.reference import groups, memberships, parties, person, states, treaties
from diplograph.graph.reference.people import in_seat
from diplograph.graph.relations import Relation

KINDS = ("HOLDS_OFFICE", "MEMBER_OF", "PARTY_TO")
SEATS = ("head_of_state", "head_of_government", "foreign_minister")  # what a country's card tells
YEAR = timedelta(days=366)


def facts(
    ties: Iterable[Tie], dots: Iterable[Dot], statements: Iterable[Statement], names: dict[Key, str]
) -> tuple[Tie, ...]:
    """The ties of the three kinds, and the reference's own about the same nodes, each once and in order.

    `names` gains the names of their ends. Of who held the seats of a country only those are told who held them
    within a year of a statement.
    """
    keys = {dot.key for dot in dots}
    names |= {dot.key: dot.name for dot in dots}
    days = [each.day for each in statements if each.day]
    found = {each for each in ties if each.kind in KINDS}
    for fact in (*_offices(keys), *_seats(keys, days, names), *_memberships(keys), *_parties(keys)):
        _name(fact, names)
        found.add(tie(fact.subject, fact.object, fact.kind, fact.properties()))
    return tuple(sorted(found, key=_order))


def _offices(keys: set[Key]) -> Iterator[Relation]:
    for key in keys:
        one = person(key.id) if key.label == "Leader" else None
        if one:
            yield from one.relations()


def _seats(keys: set[Key], days: list[date], names: dict[Key, str]) -> Iterator[Relation]:
    if not days:
        return
    first, last = min(days) - YEAR, max(days) + YEAR
    for key in keys:
        for office in SEATS if key.label == "Country" else ():
            for one, _ in in_seat(key.id, office):
                names.setdefault(one.node.key, one.node.name)
                for held in one.relations():
                    near = (held.start or date.min) <= last and (held.end or date.max) >= first
                    if held.object == key and held.office == office and near:
                        yield held


def _memberships(keys: set[Key]) -> Iterator[Relation]:
    ids = {key.id for key in keys if key.label != "Leader"}
    return (each.relation() for each in memberships() if each.country in ids or each.group in ids)


def _parties(keys: set[Key]) -> Iterator[Relation]:
    ids = {key.id for key in keys if key.label in ("Country", "Treaty")}
    return (each.relation() for each in parties() if each.country in ids or each.treaty in ids)


def _name(fact: Relation, names: dict[Key, str]) -> None:
    for key in (fact.subject, fact.object):
        if key not in names:
            state = states().get(key.id)
            node = state.node if state else groups().get(key.id) or treaties().get(key.id)
            names[key] = node.name if node else key.id


def _order(each: Tie) -> tuple[object, ...]:
    return each.kind, each.start, each.end, each.since or date.min, each.until or date.max, each.words
