"""The day an article was published: a labelled date only, checked against its weekday and the offices that it names."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from diplograph.loaders.articles.dateline import dateline
from diplograph.loaders.articles.dates import Written, written
from diplograph.loaders.articles.layout import Page
from diplograph.loaders.articles.signs import Kind, is_stamp

InOffice = Callable[[str, date], bool | None]
_LABEL = re.compile(
    r"\b(?:first |originally )?(?:published|posted|issued|released|filed|publication date|pub(?:lication)? ?date|date)"
    r"(?: (?:on|at))?\b[^\d]{0,40}",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:updat|modif|revis|amend|correct|access|retriev|archiv|expire|valid|copyright)|©", re.IGNORECASE
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_TITLE = r"(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Taoiseach|Secretary[ -]General)"
_NAME = r"(?:[A-Z][\w'’-]+|[A-Z]\.)(?: (?:[A-Z]\.|(?:bin|al|de|van|von) )?[A-Z][\w'’-]+){0,3}"
_OFFICE = re.compile(
    r"(?<![-\w])(?P<past>(?:[Ff]ormer|[Ll]ate|[Ee]x-?|[Vv]ice|[Dd]eputy)\s?-?(?:[\w.]+ )?)?"
    rf"{_TITLE}s? (?P<name>{_NAME})(?: and (?P<other>{_NAME}))?"
)


def published(page: Page, in_office: InOffice | None = None) -> date | None:
    """The publication date that the page states; None when it states none, two, or one that its offices contradict.

    Accepted, the strongest first: a date labelled as publication; a line above the article that holds a date and
    little else; a dateline with a year; and the time at which the page's version was made ("last updated at 10:37,
    Sunday, 6 April 2008") when clock, weekday and date stand together above the article and agree.
    """
    text = "\n".join(line.text for line in page.prose)
    for days in (set(_labelled(page)), set(_stamps(page)), set(_datelines(page)), set(_versions(page))):
        if len(days) > 1:
            return None
        for day in days:
            return None if contradicted(text, day, in_office) else day
    return None


def contradicted(text: str, day: date, in_office: InOffice | None) -> bool:
    """Whether more of the leaders whom the first 3,000 characters give an office were out of it on `day` than in it.

    `in_office(name, day)` is None for a name that it does not know. A former president is no evidence.
    """
    if in_office is None:
        return False
    known = [held for name in sorted(_officers(text[:3000])) if (held := in_office(name, day)) is not None]
    return known.count(False) > known.count(True)


def _officers(text: str) -> set[str]:
    found = [match for match in _OFFICE.finditer(text) if not match["past"]]
    return {name for match in found for name in (match["name"], match["other"]) if name}


def _labelled(page: Page) -> Iterator[date]:
    for line in page.around:
        for label in _LABEL.finditer(line.text):
            if not _LATER.search(line.text[: label.end()]):
                day = next(written(line.text[label.start() :]), None)
                if day and day.start <= label.end() - label.start():
                    yield day.day


def _stamps(page: Page) -> Iterator[date]:
    for line, kind in page.head:
        if kind is Kind.STAMP and not _LATER.search(line.text):
            yield from (each.day for each in written(line.text))


def _datelines(page: Page) -> Iterator[date]:
    for line in page.prose[:2]:
        yield from (each.day for each in written(dateline(line.text)))


def _versions(page: Page) -> Iterator[date]:
    for line, _ in page.head:
        days: list[Written] = list(written(line.text))
        if is_stamp(line.text) and len(days) == 1 and days[0].weekday and _CLOCK.search(line.text):
            yield days[0].day
