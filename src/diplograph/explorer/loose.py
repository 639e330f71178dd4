"""A scene gathered from loose data: what is missing stays empty, what cannot be is refused."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from diplograph.explorer.scene import TIES, Dot, Paper, Scene, Statement, Tie
from diplograph.explorer.signs import ACTION_SIDES
from diplograph.explorer.ties import tie
from diplograph.graph.errors import InputError
from diplograph.graph.nodes import Key


class Gathering:
    """Nodes and relations as they come; `scene` puts them in order."""

    def __init__(self) -> None:
        self.dots: dict[Key, Dot] = {}
        self.statements: list[Statement] = []
        self.ties: list[Tie] = []
        self.papers: dict[str, Paper] = {}

    def dot(self, key: Key, name: str, aliases: Iterable[str]) -> None:
        """A node, once."""
        self.dots.setdefault(key, Dot(key, str(name), tuple(str(alias) for alias in aliases)))

    def relation(self, start: Key, end: Key, kind: str, found: Mapping[str, Any]) -> None:
        """A stance, a treaty action, a tie; any other kind counts as a tie of that name."""
        if kind in ("STANCE", "TREATY_ACTION"):
            self.statements.append(self._statement(start, end, kind, found))
        elif kind in TIES:
            self.ties.append(tie(start, end, kind, dict(found)))

    def _statement(self, holder: Key, target: Key, kind: str, found: Mapping[str, Any]) -> Statement:
        event = str(found.get("event") or found.get("action") or "stance")
        polarity = found.get("polarity", found.get("weight"))
        if polarity is None:
            polarity = ACTION_SIDES.get(event, 0.0)
        published = _day(found.get("published"))
        return Statement(
            holder=holder,
            target=target,
            kind=kind,
            event=event,
            polarity=max(-1.0, min(1.0, _number(polarity))),
            asserted=found.get("asserted") is not False,
            confidence=max(0.0, min(1.0, _number(found.get("confidence", 1.0)))),
            day=_day(found.get("observed_on")) or published or _day(found.get("day")),
            article=self._paper(found, published),
            quote=str(found.get("quote") or ""),
            speaker=str(found.get("speaker") or ""),
        )

    def _paper(self, found: Mapping[str, Any], published: date | None) -> str:
        article, source = str(found.get("article") or ""), str(found.get("source") or "")
        one = article or source
        if one:
            title, url = str(found.get("title") or article), str(found.get("url") or "")
            self.papers.setdefault(one, Paper(one, title, source, published or _day(found.get("day")), url, source))
        return one

    def scene(self, limit: int | None) -> Scene:
        """The latest statements, at most `limit`, and the nodes that they join.

        Where there are no statements at all every node stays.
        """
        self.statements.sort(key=lambda each: each.day or date.min, reverse=True)
        kept = tuple(self.statements[:limit])
        shown = {key for each in kept for key in (each.holder, each.target)} if kept else set(self.dots)
        return Scene(
            dots=tuple(self.dots[key] for key in sorted(shown)),
            statements=kept,
            ties=tuple(each for each in self.ties if each.start in shown and each.end in shown),
            papers=tuple(self.papers.values()),
            found=len(self.statements),
        )


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise InputError(f"{value!r} is no number, where a polarity or a confidence should be") from None


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
