"""Writes what the reranking of one mode needs: its trees, its thresholds and what a confidence is worth."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.isotonic import IsotonicRegression

from training.rerank import Ranked, fit
from training.stack import Kept, tune

STEPS = 21  # points of the table that turns the reranker's output to a share of right ones


def ship(folder: Path, name: str, ranked: Sequence[Ranked], kept: Sequence[Sequence[Kept]], fold: np.ndarray) -> None:
    """Fit the trees on all open articles; thresholds and confidences come from trees that did not see the article."""
    opened = [n for n in range(len(ranked)) if fold[n] >= 0]
    trees = fit([ranked[n] for n in opened])
    np.savez_compressed(folder / f"{name}.npz", **{field: getattr(trees, field) for field in trees.__slots__})
    some, theirs = [ranked[n] for n in opened], [kept[n] for n in opened]
    worth = sure(some, theirs)
    settings = {"thresholds": tune(some, theirs), "confidence": worth}
    (folder / f"{name}.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


def sure(ranked: Sequence[Ranked], kept: Sequence[Sequence[Kept]]) -> list[list[float]]:
    """Pairs of the reranker's output and the share of claims with it that are right (isotonic regression)."""
    x = [k.confidence for each in kept for k in each]
    y = [bool(r.hits[k.claim][0]) for r, each in zip(ranked, kept, strict=True) for k in each]
    model = IsotonicRegression(y_min=0.01, y_max=0.99, out_of_bounds="clip").fit(x, y)
    points = np.linspace(0, 1, STEPS)
    return [[round(float(p), 2), round(float(v), 3)] for p, v in zip(points, model.predict(points), strict=True)]
