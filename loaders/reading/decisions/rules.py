"""Decides by the lexicon alone: a candidate is a stance where its frame fits."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from diplograph.loaders.reading.candidates.candidate import Candidate
from diplograph.loaders.reading.decisions.decision import Decision

THRESHOLD = 0.5  # of confidence; chosen on the development articles
_HOLDERS = {"previous": 0.5, "we": 0.8, "speaker": 0.9, "author": 0.9, "voice": 0.9, "weak": 0.3}


def decide_by_rules(
    candidates: Sequence[Candidate], doc: Doc | None = None, threshold: float = THRESHOLD
) -> list[Decision]:
    """The candidates whose frame fits at least as well as `threshold`, in their order."""
    return [found for found in _decisions(candidates) if found.confidence >= threshold]


def _decisions(candidates: Iterable[Candidate]) -> Iterable[Decision]:
    for each in candidates:
        if each.frame is not None:
            yield Decision(each, each.frame.root, each.frame.sign, confidence(each))


def confidence(candidate: Candidate) -> float:
    """How far a framed candidate is to be believed, 0 to 1."""
    if candidate.frame is None:
        return 0.0
    found = candidate.frame.fit * _HOLDERS.get(candidate.holder_how, 1.0) * _HOLDERS.get(candidate.target_how, 1.0)
    return round(min(0.95, found), 3)
