"""For whom a leader speaks on a day: the country or body whose office he or she holds."""

from collections.abc import Callable
from datetime import date
from functools import cache

from diplograph.graph.nodes import Key
from diplograph.graph.reference import offices as reference
from diplograph.graph.reference.dates import first
from diplograph.graph.reference.people import rank
from diplograph.graph.reference.places import place_key
from diplograph.graph.stores.base import Store

_HELD = """MATCH (l:Leader)-[o:HOLDS_OFFICE]->(c)
WHERE o.retracted_at IS NULL
RETURN l.id AS leader, labels(c)[0] AS label, c.id AS id, o.office AS office, o.start AS start, o.end AS end
ORDER BY leader, start, label, id"""
Term = tuple[date, date, int, Key]


def speaks_for(store: Store) -> Callable[[Key, date | None], Key]:
    """A function from an actor and a day to whom its stances are counted for.

    A leader's are those of the place of the highest office held on that day, by the store and else by the reference
    data; of the highest office of all where the day is unknown. A leader without an office, and any other actor, stays.
    """
    held: dict[str, list[Term]] = {}
    for row in store.query(_HELD):
        term = (row["start"] or date.min, row["end"] or date.max, rank(row["office"]), Key(row["label"], row["id"]))
        held.setdefault(row["leader"], []).append(term)

    @cache
    def found(actor: Key, day: date | None) -> Key:
        if actor.label != "Leader":
            return actor
        terms = [term for term in held.get(actor.id, []) if day is None or term[0] <= day <= term[1]]
        return _best(terms or _known(actor, day), actor)

    return found


def _best(terms: list[Term], actor: Key) -> Key:
    """The place of the highest office, of two equal ones the later."""
    return min(terms, key=lambda term: (term[2], -term[0].toordinal(), term[3]))[3] if terms else actor


def _known(actor: Key, day: date | None) -> list[Term]:
    places = ((place_key(term.place), term) for term in reference(actor, day))
    return [(first(term.start) or date.min, date.max, rank(term.office), key) for key, term in places if key]
