"""A chain of predicates, as it is climbed from the target."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One predicate of the chain: its token, root and lemma, the slot through which it was reached and the sign that
    this slot gives (already turned by a negation, which `negated` tells)."""

    token: int
    lemma: str
    root: str
    slot: str
    sign: int
    negated: bool = False
    hypothetical: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A token that holds the position, and the steps from the target (first) up to it.

    `relation` is subj, agent, poss, by, each (a party of a reciprocal act), said (who reports it) or none (holder is
    None: a passive or a quotation without subject). `top` is the uppermost predicate token, `inner` the subject of the
    clause that a reporter reports, `fit` 0 to 1.
    """

    holder: int | None
    relation: str
    steps: tuple[Step, ...]
    fit: float
    top: int
    inner: int | None = None
