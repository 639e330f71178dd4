"""`python -m training WORK`: from the gold to the weights that ship, with the cross-validated figures on the way.

WORK is a folder that keeps each step (prepared articles, first training, scores of each fold), so that a run that was
stopped goes on. The weights are written to loaders/reading/weights.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from evaluation.sets import SETS, rows, shared

from diplograph.loaders.reading import weights
from diplograph.loaders.reading.scorer.encoder import readable
from training import encode, linear, stack
from training.encoders import Encoders
from training.figures import measured, write
from training.prepare import Prepared, by_fold, prepared
from training.rerank import Ranked
from training.ship import ship


def main() -> None:
    """Train, report, ship."""
    options = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    options.add_argument("work", type=Path, help="folder for what the steps leave")
    options.add_argument("--folds", type=int, default=5)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--only", type=int, nargs="+", help="train the encoders of these folds alone (-1: of all)")
    given = options.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(given.threads)
    articles = prepared(given.work)
    fold = stack.folds(articles, given.folds)
    encoders = Encoders(given.work, articles, fold)
    if given.only:
        for f in given.only:
            encoders.scores(f)
        return
    by_words = linear.crossed(articles, fold)
    by_encoder = by_fold(fold, encoders.scores)
    by_encoder = [read_only(by_words[n], s, articles[n]) for n, s in enumerate(by_encoder)]
    folder = Path(weights.__file__).parent
    modes = {}
    for name, scores in (("fast", [by_words]), ("full", [by_words, by_encoder])):
        ranked = [Ranked(a, [s[n] for s in scores]) for n, a in enumerate(articles)]
        kept = stack.cross(ranked, fold)
        modes[name] = measured(ranked, stack.unseen(ranked, kept, fold), sources())
        ship(folder, name, ranked, kept, fold)
    opened = [a for a, f in zip(articles, fold, strict=True) if f >= 0]
    linear.fit(opened).save(folder / "linear.npz")
    encode.ship(folder, encoders.shipped(), encoders.kinds, encoders.base / "vocab.txt")
    write(modes, folder, given.folds)


def sources() -> dict[str, str]:
    """The publisher of each article of the gold."""
    found = {}
    for each in SETS:
        place = shared() / each.articles
        if place.is_file():
            found |= {row["id"]: row.get("publisher", "") for row in rows(place)}
    return found


def read_only(by_words: np.ndarray, scores: np.ndarray, article: Prepared) -> np.ndarray:
    """The encoder's scores of the sentences that are worth reading; the others are NaN."""
    found = np.full(scores.shape, np.nan)
    some = readable(by_words, [c.sentence for c in article.candidates]) if len(by_words) else []
    found[some] = scores[some]
    return found


if __name__ == "__main__":
    main()
