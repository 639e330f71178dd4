"""The four ways a statement can point: for, against, neither, or told not to be so."""

from enum import IntEnum

from diplograph.graph.plover import sign as side


class Sign(IntEnum):
    """What a statement says of its target; the page knows them by these numbers."""

    FAVOURABLE = 0
    UNFAVOURABLE = 1
    NEUTRAL = 2
    DENIED = 3


ACTION_SIDES = {  # which way a treaty action points, in the steps of the polarity scale
    "propose": 0.35,
    "negotiate": 0.1,
    "sign": 0.4,
    "ratify": 0.6,
    "enter_into_force": 0.6,
    "join": 0.6,
    "extend": 0.4,
    "amend": 0.1,
    "suspend": -0.4,
    "withdraw": -0.5,
    "terminate": -0.5,
    "expire": 0.0,
    "violate": -0.4,
    "reject": -0.4,
}


def sign(asserted: bool, polarity: float) -> Sign:
    """The sign of a statement; a denied one has no side of its own."""
    if not asserted:
        return Sign.DENIED
    return {1: Sign.FAVOURABLE, -1: Sign.UNFAVOURABLE, 0: Sign.NEUTRAL}[side(polarity)]
