"""Alliances, organizations and armed actors, and who belongs to them when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from diplograph.graph.nodes import Alliance, Organization
from diplograph.graph.reference.dates import covers, first, last
from diplograph.graph.reference.files import table
from diplograph.graph.relations import MemberOf

Group = Alliance | Organization
_KINDS: dict[str, type[Alliance] | type[Organization]] = {"Alliance": Alliance, "Organization": Organization}


@dataclass(frozen=True, slots=True)
class Membership:
    """A country's membership of a group; dates are partial ISO dates, empty when unknown or open."""

    country: str
    group: str
    status: str
    start: str
    end: str
    seen: str

    def relation(self) -> MemberOf:
        """The membership as a relation of the graph."""
        from diplograph.graph.reference.countries import country

        return MemberOf(
            subject=country(self.country).key,
            object=groups()[self.group].key,
            status=self.status,
            basis="reference",
            start=first(self.start),
            end=last(self.end),
        )


@cache
def groups() -> dict[str, Group]:
    """Every alliance and organization by id."""
    return {
        one: _KINDS[label](id=one, name=name, aliases=tuple(aliases), kind=kind)
        for one, label, name, aliases, kind, _, _ in table("groups")["groups"]
    }


@cache
def memberships() -> tuple[Membership, ...]:
    """Every membership, by country."""
    return tuple(Membership(*row) for row in table("groups")["memberships"])


def members(group: str, on: date, status: str = "full") -> list[str]:
    """Codes of the countries that were members of the group on that day."""
    return [each.country for each in _on(on) if each.group == group and each.status == status]


def member_of(country: str, on: date) -> list[Membership]:
    """The memberships that the country had on that day."""
    return [each for each in _on(on) if each.country == country]


def _on(on: date) -> Iterator[Membership]:
    return (each for each in memberships() if covers(each.start, each.end, on))
