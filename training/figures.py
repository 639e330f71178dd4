"""The cross-validated figures of one mode: by set, by source, by root, by confidence."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.score import score
from evaluation.scorecard import CROSSVALIDATED, by_root, figures, line, reliability
from evaluation.sets import SETS, digest, shared

from training.rerank import Ranked

Row = dict[str, Any]


def measured(ranked: Sequence[Ranked], said: Sequence[Row], sources: Mapping[str, str]) -> dict[str, Any]:
    """The figures, printed as they come; `sources` names the publisher of each article."""
    found: dict[str, Any] = {"sets": {}, "sources": {}}
    gold = {each.name: _gold(ranked, each.name) for each in SETS}
    for each in SETS:
        found["sets"][each.title] = _rounded(figures(gold[each.name], said))
        print(line(each.title, found["sets"][each.title]), flush=True)
    by: dict[str, list[Row]] = defaultdict(list)
    for row in (row for rows in gold.values() for row in rows):
        by[sources.get(row["article"], "")].append(row)
    for name, rows in sorted(by.items()):
        if len({row["article"] for row in rows}) >= 5:
            found["sources"][name or "without a publisher"] = _rounded(figures(rows, said))
    every = score([row for each in SETS if each.open for row in gold[each.name]], said)
    found["roots"] = by_root(every)
    found["reliability"] = [[band, n, round(sure, 3), round(right, 3)] for band, n, sure, right in reliability(every)]
    return found


def write(modes: Mapping[str, Any], weights: Path, folds: int) -> None:
    """Keep the figures with the digests of the gold and of the weights."""
    files = sorted(path for path in weights.iterdir() if path.suffix in (".npz", ".onnx", ".json", ".txt"))
    kept = {
        "folds": folds,
        "gold": digest([shared() / each.stances for each in SETS]),
        "weights": digest(files),
        "modes": modes,
    }
    CROSSVALIDATED.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def _gold(ranked: Sequence[Ranked], name: str) -> list[Row]:
    articles = [r.article for r in ranked if r.article.set == name]
    return [row for a in articles for row in a.gold or [{"article": a.id, "none": True}]]


def _rounded(found: Mapping[str, float]) -> dict[str, float]:
    return {what: round(value, 3) for what, value in found.items()}
