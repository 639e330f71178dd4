"""The words of a stance as JSON knows them."""

from typing import Any

from diplograph.graph.views import Position


def words(position: Position | None) -> dict[str, Any] | None:
    """Holder, target, event, polarity, day (ISO text), source and quote; None for None."""
    if position is None:
        return None
    return position.words() | {"day": position.day.isoformat() if position.day else None}
