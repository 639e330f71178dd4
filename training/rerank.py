"""Fits the reranker on claims scored by models that did not see their article, and the thresholds over it."""

from collections.abc import Sequence

import lightgbm
import numpy as np

from diplograph.loaders.reading.scorer.claims import Claim, Scored
from diplograph.loaders.reading.scorer.trees import Trees
from training.gold import hits
from training.prepare import Prepared

FOUND = 0.2  # what a claim counts that is found but not exact
SEEDS = 3


class Ranked:
    """The claims of one article with the reranker's rows and what each hits."""

    def __init__(self, article: Prepared, scores: Sequence[np.ndarray]) -> None:
        self.article = article
        scored = Scored(article.candidates, scores)
        self.claims, self.rows = scored.claims(article.sentences)
        self.hits = [self._hits(claim) for claim in self.claims]

    def _hits(self, claim: Claim) -> tuple[set[int], set[int]]:
        c = self.article.candidates[claim.best]
        printed = self.article.printed
        return hits(self.article.gold, printed[c.holder], printed[c.target], claim.sign)

    @property
    def worth(self) -> np.ndarray:
        """1 for an exact claim, FOUND for one that only finds, else 0."""
        return np.array([1.0 if exact else FOUND if found else 0.0 for found, exact in self.hits])


def fit(ranked: Sequence[Ranked]) -> Trees:
    """Gradient boosting with cross-entropy on the worth of claims, several seeds put together."""
    some = [r for r in ranked if len(r.rows)]
    x, y = np.concatenate([r.rows for r in some]), np.concatenate([r.worth for r in some])
    boosters = []
    for seed in range(SEEDS):
        settings = {
            "objective": "cross_entropy", "learning_rate": 0.04, "num_leaves": 15, "min_data_in_leaf": 25,
            "bagging_fraction": 0.7, "bagging_freq": 1, "feature_fraction": 0.6, "lambda_l2": 5.0,
            "seed": seed, "num_threads": 1, "deterministic": True, "force_row_wise": True, "verbose": -1,
        }  # fmt: skip
        boosters.append(lightgbm.train(settings, lightgbm.Dataset(x, y), num_boost_round=200))
    return trees(boosters)


def trees(boosters: Sequence[lightgbm.Booster]) -> Trees:
    """The trees of all boosters as arrays; leaf values are divided by the number of boosters."""
    flat = [_flatten(info["tree_structure"]) for b in boosters for info in b.dump_model()["tree_info"]]
    size = max(map(len, flat))
    columns = list(zip(*([*tree, *[(0, 0.0, -1, -1, False, 0.0)] * (size - len(tree))] for tree in flat), strict=True))
    part = [np.array([[node[n] for node in tree] for tree in zip(*columns, strict=True)]) for n in range(6)]
    split, cut, left, right, blank, value = part
    return Trees(
        split.astype(np.int16), cut.astype(np.float64), left.astype(np.int16), right.astype(np.int16),
        blank.astype(bool), value.astype(np.float64) / len(boosters),
    )  # fmt: skip


def _flatten(root: dict) -> list[tuple]:
    nodes: list[tuple] = []

    def add(node: dict) -> int:
        at = len(nodes)
        nodes.append(())
        if "leaf_value" in node:
            nodes[at] = (0, 0.0, -1, -1, False, node["leaf_value"])
            return at
        left, right = add(node["left_child"]), add(node["right_child"])
        assert node["decision_type"] == "<="
        # LightGBM: without NaN in training, a missing value counts as 0.
        blank = node["default_left"] if node["missing_type"] == "NaN" else node["threshold"] >= 0
        nodes[at] = (node["split_feature"], node["threshold"], left, right, blank, 0.0)
        return at

    add(root)
    return nodes
