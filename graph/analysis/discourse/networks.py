"""The networks of Discourse Network Analyzer (DNA), with its aggregations and normalisations.

Source: Leifeld, Gruber & Bossner, Discourse Network Analyzer Manual, and the exporter of DNA 2.0 and 3.0
(`Exporter.computeOneModeMatrix`, github.com/leifeld/dna), which this gives the same numbers as; the ideas are those
of Leifeld (2017), Discourse Network Analysis, in: The Oxford Handbook of Political Networks. With x⁺ and x⁻ the counts
of agreement and disagreement (a binary qualifier), for two actors a and b and all issues c (or the other way round):

    ignore      Σ_c (x⁺_ac + x⁻_ac) (x⁺_bc + x⁻_bc), which is congruence + conflict
    congruence  Σ_c (x⁺_ac x⁺_bc + x⁻_ac x⁻_bc)
    conflict    Σ_c (x⁺_ac x⁻_bc + x⁻_ac x⁺_bc)
    subtract    congruence - conflict

Each is divided by a norm, with n_a = Σ_c (x⁺_ac + x⁻_ac), the activity of a:

    none        1
    average     (n_a + n_b) / 2
    jaccard     m10 + m01 + m11 over the cells (issue, qualifier): the counts of a where b has none, of b where a has
                none, and the products of both where both have some
    cosine      sqrt(n_a²) sqrt(n_b²) = n_a n_b, as DNA computes it: no cosine of the two rows in the usual sense
"""

from typing import TYPE_CHECKING, Any, Literal

from diplograph.graph.analysis.discourse.counts import Counts
from diplograph.graph.analysis.discourse.matrix import Matrix
from diplograph.graph.errors import InputError

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

KINDS = ("ignore", "congruence", "conflict", "subtract")
NORMS = ("none", "average", "jaccard", "cosine")
TWO_MODE = ("ignore", "combine", "subtract")
TWO_MODE_NORMS = ("none", "activity", "prominence")


def projection(
    counts: Counts, kind: str = "congruence", norm: str = "none", *, of: Literal["actors", "issues"] = "actors"
) -> Matrix:
    """The one-mode network of actors, joined by issues, or of issues, joined by actors; 0 on the diagonal."""
    _check(kind, KINDS, "aggregation")
    _check(norm, NORMS, "normalisation")
    _check(of, ("actors", "issues"), "network")
    agreed, disagreed = counts.agreed, counts.disagreed
    if of == "issues":
        agreed, disagreed = agreed.T, disagreed.T
    values = _joint(agreed, disagreed, kind) / _norm(agreed, disagreed, norm)
    _clear(values)
    names = counts.actors if of == "actors" else counts.issues
    return Matrix(names, names, values, counts.names)


def affiliation(counts: Counts, kind: str = "subtract", norm: str = "none") -> Matrix:
    """The two-mode network of actors (rows) and issues (columns).

    `ignore` counts all statements, `subtract` agreement less disagreement, `combine` is 1 where an actor only agreed,
    2 where it only disagreed, 3 where it did both. The norm `activity` divides by all statements of the actor,
    `prominence` by all statements on the issue.
    """
    import numpy as np

    _check(kind, TWO_MODE, "aggregation")
    _check(norm, TWO_MODE_NORMS, "normalisation")
    total = counts.agreed + counts.disagreed
    if kind == "combine":
        values = (counts.agreed > 0) * 1.0 + (counts.disagreed > 0) * 2.0
    else:
        values = total if kind == "ignore" else counts.agreed - counts.disagreed
    if norm != "none":
        by = total.sum(axis=1, keepdims=True) if norm == "activity" else total.sum(axis=0, keepdims=True)
        values = values / np.where(by == 0, 1, by)
    return Matrix(counts.actors, counts.issues, values, counts.names, two_mode=True)


def _joint(agreed: "Array", disagreed: "Array", kind: str) -> "Array":
    congruence: Array = agreed @ agreed.T + disagreed @ disagreed.T
    conflict: Array = agreed @ disagreed.T + disagreed @ agreed.T
    if kind == "ignore":
        return congruence + conflict
    if kind == "subtract":
        return congruence - conflict
    return congruence if kind == "congruence" else conflict


def _norm(agreed: "Array", disagreed: "Array", norm: str) -> "Array":
    """The norm of each pair; 1 in the place of 0, where the value is 0 too."""
    import numpy as np

    activity = (agreed + disagreed).sum(axis=1)
    if norm == "none":
        found = np.ones((len(activity), len(activity)))
    elif norm == "average":
        found = (activity[:, None] + activity[None, :]) / 2
    elif norm == "cosine":
        found = np.outer(activity, activity)
    else:
        cells = np.concatenate((agreed, disagreed), axis=1)
        alone = cells @ (cells == 0).T
        found = alone + alone.T + cells @ cells.T
    return np.where(found == 0, 1, found)


def _clear(values: "Array") -> None:
    import numpy as np

    np.fill_diagonal(values, 0)


def _check(value: str, known: tuple[str, ...], what: str) -> None:
    if value not in known:
        raise InputError(f"no {what} {value!r}; it is one of {', '.join(known)}")
