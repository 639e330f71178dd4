"""The day of which a sentence tells, where it tells one."""

import re
from datetime import date, timedelta

from diplograph.loaders.articles.dates import MONTH, month_number, written

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_DAY = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}}) (?P<m1>{MONTH})|(?P<m2>{MONTH}) (?P<d2>\d{{1,2}}))(?!\d|,? \d{{4}})", re.I
)
_MONTH_YEAR = re.compile(rf"\b(?:in|since|of|by) (?P<month>{MONTH}) (?P<year>(?:19|20)\d\d)\b", re.I)
_YEAR = re.compile(r"\b(?:in|since) (?P<year>(?:19|20)\d\d)\b(?![-–]\d)")
_WEEKDAY = re.compile(rf"\b(?:on |(?<=\s))(?P<day>{'|'.join(_WEEKDAYS)})\b", re.I)


def day_told(sentence: str, published: date | None) -> date | None:
    """The one past day that a sentence names; of a month or a year its first day. None where it names none or several.

    "Yesterday", weekdays and "last year" are counted from `published` and tell nothing without it.
    """
    found = {each.day for each in written(sentence)} or _partial(sentence, published) or _counted(sentence, published)
    days = [day for day in found if published is None or day <= published]
    return days[0] if len(days) == 1 == len(found) else None


def _partial(sentence: str, published: date | None) -> set[date]:
    days = set()
    for each in _MONTH_DAY.finditer(sentence):
        if published is not None:
            month = month_number(each["m1"] or each["m2"])
            days |= _valid(published.year, month, int(each["d1"] or each["d2"]), published)
    if days:
        return days
    for each in _MONTH_YEAR.finditer(sentence):
        days.add(date(int(each["year"]), month_number(each["month"]), 1))
    return days or {date(int(each["year"]), 1, 1) for each in _YEAR.finditer(sentence)}


def _valid(year: int, month: int, day: int, published: date) -> set[date]:
    """That day of the year, or of the year before where it is more than a month ahead."""
    try:
        found = date(year, month, day)
        return {found if found <= published + timedelta(days=31) else date(year - 1, month, day)}
    except ValueError:
        return set()


def _counted(sentence: str, published: date | None) -> set[date]:
    if published is None:
        return set()
    lower = sentence.lower()
    if re.search(r"\blast year\b", lower):
        return {date(published.year - 1, 1, 1)}
    if re.search(r"\byesterday\b", lower):
        return {published - timedelta(days=1)}
    days = {_WEEKDAYS.index(each["day"].lower()) for each in _WEEKDAY.finditer(sentence)}
    if len(days) == 1 and not re.search(r"\b(?:next|will|coming)\b", lower):
        return {published - timedelta(days=(published.weekday() - days.pop()) % 7)}
    return set()
