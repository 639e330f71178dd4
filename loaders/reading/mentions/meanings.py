"""What a name can mean on a day, and why: the resolution of mentions for one name without an article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import exp

from diplograph.graph.nodes import Key, Node
from diplograph.graph.reference.corrections import NONE, Corrections
from diplograph.graph.reference.countries import at, country
from diplograph.graph.reference.folding import fold
from diplograph.graph.reference.leading import TWO_AT_A_TIME, leaders
from diplograph.graph.reference.names import Sense, node, senses
from diplograph.graph.reference.people import holders, person
from diplograph.loaders.reading.mentions.gazetteer import names_in
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.person_match import Match, match, matches
from diplograph.loaders.reading.mentions.reasons import WHY, offices_reason, person_reason, span
from diplograph.loaders.reading.mentions.titles import Role, role

MOST = 6  # persons told of one surname
SMALL = frozenset({"of", "the", "'s", "for", "and", "to"})
OPEN = 0.5  # of the confidence that several have together where none is taken


@dataclass(frozen=True, slots=True)
class Meaning:
    """A node that a name can mean; `chosen` if it would be taken for it without more context. None: it names none.

    `confidence` of what is chosen is a mention's; the rest of 1 is shared by the others as their evidence weighs.
    """

    node: Node | None
    how: str
    confidence: float
    why: str
    chosen: bool


def meanings(name: str, on: date | None = None, corrections: Corrections = NONE) -> list[Meaning]:
    """Everything that the name can mean on the day, what would be chosen first."""
    name = " ".join(name.split())
    name = name.title() if name.islower() else name
    told = corrections.meant(name, on)
    if told is not None:
        return [Meaning(_node(told, corrections), "correction", 1.0, "the corrections say so", True)]
    found = [*_named(name, on), *_persons(name, on)]
    kept = [each for each in found if each.node is None or not corrections.excludes(name, each.node.key)]
    merged = {id(each): corrections.replaced(each.node) if each.node else None for each in kept}
    kept = [Meaning(merged[id(each)], each.how, each.confidence, each.why, each.chosen) for each in kept]
    best = {each.node.key if each.node else None: each for each in sorted(kept, key=lambda each: each.confidence)}
    return sorted(best.values(), key=lambda each: (not each.chosen, -each.confidence))


def _node(key: Key, corrections: Corrections) -> Node:
    one = person(key.id) if key.label == "Leader" else None
    try:
        return one.node if one else node(key)
    except KeyError:
        return corrections.node(key)


def _named(name: str, on: date | None) -> Iterator[Meaning]:
    """The senses of a name of a country, group or treaty."""
    plain = name[4:] if name.lower().startswith("the ") else name
    spellings = (name, plain, plain.title(), plain.upper())
    options: tuple[Sense, ...] = next((senses()[each] for each in spellings if each in senses()), ())
    open_ = [each for each in options if each.holds(on) and each.how not in ("ambiguous", "blocker", "place")]
    for sense in options:
        chosen = bool(open_) and sense == max(open_, key=lambda each: (each.how == "exact", each.end != ""))
        yield _meaning(sense, on, chosen)


def _meaning(sense: Sense, on: date | None, chosen: bool) -> Meaning:
    why = WHY[sense.how]
    if not sense.key.id:
        return Meaning(None, sense.how, 0.0, why, False)
    known = node(sense.key)
    if sense.key.label == "Country" and at(sense.id, on) != sense.id:
        known, why = country(at(sense.id, on)), f"{why}; on that day the state is {country(at(sense.id, on)).name}"
    if not sense.holds(on):
        why += f"; so called {span(sense.start, sense.end)}"
    return Meaning(known, sense.how, 0.9 if chosen else 0.3, why, chosen)


def _persons(name: str, on: date | None) -> Iterator[Meaning]:
    """The persons of that name, or who holds the office that it tells."""
    title, places, rest = _parts(name)
    told = role(title) if title else None
    if not rest:
        yield from _office(title, told, places, on)
        return
    offices = told.offices if told else ()
    chosen, ranked = match(rest, on, places, offices), matches(rest, on, places, offices)[:MOST]
    taken = next((each for each in ranked if chosen and each.person.node.id == chosen.person.node.id), None)
    sure = taken.confidence if taken else 1 - OPEN
    others = [each for each in ranked if each is not taken]
    weights = [exp(each.score - ranked[0].score) for each in others]
    if taken:
        yield _person(taken, on, places, offices, sure, chosen=True)
    for each, weight in zip(others, weights, strict=True):
        yield _person(each, on, places, offices, (1 - sure) * weight / sum(weights), chosen=False)


def _parts(name: str) -> tuple[str, frozenset[str], str]:
    """The title words of a name, the countries and groups that it names, and the rest: the person's own name."""
    hits = [hit for hit in names_in(name) if hit.end < len(name) and hit.senses[0].key.id]
    places = frozenset(sense.id for hit in hits for sense in hit.senses)
    rest = name
    for hit in reversed(hits):
        rest = f"{rest[: hit.start]} {rest[hit.end :]}"
    kept = [
        word for word in rest.split() if word.lower().rstrip(".,") not in words("title") | words("office_head") | SMALL
    ]
    title = " ".join(word for word in rest.split() if word not in kept)
    ended = [hit for hit in names_in(name) if hit.end == len(name) and hit.senses[0].key.id]
    if title and ended and fold(" ".join(kept)) == fold(name[ended[0].start :]):
        return title, places | {sense.id for sense in ended[0].senses}, ""  # "President of France"
    return title, places, " ".join(kept)


def _office(title: str, told: Role | None, places: frozenset[str], on: date | None) -> Iterator[Meaning]:
    if told is None or on is None:
        return
    for one in sorted(places):
        leader = title.lower().endswith("leader")
        seated = (each for office in told.offices for each in holders(office, one, on))
        found = leaders(one, on) if leader else list(dict.fromkeys(seated))
        two = leader and one in TWO_AT_A_TIME
        for number, each in enumerate(found):
            terms = [term for term in each.on(on) if term.place == one and term.office in told.offices]
            sure = OPEN / len(found) if two else 0.85 if not number else 0.15 / (len(found) - 1)
            chosen = not number and not two
            yield Meaning(each.node, "office_on_date", round(sure, 2), offices_reason(terms, on), chosen)


def _person(
    found: Match, on: date | None, places: frozenset[str], offices: tuple[str, ...], sure: float, *, chosen: bool
) -> Meaning:
    why = person_reason(found.person, on, places, offices, found.how)
    return Meaning(found.person.node, found.how, round(sure, 2), why, chosen)
