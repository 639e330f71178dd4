"""Which person of the reference data a name means on a day, in the light of its title and countries."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from difflib import SequenceMatcher
from typing import NamedTuple

from diplograph.graph.reference.folding import fold
from diplograph.graph.reference.people import FAMILY_FIRST, Person, Term, holders, named, rank

NUMERALS = frozenset({"ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"})
SUFFIXES = NUMERALS | {"jr", "sr"}
WELL_KNOWN = frozenset(  # the five permanent members of the Security Council, and states much in the news beside them
    {"USA", "RUS", "SUN", "CHN", "GBR", "FRA", "DEU", "ISR", "IRN", "TUR", "UKR", "SYR", "PRK", "IND", "JPN"}
)
YEAR = timedelta(days=365)
ELECTED = timedelta(days=150)  # between an election and the office
SOMEBODY_ELSE = -2.5
_FATHERS = re.compile(r"(?:ov|ev|y|i)ich$|(?:ov|ev|ich)na$")  # Slavic names after the father's
NEARLY = 0.7  # likeness of two spellings of a name, 0 to 1
TOO_EARLY = 25  # years before the first office in which a name is hardly this person's
ENOUGH_FULL, ENOUGH_SURNAME, MARGIN = 4.0, 3.4, 0.4


class Match(NamedTuple):
    """A person with the score of the evidence for it and how it was found."""

    person: Person
    score: float
    how: str

    @property
    def confidence(self) -> float:
        """How sure it is, 0 to 1."""
        return min(1.0, 0.6 + 0.07 * self.score)


def match(
    name: str, on: date | None, places: Collection[str], offices: Collection[str], about: Collection[str] = ()
) -> Match | None:
    """The person meant; None when nobody fits or two fit alike.

    `places` stand beside the name, `about` anywhere in the article.
    """
    ranked = matches(name, on, places, offices, about)
    full = len([word for word in fold(name).split() if len(word) > 1]) > 1
    if not ranked or ranked[0].score < (ENOUGH_FULL if full else ENOUGH_SURNAME):
        return None
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN and not _same(ranked[0], ranked[1]):
        return None
    return ranked[0]


def matches(
    name: str, on: date | None, places: Collection[str], offices: Collection[str], about: Collection[str] = ()
) -> list[Match]:
    """All who can be called so, the best evidence first."""
    words = fold(name).split()
    scored = (_score(person, words, on, places, offices, about) for person in named(name))
    return sorted(filter(None, scored), key=lambda found: (-found.score, found.person.node.id))


def spelled(name: str, on: date | None, places: Collection[str], offices: Collection[str]) -> Match | None:
    """The holder on that day of one of the offices there who is called nearly so: "Volodymyr Zelensky" of Ukraine.

    The spelling becomes an alias of the leader.
    """
    if on is None:
        return None
    seated = (one for place in sorted(places) for office in offices for one in holders(office, place, on))
    found = {one.node.id: one for one in seated if _alike(fold(name).split(), fold(one.node.name).split())}
    if len(found) != 1:
        return None
    one = next(iter(found.values()))
    names = dict.fromkeys([*one.node.aliases, " ".join(name.split())])
    names.pop(one.node.name, None)
    return Match(replace(one, node=replace(one.node, aliases=tuple(names))), ENOUGH_FULL, "exact")


def _alike(words: list[str], name: list[str]) -> bool:
    """Whether two full names are spellings of one: both the given name and the family name nearly the same."""
    if len(words) < 2 or len(name) < 2:
        return False
    given, family = SequenceMatcher(None, words[0], name[0]), SequenceMatcher(None, words[-1], name[-1])
    return given.ratio() >= NEARLY and family.ratio() >= NEARLY


def _same(one: Match, other: Match) -> bool:
    """Whether two entries are surely spellings of one person: the same office from the same month."""
    seats = {(term.place, term.office, term.start[:7]) for term in one.person.terms}
    return any((term.place, term.office, term.start[:7]) in seats for term in other.person.terms)


def _score(
    person: Person,
    words: list[str],
    on: date | None,
    places: Collection[str],
    offices: Collection[str],
    about: Collection[str] = (),
) -> Match | None:
    exact = any(fold(name).split() == words for name in (person.node.name, *person.node.aliases))
    surname = len(words) == 1 or (
        not exact and len([word for word in words if len(word) > 1]) == 1
    )  # not "S. M. Krishna"
    if surname and not exact and not is_family_name(person, words[-1]):
        return None
    if not exact and _FATHERS.search(words[-1]) and not is_family_name(person, words[-1]):
        return None  # "Igor Ivanovich" is many
    current, how = person.on(on), "surname" if surname else "exact"
    score = 3.0 if exact and not surname else 2.0 if not surname else 0.0
    near = max((_nearness(term, places, about) for term in person.terms), default=0.0)
    best = min((rank(term.office) for term in (current or person.terms)), default=4)
    when = _time(person, current, on)
    if exact and not surname and not best and when > SOMEBODY_ELSE:
        when = max(when, 0.0)  # the full name of a head of state or government is known for long
    score += when
    score += near - (1.0 if surname and best == 4 and not near else 0.0)
    told = any(term.place in places for term in person.terms) or any(term.office in offices for term in current)
    part_of_many = not surname and not exact and not told and len(words) < 3 and best > 2
    score -= 2.0 if part_of_many else 0.0  # "Jose Fernandez" is a part of many envoys' names
    score += _office(person, current, offices)
    score += 0.45 if surname and prominent(person, on) else 0.0
    return Match(person, score + 1.2 - 0.3 * best, "office_on_date" if surname and offices else how)


def prominent(person: Person, on: date | None) -> bool:
    """Whether the person heads a state that the news names without introduction on that day."""
    return any(
        rank(term.office) == 0 and term.place in WELL_KNOWN and not term.unsure(on or date.min)
        for term in person.on(on)
    )


def _nearness(term: Term, places: Collection[str], about: Collection[str]) -> float:
    """What it tells that the text speaks of the office's country or group, beside the name or elsewhere."""
    if term.place in places or term.to in places:
        return 1.5
    return 0.5 if term.place in about else 0.0


