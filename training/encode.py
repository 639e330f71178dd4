"""The encoder's training on articles: examples from prepared windows, predictions for prepared articles."""

import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from diplograph.loaders.reading.scorer.encoder import TABLE, Kinds
from diplograph.loaders.reading.scorer.labels import COUNT
from diplograph.loaders.reading.scorer.wordpiece import WordPiece
from training.network import Example, Network, pieces, predict
from training.prepare import Prepared

MOST_NEGATIVES = 40  # pairs of one sentence without a stance that one pass learns from
POSITIVE = 1.5  # weight of a pair with a stance


def kinds(articles: Sequence[Prepared]) -> Kinds:
    """The ways of finding an end that occur often, the commonest first."""
    count = Counter(how for a in articles for c in a.candidates for how in (c.holder_how, c.target_how))
    return Kinds(tuple(sorted(how for how, _ in count.most_common(TABLE - 1))))


def examples(articles: Sequence[Prepared], tokens: WordPiece, how: Kinds, seed: int | None = None) -> list[Example]:
    """One example a sentence. With a seed, for training: pairs of weight 0 and most negatives of a long list left out.

    `pairs` counts candidates over all the articles given.
    """
    chance = random.Random(seed)
    found, start = [], 0
    for article in articles:
        for view, which in article.windows:
            ids, places, fits = pieces(tokens, view.words, view.places)
            at = [which[view.pairs[n]] for n in fits]
            rows = list(range(len(at)))
            if seed is not None:
                rows = _learnt(article, at, chance)
            if not rows:
                continue
            some = [at[r] for r in rows]
            allowed, weight = article.truth.allowed[some], article.truth.weight[some]
            found.append(
                Example(
                    ids,
                    np.array([places[r] for r in rows]),
                    np.array([how.of(article.candidates[n]) for n in some]),
                    allowed,
                    np.where(allowed[:, 0], weight, weight * POSITIVE).astype(np.float32),
                    np.array(some) + start,
                )
            )
        start += len(article.candidates)
    return found


def _learnt(article: Prepared, at: Sequence[int], chance: random.Random) -> list[int]:
    """Rows to learn from: all with a stance, a sample of the others."""
    rows = [r for r, n in enumerate(at) if article.truth.weight[n] > 0]
    positive = [r for r in rows if not article.truth.allowed[at[r], 0]]
    negative = [r for r in rows if article.truth.allowed[at[r], 0]]
    chance.shuffle(negative)
    return positive + negative[: max(10, MOST_NEGATIVES - len(positive))]


def scores(net: Network, articles: Sequence[Prepared], tokens: WordPiece, how: Kinds) -> list[np.ndarray]:
    """Joint probabilities of each article's candidates; NaN where a pair does not fit its window."""
    count = sum(len(a.candidates) for a in articles)
    every = predict(net, examples(articles, tokens, how), count).astype(np.float64).reshape(count, COUNT)
    return np.split(every, np.cumsum([len(a.candidates) for a in articles])[:-1])


def ship(folder: Path, net: Network, how: Kinds, vocabulary: Path) -> None:
    """Write the encoder as int8 ONNX, its pair heads in half precision, the kinds and the vocabulary."""
    whole = folder / "whole.onnx"
    net.eval()
    ids = torch.ones(1, 8, dtype=torch.long)
    torch.onnx.export(
        Reader(net.encoder), (ids, ids), str(whole), input_names=["ids", "mask"], output_names=["state"],
        dynamic_axes={"ids": {0: "n", 1: "m"}, "mask": {0: "n", 1: "m"}, "state": {0: "n", 1: "m"}},
        opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(whole, folder / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    whole.unlink()
    for name, head in (("head", net.heads["stance"]), ("given", net.heads["given"])):
        parts = {f"table{n}": table.weight for n, table in enumerate(head.tables)}
        parts |= {"inner": head.inner.weight.T, "inner_bias": head.inner.bias}
        parts |= {"outer": head.outer.weight.T, "outer_bias": head.outer.bias}
        halved = {part: tensor.detach().numpy().astype(np.float16) for part, tensor in parts.items()}
        np.savez_compressed(folder / f"{name}.npz", **halved)
    (folder / "kinds.json").write_text(json.dumps(how.hows) + "\n", encoding="utf-8")
    (folder / "vocab.txt").write_bytes(vocabulary.read_bytes())


class Reader(torch.nn.Module):
    """The encoder's last hidden state alone."""

    def __init__(self, encoder: torch.nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """States n x m x WIDTH."""
        return self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
