"""The core treaties, their parties and what binds two states on a day."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from diplograph.graph.nodes import Key, Treaty
from diplograph.graph.reference.dates import first, last
from diplograph.graph.reference.files import table
from diplograph.graph.relations import PartyTo


@dataclass(frozen=True, slots=True)
class Party:
    """A country's part in a treaty; dates are partial ISO dates, empty when unknown.

    It binds from `in_force` (empty: it never did) to `ended`; who left and came back has two parts.
    """

    country: str
    treaty: str
    signed: str
    ratified: str
    in_force: str
    ended: str

    def relation(self) -> PartyTo:
        """The part as a relation of the graph."""
        from diplograph.graph.reference.countries import country

        return PartyTo(
            subject=country(self.country).key,
            object=treaties()[self.treaty].key,
            basis="reference",
            signed=first(self.signed),
            ratified=first(self.ratified),
            in_force=first(self.in_force),
            ended=last(self.ended),
        )


@cache
def treaties() -> dict[str, Treaty]:
    """Every core treaty by id."""
    found = {}
    for one, name, aliases, kind, subject, signed, in_force, ended, status in table("treaties")["treaties"]:
        found[one] = Treaty(
            id=one,
            name=name,
            aliases=tuple(aliases),
            kind=kind,
            subject=subject,
            signed=first(signed),
            in_force=first(in_force),
            ended=last(ended),
            status=status,
        )
    return found


@cache
def parties() -> tuple[Party, ...]:
    """Every part of a country in a core treaty, by country."""
    return tuple(Party(*row) for row in table("treaties")["parties"])


def party_states(treaty: str) -> set[str]:
    """Codes of the countries that are or were parties to a core treaty."""
    return {part.country for part in parties() if part.treaty == treaty}


def binding(one: str, other: str, on: date) -> list[Treaty]:
    """The treaties in force on that day to which both states were parties, by id."""
    both = _bound(one, on) & _bound(other, on)
    return [treaties()[each] for each in sorted(both)]


def _bound(country: str, on: date) -> set[str]:
    return {each.treaty for each in parties() if each.country == country and _in_force(each, on)}


def _in_force(part: Party, on: date) -> bool:
    start = first(part.in_force)
    return start is not None and start <= on < (last(part.ended) or date.max)


def over(key: Key, day: date | None) -> bool:
    """Whether a treaty is known to have ended before that day."""
    known = treaties().get(key.id)
    return bool(known and known.ended and day and known.ended < day)
