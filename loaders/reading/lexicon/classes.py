"""Reads classes.txt, whose head explains its classes."""

from functools import cache
from pathlib import Path


@cache
def members(kind: str) -> frozenset[str]:
    """The lemmas of one class: agent, people, container or void."""
    found: set[str] = set()
    text = Path(__file__).with_name("classes.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        name, _, lemmas = line.partition("|")
        if name.strip() == kind and not line.startswith("#"):
            found |= set(lemmas.split())
    return frozenset(found)
