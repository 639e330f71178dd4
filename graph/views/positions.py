"""Stances as plain rows, with the words that show them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from diplograph.graph.nodes import ACTORS, Key
from diplograph.graph.stores.base import Store
from diplograph.graph.views.scope import DAY, Scope

TARGETS = ACTORS | {"Treaty", "Issue", "Event"}
NOW = Scope()
_POSITIONS = """MATCH (h:{holders}{holder})-[s:STANCE]->(t:{targets}{target})
WHERE {where}
"""
_BY_IDS = """MATCH ()-[s:STANCE]->()
WHERE s.id IN $ids
WITH s, startNode(s) AS h, endNode(s) AS t
"""
_TOLD = f"""RETURN labels(h)[0] AS hl, h.id AS h, h.name AS hn, labels(t)[0] AS tl, t.id AS t, t.name AS tn, s.id AS id,
       s.event AS event, s.polarity AS polarity, s.confidence AS confidence, s.asserted AS asserted, {DAY} AS day,
       s.source AS source, coalesce(s.voice, s.source) AS voice, s.article AS article, s.quote AS quote,
       s.speaker AS speaker"""


@dataclass(frozen=True, slots=True)
class Position:
    """One stance: holder and target with their names, polarity (-1 to 1), confidence (0 to 1), its day and words.

    `voice` is whom it counts for where independent publishers are counted, else the source.
    """

    id: str
    holder: Key
    holder_name: str
    target: Key
    target_name: str
    event: str
    polarity: float
    confidence: float
    asserted: bool
    day: date | None
    source: str
    article: str
    quote: str
    speaker: str = ""
    voice: str = ""

    def words(self) -> dict[str, Any]:
        """What shows it: the polarity, the day, the source and the quote."""
        return {
            "holder": self.holder_name,
            "target": self.target_name,
            "event": self.event,
            "polarity": self.polarity,
            "day": self.day,
            "source": self.source,
            "quote": self.quote,
        }


def positions(
    store: Store,
    scope: Scope = NOW,
    *,
    holder: Key | None = None,
    target: Key | None = None,
    targets: Collection[str] = TARGETS,
) -> list[Position]:
    """The stances of a scope, by day (unknown days last) and id; of one holder, on one target, on labels of targets."""
    where, parameters = scope.clauses()
    text = _POSITIONS.format(
        holders=holder.label if holder else labels(ACTORS),
        holder=" {id: $holder}" if holder else "",
        targets=target.label if target else labels(targets),
        target=" {id: $target}" if target else "",
        where=where,
    )
    ends = {name: key.id for name, key in (("holder", holder), ("target", target)) if key}
    copied = scope.copied(store)
    found = [_position(row) for row in store.query(text + _TOLD, parameters | ends) if row["article"] not in copied]
    return sorted(found, key=lambda each: (each.day or date.max, each.id))


def by_ids(store: Store, ids: Collection[str]) -> dict[str, Position]:
    """The stances with these ids, by id."""
    rows = store.query(_BY_IDS + _TOLD, {"ids": sorted(ids)}) if ids else ()
    return {row["id"]: _position(row) for row in rows}


def labels(chosen: Collection[str]) -> str:
    """Labels as Cypher writes any of them; they are the fixed words of the model, never input."""
    return "|".join(sorted(chosen))


def _position(row: dict[str, Any]) -> Position:
    return Position(
        row["id"],
        Key(row["hl"], row["h"]),
        row["hn"],
        Key(row["tl"], row["t"]),
        row["tn"],
        row["event"],
        row["polarity"],
        row["confidence"],
        row["asserted"],
        row["day"],
        row["source"] or "",
        row["article"],
        row["quote"],
        row["speaker"] or "",
        row["voice"] or "",
    )
