"""Every article of the gold read up to its candidates, with features, windows and truth: what all trainings share."""

import pickle
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.sets import SETS, GoldSet, gold, shared

from diplograph.graph.nodes import Article
from diplograph.graph.reference.names import node
from diplograph.loaders.articles import read_articles
from diplograph.loaders.reading.candidates import candidates
from diplograph.loaders.reading.candidates.candidate import Candidate
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse
from diplograph.loaders.reading.scorer.encoder import Kinds, ends
from diplograph.loaders.reading.scorer.features import Features
from diplograph.loaders.reading.scorer.view import View
from diplograph.loaders.reading.scorer.window import Window, window
from training.gold import Truth, output, places, truth


@dataclass(slots=True)
class Prepared:
    """One article: its candidates, their features (index and where each candidate's begin), windows and truth."""

    set: str
    id: str
    sentences: int
    words: int
    candidates: list[Candidate]
    printed: dict[Any, dict[str, Any]]
    gold: list[dict[str, Any]]
    index: np.ndarray
    begins: np.ndarray
    windows: list[tuple[Window, list[int]]]
    truth: Truth
    quotes: list[str]


def prepare(set_: GoldSet) -> Iterator[Prepared]:
    """The articles of one gold set, in the order of the file."""
    by: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in gold(set_):
        stances = by[row["article"]]
        if not row.get("none"):
            stances.append(row)
    for article in read_articles([shared() / set_.articles], lambda skipped: print("skipped", skipped)):
        yield one(set_.name, article, by[article.record])


def one(name: str, article: Article, stances: list[dict[str, Any]]) -> Prepared:
    """One article, read and laid beside its gold."""
    doc = parse(article)
    mentions, nodes = find_mentions(doc, article)
    pairs = candidates(doc, mentions, nodes, article)
    nodes = nodes | {c.target: c.issue.node for c in pairs if c.issue}
    nodes |= {c.holder: node(c.holder) for c in pairs if c.holder not in nodes}
    view = View(doc)
    features = Features(view, pairs)
    indices = [np.concatenate([index for _, index in features.groups(c)]) for c in pairs]
    begins = np.cumsum([0, *map(len, indices)])
    spans = [(s.start_char, s.end_char) for s in view.sentences]
    aligned = truth(stances, places(stances, article.text, spans), pairs, nodes)
    by: dict[int, list[int]] = defaultdict(list)
    for n, c in enumerate(pairs):
        by[c.sentence].append(n)
    windows = [
        (window(view.sentences[k], [ends(pairs[n], view, nodes, Kinds(())) for n in which]), which)
        for k, which in by.items()
    ]
    index = np.concatenate(indices) if indices else np.zeros(0, np.uint32)
    printed = {key: output(node) for key, node in nodes.items()}
    quotes = [article.text[c.clause.start : c.clause.end] for c in pairs]
    words = sum(token.is_alpha for token in doc)
    return Prepared(
        name, article.record, len(spans), words, pairs, printed, stances, index, begins, windows, aligned, quotes
    )  # fmt: skip


def prepared(folder: Path) -> list[Prepared]:
    """All sets, kept in `folder` from one run to the next."""
    found = []
    for set_ in SETS:
        kept = folder / f"{set_.name}.pickle"
        if not kept.exists():
            kept.write_bytes(pickle.dumps(list(prepare(set_))))
        found += pickle.loads(kept.read_bytes())
    return found


def by_fold(fold: np.ndarray, scores: Callable[[int], Sequence[np.ndarray]]) -> list[np.ndarray]:
    """Scores of every article by what did not see it; `scores` gives those of a fold's articles, in their order."""
    found: list[np.ndarray] = [np.zeros(0)] * len(fold)
    for f in sorted(set(fold)):
        for n, score in zip(np.flatnonzero(fold == f), scores(f), strict=True):
            found[n] = score
    return found
