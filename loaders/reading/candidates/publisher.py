"""Publishers that speak for a state."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from diplograph.graph.nodes import Article, Key
from diplograph.loaders.reading import lexicon


@dataclass(frozen=True, slots=True)
class Publisher:
    """A state and the office that publishes for it, as the reference data calls the office ("" for none)."""

    state: Key
    office: str


@cache
def _publishers() -> tuple[tuple[Publisher, tuple[str, ...]], ...]:
    text = Path(lexicon.__file__).with_name("publishers.txt").read_text(encoding="utf-8")
    rows = [line.split("|") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(
        (Publisher(Key("Country", state.strip()), office.strip()), tuple(words.strip().split(";")))
        for state, office, words in rows
    )


def publisher(article: Article) -> Publisher | None:
    """For which state and office the article's source speaks; None where it is no office of a state."""
    if article.source is None:
        return None
    name = f"{article.source.name} {article.source.owner}".lower()
    return next((found for found, words in _publishers() if any(word in name for word in words)), None)
