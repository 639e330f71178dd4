"""Windows of time that move over statements."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from diplograph.graph.analysis.discourse.counts import Statement
from diplograph.graph.errors import InputError

UNITS = ("days", "weeks", "months", "years")


@dataclass(frozen=True, slots=True)
class Window:
    """The statements from `first` to `last`, both days counting."""

    first: date
    last: date
    statements: tuple[Statement, ...]


def windows(rows: Iterable[Statement], size: int, unit: str = "months", step: int | None = None) -> Iterator[Window]:
    """Windows of `size` units that move `step` units each time (one unit, as in DNA, where none is given).

    The first begins with the calendar unit of the first statement, the last is the one that holds the last
    statement. Statements without a day are in none. Windows without a statement come too, empty.
    """
    if unit not in UNITS or size < 1 or (step is not None and step < 1):
        raise InputError(f"a window is a number of {', '.join(UNITS)}, and it moves by one or more of them")
    dated = sorted(((each.day, each) for each in rows if each.day), key=lambda pair: (pair[0], pair[1][:3]))
    if not dated:
        return
    begin = _begin(dated[0][0], unit)
    number = 0
    while True:
        first = later(begin, number, unit)
        if first > dated[-1][0]:
            return
        last = later(begin, number + size, unit) - timedelta(1)
        yield Window(first, last, tuple(each for day, each in dated if first <= day <= last))
        if last >= dated[-1][0]:
            return
        number += step or 1


def _begin(day: date, unit: str) -> date:
    if unit == "weeks":
        return day - timedelta(day.weekday())
    if unit == "months":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit == "years" else day


def later(day: date, number: int, unit: str) -> date:
    """The day so many units later; the last of a month where that month is shorter, and of the calendar beyond it."""
    try:
        if unit in ("days", "weeks"):
            return day + timedelta(number * (7 if unit == "weeks" else 1))
        months = day.year * 12 + day.month - 1 + number * (12 if unit == "years" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return date.max
