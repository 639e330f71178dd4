"""Connected parts of a graph, and their packing into one picture."""

import numpy as np

from diplograph.explorer.layout.links import Array, Links
from diplograph.explorer.layout.room import widths

GAP = 60.0
ASPECT = 1.1  # width of the picture by its height


def parts(links: Links) -> list[Array]:
    """Node numbers of each connected part, the largest part first."""
    root = np.arange(links.count)
    while True:  # the smaller number wins along every link until nothing changes
        low = root.copy()
        np.minimum.at(low, links.a, root[links.b])
        np.minimum.at(low, links.b, root[links.a])
        low = low[low]
        if (low == root).all():
            break
        root = low
    groups = [np.flatnonzero(root == each) for each in np.unique(root)]
    return sorted(groups, key=lambda group: (-len(group), int(group[0])))


def packed(spots: Array, groups: list[Array], names: list[str]) -> Array:
    """The parts side by side in rows, the largest first; each keeps its shape."""
    boxes = [_box(spots[group], [names[node] for node in group]) for group in groups]
    area = sum((right - left + GAP) * (bottom - top + GAP) for left, top, right, bottom in boxes)
    wide = max([right - left for left, _, right, _ in boxes] + [np.sqrt(area * ASPECT)])
    found = spots.copy()
    x = y = row = 0.0
    for group, (left, top, right, bottom) in zip(groups, boxes, strict=True):
        if x and x + right - left > wide:
            x, y, row = 0.0, y + row + GAP, 0.0
        found[group] += np.array([x - left, y - top])
        x, row = x + right - left + GAP, max(row, bottom - top)
    centred: Array = found - (found.min(axis=0) + found.max(axis=0)) / 2
    return centred


def _box(spots: Array, names: list[str]) -> tuple[float, float, float, float]:
    half = widths(names) / 2
    left, right = (spots[:, 0] - half).min(), (spots[:, 0] + half).max()
    return left, spots[:, 1].min() - 20, right, spots[:, 1].max() + 34
