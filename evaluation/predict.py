"""What the shipped weights say of a gold set, as `extract` prints it."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from diplograph.cli.extract import rows
from diplograph.loaders.articles import read_articles
from diplograph.loaders.reading import read_all
from diplograph.loaders.reading.parse import body_text

OWN = Path(__file__).with_name("own") / "stances.jsonl"
SAMPLES = Path(__file__).resolve().parents[1] / "examples" / "articles"


def predicted(place: Path, *, fast: bool = False) -> tuple[list[dict[str, Any]], float]:
    """The stances of the articles at `place`, and how many of their words were read in a second."""
    articles = list(read_articles([place], lambda skipped: print("skipped", skipped)))
    begun = time.perf_counter()
    found = list(_rows(articles, fast))
    words = sum(len(body_text(article).split()) for article in articles)
    return found, words / (time.perf_counter() - begun)


def _rows(articles: list[Any], fast: bool) -> Iterator[dict[str, Any]]:
    for reading in read_all(articles, fast=fast):
        yield from rows(reading, facts=False)
