"""Reads lexicon.toml, whose comments explain its tables."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Actions by verb and by noun, the verbs above them that deny them or leave them open, nouns to look through,
    words for an end that is ahead or was let happen,
    and what may stand before a treaty spoken of before."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    denied: frozenset[str]
    open: frozenset[str]
    unsure: frozenset[str]
    through: frozenset[str]
    due: frozenset[str]
    let: frozenset[str]
    plain: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package."""
    table = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))
    return Lexicon(
        verbs=_by_word(table["verbs"]),
        nouns=_by_word(table["nouns"]),
        denied=frozenset(table["below"]["denied"].split()),
        open=frozenset(table["below"]["open"].split()),
        unsure=frozenset(table["below"]["unsure"].split()),
        through=frozenset(table["nouns_of_work"]["through"].split()),
        due=frozenset(table["ends"]["due"].split()),
        let=frozenset(table["ends"]["let"].split()),
        plain=frozenset(table["back"]["plain"].split()),
    )


def _by_word(rows: dict[str, str]) -> dict[str, str]:
    return {word: action for action, words in rows.items() for word in words.split()}
