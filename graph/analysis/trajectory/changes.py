"""Where the mean polarity changes, and how sure that is.

Method: the segmentation with the least weighted squared error plus a penalty for each change, found exactly by dynamic
programming (optimal partitioning, Jackson et al. 2005, IEEE Signal Processing Letters 12:105-108; the optimum that
PELT finds too, Killick, Fearnhead & Eckley 2012, JASA 107:1590-1598), with the penalty of BIC, 2 σ² ln n a change
(σ² from the differences of neighbours, Rice 1984). Each change is then tested between its neighbours by permutation,
as in e-divisive (Matteson & James 2014, JASA 109:334-345): how often do shuffled stances show as strong a split
somewhere? The least sure change is dropped until all that stay are as sure as was asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from diplograph.graph.analysis.trajectory.smooth import Observation

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]
PERMUTATIONS = 999
SEED = 1815  # any number: with the same one the same stances give the same confidence
MOST = 10_000  # more stances than that are first united by days, then by weeks and so on
FLOOR = 0.05**2  # of σ²: polarities nearer than the threshold of a side are no different


@dataclass(frozen=True, slots=True)
class Change:
    """The mean polarity is `before` until `last`, the last day with a stance, and `after` from the day `first` on.

    `confidence` is 1 - p of the permutation test; `stances_before` and `stances_after` are those of the stretches on
    both sides, up to the next change.
    """

    last: date
    first: date
    before: float
    after: float
    confidence: float
    stances_before: int
    stances_after: int


def changes(rows: Sequence[Observation], confidence: float = 0.95, least: int = 4) -> list[Change]:
    """The changes of a series sorted by day, each with at least `least` stances on both sides, the earliest first."""
    import numpy as np

    days, value, weight, size = _united(rows)
    if len(rows) < 2 * least:
        return []
    cuts = _tested(days, value, weight, size, _best(days, value, weight, size, least), confidence, least)
    ends = [0, *(cut for cut, _ in cuts), len(days)]
    found = []
    for place, (cut, sure) in enumerate(cuts):
        left, right = slice(ends[place], cut), slice(cut, ends[place + 2])
        found.append(
            Change(
                date.fromordinal(int(days[cut - 1])),
                date.fromordinal(int(days[cut])),
                round(float(np.average(value[left], weights=weight[left])), 6),
                round(float(np.average(value[right], weights=weight[right])), 6),
                sure,
                int(size[left].sum()),
                int(size[right].sum()),
            )
        )
    return found


def _united(rows: Sequence[Observation]) -> "tuple[Array, Array, Array, Array]":
    """Days, polarities, weights (of mean 1) and numbers of stances; long series united by stretches of days."""
    import numpy as np

    days = np.array([day.toordinal() for day, _, _ in rows])
    value = np.array([each for _, each, _ in rows], dtype=float)
    weight = np.array([each for _, _, each in rows], dtype=float)
    size = np.ones(len(rows), dtype=int)
    stretch = 1
    while len(days) > MOST:
        _, first, group = np.unique(days // stretch, return_index=True, return_inverse=True)
        mass = np.bincount(group, weight * value)
        weight, size = np.bincount(group, weight), np.bincount(group, size).astype(int)
        days, value = days[first], mass / weight
        stretch *= 7
    return days, value, weight / (weight.mean() if len(weight) else 1), size


def _best(days: "Array", value: "Array", weight: "Array", size: "Array", least: int) -> list[int]:
    """The cuts of the optimal partition: the index of the first row after each change."""
    import numpy as np

    n = len(days)
    total, mass, square, count = (
        np.concatenate(([0.0], np.cumsum(each))) for each in (weight, weight * value, weight * value**2, size)
    )
    penalty = 2 * _variance(value) * np.log(max(n, 2))
    ends = [end for end in range(1, n + 1) if end == n or days[end] != days[end - 1]]
    cost, before = np.full(n + 1, np.inf), np.zeros(n + 1, dtype=int)
    cost[0] = -penalty
    starts = np.array([0, *ends])
    for end in ends:
        open_ = starts[(starts < end) & (count[end] - count[starts] >= least)]
        if len(open_):
            w, m = total[end] - total[open_], mass[end] - mass[open_]
            each = cost[open_] + square[end] - square[open_] - m**2 / w + penalty
            best = int(np.argmin(each))
            cost[end], before[end] = each[best], open_[best]
    cuts, end = [], int(before[n])
    while end:
        cuts.append(end)
        end = int(before[end])
    return cuts[::-1]


def _variance(value: "Array") -> float:
    """σ² of the noise: half the mean squared difference of neighbours."""
    import numpy as np

    return max(FLOOR, float(np.mean(np.diff(value) ** 2)) / 2) if len(value) > 1 else FLOOR


def _tested(
    days: "Array", value: "Array", weight: "Array", size: "Array", cuts: list[int], confidence: float, least: int
) -> list[tuple[int, float]]:
    """The cuts that are sure enough, each with its confidence; the least sure goes first."""
    kept = list(cuts)
    while kept:
        ends = [0, *kept, len(days)]
        sure = [
            _confidence(days[low:high], value[low:high], weight[low:high], size[low:high], least)
            for low, high in zip(ends, ends[2:], strict=False)
        ]
        weakest = min(range(len(kept)), key=lambda place: (sure[place], place))
        if sure[weakest] >= confidence:
            return list(zip(kept, sure, strict=True))
        del kept[weakest]
    return []


def _confidence(days: "Array", value: "Array", weight: "Array", size: "Array", least: int) -> float:
    """1 - p: how seldom shuffled stances are split as strongly as these are."""
    import numpy as np

    count = np.cumsum(size)
    splits = np.flatnonzero((days[1:] != days[:-1]) & (count[:-1] >= least) & (count[-1] - count[:-1] >= least))
    if not len(splits):
        return 0.0
    seen = _strongest(value[None, :], weight[None, :], splits)[0]
    chance = np.random.default_rng(SEED)
    as_strong, left = 0, PERMUTATIONS
    while left:
        order = chance.permuted(np.tile(np.arange(len(value)), (min(left, 1 + 200_000 // len(value)), 1)), axis=1)
        as_strong += int((_strongest(value[order], weight[order], splits) >= seen - 1e-12).sum())
        left -= len(order)
    return round(1 - (1 + as_strong) / (1 + PERMUTATIONS), 6)


def _strongest(value: "Array", weight: "Array", splits: "Array") -> "Array":
    """Of each row of stances the largest sum of squares between the two sides of a split."""
    import numpy as np

    w, m = np.cumsum(weight, axis=1), np.cumsum(weight * value, axis=1)
    left, right = w[:, splits], w[:, -1:] - w[:, splits]
    difference = m[:, splits] / left - (m[:, -1:] - m[:, splits]) / right
    return np.asarray((left * right / (left + right) * difference**2).max(axis=1))
