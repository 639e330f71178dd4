"""One root and one sign for a chain of predicates."""

from collections.abc import Sequence

from diplograph.graph.plover import Sign
from diplograph.loaders.reading.frames.link import Step
from diplograph.loaders.reading.lexicon.predicates import CARRIERS

# What a root becomes where the chain as a whole points the other way.
_TURNED_AGAINST = {
    "SUPPORT": "REJECT",
    "AGREE": "REJECT",
    "COOPERATE": "SANCTION",
    "CONSULT": "REJECT",
    "AID": "SANCTION",
    "CONCEDE": "REJECT",
    "RETREAT": "REJECT",
    "REQUEST": "REQUEST",
}
_TURNED_TOWARD = {
    "ACCUSE": "SUPPORT",
    "REJECT": "SUPPORT",
    "PROTEST": "SUPPORT",
    "THREATEN": "CONCEDE",
    "SANCTION": "CONCEDE",
    "COERCE": "CONCEDE",
    "ASSAULT": "RETREAT",
    "MOBILIZE": "RETREAT",
}
_CONFLICT = frozenset(_TURNED_TOWARD)
_WEAK = {"WANT": "SUPPORT", "JUDGE": "SUPPORT"}


def compose(steps: Sequence[Step]) -> tuple[str, Sign] | None:
    """Root and sign of a chain given from the target's predicate to the holder's; None if it takes no position.

    The outermost predicate with a root of its own names the act ("agreed to lift sanctions" agrees), every link
    multiplies the sign, and the root follows the sign where the two part ("lifted sanctions" concedes).
    """
    sign = 1
    for step in steps:
        sign *= step.sign
    roots = [step.root for step in reversed(steps) if step.root not in CARRIERS]
    if "THREATEN" in roots and sign >= 0 and not any(step.negated for step in steps):
        sign = -1
    if roots:
        return _agreeing(roots[0], sign), _as_sign(sign)
    carried = [step.root for step in steps]
    if "REVERSE" in carried or "JUDGE" in carried or "WANT" in carried:
        if sign == 0:
            return None
        negative = "ACCUSE" if "JUDGE" in carried else "REJECT"
        return ("SUPPORT" if sign > 0 else negative), _as_sign(sign)
    return None


def _agreeing(root: str, sign: int) -> str:
    if sign < 0 and root not in _CONFLICT:
        return _TURNED_AGAINST[root]
    if sign > 0 and root in _CONFLICT:
        return _TURNED_TOWARD[root]
    return root


def _as_sign(sign: int) -> Sign:
    return 1 if sign > 0 else -1 if sign < 0 else 0
