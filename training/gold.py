"""Gold stances laid beside the candidates of an article: which candidate shows which stance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from evaluation.match import ACTORS, plain, same_actor, same_target, well_named

from diplograph.graph.nodes import Key, Node
from diplograph.loaders.reading.candidates.candidate import Candidate
from diplograph.loaders.reading.scorer.labels import COUNT, labels

Row = Mapping[str, Any]
LOOSE = 0.4  # weight of a candidate that finds a topic without naming it well


@dataclass(frozen=True, slots=True)
class Truth:
    """For each candidate the labels allowed (n x COUNT) and its weight (0: right pair, other sentence)."""

    allowed: np.ndarray
    weight: np.ndarray


def output(node: Node) -> dict[str, Any]:
    """A node as `extract` prints it."""
    return {"name": node.name, "aliases": list(node.aliases), "label": node.label}


def places(gold: Sequence[Row], text: str, sentences: Sequence[tuple[int, int]]) -> list[set[int]]:
    """For each gold stance the sentences that its evidence lies in."""
    return [_sentences(row["evidence"], text, sentences) for row in gold]


def _sentences(evidence: str, text: str, sentences: Sequence[tuple[int, int]]) -> set[int]:
    at = text.find(evidence)
    if at >= 0:
        end = at + len(evidence)
        return {n for n, (a, b) in enumerate(sentences) if min(b, end) - max(a, at) > 3}
    words = set(plain(evidence).split())
    shared = [(len(words & set(plain(text[a:b]).split())), -n) for n, (a, b) in enumerate(sentences)]
    most, n = max(shared, default=(0, 0))
    return {-n} if words and most >= 0.6 * len(words) else set()


def truth(
    gold: Sequence[Row], where: Sequence[set[int]], candidates: Sequence[Candidate], nodes: Mapping[Key, Node]
) -> Truth:
    """What the candidates are to be taken for."""
    printed = {key: output(node) for key, node in nodes.items()}
    allowed = np.zeros((len(candidates), COUNT), bool)
    weight = np.ones(len(candidates), np.float32)
    holders: dict[Key, list[int]] = {}
    for n, c in enumerate(candidates):
        if c.holder not in holders:
            holders[c.holder] = [i for i, g in enumerate(gold) if same_actor(g["holder"], printed[c.holder])]
        target = printed[c.target] if c.target in printed else output(c.issue.node)  # type: ignore[union-attr]
        of = holders[c.holder]
        meant = [i for i in of if _meant(gold[i], target)]
        here = [i for i in meant if c.sentence in where[i]]
        owns = [i for i in of if c.sentence in where[i] and i not in meant and same_target(gold[i], target)]
        if here:
            for i in here:
                allowed[n, list(labels(gold[i]["event"], gold[i]["sign"]) or labels(sign=gold[i]["sign"]))] = True
            good = any(gold[i]["target_kind"] in ACTORS or well_named(gold[i], target) for i in here)
            weight[n] = 1.0 if good else LOOSE
        else:
            allowed[n, 0] = True
            weight[n] = 0.0 if meant or owns else 1.0
    return Truth(allowed, weight)


def _meant(gold: Row, target: Mapping[str, Any]) -> bool:
    """The gold's own target, not an owner of it nor a word of its name."""
    if same_actor(gold["target"], target):
        return True
    topics = gold["target_kind"] not in ACTORS and target["label"] not in ACTORS
    return topics and same_target({**gold, "target_owner": []}, target)


def hits(
    gold: Sequence[Row], holder: Mapping[str, Any], target: Mapping[str, Any], sign: int
) -> tuple[set[int], set[int]]:
    """Indices of the gold stances that a claim finds, and of those that it finds exactly."""
    alike = [i for i, g in enumerate(gold) if g["sign"] == sign and same_actor(g["holder"], holder)]
    found = {i for i in alike if same_target(gold[i], target)}
    return found, {i for i in alike if same_target(gold[i], target, exact=True)}
