"""Where the names of countries, alliances, organizations and treaties stand in a text."""

import re
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from diplograph.graph.reference.corrections import Corrections
from diplograph.graph.reference.names import Sense, senses

NAME_WORDS = ("exact", "demonym")
GROUPS = ("Country", "Alliance", "Organization", "Treaty")
UPPER_FROM = 4  # letters: shorter names in capitals are other words ("CHAD", but not "US" for "us")


class Hit(NamedTuple):
    """A name at characters start..end and what it can stand for."""

    start: int
    end: int
    senses: tuple[Sense, ...]


@cache
def _matcher() -> tuple[AhoCorasick, tuple[tuple[Sense, ...], ...]]:
    """The automaton and the senses of each of its patterns; names also in capitals, as headlines print them."""
    patterns = dict(senses())
    for surface, each in senses().items():
        if len(surface) >= UPPER_FROM and each[0].how in NAME_WORDS:
            patterns.setdefault(surface.upper(), each)
    return AhoCorasick(list(patterns), matchkind=MatchKind.LeftmostLongest), tuple(patterns.values())


def names_in(text: str) -> list[Hit]:
    """Every known name, longest first where two overlap, whole words only."""
    automaton, meanings = _matcher()
    found = []
    for pattern, start, end in automaton.find_matches_as_indexes(text):
        if not _inside_word(text, start, end):
            found.append(Hit(start, end, meanings[pattern]))
    return found


def corrected(text: str, corrections: Corrections, hits: list[Hit]) -> list[Hit]:
    """The hits with the names of countries, groups and treaties that the corrections add, longer names first."""
    added = [
        Hit(found.start(), found.end(), (Sense(key.label, key.id, "correction", "", ""),))
        for name, key in corrections.names()
        if key.label in GROUPS
        for found in re.finditer(rf"\b{re.escape(name)}\b", text)
    ]
    found: list[Hit] = []
    for hit in sorted([*added, *hits], key=lambda each: (each.start - each.end, each.senses[0].how != "correction")):
        if not any(hit.start < each.end and each.start < hit.end for each in found):
            found.append(hit)
    return sorted(found)


def _inside_word(text: str, start: int, end: int) -> bool:
    before = start > 0 and (text[start - 1].isalnum() or text[start - 1] in "@#")
    after = end < len(text) and (text[end].isalnum() or text[end] == "$")  # "US$5 million" names nobody
    return before or after
