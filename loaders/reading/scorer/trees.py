"""Boosted regression trees (trained with LightGBM) as arrays: evaluation without its library."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trees:
    """Nodes of all trees side by side, trees x nodes. At a leaf `left` is -1 and `value` its score.

    A value of at most `cut` of column `split` goes left; NaN goes where `blank` says (true: left).
    """

    split: NDArray[np.int16]
    cut: Floats
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    blank: NDArray[np.bool_]
    value: Floats

    @classmethod
    def load(cls, path: Path) -> "Trees":
        """The trees kept in an .npz file."""
        with np.load(path) as kept:
            return cls(**{name: kept[name] for name in cls.__slots__})

    def probability(self, rows: Floats) -> Floats:
        """Probability of each row: the logistic function of the sum over trees."""
        total = np.zeros(len(rows))
        each = np.arange(len(rows))
        for tree in range(len(self.split)):
            at = np.zeros(len(rows), np.int64)
            while True:
                left = self.left[tree, at].astype(np.int64)
                if (left < 0).all():
                    break
                given = rows[each, self.split[tree, at]]
                goes = np.where(np.isnan(given), self.blank[tree, at], given <= self.cut[tree, at])
                at = np.where(left < 0, at, np.where(goes, left, self.right[tree, at]))
            total += self.value[tree, at]
        found: Floats = 1 / (1 + np.exp(-total))
        return found
