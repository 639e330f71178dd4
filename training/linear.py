"""Fits the linear scorer: two sign models (named targets, issues) and one of joint labels, in one table of int8."""

import warnings
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from diplograph.loaders.reading.scorer.features import BITS
from diplograph.loaders.reading.scorer.labels import COUNT, JOINT
from diplograph.loaders.reading.scorer.linear import CLASSES, Linear
from training.prepare import Prepared, by_fold

SIGN_C, ROOT_C = 0.05, 0.3  # inverse strength of the L2 penalty
_SIGN = np.array([0] + [CLASSES.index(sign) for _, sign in JOINT])


def matrix(articles: Sequence[Prepared]) -> csr_matrix:
    """Features of all candidates, one row each."""
    index = np.concatenate([a.index for a in articles]).astype(np.int64)
    lengths = np.concatenate([np.diff(a.begins) for a in articles])
    begins = np.concatenate([[0], np.cumsum(lengths)])
    found = csr_matrix((np.ones(len(index), np.float32), index, begins), shape=(len(lengths), 1 << BITS))
    found.sum_duplicates()
    found.data[:] = 1
    return found


def fit(articles: Sequence[Prepared], shares: Sequence[float] | None = None) -> Linear:
    """The scorer fitted on these articles; `shares` weighs each of them."""
    x = matrix(articles)
    allowed = np.concatenate([a.truth.allowed for a in articles])
    weight = np.concatenate(
        [a.truth.weight * s for a, s in zip(articles, shares or [1.0] * len(articles), strict=True)]
    )
    issue = np.array([c.issue is not None for a in articles for c in a.candidates])
    label = allowed.argmax(1)
    kept = np.asarray(x[weight > 0].sum(0)).ravel() >= 2
    columns = np.flatnonzero(kept)
    x = x[:, columns]
    dense = np.zeros((1 << BITS, 8 + COUNT - 1), np.float32)
    bias = np.full(dense.shape[1], -30.0)
    for start, rows, y, c in (
        (0, (weight > 0) & ~issue, _SIGN[label], SIGN_C),
        (4, (weight > 0) & issue, _SIGN[label], SIGN_C),
        (8, (weight > 0) & (label > 0) & (allowed.sum(1) == 1), label - 1, ROOT_C),
    ):
        at = np.flatnonzero(rows)
        model = _fit(x[at], y[at], weight[at], c)
        dense[np.ix_(columns, start + model.classes_)] = model.coef_.T
        bias[start + model.classes_] = model.intercept_
    scale = np.maximum(np.abs(dense).max(0), 1e-9) / 127
    return Linear(np.round(dense / scale).astype(np.int8), scale.astype(np.float64), bias)


def _fit(x: csr_matrix, y: np.ndarray, weight: np.ndarray, c: float) -> LogisticRegression:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return LogisticRegression(C=c, max_iter=100, tol=1e-3).fit(x, y, sample_weight=weight)


def predict(model: Linear, articles: Sequence[Prepared]) -> list[np.ndarray]:
    """Joint probabilities of each article's candidates."""
    from diplograph.loaders.reading.scorer.linear import joint

    found = []
    for article in articles:
        sums = np.zeros((len(article.candidates), model.weights.shape[1]), np.int64)
        for n in range(len(sums)):
            index = article.index[article.begins[n] : article.begins[n + 1]]
            sums[n] = model.weights[index].sum(0, dtype=np.int64)
        issue = np.array([c.issue is not None for c in article.candidates], bool)
        found.append(joint(sums * model.scale + model.bias, issue))
    return found


def crossed(articles: Sequence[Prepared], fold: np.ndarray) -> list[np.ndarray]:
    """Scores of every article by a scorer that did not see it; `fold` is -1 for those that none is fitted on."""

    def scores(f: int) -> list[np.ndarray]:
        model = fit([a for a, of in zip(articles, fold, strict=True) if of >= 0 and of != f])
        return predict(model, [articles[n] for n in np.flatnonzero(fold == f)])

    return by_fold(fold, scores)
