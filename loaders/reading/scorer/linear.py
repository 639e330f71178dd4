"""The sparse linear scorer: sums of learned weights over a candidate's features."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from diplograph.loaders.reading.candidates.candidate import Candidate
from diplograph.loaders.reading.scorer.features import Features, Group
from diplograph.loaders.reading.scorer.labels import COUNT, JOINT
from diplograph.loaders.reading.scorer.view import View

CLASSES = (None, 1, 0, -1)
"""What the first stage tells apart: no stance, or its sign."""
Floats = NDArray[np.float64]
_MEMBERS = np.array([[sign == of for _, of in JOINT] for sign in CLASSES[1:]])


@dataclass(frozen=True, slots=True)
class Linear:
    """Three linear models over one hashed index, side by side in the columns of `weights` (int8, 2**BITS x 30).

    Columns 0-3 score the sign of a pair whose target is named, 4-7 that of one whose target is an issue, the others
    the joint label given that there is a stance. `scale` (one a column) turns sums of whole numbers to logits, so that
    a sum does not depend on its order; `bias` is added.
    """

    weights: NDArray[np.int8]
    scale: Floats
    bias: Floats

    @classmethod
    def load(cls, path: Path) -> "Linear":
        """The scorer kept in an .npz file."""
        with np.load(path) as kept:
            return cls(kept["weights"], kept["scale"], kept["bias"])

    def save(self, path: Path) -> None:
        """Keep the scorer in an .npz file."""
        np.savez_compressed(path, weights=self.weights, scale=self.scale, bias=self.bias)

    def joint(self, view: View, candidates: Sequence[Candidate]) -> Floats:
        """Probabilities n x COUNT of the joint labels, label 0 being "no stance"."""
        features = Features(view, candidates)
        sums: dict[Group, NDArray[np.int64]] = {}
        total = np.zeros((len(candidates), self.weights.shape[1]), np.int64)
        for n, candidate in enumerate(candidates):
            *shared, (_, own) = features.groups(candidate)
            total[n] = self._sum(own)
            for key, index in shared:
                if key not in sums:
                    sums[key] = self._sum(index)
                total[n] += sums[key]
        issue = np.array([candidate.issue is not None for candidate in candidates], bool)
        return joint(total * self.scale + self.bias, issue)

    def _sum(self, index: NDArray[np.uint32]) -> NDArray[np.int64]:
        found: NDArray[np.int64] = self.weights[index].sum(0, dtype=np.int64)
        return found


def joint(logits: Floats, issue: NDArray[np.bool_]) -> Floats:
    """Joint probabilities from the logits of the three models: sign first, then the root given the sign."""
    sign = softmax(np.where(issue[:, None], logits[:, 4:8], logits[:, :4]))
    root = softmax(logits[:, 8:])
    found = np.zeros((len(logits), COUNT))
    found[:, 0] = sign[:, 0]
    for n, members in enumerate(_MEMBERS, 1):
        part = root[:, members]
        found[:, 1:][:, members] = sign[:, n : n + 1] * part / np.maximum(part.sum(1, keepdims=True), 1e-12)
    return found


def softmax(logits: Floats) -> Floats:
    """Rows to probabilities."""
    raised = np.exp(logits - logits.max(1, keepdims=True))
    found: Floats = raised / raised.sum(1, keepdims=True)
    return found
