"""The gold sets: where each lies, what it is called, whether shipped weights may be trained on it."""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class GoldSet:
    """`articles` and `stances` are files of the gold folder; `open`: openly licensed, part of the training."""

    name: str
    title: str
    articles: str
    stances: str
    open: bool


def _dev(name: str, title: str, part: str, *, open_: bool) -> GoldSet:
    return GoldSet(name, title, f"gold/stance_articles{part}_dev.jsonl", f"gold/stances{part}_dev.jsonl", open_)


SETS = (
    _dev("articles", "statements and articles", "", open_=True),
    _dev("more", "more articles", "_more", open_=True),
    _dev("newspapers", "newspapers 2016-2017", "_newspaper", open_=False),
    _dev("wire", "wire stories 1987", "_wire", open_=False),
    _dev("news", "news items 2025", "_news", open_=True),
    _dev("news_more", "more news items 2025", "_news_more", open_=True),
    GoldSet("seeds", "the two seeds", "seeds", "gold/seeds_stances.jsonl", False),
)


def shared() -> Path:
    """The folder with the gold: DIPLOGRAPH_SHARED, or `shared` beside the project."""
    return Path(os.environ.get("DIPLOGRAPH_SHARED", ROOT.parent / "shared"))


def gold(set_: GoldSet) -> list[dict[str, Any]]:
    """The gold stances of a set, articles without any among them as {"none": true}."""
    return rows(shared() / set_.stances)


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the bytes of files in the given order."""
    found = hashlib.sha256()
    for path in paths:
        found.update(path.read_bytes())
    return found.hexdigest()
