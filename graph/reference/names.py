"""Every name by which a country, a group or a treaty is called in text."""

from datetime import date
from functools import cache
from typing import NamedTuple

from diplograph.graph.nodes import Alliance, Country, Key, Leader, Organization, Treaty
from diplograph.graph.reference.countries import country
from diplograph.graph.reference.dates import covers
from diplograph.graph.reference.files import table
from diplograph.graph.reference.groups import groups
from diplograph.graph.reference.people import person
from diplograph.graph.reference.treaties import treaties

Named = Country | Leader | Alliance | Organization | Treaty


class Sense(NamedTuple):
    """What a name can stand for: `how` is exact, demonym, capital, metonym, place, ambiguous or blocker.

    A blocker stands for nothing: "Washington Post" is not Washington.
    """

    label: str
    id: str
    how: str
    start: str
    end: str

    @property
    def key(self) -> Key:
        """The node that is meant."""
        return Key(self.label, self.id)

    def holds(self, on: date | None) -> bool:
        """Whether the name can have this sense on that day."""
        return on is None or covers(self.start, self.end, on)


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Every surface with its senses."""
    found: dict[str, list[Sense]] = {}
    for surface, *rest in table("names"):
        found.setdefault(surface, []).append(Sense(*rest))
    return {surface: tuple(each) for surface, each in found.items()}


def node(key: Key) -> Named:
    """The node of the reference data with that key; KeyError when there is none."""
    if key.label == "Country":
        return country(key.id)
    if key.label == "Leader":
        if (one := person(key.id)) is None:
            raise KeyError(key)
        return one.node
    return treaties()[key.id] if key.label == "Treaty" else groups()[key.id]
