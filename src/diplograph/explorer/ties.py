"""Offices, memberships, treaty parts and the like as ties of a scene."""

from datetime import date, datetime
from typing import Any

from diplograph.explorer.notes import as_read
from diplograph.explorer.scene import Tie
from diplograph.graph.nodes import Key

_PARTY = ("signed", "ratified", "in_force", "ended")


def tie(start: Key, end: Key, kind: str, found: dict[str, Any]) -> Tie:
    """A tie from the properties of its relation; a treaty part counts from the day it bound, else was signed."""
    days = {name: value for name, value in found.items() if isinstance(value, date) and not isinstance(value, datetime)}
    if kind == "PARTY_TO":
        words = ", ".join(f"{name.replace('_', ' ')} {as_read(days[name])}" for name in _PARTY if name in days)
        since = next((days[name] for name in ("in_force", "ratified", "signed") if name in days), None)
        return Tie(start, end, kind, words, "", since, days.get("ended"))
    role = str(found.get("office") or found.get("status") or "")
    words = str(found.get("title") or role).replace("_", " ")
    if kind in ("HOLDS_OFFICE", "MEMBER_OF"):
        return Tie(start, end, kind, words, role, days.get("start"), days.get("end"))
    held = days.get("observed_on") or days.get("published")
    return Tie(start, end, kind, words, role, held, None, found.get("article", ""), found.get("quote", ""))
