"""A candidate that was found to be a stance."""

from dataclasses import dataclass

from diplograph.graph.plover import Sign
from diplograph.loaders.reading.candidates.candidate import Candidate


@dataclass(frozen=True, slots=True)
class Decision:
    """`candidate` is a stance of this PLOVER root and sign; `confidence` (0 to 1) is how likely that is right.

    What is no stance has no decision. A pair may have several decisions of different sign.
    """

    candidate: Candidate
    event: str
    sign: Sign
    confidence: float
