"""The day that the words of a term tell: "in 2021", "next year", "on Feb. 5"."""

import re
from datetime import date, timedelta

from diplograph.loaders.articles.dates import MONTH, month_number, written

_MONTH_DAY = re.compile(rf"\b(?:(?P<d1>\d{{1,2}}) (?P<m1>{MONTH})|(?P<m2>{MONTH}) (?P<d2>\d{{1,2}}))(?!\d)", re.I)
_MONTH = re.compile(rf"\b(?P<month>{MONTH})(?:,? (?:of )?(?P<year>(?:19|20)\d\d))?(?! \d)", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = {"last year": -1, "this year": 0, "later in the year": 0, "end of the year": 0, "next year": 1}
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def term(words: str, on: date | None, *, ahead: bool) -> date | None:
    """The one day that `words` tell; of a month or a year its first day. None where they tell none or several.

    What has no year of its own is counted from the day `on`, forward where `ahead` and else back, and tells nothing
    without it. A term that is told to be ahead does not lie before the year of `on`, one that is over not after `on`.
    """
    found = {each.day for each in written(words)} or _in_numbers(words) or (_counted(words, on, ahead) if on else set())
    if len(found) != 1:
        return None
    day = found.pop()
    if on is not None and (day.year < on.year if ahead else day > on):
        return None
    return day


def _in_numbers(words: str) -> set[date]:
    months = {
        date(int(each["year"]), month_number(each["month"]), 1) for each in _MONTH.finditer(words) if each["year"]
    }
    return months or {date(int(year), 1, 1) for year in _YEAR.findall(words)}


def _counted(words: str, on: date, ahead: bool) -> set[date]:
    lower = words.lower()
    days = {on + timedelta(days=days) for word, days in _DAYS.items() if re.search(rf"\b{word}\b", lower)}
    if days:
        return days
    years = {on.year + years for word, years in _YEARS.items() if word in lower}
    dated = [(each["m1"] or each["m2"], int(each["d1"] or each["d2"])) for each in _MONTH_DAY.finditer(words)]
    dated = dated or [(each["month"], 1) for each in _MONTH.finditer(words)]
    if not dated:
        return {date(year, 1, 1) for year in years}
    return {found for month, day in dated if (found := _nearest(month, day, on, ahead, years))}


def _nearest(month: str, day: int, on: date, ahead: bool, years: set[int]) -> date | None:
    """That day in the year told, else the first one ahead (in whose month `on` may lie) or the last one behind."""
    number = month_number(month)
    if len(years) > 1:
        return None
    year = next(iter(years), on.year)
    if not years and ahead and number < on.month:
        year += 1
    if not years and not ahead and (number, day) > (on.month, on.day):
        year -= 1
    try:
        return date(year, number, day)
    except ValueError:
        return None