def _time(person: Person, current: list[Term], on: date | None) -> float:
    """2 when in office on the day, less when that is unsure or the office was left in the last year, and so on."""
    if on is None:
        return 1.0
    if current:
        return 2.0 if any(not term.unsure(on) for term in current) else 1.4
    if any(term.end and term.covers(on - YEAR) for term in person.terms) or _about_to(person, on):
        return 1.6
    if all(int(term.start[:4] or 1) - on.year > TOO_EARLY for term in person.terms):
        return SOMEBODY_ELSE
    years = min(_years_off(term, on) for term in person.terms)
    return 1.0 if years < 3 else 0.5 if years < 15 else -0.5 if years < 40 else -2.0


def namesake(found: Match, on: date | None, places: Collection[str], about: Collection[str]) -> bool:
    """Whether an untitled full name is hardly this person's: one of lower office, not in it then, of no place near.

    An ambassador is known where the article speaks of a country to which he goes.
    """
    one = found.person
    if one.terms and all(term.office == "ambassador" for term in one.terms):
        return not any(term.to in places or term.to in about for term in one.terms)
    low = min((rank(term.office) for term in one.terms), default=0) > 2
    near = any(term.place in places for term in one.terms)
    return low and not one.on(on) and not near and found.score < ENOUGH_FULL + 1


def _about_to(person: Person, on: date) -> bool:
    """Whether the person is to head a state or government within the months after an election."""
    return any(rank(term.office) == 0 and not term.covers(on) and term.covers(on + ELECTED) for term in person.terms)


def _years_off(term: Term, on: date) -> float:
    start, end = int(term.start[:4] or 1), int(term.end[:4] or 9999)
    return max(start - on.year, on.year - end, 0)


def _office(person: Person, current: list[Term], offices: Collection[str]) -> float:
    if not offices:
        return 0.0
    if any(term.office in offices for term in current):
        return 1.5
    return 0.6 if any(term.office in offices for term in person.terms) else -0.5


def is_family_name(person: Person, word: str) -> bool:
    """Whether the word alone is how the person is called: the family name, first in East Asian names."""
    east = person.terms[0].place in FAMILY_FIRST
    for name in (person.node.name, *person.node.aliases):
        parts = [part for part in fold(name).partition(" of ")[0].split() if part not in SUFFIXES]
        if parts and (parts[-1] == word or (east and parts[0] == word)):
            return True
    return False
