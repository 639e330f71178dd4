"""The trajectory of dated polarities, from rows or from a store."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from diplograph.graph.analysis.trajectory.changes import Change, changes
from diplograph.graph.analysis.trajectory.smooth import Observation, Point, smooth
from diplograph.graph.errors import InputError
from diplograph.graph.nodes import Key
from diplograph.graph.rows import Rows
from diplograph.graph.stores.base import Store
from diplograph.graph.views import Position, Scope, positions
from diplograph.graph.views.offices import Offices

METHOD = (
    "Epanechnikov kernel mean of {window} days weighted by confidence; "
    "changes by optimal partitioning with BIC, kept at {confidence:.0%} by permutation test"
)
FEW = 3  # effective stances: a point of the line with fewer is thin


@dataclass(frozen=True, slots=True)
class Trajectory:
    """Polarity over time: `points` of the line, its `changes`, and `warnings` where the evidence is thin.

    `observations` are the rows that it was made from, sorted by day; `positions` the stances, where it was made from
    a store. `window` is the width of the kernel in days, `method` says in words how it was made.
    """

    points: tuple[Point, ...]
    changes: tuple[Change, ...]
    warnings: tuple[str, ...]
    observations: tuple[Observation, ...]
    window: int
    method: str
    positions: tuple[Position, ...] = ()

    def rows(self) -> Rows:
        """The line as rows: day, polarity, low, high, evidence, and the confidence of a change on that day."""
        columns = ("day", "polarity", "low", "high", "evidence", "change")
        sure = {change.first: change.confidence for change in self.changes}
        return Rows(
            columns,
            tuple(
                {
                    "day": point.day,
                    "polarity": point.polarity,
                    "low": point.low,
                    "high": point.high,
                    "evidence": point.evidence,
                    "change": sure.get(point.day),
                }
                for point in self.points
            ),
        )

    def to_dict(self) -> dict[str, Any]:
        """The trajectory as JSON knows it: dates as ISO text."""
        return {
            "method": self.method,
            "window": self.window,
            "stances": len(self.observations),
            "warnings": list(self.warnings),
            "changes": [_plain(change) for change in self.changes],
            "points": [_plain(point) for point in self.points],
        }


def trajectory(
    rows: Iterable[Observation],
    *,
    window: int = 180,
    confidence: float = 0.95,
    least: int = 4,
    step: int | None = None,
) -> Trajectory:
    """The trajectory of rows (day, polarity from -1 to 1, weight above 0), in any order.

    `window` is the width of the kernel in days, chosen by the asker: wide ones show the trend, narrow ones episodes.
    A change is told at `confidence` (below 1) and with `least` stances on both sides; `step` days lie between the
    points of the line. InputError for a window or confidence that is none.
    """
    if window < 2 or not 0 < confidence < 1 or least < 2:
        raise InputError("a trajectory needs a window of 2 days or more, a confidence between 0 and 1, least 2 or more")
    series = sorted((day, value, weight) for day, value, weight in rows if weight > 0)
    found = changes(series, confidence, least)
    points = smooth(series, window, step, (change.first for change in found))
    return Trajectory(
        tuple(points),
        tuple(found),
        tuple(_warnings(series, points, least)),
        tuple(series),
        window,
        METHOD.format(window=window, confidence=confidence),
    )


def between(
    store: Store,
    holder: Key | None,
    target: Key,
    scope: Scope | None = None,
    *,
    countries: bool = False,
    **options: Any,
) -> Trajectory:
    """The trajectory of a holder (None: of everyone) on a target, each stance weighted by its confidence.

    With `countries` the stances of leaders count for the country or body whose office they hold on the day, so that a
    country has those of its leaders. Warns too where one publisher told it all. `options` are those of `trajectory`.
    """
    found = _found(store, holder, target, scope or Scope(), countries)
    dated = [each for each in found if each.day is not None]
    made = trajectory([(each.day, each.polarity, each.confidence) for each in dated if each.day], **options)
    more = []
    if undated := len(found) - len(dated):
        more.append(f"{undated} stances without a date are left out")
    voices = {each.voice for each in dated}
    if len(dated) > 1 and len(voices) == 1:
        more.append(f"all stances are from one publisher ({voices.pop() or 'unknown'})")
    return replace(made, warnings=(*made.warnings, *more), positions=tuple(dated))


def _found(store: Store, holder: Key | None, target: Key, scope: Scope, countries: bool) -> list[Position]:
    if holder is None or not countries:
        return positions(store, scope, holder=holder, target=target)
    offices = Offices(store)
    return [each for each in positions(store, scope, target=target) if offices(each.holder, each.day) == holder]


def _warnings(series: Sequence[Observation], points: Sequence[Point], least: int) -> Iterator[str]:
    """What keeps the line or its changes from being trusted."""
    days = len({day for day, _, _ in series})
    if not series:
        yield "no dated stances: there is no trajectory"
    elif len(series) < 2 * least:
        yield f"only {len(series)} stances: a change cannot be told from fewer than {2 * least}"
    elif days < 2 * least:
        yield f"the stances are of only {days} days: what looks like a change may be one event"
    thin = sum(point.evidence < FEW for point in points)
    if series and thin:
        yield f"{thin} of {len(points)} points of the line rest on fewer than {FEW} stances; a wider window has more"


def _plain(value: Change | Point) -> dict[str, Any]:
    names = type(value).__slots__
    return {name: each.isoformat() if isinstance(each := getattr(value, name), date) else each for name in names}
