"""Reads predicates.txt, whose head explains its columns."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from diplograph.graph.errors import ModelError
from diplograph.graph.plover import ROOTS

PARTS = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a"}
CARRIERS = frozenset({"LIGHT", "REVERSE", "WANT", "SAY", "JUDGE"})
NOTHING: dict[str, int | None] = {}
_SIGNS = {"+": 1, "-": -1, "0": 0, "~": None}


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word with its root (of PLOVER, or what it does in a chain) and the sign that each argument takes.

    A slot whose sign is None is an argument that holds no target ("accused X of Y": Y).
    """

    lemma: str
    part: str
    root: str
    slots: dict[str, int | None]


def _line(line: str, number: int) -> list[Predicate]:
    """The predicates of one line; ModelError names the line that is malformed."""
    columns = [column.strip() for column in line.split("|")]
    if len(columns) != 4 or columns[0] not in "vna" or columns[1] not in CARRIERS | set(ROOTS):
        raise ModelError(f"predicates.txt line {number}: expected part | root | slots | lemmas")
    slots = {slot[:-1]: _SIGNS[slot[-1]] for slot in columns[2].split()}
    return [Predicate(lemma, columns[0], columns[1], slots) for lemma in columns[3].split()]


@cache
def predicates() -> dict[tuple[str, str], tuple[Predicate, ...]]:
    """All predicates by part and lemma; the senses of one word stand in the order of the file."""
    found: dict[tuple[str, str], tuple[Predicate, ...]] = {}
    text = Path(__file__).with_name("predicates.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            for each in _line(line, number):
                key = (each.part, each.lemma)
                found[key] = (*found.get(key, ()), each)
    return found


def senses(part: str, *lemmas: str) -> tuple[Predicate, ...]:
    """The senses of the first of `lemmas` that the lexicon holds as that part of speech (v, n or a)."""
    table = predicates()
    return next((table[part, lemma] for lemma in lemmas if (part, lemma) in table), ())
