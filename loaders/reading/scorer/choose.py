"""Of claims that say the same in other words, the best one."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from diplograph.graph.nodes import Key
from diplograph.loaders.reading.candidates.candidate import Candidate, Span
from diplograph.loaders.reading.scorer.claims import Claim

_ALIKE = 0.75  # of the words of the shorter name


def choose(candidates: Sequence[Candidate], claims: Sequence[Claim], confidence: NDArray[np.float64]) -> list[int]:
    """The claims to keep, likeliest first.

    A holder has one issue of each stretch of text and of each set of words; claims of equal confidence keep the order
    of the article.
    """
    kept: list[int] = []
    spans: dict[tuple[int, Key], list[Span]] = defaultdict(list)
    names: dict[tuple[Key, int], list[frozenset[str]]] = defaultdict(list)
    for n in sorted(range(len(claims)), key=lambda n: (-confidence[n], n)):
        c, sign = candidates[claims[n].best], claims[n].sign
        if c.issue is not None:
            words = frozenset(c.issue.node.name.lower().replace("-", " ").split())
            said, taken = names[c.holder, sign], spans[c.sentence, c.holder]
            if any(_overlap(c.target_span, span) for span in taken) or any(_alike(words, other) for other in said):
                continue
            taken.append(c.target_span)
            said.append(words)
        kept.append(n)
    return kept


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _ALIKE * max(1, min(len(one), len(other)))
