"""For whom a leader speaks on a day: the country or body whose office he or she holds."""

from datetime import date

from diplograph.graph.nodes import Key
from diplograph.graph.reference import offices as reference
from diplograph.graph.reference.dates import first
from diplograph.graph.reference.people import rank
from diplograph.graph.reference.places import place, place_key
from diplograph.graph.stores.base import Store

_HELD = """MATCH (l:Leader)-[o:HOLDS_OFFICE]->(c)
WHERE o.retracted_at IS NULL
RETURN l.id AS leader, labels(c)[0] AS label, c.id AS id, c.name AS name, o.office AS office,
       o.start AS start, o.end AS end
ORDER BY leader, start, label, id"""
Term = tuple[date, date, int, Key]


class Offices:
    """To whom the stances of an actor are counted on a day, and what the places of offices are called.

    A leader's are those of the place of the highest office held on that day, by the store and else by the reference
    data; of the highest office of all where the day is unknown. A leader without an office, and any other actor, stays.
    """

    def __init__(self, store: Store) -> None:
        self._held: dict[str, list[Term]] = {}
        self._names: dict[Key, str] = {}
        self._found: dict[tuple[Key, date | None], Key] = {}
        for row in store.query(_HELD):
            key = Key(row["label"], row["id"])
            term = (row["start"] or date.min, row["end"] or date.max, rank(row["office"]), key)
            self._held.setdefault(row["leader"], []).append(term)
            self._names[key] = row["name"]

    def __call__(self, actor: Key, day: date | None) -> Key:
        """The actor, or the place for which a leader speaks on the day."""
        if actor.label != "Leader":
            return actor
        if (actor, day) not in self._found:
            terms = [term for term in self._held.get(actor.id, []) if day is None or term[0] <= day <= term[1]]
            self._found[actor, day] = _best(terms or _known(actor, day), actor)
        return self._found[actor, day]

    def name(self, key: Key) -> str:
        """The name of a place, which may stand in no stance, for only its leader does."""
        known = None if key in self._names else place(key.id)
        return self._names.get(key) or (known.name if known else key.id)


def _best(terms: list[Term], actor: Key) -> Key:
    """The place of the highest office, of two equal ones the later."""
    return min(terms, key=lambda term: (term[2], -term[0].toordinal(), term[3]))[3] if terms else actor


def _known(actor: Key, day: date | None) -> list[Term]:
    places = ((place_key(term.place), term) for term in reference(actor, day))
    return [(first(term.start) or date.min, date.max, rank(term.office), key) for key, term in places if key]
