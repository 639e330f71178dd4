"""The encoder with its pair head: each sentence is read once, every pair of it is scored from spans."""

import math
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel

from diplograph.loaders.reading.scorer.labels import COUNT
from diplograph.loaders.reading.scorer.wordpiece import WordPiece

WIDTH, HIDDEN, TABLE, KIND = 384, 320, 32, 16  # KIND: values a table of kinds has a row for


@dataclass(frozen=True, slots=True)
class Example:
    """A window turned to ids. `places` n x 7 piece positions, `kinds` n x 4, `truth` n x COUNT: the labels allowed."""

    ids: list[int]
    places: np.ndarray
    kinds: np.ndarray
    truth: np.ndarray
    weight: np.ndarray
    pairs: np.ndarray


class Head(nn.Module):
    """Pair vector [holder, target, head, join, governor, holder * target, kinds] to joint labels."""

    def __init__(self) -> None:
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(TABLE, KIND) for _ in range(4))
        self.inner = nn.Linear(WIDTH * 6 + 4 * KIND, HIDDEN)
        self.drop = nn.Dropout(0.2)
        self.outer = nn.Linear(HIDDEN, COUNT)

    def forward(self, state: Tensor, row: Tensor, places: Tensor, kinds: Tensor) -> Tensor:
        """Logits n x COUNT for the pairs; `row` tells which sentence of the batch a pair belongs to."""
        run = torch.cat([torch.zeros_like(state[:, :1]), state.cumsum(1)], 1)

        def mean(a: int) -> Tensor:
            length = (places[:, a + 1] - places[:, a]).clamp(min=1).unsqueeze(1)
            return (run[row, places[:, a + 1]] - run[row, places[:, a]]) / length

        holder, target = mean(0), mean(2)
        parts = [holder, target, *(state[row, places[:, n]] for n in (4, 5, 6)), holder * target]
        parts += [table(kinds[:, n]) for n, table in enumerate(self.tables)]
        hidden = nn.functional.gelu(self.inner(self.drop(torch.cat(parts, 1))))
        return self.outer(self.drop(hidden))


class Network(nn.Module):
    """BERT encoder with two heads: `stance` for what is found in articles, `given` for pairs that are given."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base, add_pooling_layer=False)
        self.heads = nn.ModuleDict({name: Head() for name in ("stance", "given")})
        for parameter in self.encoder.embeddings.word_embeddings.parameters():
            parameter.requires_grad = False

    def forward(
        self, head: str, ids: Tensor, mask: Tensor, row: Tensor, places: Tensor, kinds: Tensor, *, learns: bool = True
    ) -> Tensor:
        """Logits n x COUNT of that head; unless it `learns`, the encoder reads as in use and gets no gradient."""
        self.encoder.train(self.training and learns)
        with torch.set_grad_enabled(torch.is_grad_enabled() and learns):
            state = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        return self.heads[head](state, row, places, kinds)


def pieces(
    tokens: WordPiece, words: list[str], places: list[tuple[int, ...]]
) -> tuple[list[int], list[list[int]], list[int]]:
    """Ids, piece positions of the pairs that fit, and which those are."""
    found = tokens.encode(words)
    kept, which = [], []
    for n, (a, b, c, d, *heads) in enumerate(places):
        if max(b, d, *(h + 1 for h in heads)) > len(found.first):
            continue
        kept.append(
            [found.first[a], found.last[b - 1], found.first[c], found.last[d - 1], *(found.first[h] for h in heads)]
        )
        which.append(n)
    return found.ids, kept, which


def batch(examples: Sequence[Example]) -> tuple[Tensor, ...]:
    """Padded ids, mask, row of each pair, places, kinds, truth, weight."""
    longest = max(len(e.ids) for e in examples)
    ids = torch.zeros(len(examples), longest, dtype=torch.long)
    for n, e in enumerate(examples):
        ids[n, : len(e.ids)] = torch.tensor(e.ids)
    row = torch.tensor(np.repeat(np.arange(len(examples)), [len(e.places) for e in examples]))
    stack = (
        torch.tensor(np.concatenate([getattr(e, name) for e in examples]))
        for name in ("places", "kinds", "truth", "weight")
    )
    return ids, (ids > 0).long(), row, *stack


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one head learns: the examples, how often it sees them and how many at a time."""

    head: str
    examples: Sequence[Example]
    epochs: float
    size: int


def fit(net: Network, lessons: Sequence[Lesson], *, rate: float, seed: int, note: str) -> None:
    """AdamW with linear warm-up and decay; loss: minus the log of all probability that falls on allowed labels.

    Batches of several lessons come in random order. At a `rate` of 0 the encoder stays as it is and only heads learn.
    """
    rng = random.Random(seed)
    torch.manual_seed(seed)
    inner = [p for p in net.encoder.parameters() if p.requires_grad]
    best = torch.optim.AdamW(
        [{"params": inner, "lr": rate}, {"params": net.heads.parameters(), "lr": 8e-4}], weight_decay=0.01
    )
    batches = [(lesson, b) for lesson in lessons for b in _batches(lesson, rng)]
    if len(lessons) > 1:
        rng.shuffle(batches)
    total = len(batches)
    plan = torch.optim.lr_scheduler.LambdaLR(
        best, lambda n: min(1.0, (n + 1) / (0.06 * total)) * max(0.02, 1 - n / total)
    )
    net.train()
    begun, sum_ = time.time(), 0.0
    for n, (lesson, chosen) in enumerate(batches):
        ids, mask, row, places, kinds, truth, weight = batch(chosen)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = net(lesson.head, ids, mask, row, places, kinds, learns=rate > 0)
        chance = torch.log_softmax(logits.float(), 1)
        loss = -(weight * torch.logsumexp(chance.masked_fill(~truth, -1e9), 1)).sum() / weight.sum()
        best.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        best.step()
        plan.step()
        sum_ += loss.item()
        if (n + 1) % 200 == 0 or n + 1 == total:
            print(
                f"{note} batch {n + 1}/{total} loss {sum_ / (n % 200 + 1):.3f} {time.time() - begun:.0f} s", flush=True
            )
            sum_ = 0.0


def _batches(lesson: Lesson, rng: random.Random) -> list[list[Example]]:
    """Batches of sentences of like length, epoch by epoch in random order."""
    every, size = [], lesson.size
    for _ in range(math.ceil(lesson.epochs)):
        order = list(lesson.examples)
        rng.shuffle(order)
        pools = [sorted(order[i : i + size * 16], key=lambda e: len(e.ids)) for i in range(0, len(order), size * 16)]
        found = [pool[i : i + size] for pool in pools for i in range(0, len(pool), size)]
        rng.shuffle(found)
        every += found
    return every[: int(len(every) * lesson.epochs / math.ceil(lesson.epochs))]


@torch.inference_mode()
def predict(net: Network, examples: list[Example], count: int, head: str = "stance") -> np.ndarray:
    """Probabilities count x COUNT; rows of pairs that no example holds are NaN."""
    net.eval()
    found = np.full((count, COUNT), np.nan, np.float32)
    order = sorted(examples, key=lambda e: len(e.ids))
    for n in range(0, len(order), 16):
        some = order[n : n + 16]
        ids, mask, row, places, kinds, *_ = batch(some)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = net(head, ids, mask, row, places, kinds)
        found[np.concatenate([e.pairs for e in some])] = torch.softmax(logits.float(), 1).numpy()
    return found
