"""The statements of a store that a choice keeps, the latest first."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from operator import itemgetter
from typing import Any

from diplograph.explorer.bundles import bundled
from diplograph.explorer.choice import Choice
from diplograph.explorer.scene import Statement
from diplograph.explorer.signs import ACTION_SIDES
from diplograph.graph.nodes import Key
from diplograph.graph.stores.base import Store

_CHOSEN = """MATCH (h)-[s:STANCE|TREATY_ACTION]->(t)
WHERE s.retracted_at IS NULL
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
  AND (size($actors) = 0 OR (labels(h)[0] + ':' + h.id) IN $actors OR (labels(t)[0] + ':' + t.id) IN $actors)
  AND (size($targets) = 0 OR (labels(t)[0] + ':' + t.id) IN $targets)
"""
_COUNT = _CHOSEN + "RETURN count(s) AS found"
_ALL = "MATCH ()-[s:STANCE|TREATY_ACTION]->() RETURN count(s) AS found"  # counted without being looked at
_DAYS = (
    _CHOSEN
    + """WITH coalesce(s.observed_on, s.published) AS day, count(s) AS found
WHERE day IS NOT NULL
RETURN day, found
ORDER BY day DESC"""
)
_COLUMNS = (
    *("labels(h)[0]", "h.id", "labels(t)[0]", "t.id", "type(s)", "coalesce(s.event, s.action)", "s.polarity"),
    *("s.asserted", "s.confidence", "toString(coalesce(s.observed_on, s.published))", "s.article", "s.id"),
    *("s.quote", "s.speaker"),
)
_day = cache(date.fromisoformat)
_key = cache(Key)


def statements(store: Store, choice: Choice) -> tuple[tuple[Statement, ...], int]:
    """The latest statements up to the choice's limit, undated ones last, and how many there were to choose from.

    They are put in order here: the embedded engine takes seconds to sort what it has matched.
    """
    asked = choice.parameters(store)
    most, found = choice.limit, 0
    if most is not None and int(store.query(_ALL)[0]["found"]) > most:
        found = int(store.query(choice.text(_COUNT), asked)[0]["found"])
        if found > most:
            asked["since"] = _first_day(store, choice, asked, most) or asked["since"]
    rows = bundled(store, [choice.text(_CHOSEN)], _COLUMNS, asked)
    told = sorted((_told(*row) for row in rows), key=itemgetter(0))
    told.sort(key=lambda each: each[1].day or date.min, reverse=True)
    return tuple(statement for _, statement in told[:most]), found or len(told)


def _first_day(store: Store, choice: Choice, asked: dict[str, Any], most: int) -> date | None:
    """The day from which on there are just enough statements; None where undated ones are needed too."""
    left = most
    for row in store.query(choice.text(_DAYS), asked):
        left -= row["found"]
        if left <= 0:
            day: date = row["day"]
            return day
    return None


def _told(
    holder_label: str,
    holder: str,
    target_label: str,
    target: str,
    kind: str,
    event: str,
    polarity: float | str,
    asserted: bool | str,
    confidence: float,
    day: str,
    article: str,
    id_: str,
    quote: str,
    speaker: str,
) -> tuple[str, Statement]:
    """A statement after its id."""
    return id_, Statement(
        _key(holder_label, holder),
        _key(target_label, target),
        kind,
        event,
        ACTION_SIDES[event] if polarity == "" else float(polarity),
        asserted is not False,
        confidence,
        _day(day) if day else None,
        article,
        quote,
        speaker,
    )


def keys_of(told: Iterable[Statement]) -> set[Key]:
    """All holders and targets."""
    return {key for each in told for key in (each.holder, each.target)}
