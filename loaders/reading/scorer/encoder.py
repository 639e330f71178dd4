"""The encoder (int8 ONNX), which reads each sentence once, and its pair heads in numpy."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from diplograph.graph.nodes import Key, Node
from diplograph.loaders.reading.candidates.candidate import Candidate
from diplograph.loaders.reading.scorer.labels import COUNT
from diplograph.loaders.reading.scorer.linear import Floats, softmax
from diplograph.loaders.reading.scorer.view import View
from diplograph.loaders.reading.scorer.window import Ends, window
from diplograph.loaders.reading.scorer.wordpiece import WordPiece

LABELS = ("", "Leader", "Country", "Alliance", "Organization", "Treaty", "Issue", "Event")
LEAST = 0.03  # a sentence without a likelier pair by the linear scorer is not read
TABLE = 32  # values that a kind may take; a way of finding that the training did not know is 0


@dataclass(frozen=True, slots=True)
class Kinds:
    """How a pair's labels and the ways its ends were found are numbered."""

    hows: tuple[str, ...]

    def of(self, c: Candidate) -> tuple[int, int, int, int]:
        """Label of holder and target, way each was found."""
        ways = (self.hows.index(how) + 1 if how in self.hows else 0 for how in (c.holder_how, c.target_how))
        return LABELS.index(c.holder.label), LABELS.index(c.target.label), *ways  # type: ignore[return-value]


def ends(c: Candidate, view: View, nodes: Mapping[Key, Node], kinds: Kinds) -> Ends:
    """The candidate as the window wants it."""
    holder, target = c.holder_span, c.target_span
    holder_name = nodes[c.holder].name if c.holder in nodes else c.holder.id
    return Ends(view.tokens(holder) if holder else None, view.tokens(target), holder_name, "", kinds.of(c))


def readable(scores: Floats, sentences: Sequence[int]) -> list[int]:
    """The candidates of the sentences that are worth reading, by the linear scorer's probabilities (n x COUNT)."""
    most: dict[int, float] = {}
    for sentence, chance in zip(sentences, 1 - scores[:, 0], strict=True):
        most[sentence] = max(most.get(sentence, 0.0), round(float(chance), 3))
    return [n for n, sentence in enumerate(sentences) if most[sentence] >= LEAST]


class Encoder:
    """Reads sentences one at a time on one thread, so that no result depends on what else is read."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            folder / "encoder.onnx", options, providers=["CPUExecutionProvider"]
        )
        self._folder = folder
        self.kinds = Kinds(tuple(json.loads((folder / "kinds.json").read_text(encoding="utf-8"))))
        self.tokens = WordPiece(folder / "vocab.txt")

    def joint(
        self,
        view: View,
        candidates: Sequence[Candidate],
        nodes: Mapping[Key, Node],
        which: Iterable[int],
        head: str = "head",
    ) -> Floats:
        """Probabilities n x COUNT of the joint labels of `which` candidates; the other rows are NaN, as are those of
        pairs that do not fit the window. `head`: "head" scores what is found in an article, "given" a given pair."""
        found = np.full((len(candidates), COUNT), np.nan)
        by: dict[int, list[int]] = defaultdict(list)
        for n in which:
            by[candidates[n].sentence].append(n)
        for sentence, which in by.items():
            pairs = [ends(candidates[n], view, nodes, self.kinds) for n in which]
            rows, scores = self.pairs(view.sentences[sentence], pairs, head)
            found[[which[n] for n in rows]] = scores
        return found

    def pairs(self, sentence: Any, pairs: Sequence[Ends], head: str = "head") -> tuple[list[int], Floats]:
        """The pairs of one sentence that fit its window and their probabilities."""
        view = window(sentence, pairs)
        pieces = self.tokens.encode(view.words)
        fits = [n for n, place in enumerate(view.places) if _fits(place, len(pieces.first))]
        if not fits:
            return [], np.zeros((0, COUNT))
        places = np.array([_places(view.places[n], pieces.first, pieces.last) for n in fits])
        kinds = np.array([pairs[view.pairs[n]].kinds for n in fits])
        return [view.pairs[n] for n in fits], self._score(pieces.ids, places, kinds, _head(self._folder, head))

    def _score(
        self, ids: list[int], places: NDArray[np.int64], kinds: NDArray[np.int64], head: Mapping[str, Floats]
    ) -> Floats:
        given = {"ids": np.array([ids], np.int64), "mask": np.ones((1, len(ids)), np.int64)}
        state = self._session.run(["state"], given)[0][0].astype(np.float64)
        run = np.concatenate([np.zeros((1, state.shape[1])), state.cumsum(0)])
        holder, target = (
            (run[places[:, n + 1]] - run[places[:, n]]) / np.maximum(1, places[:, n + 1] - places[:, n])[:, None]
            for n in (0, 2)
        )
        parts = [holder, target, *(state[places[:, n]] for n in (4, 5, 6)), holder * target]
        parts += [head[f"table{n}"][kinds[:, n]] for n in range(4)]
        hidden = gelu(np.concatenate(parts, 1) @ head["inner"] + head["inner_bias"])
        return softmax(hidden @ head["outer"] + head["outer_bias"])


def _fits(place: tuple[int, ...], count: int) -> bool:
    return max(place[1], place[3], *(n + 1 for n in place[4:])) <= count


def _places(place: tuple[int, ...], first: list[int], last: list[int]) -> tuple[int, ...]:
    """Word positions to piece positions."""
    a, b, c, d, *heads = place
    return first[a], last[b - 1], first[c], last[d - 1], *(first[n] for n in heads)


def gelu(x: Floats) -> Floats:
    """Gaussian error linear unit (Hendrycks and Gimpel 2016), by the error function of Abramowitz and Stegun 7.1.26."""
    z = np.abs(x) / np.sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    erf = np.sign(x) * (1 - series * np.exp(-z * z))
    found: Floats = 0.5 * x * (1 + erf)
    return found


@lru_cache(maxsize=2)
def _head(folder: Path, name: str) -> dict[str, Floats]:
    with np.load(folder / f"{name}.npz") as kept:
        return {part: kept[part].astype(np.float64) for part in kept.files}


@lru_cache(maxsize=1)
def encoder(folder: Path) -> Encoder:
    """The encoder of a weights folder, loaded once a process."""
    return Encoder(folder)
