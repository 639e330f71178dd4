"""How many articles a load will meet, where that can be told without reading them."""

from collections.abc import Iterable
from pathlib import Path

from diplograph.loaders.articles.files import files
from diplograph.loaders.articles.formats import FEED, JSON, LINES, PACKED, TAR, ZIP, suffix


def size(paths: Iterable[str | Path]) -> int | None:
    """Articles at `paths`, None where an archive, a feed or a list holds a number that only reading shows."""
    total = 0
    for path in files(paths):
        kind = suffix(path.name)
        if kind in TAR | ZIP | PACKED | FEED | JSON:
            return None
        total += _lines(path) if kind in LINES else 1
    return total


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    except OSError:
        return 0
