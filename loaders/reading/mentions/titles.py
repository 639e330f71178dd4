"""Titles of state: the words before or after a name that tell an office."""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from diplograph.loaders.reading.mentions.lexicon import lexicon, whole


class Role(NamedTuple):
    """The offices of the reference data that a title can mean; with `state` it makes an unknown name a leader.

    An `owned` role does so only where the state or body whose it is stands beside it.
    """

    offices: tuple[str, ...]
    state: bool
    owned: bool


@cache
def _roles() -> tuple[tuple[re.Pattern[str], Role], ...]:
    return tuple((re.compile(rf"\b(?:{each['pattern']})\b", re.I), _role(each)) for each in lexicon()["role"])


def _role(entry: dict[str, Any]) -> Role:
    return Role(tuple(entry["offices"]), entry.get("state", True), entry.get("owned", False))


@lru_cache(maxsize=20_000)
def role(words: str) -> Role | None:
    """The role that a title phrase tells; None when it tells none."""
    return next((found for pattern, found in _roles() if pattern.search(words)), None)


def of_state(words: str) -> bool:
    """Whether a title phrase has no sign of a company, a newsroom or a university."""
    return not whole("not_of_state").search(words)
