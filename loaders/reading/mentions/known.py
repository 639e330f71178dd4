"""A leader of an article: what the text calls them, and whether words or an office can be theirs."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from diplograph.graph.nodes import Leader
from diplograph.graph.reference.folding import fold
from diplograph.graph.reference.people import FAMILY_FIRST, NO_FAMILY_NAME, Person
from diplograph.loaders.reading.mentions.titles import Role

CROWNS = frozenset({"king", "queen", "emir", "sultan", "emperor", "pope"})  # called by no other title
PRESIDED = frozenset({"head_of_state", "commission_president", "council_president", "organization_head"})


@dataclass(slots=True)
class Known:
    """A leader of this article: the words that call them, the offices and places that the text or the date give."""

    node: Leader
    words: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a name: its title phrase, the role that this tells, the places near it.

    `after`: the title is an apposition that follows the name.
    """

    title: str
    role: Role | None
    places: frozenset[str]
    after: bool


def offices_told(title: str, role: Role) -> set[str]:
    """The offices by which a leader of that title is called later: a president is no prime minister, a king neither."""
    told = set(re.split(r"\W", title.lower()))
    if "elect" in told:
        return {"elect"}
    crown = told & CROWNS
    return {role.offices[0]} if "president" in told and role.offices and not crown else {*role.offices, *crown}


def holds(one: Person, context: Context) -> bool:
    """Whether a person has ever held an office that the title tells, or one of a place beside the name.

    "Senator" tells none: a speaker of some parliament is no senator of that family name.
    """
    offices = context.role.offices if context.role else ()
    if offices == ("speaker_of_parliament",) and "speaker" not in context.title.lower():
        return any(term.place in context.places for term in one.terms)
    near = any(term.office in offices or term.place in context.places for term in one.terms)
    return near or not offices or not one.terms


def only_premier(one: Person, title: str) -> bool:
    """Whether the title says president of one who led a government and no state."""
    if "president" not in fold(title).split():
        return False
    return any(term.office == "head_of_government" for term in one.terms) and not any(
        term.office in PRESIDED or "president" in term.title.lower() for term in one.terms
    )


def calls(known: Known, words: Collection[str], *, given: bool = False) -> bool:
    """Whether the words are a way to call the leader: a family name, or words of a full name in order.

    `given`: a title stands before them that goes with a given name, as in "Sheikh Abdullah".
    """
    for name in (known.node.name, *known.node.aliases):
        rest = fold(name).split()
        if not rest:
            continue
        if len(words) == 1:
            only = next(iter(words))
            if only == rest[-1] or (
                only == rest[0] and only in known.words and len(only) > 2 and (given or _by_given(known))
            ):
                return True
        else:
            order = iter(rest)
            if all(word in order for word in words):
                return True
    return False


def _by_given(known: Known) -> bool:
    """Whether a leader of these countries is called by the first word of the name."""
    return bool(known.places & (FAMILY_FIRST | NO_FAMILY_NAME))
