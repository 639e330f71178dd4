"""From scored pairs to claims of the article: one holder, one target, one sign; what the reranker sees of each."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from diplograph.graph.nodes import Key
from diplograph.graph.plover import Sign
from diplograph.loaders.reading.candidates.candidate import Candidate
from diplograph.loaders.reading.scorer.labels import JOINT, OF_SIGN, SIGNS

Floats = NDArray[np.float64]
LEAST = 0.03  # a claim less likely than this by the mean of the scorers is not looked at again
_ROOTS = tuple(dict.fromkeys(root for root, _ in JOINT))
_LABELS = ("Leader", "Country", "Alliance", "Organization", "Treaty", "Issue", "Event")
_ABSENT = ("speaker", "said", "we", "previous", "publisher", "author", "voice", "agent", "addressee", "again")
_EXACT = ("exact", "name", "surname", "alias", "full")


@dataclass(frozen=True, slots=True)
class Claim:
    """Candidate `best` shows the claim best; `chance` is the scorers' mean for it, `event` its likeliest root."""

    best: int
    sign: Sign
    event: str
    chance: float


class Scored:
    """The candidates of one article with the scorers' probabilities (each n x COUNT), and sums over the article."""

    def __init__(self, candidates: Sequence[Candidate], scores: Sequence[Floats]) -> None:
        self.candidates = candidates
        self.scores = [_filled(score, scores[0]) for score in scores]
        self.mean = np.mean(self.scores, axis=0)
        self.signs = [np.stack([s[:, OF_SIGN[sign]].sum(1) for sign in SIGNS], 1) for s in self.scores]
        self.chance = np.mean(self.signs, axis=0)
        self.any = self.chance.sum(1)
        self.groups: dict[tuple[Key, Key], list[int]] = defaultdict(list)
        for n, c in enumerate(candidates):
            self.groups[c.holder, c.target].append(n)
        self.by_pair = {pair: float(self.any[ids].max()) for pair, ids in self.groups.items()}
        self.by_sentence = self._most(lambda c: (c.sentence,))
        self.by_holder = self._most(lambda c: (c.sentence, c.holder))
        self.by_target = self._most(lambda c: (c.sentence, c.target_span))
        self.sizes = Counter(c.sentence for c in candidates)
        self.actors = self._most(lambda c: (c.sentence, c.holder, c.issue is None))
        self.named = Counter(c.target for c in candidates)
        self.held = Counter(c.holder for c in candidates)

    def _most(self, key: Callable[[Candidate], tuple[object, ...]]) -> dict[tuple[object, ...], float]:
        """The greatest chance of any stance among the candidates that share a key."""
        found: dict[tuple[object, ...], float] = {}
        for n, c in enumerate(self.candidates):
            found[key(c)] = max(found.get(key(c), 0.0), float(self.any[n]))
        return found

    def claims(self, sentences: int) -> tuple[list[Claim], Floats]:
        """All claims that are likely enough, and a row of features for each; `sentences` is the article's length."""
        found: list[Claim] = []
        rows: list[list[float]] = []
        for ids in self.groups.values():
            for column, sign in enumerate(SIGNS):
                best = max(ids, key=lambda n: (self.chance[n, column], -n))
                chance = float(self.chance[best, column])
                if chance < LEAST:
                    continue
                found.append(Claim(best, sign, self.event(best, sign), chance))
                rows.append(self._row(ids, best, column, sentences))
        company = self._company(found)
        return found, np.array([row + more for row, more in zip(rows, company, strict=True)], np.float64)

    def _company(self, claims: Sequence[Claim]) -> list[list[float]]:
        """How each claim stands among the others of its article: the root it takes, rivals, and who shares it.

        An actor that owns an issue on which the holder takes the same side in the same sentence is seldom itself meant.
        """
        by_holder: dict[tuple[int, Key], list[float]] = defaultdict(list)
        by_target: dict[tuple[Key, Sign], list[float]] = defaultdict(list)
        owned: dict[tuple[Key, Key, Sign], float] = {}
        for claim in claims:
            c = self.candidates[claim.best]
            by_holder[c.sentence, c.holder].append(claim.chance)
            by_target[c.target, claim.sign].append(claim.chance)
            for owner in (*c.issue.owners, *c.issue.about) if c.issue else ():
                key = (c.holder, owner, claim.sign)
                owned[key] = max(owned.get(key, 0.0), claim.chance)
        found = []
        for claim in claims:
            c = self.candidates[claim.best]
            beside, shared = by_holder[c.sentence, c.holder], by_target[c.target, claim.sign]
            owners = c.issue.owners if c.issue else ()
            straight = [self.by_pair.get((c.holder, owner), 0.0) for owner in owners]
            found.append(
                [
                    float(_ROOTS.index(claim.event)),
                    sum(chance > claim.chance for chance in beside),
                    sum(beside) - claim.chance,
                    len(shared),
                    sum(shared) - claim.chance,
                    owned.get((c.holder, c.target, claim.sign), 0.0),
                    max(straight, default=0.0),
                    float(c.frame is not None and c.frame.root == claim.event),
                    float(self.mean[claim.best, list(OF_SIGN[claim.sign])].max()),
                ]
            )
        return found

    def event(self, n: int, sign: Sign) -> str:
        """The likeliest root of a candidate, given the sign."""
        return JOINT[max(OF_SIGN[sign], key=lambda label: self.mean[n, label]) - 1][0]

    def _row(self, ids: list[int], best: int, column: int, sentences: int) -> list[float]:
        c = self.candidates[best]
        others = [n for n in range(3) if n != column]
        chance, any_ = self.chance[ids, column], float(self.any[best])
        row = [float(self.chance[best, column]), float(np.sort(chance)[-3:].sum()), len(ids), column]
        row += [1 - any_, float(self.chance[best, others].max()), float(self.chance[np.ix_(ids, others)].max())]
        for score, signs in zip(self.scores, self.signs, strict=True):
            row += [float(signs[best, column]), float(score[best, 0]), float(signs[ids, column].max())]
            row += [float(score[best, OF_SIGN[SIGNS[column]]].max())]
        row += [self.by_pair.get((c.target, c.holder), 0.0)]
        for key, most in (
            ((c.sentence, c.holder), self.by_holder),
            ((c.sentence, c.target_span), self.by_target),
            ((c.sentence,), self.by_sentence),
            ((c.sentence, c.holder, c.issue is not None), self.actors),
        ):
            row += [most.get(key, 0.0), any_ - most.get(key, 0.0)]
        return row + self._kind(c, sentences) + self._rivals(c, best)

    def _kind(self, c: Candidate, sentences: int) -> list[float]:
        """What the pair is, apart from its probabilities."""
        row: list[float] = [_LABELS.index(c.holder.label), _LABELS.index(c.target.label)]
        row += [_way(c.holder_how), _way(c.target_how), c.sentence, sentences, self.sizes[c.sentence]]
        row += [c.target_span.end - c.target_span.start, self.held[c.holder], self.named[c.target]]
        row += [c.holder_span is None, bool(c.speaker)]
        row += [c.target_span.start - c.holder_span.start if c.holder_span else np.nan]
        frame = c.frame
        row += [frame.sign, frame.fit, len(frame.chain), frame.negated] if frame else [np.nan] * 4
        issue = c.issue
        words = issue.node.name.split() if issue else []
        row += [len(words), len(issue.owners), c.holder in issue.owners] if issue else [np.nan] * 3
        return row

    def _rivals(self, c: Candidate, best: int) -> list[float]:
        """How an issue's phrase stands beside other phrases of its holder and sentence that overlap with it."""
        if c.issue is None:
            return [np.nan] * 3
        rivals = [n for n in self._phrases().get((c.sentence, c.holder), ()) if n != best and self._overlap(n, c)]
        if not rivals:
            return [0.0, 0.0, 0.0]
        longer = [n for n in rivals if _length(self.candidates[n]) > _length(c)]
        return [
            len(rivals),
            float(self.any[rivals].max()),
            float(self.any[longer].max()) if longer else 0.0,
        ]

    def _phrases(self) -> dict[tuple[int, Key], list[int]]:
        if not hasattr(self, "_by_phrase"):
            self._by_phrase: dict[tuple[int, Key], list[int]] = defaultdict(list)
            for n, c in enumerate(self.candidates):
                if c.issue is not None:
                    self._by_phrase[c.sentence, c.holder].append(n)
        return self._by_phrase

    def _overlap(self, n: int, c: Candidate) -> bool:
        other = self.candidates[n].target_span
        return other.start < c.target_span.end and c.target_span.start < other.end


def _length(c: Candidate) -> int:
    return c.target_span.end - c.target_span.start


def _way(how: str) -> float:
    """How an end was found, from named (0) to absent."""
    if how in _EXACT:
        return 0.0
    return 1.0 + _ABSENT.index(how) if how in _ABSENT else -1.0


def _filled(score: Floats, instead: Floats) -> Floats:
    """The score with the rows that are NaN taken from another, rounded so that a last bit decides nothing."""
    found: Floats = np.where(np.isnan(score[:, :1]), instead, score).round(4)
    return found
