"""The encoders: one a fold that did not see the fold's articles, and the one that ships; each step kept in a folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from evaluation.sets import shared

from diplograph.loaders.reading.parse import language
from diplograph.loaders.reading.scorer.encoder import Kinds
from diplograph.loaders.reading.scorer.wordpiece import WordPiece
from training import encode, outside, pretrain
from training.acts import acts
from training.base import base
from training.network import Example, Lesson, Network, fit
from training.prepare import Prepared

FIRST_EPOCHS, EPOCHS, GIVEN_EPOCHS, LAST_EPOCHS, SEED = 1.0, 3.0, 2.0, 3.0, 1
FIRST_RATE, RATE = 8e-5, 6e-5


@dataclass
class Encoders:
    """`fold`: the fold of each article, -1 for one that is never trained on."""

    work: Path
    articles: Sequence[Prepared]
    fold: np.ndarray

    @cached_property
    def base(self) -> Path:
        return base(self.work)

    @cached_property
    def tokens(self) -> WordPiece:
        return WordPiece(self.base / "vocab.txt")

    @cached_property
    def kinds(self) -> Kinds:
        return encode.kinds([a for a, f in zip(self.articles, self.fold, strict=True) if f >= 0])

    @cached_property
    def given(self) -> list[Example]:
        """Given pairs: acts between states and sentiment of states about states, each twice, and acts of our own."""
        gold = shared() / "gold"
        real = outside.seen([*outside.events(gold), *(each for each in outside.sentiments(gold) if each.interstate)])
        return self._examples(real) * 2 + self._examples(acts(SEED))

    def scores(self, f: int) -> list[np.ndarray]:
        """Scores of the articles of a fold by an encoder that did not see them; that of -1 learnt all open articles."""
        kept = self.work / f"scores{f}.npz"
        if not kept.exists():
            self.learnt(f)
        with np.load(kept) as scores:
            return [scores[name] for name in scores.files]

    def learnt(self, f: int) -> Network:
        """The encoder of a fold, trained on articles and given pairs in turn; kept with its scores."""

        def train() -> Network:
            net = self.first()
            some = [a for a, of in zip(self.articles, self.fold, strict=True) if of >= 0 and of != f]
            found = encode.examples(some, self.tokens, self.kinds, seed=SEED)
            lessons = [Lesson("stance", found, EPOCHS, 8), Lesson("given", self.given, GIVEN_EPOCHS, 16)]
            fit(net, lessons, rate=RATE, seed=SEED, note=f"fold {f}")
            which = [self.articles[n] for n in np.flatnonzero(self.fold == f)]
            np.savez(self.work / f"scores{f}.npz", *encode.scores(net, which, self.tokens, self.kinds))
            return net

        return self._kept(f"fold{f}.pt", train)

    def shipped(self) -> Network:
        """The encoder of all open articles, its head for given pairs trained on over the encoder as it is."""

        def train() -> Network:
            net = self.learnt(-1)
            fit(net, [Lesson("given", self.given, LAST_EPOCHS, 16)], rate=0.0, seed=SEED, note="given pairs")
            return net

        return self._kept("shipped.pt", train)

    def first(self) -> Network:
        """The encoder after sentences with a given pair, before any article; both heads alike."""

        def train() -> Network:
            gold = shared() / "gold"
            every = outside.seen([*outside.events(gold), *outside.sentiments(gold)])
            torch.manual_seed(SEED)
            net = Network(self.base)
            fit(
                net,
                [Lesson("stance", self._examples(every), FIRST_EPOCHS, 16)],
                rate=FIRST_RATE,
                seed=SEED,
                note="first",
            )
            net.heads["given"].load_state_dict(net.heads["stance"].state_dict())
            return net

        return self._kept("first.pt", train)

    def _examples(self, given: Sequence[outside.Given]) -> list[Example]:
        return pretrain.examples(given, language(), self.tokens)

    def _kept(self, name: str, train: Callable[[], Network]) -> Network:
        place = self.work / name
        if not place.exists():
            net = train()
            torch.save(net.state_dict(), place)
            return net
        net = Network(self.base)
        net.load_state_dict(torch.load(place))
        return net
