"""Why a name means what it means, in words: offices on the day, the evidence for a person, a verdict on all of it."""

from collections.abc import Iterable, Sequence
from datetime import date

from diplograph.graph.nodes import Node
from diplograph.graph.reference.people import Person, Term, rank
from diplograph.graph.reference.places import place
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.person_match import prominent
from diplograph.loaders.reading.mentions.titles import role

WHY = {
    "exact": "its name",
    "demonym": "its people or adjective",
    "capital": "its capital, which stands for its government where it acts",
    "metonym": "stands for its government",
    "place": "a place in it, which names nobody",
    "ambiguous": "one of several; the rest of the article decides",
    "blocker": "names nothing in the graph",
}
BY = {
    "exact": "by name",
    "surname": "by the family name",
    "office_on_date": "by the office on that day",
    "demonym": "by its people or adjective",
    "capital": "by its capital, where that acts",
    "metonym": "by what stands for its government",
    "correction": "by your corrections",
}
REFERS = words("states") | {
    *("he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "both", "counterpart", "elect"),
    *("leaders", "presidents", "ministers", "alliance", "bloc", "organization", "organisation", "kingdom"),
}
DECIDES = "in an article a full name told before it decides, or the country or office beside it"
_THE = ("United ", "Soviet ", "European ", "Democratic ", "Central African ", "Netherlands", "Philippines", "Bahamas")


def person_reason(one: Person, on: date | None, places: Iterable[str], offices: Iterable[str], how: str) -> str:
    """The person's foremost offices with their days, then the evidence that the name gives."""
    current = one.on(on) if on else []
    wanted, near = set(offices), set(places)
    proof = ["full name" if how == "exact" else "family name"]
    proof += ["has the office named"] * any(term.office in wanted for term in current)
    proof += ["of the place named"] * any(term.place in near for term in one.terms)
    proof += ["well known that day"] * prominent(one, on)
    return f"{offices_reason(_foremost(current or list(one.terms)), on)}; {', '.join(proof)}"


def _foremost(terms: list[Term]) -> list[Term]:
    """The most prominent term and those of the same days, the latest first."""
    ordered = sorted(sorted(terms, key=lambda term: term.start, reverse=True), key=lambda term: rank(term.office))
    return [term for term in ordered if (term.start, term.end) == (ordered[0].start, ordered[0].end)][:2]


def offices_reason(terms: Sequence[Term], on: date | None) -> str:
    """Offices with their first and last days, and how the day stands to them."""
    found: dict[tuple[str, str, str], list[Term]] = {}
    for term in terms:
        found.setdefault((term.place, term.start, term.end), []).append(term)
    return "; ".join(_held(each, on) for each in found.values())


def _held(terms: list[Term], on: date | None) -> str:
    """One place and span: "head of state and head of government of the United States 2001-01-20 to 2009-01-20"."""
    first = terms[0]
    offices = " and ".join(dict.fromkeys(term.office.replace("_", " ") for term in terms))
    where = place(first.place)
    of = where.name if where else first.place
    told = f"{offices} of {'the ' if of.startswith(_THE) else ''}{of} {span(first.start, first.end)}"
    return f"{told}, {_stands(first, on)}" if on else told


def _stands(term: Term, on: date) -> str:
    if term.unsure(on):
        return f"uncertain that day: last seen in office {term.seen or term.start}"
    if term.covers(on):
        return "in office that day"
    return "not yet in office that day" if term.start > str(on) else "out of office by then"


def span(start: str, end: str) -> str:
    """Two partial dates as a span of time."""
    return f"{start or '?'} to {end or 'today'}"


def verdict(name: str, on: date | None, taken: Node | None, how: str, confidence: float, options: list[Node]) -> str:
    """One sentence: what the name is taken for, or why it is left open and what would decide it.

    `how` and `confidence` are those of the node taken; `options` are all nodes that the name can mean.
    """
    called = f"{name!r} on {on}" if on else repr(name)
    if taken is not None:
        return f"{called} means {taken.name}: {BY.get(how, how)}, confidence {confidence:.2f}"
    if len(options) > 1:
        several = f"{', '.join(each.name for each in options[:3])}{' and others' if len(options) > 3 else ''}"
        return f"{called} is left open between {several}; {DECIDES}"
    if options:
        return f"{called} is left open: by itself it is too little for {options[0].name}; {DECIDES}"
    if how == "blocker":
        return f"{called} is a name that stands for nothing in the graph"
    parts = set(name.lower().replace("-", " ").split())
    if parts & REFERS:
        return f"{called} refers to what an article names before it; by itself it means nobody"
    told = role(name)
    if told is not None and told.offices:
        return f"{called} is an office without its place: name the country or body, as in 'the French president'"
    return f"{called}: nothing known"
