"""What an office belongs to: a country's code or a group's id, as the node's key."""

from diplograph.graph.nodes import Alliance, Country, Key, Organization
from diplograph.graph.reference.countries import states
from diplograph.graph.reference.groups import groups


def place(one: str) -> Country | Alliance | Organization | None:
    """The country or group of that code or id, if there is one."""
    state = states().get(one)
    return state.node if state else groups().get(one)


def place_key(one: str) -> Key | None:
    """Its key."""
    found = place(one)
    return found.key if found else None
