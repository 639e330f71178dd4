"""Precision and recall of predicted stances against a gold set, article by article.

A prediction is right if the gold of its article holds a stance with the same holder, target and sign; finding one
again counts once. Recall asks for core gold only. `found` is the F1 of the two means over articles; `exact` the same
under the strict rule for targets. An article without any stance has precision 0 when something is predicted there.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from evaluation.match import ACTORS, content, names, overlap, same_actor, same_target, sign, well_named

Row = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts over all articles, and what was missed and wrong."""

    pairs: int = 0
    signed: int = 0
    right: int = 0
    event: int = 0
    topics: int = 0
    named: int = 0
    grounded: int = 0
    core: int = 0
    hit: int = 0
    predicted: int = 0
    precisions: list[float] = field(default_factory=list)
    recalls: list[float] = field(default_factory=list)
    missed: list[Row] = field(default_factory=list)
    wrong: list[Row] = field(default_factory=list)
    outcomes: list[tuple[Row, bool]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Mean over the articles in which something is predicted."""
        return _mean(self.precisions)

    @property
    def recall(self) -> float:
        """Mean over the articles that hold core gold."""
        return _mean(self.recalls)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def shares(self) -> dict[str, float]:
        """`sign`, `event`, `grounded`, `named` as shares of what each asks of."""
        right = max(1, self.right)
        return {
            "sign": self.signed / max(1, self.pairs),
            "event": self.event / right,
            "grounded": self.grounded / right,
            "named": self.named / max(1, self.topics),
        }


def score(gold: Iterable[Row], predicted: Iterable[Row], *, exact: bool = False) -> Tally:
    """Tally of all articles of the gold; predictions for other articles are left out."""
    wanted: dict[str, list[Row]] = defaultdict(list)
    said: dict[str, list[Row]] = defaultdict(list)
    for row in gold:
        stances = wanted[row["article"]]
        if not row.get("none"):
            stances.append(row)
    for row in predicted:
        said[row["article"]].append(row)
    tally = Tally()
    for article, stances in wanted.items():
        _article(tally, stances, said[article], exact)
    return tally


def _article(tally: Tally, gold: Sequence[Row], predicted: Sequence[Row], exact: bool) -> None:
    found: set[int] = set()
    claims: dict[tuple[str, str, int], bool] = {}
    for row in predicted:
        pair = [
            g for g in gold if same_actor(g["holder"], row["holder"]) and same_target(g, row["target"], exact=exact)
        ]
        hits = [g for g in pair if g["sign"] == sign(row)]
        tally.pairs += bool(pair)
        tally.signed += bool(hits)
        claim = (min(names(row["holder"]) or {""}), min(names(row["target"]) or {""}), sign(row))
        if hits and not claims.get(claim):
            _right(tally, hits, row)
        elif not hits and claim not in claims:
            tally.wrong.append(row)
        tally.outcomes.append((row, bool(hits)))
        claims[claim] = claims.get(claim, False) or bool(hits)
        found |= {n for n, g in enumerate(gold) if any(g is hit for hit in hits)}
    _sum(tally, gold, found, claims)


def _right(tally: Tally, hits: Sequence[Row], row: Row) -> None:
    """Counts of a right prediction: its root, its quote, the name of its topic."""
    tally.right += 1
    tally.event += any(g["event"] == row.get("event") for g in hits)
    tally.grounded += any(overlap(g["evidence"], row.get("quote", "")) >= 0.5 for g in hits)
    if row["target"].get("label") in ACTORS:
        return
    said = frozenset().union(*map(content, names(row["target"])))
    topics = [g for g in hits if g["target_kind"] not in ACTORS and content(g["target"]) & said]
    tally.topics += bool(topics)
    tally.named += any(well_named(g, row["target"]) for g in topics)


def _sum(tally: Tally, gold: Sequence[Row], found: set[int], claims: Mapping[tuple[str, str, int], bool]) -> None:
    """The article's own precision and recall."""
    core = [n for n, g in enumerate(gold) if g["core"]]
    tally.missed += [gold[n] for n in core if n not in found]
    tally.core += len(core)
    tally.hit += sum(n in found for n in core)
    tally.predicted += len(claims)
    if claims:
        tally.precisions.append(sum(claims.values()) / len(claims))
    if core:
        tally.recalls.append(sum(n in found for n in core) / len(core))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
