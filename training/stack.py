"""Folds over articles, scores from models that did not see an article, thresholds, predictions and their scores."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from evaluation.sets import SETS

from diplograph.graph.plover import polarity
from diplograph.loaders.reading.decisions import learned
from diplograph.loaders.reading.decisions.learned import SHORT
from diplograph.loaders.reading.scorer.trees import Trees
from training.prepare import Prepared
from training.rerank import Ranked, fit

OPEN = frozenset(s.name for s in SETS if s.open)
GRID = (0.1, 0.14, 0.18, 0.22, 0.26, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.55, 0.6, 0.7)


def folds(articles: Sequence[Prepared], count: int, seed: int = 7, opened: Iterable[str] = OPEN) -> np.ndarray:
    """Fold of each article, set by set; -1 for sets that are never trained on."""
    found = np.full(len(articles), -1)
    for name in sorted(opened):
        ids = sorted((n for n, a in enumerate(articles) if a.set == name), key=lambda n: articles[n].id)
        random.Random(seed).shuffle(ids)
        for place, n in enumerate(ids):
            found[n] = place % count
    return found


@dataclass(frozen=True, slots=True)
class Kept:
    """A claim after the reranker: its place among the article's claims and its confidence."""

    claim: int
    confidence: float


def ranked_by(trees: Trees, ranked: Ranked) -> list[Kept]:
    """The claims of an article, likeliest first; of overlapping phrases of one holder only the best."""
    from diplograph.loaders.reading.scorer.choose import choose

    if not ranked.claims:
        return []
    confidence = np.round(trees.probability(ranked.rows), 3)
    chosen = choose(ranked.article.candidates, ranked.claims, confidence)
    return [Kept(n, float(confidence[n])) for n in chosen]


def cross(ranked: Sequence[Ranked], fold: np.ndarray) -> list[list[Kept]]:
    """Claims of every article by a reranker that did not see it; of closed sets by one trained on all open ones."""
    kept: list[list[Kept]] = [[] for _ in ranked]
    for f in sorted(set(fold)):
        trees = fit([r for r, of in zip(ranked, fold, strict=True) if of >= 0 and of != f])
        for n, r in enumerate(ranked):
            if fold[n] == f:
                kept[n] = ranked_by(trees, r)
    return kept


def kind(ranked: Ranked, kept: Kept) -> str:
    """Which threshold a claim has to pass."""
    return learned.kind(ranked.article.candidates[ranked.claims[kept.claim].best], ranked.article.sentences)


Thresholds = dict[str, float]


def tune(ranked: Sequence[Ranked], kept: Sequence[Sequence[Kept]]) -> Thresholds:
    """Thresholds that make the sum of found and exact F1 greatest, for short and for long articles."""
    found: Thresholds = {}
    for length in ("short", "long"):
        some = [
            (r, k) for r, k in zip(ranked, kept, strict=True) if (r.article.sentences <= SHORT) == (length == "short")
        ]
        best = max(
            product(GRID, GRID),
            key=lambda pair: _worth(some, {f"{length} actor": pair[0], f"{length} issue": pair[1]}),
        )
        found |= {f"{length} actor": best[0], f"{length} issue": best[1]}
    return found


def _worth(some: Sequence[tuple[Ranked, Sequence[Kept]]], least: Thresholds) -> float:
    """Mean over sets of found F1 plus exact F1."""
    total = []
    for name in sorted({r.article.set for r, _ in some}):
        for exact in (0, 1):
            precisions, recalls = [], []
            for r, kept in some:
                if r.article.set != name:
                    continue
                hits = [r.hits[k.claim][exact] for k in kept if k.confidence >= least[kind(r, k)]]
                core = {i for i, g in enumerate(r.article.gold) if g["core"]}
                if hits:
                    precisions.append(sum(map(bool, hits)) / len(hits))
                if core:
                    recalls.append(len(set().union(*hits) & core) / len(core))
            p, q = np.mean(precisions or [0]), np.mean(recalls or [0])
            total.append(2 * p * q / (p + q) if p + q else 0)
    return float(np.mean(total))


def predictions(ranked: Ranked, kept: Iterable[Kept], least: Thresholds) -> list[dict[str, Any]]:
    """What `extract` would print."""
    found = []
    for k in kept:
        if k.confidence < least[kind(ranked, k)]:
            continue
        claim = ranked.claims[k.claim]
        c = ranked.article.candidates[claim.best]
        found.append(
            {
                "article": ranked.article.id,
                "holder": ranked.article.printed[c.holder],
                "target": ranked.article.printed[c.target],
                "polarity": polarity(claim.event, claim.sign),
                "event": claim.event,
                "confidence": k.confidence,
                "quote": ranked.article.quotes[claim.best],
            }
        )
    return found


def unseen(ranked: Sequence[Ranked], kept: Sequence[Sequence[Kept]], fold: np.ndarray) -> list[dict[str, Any]]:
    """Predictions for every article, its scores, its reranker and its thresholds from articles of other folds."""
    said: list[dict[str, Any]] = []
    for f in sorted(set(fold)):
        others = [n for n in range(len(ranked)) if fold[n] >= 0 and fold[n] != f]
        least = tune([ranked[n] for n in others], [kept[n] for n in others])
        print("fold", f, least, flush=True)
        for n in np.flatnonzero(fold == f):
            said += predictions(ranked[n], kept[n], least)
    return said
