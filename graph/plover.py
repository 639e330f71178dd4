"""PLOVER event roots: what a stance does, with quad class and intensity.

Roots: PLOVER codebook (Political Event Classification, Attributes and Types), the sixteen roots of version 1.
Intensity: Goldstein (1992, Journal of Conflict Resolution 36:369-385) as assigned to the CAMEO root that the PLOVER
conversion table maps to the PLOVER root, divided by ten. The manual's own root table prints ACCUSE as +3; that is a
sign error, for all modes of ACCUSE are negative: here it takes the -2 of CAMEO 11 (disapprove).
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from diplograph.graph.errors import ModelError

Sign = Literal[-1, 0, 1]


class QuadClass(StrEnum):
    """The four corners of cooperation and conflict, in words and in deeds."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


@dataclass(frozen=True, slots=True)
class Root:
    """One PLOVER root: name, quad class and Goldstein score divided by ten (-1 to 1)."""

    name: str
    quad_class: QuadClass
    polarity: float


_VC, _MC = QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION
_VX, _MX = QuadClass.VERBAL_CONFLICT, QuadClass.MATERIAL_CONFLICT

ROOTS = MappingProxyType(
    {
        root.name: root
        for root in (
            Root("AGREE", _VC, 0.4),  # CAMEO 03, express intent to cooperate
            Root("CONSULT", _VC, 0.1),  # CAMEO 04
            Root("SUPPORT", _VC, 0.35),  # CAMEO 05, diplomatic cooperation
            Root("CONCEDE", _VC, 0.5),  # CAMEO 08, yield
            Root("COOPERATE", _MC, 0.6),  # CAMEO 06
            Root("AID", _MC, 0.7),  # CAMEO 07
            Root("RETREAT", _MC, 0.5),  # CAMEO 08, the material part of yield
            Root("REQUEST", _VX, -0.3),  # CAMEO 02 and 10 together
            Root("ACCUSE", _VX, -0.2),  # CAMEO 11
            Root("REJECT", _VX, -0.4),  # CAMEO 12
            Root("THREATEN", _VX, -0.6),  # CAMEO 13
            Root("PROTEST", _MX, -0.65),  # CAMEO 14
            Root("SANCTION", _MX, -0.4),  # CAMEO 16, reduce relations
            Root("MOBILIZE", _MX, -0.72),  # CAMEO 15
            Root("COERCE", _MX, -0.7),  # CAMEO 17
            Root("ASSAULT", _MX, -0.9),  # CAMEO 18
        )
    }
)


def root(name: str) -> Root:
    """The root of that name; ModelError names the sixteen when there is none."""
    try:
        return ROOTS[name.upper()]
    except KeyError:
        raise ModelError(f"unknown PLOVER root {name!r}; the roots are {', '.join(ROOTS)}") from None


def polarity(event: str, sign: Sign) -> float:
    """Polarity (-1 to 1) of a stance: the root's intensity in the direction that the words give it.

    A root has a usual direction, but the words decide: leaving a treaty is a RETREAT against it, a plain talk is a
    CONSULT without side (0.0).
    """
    return sign * abs(root(event).polarity)


def sign(value: float) -> Sign:
    """Sign of a polarity; below 0.05 it takes no side."""
    return 0 if abs(value) < 0.05 else 1 if value > 0 else -1
