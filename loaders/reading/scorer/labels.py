"""The joint labels: no stance, or one PLOVER root with one sign, decided together."""

from diplograph.graph.plover import Sign

# Every pair of root and sign that occurs at least eight times in the openly licensed development sets.
JOINT: tuple[tuple[str, Sign], ...] = (
    ("AGREE", 1),
    ("CONSULT", 0),
    ("CONSULT", 1),
    ("SUPPORT", 1),
    ("CONCEDE", 1),
    ("CONCEDE", -1),
    ("COOPERATE", 1),
    ("AID", 1),
    ("RETREAT", 1),
    ("RETREAT", -1),
    ("REQUEST", 1),
    ("REQUEST", 0),
    ("REQUEST", -1),
    ("ACCUSE", -1),
    ("REJECT", -1),
    ("THREATEN", -1),
    ("PROTEST", -1),
    ("SANCTION", -1),
    ("MOBILIZE", -1),
    ("MOBILIZE", 1),
    ("COERCE", -1),
    ("ASSAULT", -1),
)
"""Label 0 is "no stance"; label n is JOINT[n - 1]."""

COUNT = len(JOINT) + 1
SIGNS: tuple[Sign, ...] = (1, 0, -1)
OF_SIGN: dict[Sign, tuple[int, ...]] = {
    sign: tuple(n for n, (_, of) in enumerate(JOINT, 1) if of == sign) for sign in SIGNS
}


def labels(root: str = "", sign: Sign | None = None) -> tuple[int, ...]:
    """The labels that agree with what is known of a stance: its root, its sign or both; all of them if neither."""
    return tuple(n for n, (name, of) in enumerate(JOINT, 1) if root in ("", name) and sign in (None, of))
