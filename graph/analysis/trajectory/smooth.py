"""The line through dated polarities: a kernel-weighted mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

Observation = tuple[date, float, float]  # day, polarity (-1 to 1), weight (confidence, above 0)
POINTS = 200  # a line has at most so many points, or little more


@dataclass(frozen=True, slots=True)
class Point:
    """The mean polarity around a day; None where the window holds no stance.

    `low` and `high` bound the mean with 95 % confidence, None where fewer than two stances tell nothing of their
    spread. `evidence` is the effective number of stances: (sum of weights)² / sum of squared weights (Kish 1965).
    """

    day: date
    polarity: float | None
    low: float | None
    high: float | None
    evidence: float


def smooth(rows: Sequence[Observation], window: int, step: int | None = None, also: Iterable[date] = ()) -> list[Point]:
    """The Nadaraya-Watson mean (Nadaraya 1964, Watson 1964) of polarity with the kernel of Epanechnikov (1969).

    The kernel is `window` days wide, half before and half after the day, and falls to 0 at both ends; it is multiplied
    by each stance's weight. One point each `step` days, from the first day to the last, and one on the days `also`.
    """
    import numpy as np

    if not rows:
        return []
    days = np.array([day.toordinal() for day, _, _ in rows], dtype=float)
    polarity = np.array([value for _, value, _ in rows])
    weight = np.array([each for _, _, each in rows])
    stride = step or max(1, int(days[-1] - days[0]) // POINTS)
    at = {*range(int(days[0]), int(days[-1]) + 1, stride), int(days[-1]), *(day.toordinal() for day in also)}
    return [_point(day, np.abs(days - day) / (window / 2), polarity, weight) for day in sorted(at)]


def _point(day: int, distance: "np.ndarray[Any, Any]", polarity: Any, weight: Any) -> Point:
    import numpy as np

    near = distance < 1
    kernel = 0.75 * (1 - distance[near] ** 2) * weight[near]
    total = float(kernel.sum())
    if not total:
        return Point(date.fromordinal(day), None, None, None, 0.0)
    mean = float((kernel * polarity[near]).sum() / total)
    evidence = total**2 / float((kernel**2).sum())
    low = high = None
    if evidence >= 2:
        spread = float((kernel * (polarity[near] - mean) ** 2).sum() / total)
        error = 1.96 * np.sqrt(spread / (evidence - 1))
        low, high = round(max(-1.0, mean - error), 6), round(min(1.0, mean + error), 6)
    return Point(date.fromordinal(day), round(mean, 6), low, high, round(evidence, 3))
