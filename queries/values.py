"""The values of a question's parameters: what each type accepts."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from diplograph.graph.errors import QueryError
from diplograph.graph.nodes import ACTORS, LABELS

_GROUPS = frozenset({"Alliance", "Organization"})
NAMED: dict[str, frozenset[str]] = {  # by type: the labels of the node that an id, a name or an alias may stand for
    "actor": ACTORS,
    "leader": frozenset({"Leader"}),
    "country": frozenset({"Country"}),
    "group": _GROUPS,
    "treaty": frozenset({"Treaty"}),
    "issue": frozenset({"Issue"}),
    "source": frozenset({"Source"}),
    "target": ACTORS | {"Treaty", "Issue", "Event"},
    "named": frozenset(LABELS) - {"Article", "Source"},
}

_MOST = 2_000_000_000  # rows or days: the embedded engine counts them in 32 bits, and fails at the last of them
_LARGEST = 2**63 - 1  # number that both engines hold
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?P<fraction>\.\d+)?")


def _integer(text: str) -> int:
    if not 0 <= (found := int(text)) <= _MOST:
        raise ValueError
    return found


def _boolean(text: str) -> bool:
    return {"true": True, "yes": True, "false": False, "no": False}[text.lower()]


def _instant(text: str) -> datetime:
    """An instant in UTC; a bare day is its last moment, so that what was learned on that day counts."""
    if len(text) == len("2008-04-06"):
        return datetime.combine(date.fromisoformat(text), time.max, UTC).replace(microsecond=0)
    found = datetime.fromisoformat(text)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


PLAIN: dict[str, tuple[Callable[[str], Any], str]] = {  # type: how text becomes a value, and what to write
    "text": (str, "words"),
    "integer": (_integer, "a whole number such as 10"),
    "float": (float, "a number such as 0.5"),
    "boolean": (_boolean, "true or false"),
    "date": (date.fromisoformat, "a date such as 2008-04-06"),
    "instant": (_instant, "a date or a time such as 2008-04-06 or 2008-04-06T10:30:00Z"),
}
TYPES = frozenset(PLAIN) | frozenset(NAMED)


def parsed(name: str, kind: str, value: Any) -> Any:
    """`value` as the type `kind`; text is read, None stays None. QueryError says what is accepted instead."""
    if value is None or kind in NAMED:
        return value
    read, wanted = PLAIN[kind]
    try:
        return read(value.isoformat() if isinstance(value, date) and kind in ("date", "instant") else str(value))
    except (ValueError, KeyError):
        raise QueryError(f"{name}={value!s} is not of type {kind}: write {wanted}") from None


def guessed(text: str) -> Any:
    """A value for a query of one's own: null, true, false, a number, an ISO date, else text ("007", "nan", "1_000")."""
    words = {"null": None, "true": True, "false": False}
    if text in words:
        return words[text]
    if number := _NUMBER.fullmatch(text):
        if number["fraction"]:
            return float(text)
        return int(text) if abs(int(text)) <= _LARGEST else text
    try:
        return date.fromisoformat(text) if "-" in text else text
    except ValueError:
        return text
