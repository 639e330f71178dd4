"""Countries, present and former, and what became of them."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from diplograph.graph.nodes import Country
from diplograph.graph.reference.dates import covers, first, last
from diplograph.graph.reference.files import table


@dataclass(frozen=True, slots=True)
class State:
    """A country node with the codes of the states that followed it."""

    node: Country
    successors: tuple[str, ...]


@cache
def states() -> dict[str, State]:
    """Every country by code."""
    found = {}
    for code, name, aliases, kind, start, end, successors in table("countries"):
        node = Country(
            id=code, name=name, aliases=tuple(aliases), kind=kind, valid_from=first(start), valid_to=last(end)
        )
        found[code] = State(node, tuple(successors))
    return found


def country(code: str) -> Country:
    """The country of that code; KeyError when there is none."""
    return states()[code].node


def existed(code: str, on: date) -> bool:
    """Whether the country existed on that day, as far as its dates are known."""
    node = country(code)
    return covers(str(node.valid_from or ""), str(node.valid_to or ""), on)


def at(code: str, on: date | None) -> str:
    """The state that a name of that country means on a day: "Russia" in 1987 is the Soviet Union."""
    if on is None:
        return code
    for former in ("SUN", "CSK"):
        if states()[former].successors[:1] == (code,) and existed(former, on):
            return former
    return code
