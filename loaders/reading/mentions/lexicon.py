"""The word lists and patterns of lexicon.toml."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon() -> Any:
    """The parsed file; do not change what it returns."""
    return tomllib.loads((files(__package__) / "lexicon.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """The word list of that name."""
    return frozenset(lexicon()["words"][name].split())


@cache
def pattern(name: str) -> str:
    """The alternatives of a pattern, to be put in a group."""
    found: str = lexicon()["patterns"][name]
    return found.strip()


@cache
def whole(name: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern as whole words."""
    return re.compile(rf"\b(?:{pattern(name)})\b", flags)
