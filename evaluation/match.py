"""When a predicted stance and a gold stance speak of the same holder, target and words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

ACTORS = frozenset({"Leader", "Country", "Alliance", "Organization"})
TOPICS = frozenset({"Issue", "Event", "Treaty"})

# Spellings of one actor: what the gold calls it, then what else it may be called.
_SPELLINGS = {
    "united states": "united states of america/usa/us/u s",
    "united kingdom": "uk/great britain/britain",
    "european union": "eu",
    "united nations": "un",
    "nato": "north atlantic treaty organization/north atlantic treaty organisation",
    "russia": "russian federation",
    "south korea": "republic of korea",
    "north korea": "dprk",
    "islamic state": "isil/isis/daesh",
    "world trade organization": "wto/world trade organisation",
    "csto": "collective security treaty organization/collective security treaty organisation",
    "cis": "commonwealth of independent states",
    "sco": "shanghai cooperation organisation/shanghai cooperation organization",
    "turkey": "turkiye",
    "czech republic": "czechia",
    "china": "prc/peoples republic of china",
}
_ONE = {other: name for name, others in _SPELLINGS.items() for other in others.split("/")}
_EMPTY = frozenset("the a an of in on to for and with by from over at its his her their u s us".split())  # noqa: SIM905
_ALIKE = {"defense": "defence", "programme": "program", "expansion": "enlargement"}
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""))


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Lower case letters and digits without accents, words one space apart."""
    letters = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", "".join(letters).lower()).strip()


@lru_cache(maxsize=1 << 16)
def canonical(name: str) -> str:
    """One spelling of an actor's name."""
    spelled = plain(name).removeprefix("the ")
    return _ONE.get(spelled, spelled)


def names(entity: Mapping[str, Any]) -> set[str]:
    """Canonical name and aliases of a predicted node."""
    return {canonical(name) for name in (entity.get("name", ""), *(entity.get("aliases") or ())) if name}


def same_actor(gold: str, predicted: Mapping[str, Any]) -> bool:
    """One of the names is the gold's, or has its first and its last word ("George W. Bush", "George Bush")."""
    wanted = canonical(gold)
    ends = _ends(wanted)
    return any(wanted == name or (ends is not None and ends == _ends(name)) for name in names(predicted))


def _ends(name: str) -> tuple[str, str] | None:
    parts = name.split()
    return (parts[0], parts[-1]) if len(parts) > 1 else None


@lru_cache(maxsize=1 << 16)
def content(name: str) -> frozenset[str]:
    """Content words of a topic's name, plural endings cut, spellings joined."""
    return frozenset(_ALIKE.get(stem, stem) for stem in map(_stem, canonical(name).split()) if stem)


def _stem(word: str) -> str:
    if word in _EMPTY:
        return ""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)] + instead
    return word


def well_named(gold: Mapping[str, Any], predicted: Mapping[str, Any]) -> bool:
    """Some name shares at least half of all content words with the gold's."""
    wanted = content(gold["target"])
    if not wanted:
        return True
    return any(2 * len(wanted & said) >= len(wanted | said) for said in map(content, names(predicted)) if said)


def same_target(gold: Mapping[str, Any], predicted: Mapping[str, Any], *, exact: bool = False) -> bool:
    """Whether the target is meant. `exact`: a topic must be well named, and its owner is not the topic."""
    if same_actor(gold["target"], predicted):
        return True
    if exact:
        return (
            gold["target_kind"] not in ACTORS and predicted.get("label") not in ACTORS and well_named(gold, predicted)
        )
    if gold["target_kind"] not in TOPICS:
        return False
    return any(same_actor(owner, predicted) for owner in gold["target_owner"]) or _shares_words(gold, predicted)


def _shares_words(gold: Mapping[str, Any], predicted: Mapping[str, Any]) -> bool:
    """At least half (rounded up) of the content words of the shorter name are shared."""
    wanted = content(gold["target"])
    for said in map(content, names(predicted)):
        shorter = min(len(wanted), len(said))
        if shorter and len(wanted & said) >= max(1, (shorter + 1) // 2):
            return True
    return False


def sign(predicted: Mapping[str, Any]) -> int:
    """Sign of the polarity; less than 0.05 takes no side."""
    value = float(predicted.get("polarity", 0))
    return 0 if abs(value) < 0.05 else 1 if value > 0 else -1


def overlap(one: str, other: str) -> float:
    """Share of the shorter text's words that the other holds; 1.0 when one stands whole in the other."""
    a, b = plain(one).split(), plain(other).split()
    if not a or not b:
        return 0.0
    if " ".join(a) in " ".join(b) or " ".join(b) in " ".join(a):
        return 1.0
    return sum((Counter(a) & Counter(b)).values()) / min(len(a), len(b))
