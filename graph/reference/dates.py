"""Partial dates: "1991", "1991-12" and "1991-12-26" as the spans of days that they stand for."""

import calendar
from datetime import date
from functools import lru_cache

OPEN = date.max
UNSURE_AFTER = 548  # days (18 months): an office last seen open before that may have ended


@lru_cache(maxsize=20_000)
def first(text: str) -> date | None:
    """The first day that `text` can mean; None for an empty one."""
    if not text:
        return None
    year, month, day = (int(part) for part in (text + "-01-01")[:10].split("-"))
    return date(year, month, day)


@lru_cache(maxsize=20_000)
def last(text: str) -> date | None:
    """The last day that `text` can mean; None for an empty one."""
    if not text:
        return None
    if len(text) == 4:
        return date(int(text), 12, 31)
    if len(text) == 7:
        year, month = int(text[:4]), int(text[5:])
        return date(year, month, calendar.monthrange(year, month)[1])
    return date.fromisoformat(text)


def covers(start: str, end: str, on: date) -> bool:
    """Whether a span of partial dates may hold the day; an empty start or end is open."""
    return (first(start) or date.min) <= on <= (last(end) or OPEN)


def unsure(start: str, end: str, seen: str, on: date) -> bool:
    """Whether an open span was last seen open more than 18 months before the day."""
    known = last(seen) or last(start)
    return not end and (known is None or (on - known).days > UNSURE_AFTER)
