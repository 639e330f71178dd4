"""Boosted regression trees (trained with LightGBM) as arrays: evaluation without its library."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
AT_ONCE = 256  # rows, so that memory stays bounded


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
        parts = [self._sums(rows[first : first + AT_ONCE]) for first in range(0, len(rows), AT_ONCE)]
        found: Floats = 1 / (1 + np.exp(-np.concatenate(parts))) if parts else np.zeros(0)
        return found

    def _sums(self, rows: Floats) -> Floats:
        """Every row goes down all trees at the same time, a level a step; those at a leaf stay."""
        trees, nodes = self.split.shape
        root = np.tile(np.arange(trees) * nodes, len(rows))
        row = np.repeat(np.arange(len(rows)) * rows.shape[1], trees)
        node, on_way = root.copy(), np.arange(len(root))
        while True:
            here = node[on_way]
            left = self.left.ravel()[here]
            inner = left >= 0
            on_way, here, left = on_way[inner], here[inner], left[inner]
            if not len(on_way):
                break
            given = rows.ravel()[row[on_way] + self.split.ravel()[here]]
            goes = np.where(np.isnan(given), self.blank.ravel()[here], given <= self.cut.ravel()[here])
            node[on_way] = root[on_way] + np.where(goes, left, self.right.ravel()[here])
        leaves = self.value.ravel()[node].reshape(len(rows), trees)
        total: Floats = np.cumsum(leaves, axis=1)[:, -1]  # in the order of the trees, the same on every machine
        return total
