"""What reads articles in a load: the language pipeline, or what a test puts in its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from importlib import import_module
from importlib.metadata import version
from typing import Protocol

from diplograph.graph.ids import claim_id
from diplograph.graph.nodes import Article
from diplograph.graph.reference.corrections import Corrections
from diplograph.loaders.reading.reading import Reading


class Reader(Protocol):
    """Readings of articles, in their order; `extractor` names all that the result depends on beside the text."""

    extractor: str

    def __call__(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """One reading an article."""


class Pipeline:
    """The language pipeline, in `processes` processes; the language model is loaded when the first article comes."""

    def __init__(
        self,
        processes: int = 1,
        fast: bool = False,
        corrections: Corrections | None = None,
        min_confidence: float = 0.0,
    ) -> None:
        self.options = {
            "processes": processes,
            "fast": fast,
            "corrections": corrections,
            "min_confidence": min_confidence,
        }
        self.extractor = f"diplograph {version('diplograph')}{' fast' if fast else ''}"
        if min_confidence:
            self.extractor += f" from {min_confidence:g}"
        if corrections is not None:
            self.extractor += f" corrected {mark(corrections)}"

    def __call__(self, articles: Iterable[Article]) -> Iterator[Reading]:
        read_all = import_module("diplograph.loaders.reading.read").read_all
        readings: Iterator[Reading] = read_all(articles, **self.options)
        return readings


def mark(corrections: Corrections) -> str:
    """Eight hex digits that tell one set of corrections from another, the same in every process."""
    parts = (getattr(corrections, field.name) for field in fields(corrections))
    return claim_id(*(sorted(map(repr, each.items() if isinstance(each, Mapping) else each)) for each in parts))[:8]
