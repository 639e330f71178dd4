"""Leaders and the offices that they held."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from json import loads

from diplograph.graph.nodes import Key, Leader
from diplograph.graph.reference.dates import covers, first, last, unsure
from diplograph.graph.reference.files import lines
from diplograph.graph.reference.folding import fold
from diplograph.graph.relations import HoldsOffice

TOP = ("head_of_state", "head_of_government", "supreme_leader", "party_leader", "commission_president")
HIGH = ("foreign_minister", "organization_head", "council_president", "foreign_policy_chief", "crown_prince")
# East Asian names and Hungarian ones begin with the family name, and are printed either way.
FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "JPN", "VNM", "KHM", "SGP", "MMR", "HUN", "LAO", "MNG"})
# Where a given name with a father's name after it is common, and Mr Abiy is Abiy Ahmed.
NO_FAMILY_NAME = frozenset({"ETH", "ERI", "SOM", "DJI", "MYS", "IDN", "ISL"})
MIDDLE = (
    "defence_minister",
    "security_adviser",
    "deputy_head_of_state",
    "finance_minister",
    "deputy_head_of_government",
)


def rank(office: str) -> int:
    """How prominent an office is in the news: 0 (head of state) to 4 (ambassador)."""
    if office == "ambassador":
        return 4
    return next((place for place, offices in enumerate((TOP, HIGH, MIDDLE)) if office in offices), 3)


@dataclass(frozen=True, slots=True)
class Term:
    """An office held by a person: `place` is a country's code or a group's id; dates are partial ISO dates.

    `seen` is the last day on which an open-ended term was observed; `to` is the country an ambassador goes to.
    """

    place: str
    office: str
    title: str
    start: str
    end: str
    seen: str
    to: str

    def covers(self, on: date) -> bool:
        """Whether the term may hold that day."""
        return covers(self.start, self.end, on)

    def unsure(self, on: date) -> bool:
        """Whether the term is open-ended and was last seen open more than 18 months before."""
        return unsure(self.start, self.end, self.seen, on)


@dataclass(frozen=True, slots=True)
class Person:
    """A leader with every known term, oldest first."""

    node: Leader
    terms: tuple[Term, ...]

    def on(self, on: date | None) -> list[Term]:
        """The terms that hold that day; all of them when the day is unknown."""
        return [term for term in self.terms if on is None or term.covers(on)]

    def relations(self) -> Iterator[HoldsOffice]:
        """The terms as relations of the graph."""
        from diplograph.graph.reference.places import place_key

        for term in self.terms:
            key = place_key(term.place)
            if key is not None:
                yield HoldsOffice(
                    subject=self.node.key,
                    object=key,
                    office=term.office if not term.to else f"{term.office} to {term.to}",
                    basis="reference",
                    title=term.title,
                    start=first(term.start),
                    end=last(term.end),
                )


@cache
def _person(number: int) -> Person:
    one, name, aliases, code, terms = loads(lines("people.jsonl.gz")[number])
    node = Leader(id=one, name=name, aliases=tuple(aliases), wikidata=code)
    return Person(node, tuple(Term(*term) for term in terms))


def everyone() -> Iterator[Person]:
    """Every person, by id."""
    return (_person(number) for number in range(len(lines("people.jsonl.gz"))))


def _listed(file: str, key: str) -> list[int]:
    """The numbers of the persons that an index, whose lines are sorted, lists for a key."""
    index = lines(file)
    at = bisect_left(index, f"{key}\t")
    found, _, numbers = index[at].partition("\t") if at < len(index) else ("", "", "")
    return [int(number) for number in numbers.split()] if found == key else []


@lru_cache(maxsize=20_000)
def named(name: str) -> tuple[Person, ...]:
    """The persons whose names hold every word of `name`: "Bush" finds both presidents and their envoys."""
    words = _spelled(fold(name).split())
    lists = sorted((_listed("people_words.txt.gz", word) for word in words), key=len)
    if not lists:
        return ()
    found = set(lists[0]).intersection(*lists[1:])
    return tuple(_person(number) for number in sorted(found) if _fits(words, _person(number)))


def _spelled(words: list[str]) -> list[str]:
    """The words without initials, if two whole ones remain: "Antony J. Blinken" is the Antony Blinken of the data."""
    whole = [word for word in words if len(word) > 1]
    return whole if len(whole) > 1 else words


def _fits(words: list[str], person: Person) -> bool:
    """Whether the words stand in that order in one of the person's names, where "of Norway" is no part of a name."""
    if len(words) == 2 and person.terms[0].place in FAMILY_FIRST and _in_order(words[::-1], person):
        return True
    return _in_order(words, person)


def _in_order(words: list[str], person: Person) -> bool:
    for name in (person.node.name, *person.node.aliases):
        told = fold(name).split()
        rest = iter(told[: told.index("of")] if "of" in told and "of" not in words else told)
        if all(word in rest for word in words):
            return True
    return False


@cache
def in_seat(place: str, office: str) -> tuple[tuple[Person, Term], ...]:
    """Everyone who held an office of a country or group, with the term, oldest first."""
    found = [
        (person, term)
        for person in map(_person, _listed("people_seats.txt.gz", f"{place} {office}"))
        for term in person.terms
        if (term.place, term.office) == (place, office)
    ]
    return tuple(sorted(found, key=lambda pair: (pair[1].start, pair[0].node.id)))


def holders(office: str, place: str, on: date) -> list[Person]:
    """Who held the office of that country or group on that day; the latest to begin comes first."""
    found = [person for person, term in reversed(in_seat(place, office)) if term.covers(on)]
    return list(dict.fromkeys(found))


def offices(key: Key, on: date | None = None) -> list[Term]:
    """The offices of a leader, all or on a day."""
    one = person(key.id)
    return one.on(on) if one else []


def person(one: str) -> Person | None:
    """The person of that id, if there is one; the lines of the persons are sorted by it."""
    persons, begin = lines("people.jsonl.gz"), f'["{one}",'
    at = bisect_left(persons, begin)
    return _person(at) if at < len(persons) and persons[at].startswith(begin) else None
