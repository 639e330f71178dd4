"""Decides by what was learned: two scorers of each pair, a reranker over the claims of the article."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

from diplograph.graph.nodes import Key, Node
from diplograph.graph.reference.countries import states
from diplograph.graph.reference.people import offices
from diplograph.loaders.reading import weights
from diplograph.loaders.reading.candidates.candidate import Candidate
from diplograph.loaders.reading.decisions.decision import Decision
from diplograph.loaders.reading.scorer.choose import choose
from diplograph.loaders.reading.scorer.claims import Scored
from diplograph.loaders.reading.scorer.encoder import encoder, readable
from diplograph.loaders.reading.scorer.linear import Linear
from diplograph.loaders.reading.scorer.trees import Trees
from diplograph.loaders.reading.scorer.view import View

FOLDER = Path(weights.__file__).parent
SHORT = 4  # sentences: articles of at most so many have thresholds of their own


@dataclass(frozen=True, slots=True)
class Mode:
    """The reranker of one mode: its trees, the least output by kind of claim, what an output is worth."""

    trees: Trees
    thresholds: dict[str, float]
    confidence: np.ndarray

    def worth(self, output: float) -> float:
        """The share of claims with this output that are right."""
        return round(float(np.interp(output, *self.confidence)), 3)


@cache
def mode(name: str) -> Mode:
    """The reranker called `full` or `fast`."""
    kept = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return Mode(Trees.load(FOLDER / f"{name}.npz"), kept["thresholds"], np.array(kept["confidence"]).T)


@cache
def linear() -> Linear:
    """The linear scorer."""
    return Linear.load(FOLDER / "linear.npz")


def kind(candidate: Candidate, sentences: int) -> str:
    """Which threshold a claim has to pass: by length of the article and kind of target."""
    return ("short" if sentences <= SHORT else "long") + (" issue" if candidate.issue else " actor")


def decide(
    candidates: Sequence[Candidate],
    doc: Doc,
    nodes: Mapping[Key, Node],
    *,
    day: date | None = None,
    fast: bool = False,
    least: float = 0.0,
) -> list[Decision]:
    """The claims that pass their threshold and whose confidence is at least `least`, likeliest first.

    A leader takes no stance on the state whose office he or she holds on the article's `day`: what reads so is a
    phrase about that state's own affairs. Nor is it a consultation of states where two leaders of one state meet.
    `fast` leaves out the encoder. The same candidates give the same decisions whatever else is read.
    """
    if not candidates:
        return []
    view = View(doc)
    scores = [linear().joint(view, candidates)]
    if not fast:
        some = readable(scores[0], [c.sentence for c in candidates])
        scores.append(encoder(FOLDER).joint(view, candidates, nodes, some))
    scored = Scored(candidates, scores)
    claims, rows = scored.claims(len(view.sentences))
    if not claims:
        return []
    by = mode("fast" if fast else "full")
    output = np.round(by.trees.probability(rows), 3)
    found = []
    for n in choose(candidates, claims, output):
        claim = claims[n]
        candidate = candidates[claim.best]
        sure = by.worth(float(output[n]))
        passes = output[n] >= by.thresholds[kind(candidate, len(view.sentences))] and sure >= least
        if passes and not _own_state(candidate, day) and not (claim.event == "CONSULT" and _colleagues(candidate, day)):
            found.append(Decision(candidate, claim.event, claim.sign, sure))
    return found


def _own_state(candidate: Candidate, day: date | None) -> bool:
    holder, target = candidate.holder, candidate.target
    if holder.label != "Leader" or target.label != "Country":
        return False
    return any(term.place == target.id for term in offices(holder, day))


def _colleagues(candidate: Candidate, day: date | None) -> bool:
    """Whether both ends hold offices of one country that day."""
    ends = (candidate.holder, candidate.target)
    if any(end.label != "Leader" for end in ends):
        return False
    one, other = ({term.place for term in offices(end, day) if term.place in states()} for end in ends)
    return bool(one & other)
