"""The words that show a relation, and when the graph learned them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from diplograph.graph.errors import ModelError


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that show a relation: a verbatim quote and where it stands.

    `start` and `end` are character offsets into the article's decoded text. `published` is when it was printed,
    `recorded_at` (UTC) when the graph learned it and `retracted_at` (UTC) when it was taken back. `voice` is whom it
    counts for where independent publishers are counted: the voice of the article that first printed the story, or that
    article's id where no publisher is known.
    """

    article: str
    quote: str
    start: int
    end: int
    extractor: str
    source: str = ""
    voice: str = ""
    published: date | None = None
    recorded_at: datetime | None = None
    retracted_at: datetime | None = None

    def __post_init__(self) -> None:
        if not (self.article and self.quote and self.extractor):
            raise ModelError("evidence needs its article, quote and extractor")
        if not 0 <= self.start < self.end:
            raise ModelError(f"evidence offsets {self.start}..{self.end} are no span")
        for instant in (self.recorded_at, self.retracted_at):
            if instant is not None:
                in_utc(instant)


def in_utc(instant: datetime) -> None:
    """Raise ModelError for an instant that is not told in UTC."""
    if instant.tzinfo != UTC:
        raise ModelError(f"instant {instant.isoformat()} must be UTC")
