"""Dates written in a text, with the weekday that stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-])(?:(?P<weekday>{WEEKDAY}),?\s+)?{form}(?![\w/-])", re.IGNORECASE)
    for form in (
        rf"{_DAY}(?:\s+of)?[\s-]+(?P<month>{MONTH}),?[\s-]+{_YEAR}",
        rf"(?P<month>{MONTH})\s+{_DAY},?\s+{_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:\d\d[\d:.Z+-]*)?",
        rf"{_YEAR}/(?P<month>\d\d)/(?P<day>\d\d)",
        rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}",
        rf"(?P<first>\d\d?)/(?P<second>\d\d?)/{_YEAR}",
    )
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it stands in a text (`start`, `end`); `weekday` tells that one stands with it, and agrees."""

    start: int
    end: int
    day: date
    weekday: bool = False


def written(text: str) -> Iterator[Written]:
    """Dates in `text`, in order. One that does not exist, or whose weekday disagrees, is left out.

    A numeric date with slashes counts only when it can be read one way: 04/16/2008, not 04/06/2008.
    """
    found = sorted((match for form in _FORMS for match in form.finditer(text)), key=lambda match: match.start())
    for match in found:
        day = _day(match)
        weekday = match.group("weekday")
        if day is None or (weekday and _DAYS.index(weekday[:3].lower()) != day.weekday()):
            continue
        yield Written(match.start(), match.end(), day, bool(weekday))


def parse_date(value: object) -> date | None:
    """The one date that a field of a record, a feed or a page holds; None when there is none, or more than one."""
    text = str(value or "").strip()
    if re.fullmatch(r"(?:19|20)\d{6}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    days = {each.day for each in written(text)}
    return days.pop() if len(days) == 1 else None


def month_number(name: str) -> int:
    """1 to 12, of a month's name or its first letters."""
    return _MONTHS.index(name[:3].lower()) + 1


def _day(match: re.Match[str]) -> date | None:
    fields = match.groupdict()
    if "first" in fields:
        first, second = int(fields["first"]), int(fields["second"])
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (first, second) if first <= 12 else (second, first)
    else:
        name, day = fields["month"].lower(), int(fields["day"])
        month = int(name) if name.isdigit() else month_number(name)
    try:
        return date(int(fields["year"]), month, day)
    except ValueError:
        return None
