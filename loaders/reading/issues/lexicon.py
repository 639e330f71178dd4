"""Reads lexicon.toml, whose head explains its tables."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How issues are named: see lexicon.toml."""

    empty: frozenset[str]
    owned: frozenset[str]
    partial: frozenset[str]
    light: frozenset[str]
    again: dict[str, tuple[str, ...]]
    words: dict[str, str]
    heads: dict[str, frozenset[str]]
    means: dict[str, str]
    short: dict[str, str]
    acts: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package."""
    table = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))
    groups = [line.split() for line in table["again"]]
    return Lexicon(
        empty=frozenset(table["empty"].split()),
        owned=frozenset(table["owned"].split()),
        partial=frozenset(table["partial"].split()),
        light=frozenset(table["light"].split()),
        again={word: tuple(w for w in group if w != word) for group in groups for word in group},
        words=table["words"],
        heads={thing: frozenset(after.split()) for thing, after in table["heads"].items()},
        means=table["means"],
        short=table["short"],
        acts=table["acts"],
    )


def again(lemma: str) -> tuple[str, ...]:
    """The other nouns by which an article may mean what this one named."""
    return lexicon().again.get(lemma, ())


def act(verb: str) -> str:
    """The noun that names what the verb does; "" where the lexicon has none."""
    return lexicon().acts.get(verb, "")
