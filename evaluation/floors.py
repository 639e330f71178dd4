"""The floors of the gate: what the shipped weights must reach, pinned to the digest of the gold."""

import json
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).with_name("floors.json")
ROOM = 0.03  # below the figure at which a floor is set: what a processor of another kind may change
Figures = Mapping[str, float]


def breaks(name: str, digest: str, figures: Figures) -> list[str]:
    """What of a set lies below its floors; a gold that changed has no floors until they are set again."""
    floors = _read().get(name)
    if floors is None:
        return [f"{name}: no floors are set"]
    if floors["gold"] != digest:
        return [f"{name}: the gold changed since the floors were set"]
    return [
        f"{name}: {what} is {figures[what]:.3f}, its floor {least:.3f}"
        for what, least in floors["floors"].items()
        if figures[what] < least
    ]


def pin(name: str, digest: str, figures: Figures, *, lower: bool) -> None:
    """Set the floors of a set a little below its figures; a floor goes down only with `lower`."""
    kept = _read()
    before = kept.get(name, {"gold": digest, "floors": {}})
    same = before["gold"] == digest and not lower
    fresh = {what: round(figures[what] - ROOM, 3) for what in ("found", "exact")}
    floors = {what: max(least, before["floors"].get(what, 0.0)) if same else least for what, least in fresh.items()}
    kept[name] = {"gold": digest, "floors": floors}
    FILE.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _read() -> dict[str, dict[str, object]]:
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
