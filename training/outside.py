"""Sentences with a given pair from outside the articles: events (PLOVER, CAMEO) and directed sentiment.

Left out by licence: PLV rows (research use) and BBC rows of re3d.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from diplograph.loaders.reading.scorer.labels import labels

_OLDER = {"DEMAND": ("REQUEST",), "DISAPPROVE": ("ACCUSE",), "FIGHT": ("ASSAULT",), "YIELD": ("CONCEDE", "RETREAT")}
# CAMEO roots (first two digits) as the PLOVER conversion table of 2021 maps them.
_CAMEO = {
    "02": ("REQUEST",), "03": ("AGREE",), "04": ("CONSULT",), "05": ("SUPPORT",), "06": ("COOPERATE",), "07": ("AID",),
    "08": ("CONCEDE", "RETREAT"), "10": ("REQUEST",), "11": ("ACCUSE",), "12": ("REJECT",), "13": ("THREATEN",),
    "14": ("PROTEST",), "15": ("MOBILIZE",), "16": ("SANCTION",), "17": ("COERCE",), "18": ("ASSAULT",),
    "19": ("ASSAULT",), "20": ("ASSAULT",),
}  # fmt: skip
_UNSURE = ("057",)  # "sign formal agreement": SUPPORT in the table, AGREE in the guideline


@dataclass(frozen=True, slots=True)
class Given:
    """A sentence with one pair: the words of source and target, the labels allowed, where it comes from."""

    id: str
    text: str
    source: str
    target: str
    allowed: tuple[int, ...]
    origin: str
    roots: tuple[str, ...] = ()
    polarity: str = ""
    interstate: bool = False

    @property
    def held(self) -> bool:
        """Kept out of cross-validated trainings, to measure the reading of given pairs: a third of two kinds."""
        if not (self.origin == "PLOVER" or (self.polarity and self.interstate)):
            return False
        return hashlib.sha256(self.text.encode()).digest()[0] % 3 == 0


def seen(pairs: Iterable[Given]) -> list[Given]:
    """Those that a training may learn from."""
    return [each for each in pairs if not each.held]


def roots(code: str) -> tuple[str, ...]:
    """PLOVER roots that a code of the event gold may mean; () for codes without one."""
    if code[:1].isdigit():
        return () if code in _UNSURE else _CAMEO.get(code[:2], ())
    return _OLDER.get(code) or ((code,) if labels(code) else ())


def events(gold: Path, *, plv: bool = False) -> Iterator[Given]:
    """Pairs of event_dev.jsonl: those of its events, and the same pairs turned round as "no stance".

    `plv`: only the rows for research use (measuring) instead of all others.
    """
    for row in _rows(gold / "event_dev.jsonl"):
        if row["id"].startswith("PLV") != plv:
            continue
        said = {}
        for event in row["events"]:
            if event["source"] and event["target"] and (found := roots(event["code"])):
                said.setdefault((event["source"], event["target"]), found)
        origin = row["id"].split("-")[0]
        for n, ((source, target), found) in enumerate(said.items()):
            allowed = tuple(label for root in found for label in labels(root))
            yield Given(f"{row['id']}/{n}", row["text"], source, target, allowed, origin, found)
            if (target, source) not in said and row.get("exhaustive"):
                yield Given(f"{row['id']}/{n}r", row["text"], target, source, (0,), origin)


def sentiments(gold: Path) -> Iterator[Given]:
    """Pairs of stance_dev.jsonl: a sign without a root, "no stance" where it is neutral."""
    for row in _rows(gold / "stance_dev.jsonl"):
        if not (row["holder"] and row["target"]) or "BBC" in row["license"]:
            continue
        origin = row["origin"].split()[0]
        sign = {"positive": labels(sign=1), "negative": labels(sign=-1), "neutral": (0, *labels(sign=0))}[
            row["polarity"]
        ]
        yield Given(
            row["id"], row["text"], row["holder"], row["target"], sign, origin,
            polarity=row["polarity"], interstate=row["interstate"],
        )  # fmt: skip
        if row["directed"] and row["polarity"] != "neutral":
            yield Given(row["id"] + "r", row["text"], row["target"], row["holder"], (0,), origin)


def _rows(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
