"""Which stances a view counts: a window of days in the world, a day of knowledge, copies and denials."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from diplograph.graph.errors import InputError
from diplograph.graph.stores.base import Store

DAY = "coalesce(s.observed_on, s.published)"
_COPIES = """MATCH (a:Article)-[c:COPY_OF]->(b:Article)
WHERE b.retracted_at IS NULL
RETURN DISTINCT a.id AS id ORDER BY id"""


@dataclass(frozen=True, slots=True)
class Scope:
    """Stances from `since` to `until` (both days count), as the graph knew them on `known`.

    A stance's day is when it happened, else when it was printed; where neither is known it counts only without a
    window. `known` is an instant (UTC), or a day, which means its end; None is now. Stances of an article that is a
    copy of another are left out unless `copies`, so that a wire report counts once; denied ones unless `denied`.
    """

    since: date | None = None
    until: date | None = None
    known: date | datetime | None = None
    copies: bool = False
    denied: bool = False

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise InputError(f"the window from {self.since} to {self.until} ends before it begins")

    def copied(self, store: Store) -> frozenset[str]:
        """The articles whose stances do not count, for they are copies; none where copies count.

        They are left out by the caller: a list of thousands in a condition is slow on every stance.
        """
        return frozenset() if self.copies else frozenset(row["id"] for row in store.query(_COPIES))

    def clauses(self) -> tuple[str, dict[str, Any]]:
        """The text of a Cypher condition on a stance `s`, and its parameters; copies are left to `copied`."""
        conditions: list[str] = []
        parameters: dict[str, Any] = {}
        for text, given in self._parts():
            conditions.append(text)
            parameters |= given
        return " AND ".join(conditions), parameters

    def _parts(self) -> Iterator[tuple[str, dict[str, Any]]]:
        if self.known is None:
            yield "s.retracted_at IS NULL", {}
        else:
            yield (
                "s.recorded_at <= $known AND (s.retracted_at IS NULL OR s.retracted_at > $known)",
                {"known": instant(self.known)},
            )
        if not self.denied:
            yield "s.asserted", {}
        if self.since:
            yield f"{DAY} >= $since", {"since": self.since}
        if self.until:
            yield f"{DAY} <= $until", {"until": self.until}


def instant(known: date | datetime) -> datetime:
    """An instant in UTC; a bare day is its last second, so that what was learned on that day counts."""
    if not isinstance(known, datetime):
        return datetime.combine(known, time(23, 59, 59), UTC)
    return known.replace(tzinfo=UTC) if known.tzinfo is None else known.astimezone(UTC)
