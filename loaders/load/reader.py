"""What reads articles in a load: the language pipeline, or what a test puts in its place."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.metadata import version
from typing import Any, Protocol

from diplograph.graph.ids import claim_id
from diplograph.graph.nodes import Article
from diplograph.loaders.reading.reading import Reading


class Reader(Protocol):
    """Readings of articles, in their order; `extractor` names all that the result depends on beside the text."""

    extractor: str

    def __call__(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """One reading an article."""


class Pipeline:
    """The language pipeline, in `processes` processes; the language model is loaded when the first article comes."""

    def __init__(self, processes: int = 1, fast: bool = False, corrections: Any = None) -> None:
        self.options = {"processes": processes, "fast": fast, "corrections": corrections}
        self.extractor = f"diplograph {version('diplograph')}{' fast' if fast else ''}"
        if corrections is not None:
            self.extractor += f" corrected {claim_id(corrections)[:8]}"

    def __call__(self, articles: Iterable[Article]) -> Iterator[Reading]:
        read_all = import_module("diplograph.loaders.reading.read").read_all
        readings: Iterator[Reading] = read_all(articles, **self.options)
        return readings
