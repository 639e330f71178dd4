"""Room for names: no two nodes with their labels on the same spot, no node on a line that is not its own."""

import numpy as np

from diplograph.explorer.layout.links import Array, Links

LETTER = 6.6  # width of a letter of a label, in the units of the page
LONGEST = 26  # letters of a label that count
DOT = 30.0  # width and height of a node without its label
HEIGHT = 40.0  # of a node with its label
CLEAR = 20.0  # between a node and a line that passes it
STEPS = 110


def widths(names: list[str]) -> Array:
    """Width that each node needs with its label."""
    return np.array([max(34.0, LETTER * min(len(name), LONGEST)) for name in names])


def roomy(spots: Array, links: Links, names: list[str]) -> Array:
    """The spots, moved apart as little as the boxes of the labels and the lines need."""
    found = spots.copy()
    half = widths(names) / 2
    for step in range(STEPS):
        moved = _apart(found, half, HEIGHT)
        if step < STEPS * 2 // 3 and links.count <= 200:
            moved = moved + _aside(found, links) / 2
        if np.abs(moved).max(initial=0) < 0.3:
            break
        found = found + moved
    for _ in range(STEPS // 2):  # where it is too crowded for names, at least for the nodes
        found = found + _apart(found, np.full(links.count, DOT / 2), DOT)
    return found


def _apart(spots: Array, half: Array, height: float) -> Array:
    """How each node must move so that no boxes overlap: half the overlap, along the shorter way."""
    dx = spots[:, None, 0] - spots[None, :, 0]
    dy = spots[:, None, 1] - spots[None, :, 1]
    over_x = half[:, None] + half[None, :] + 8 - np.abs(dx)
    over_y = height - np.abs(dy)
    hit = (over_x > 0) & (over_y > 0)
    np.fill_diagonal(hit, False)
    order = np.arange(len(spots))
    tie = np.where(order[:, None] > order[None, :], 1.0, -1.0)
    side_x, side_y = np.where(dx == 0, tie, np.sign(dx)), np.where(dy == 0, tie, np.sign(dy))
    flat = over_x < over_y
    move_x = np.where(hit & flat, side_x * over_x, 0).sum(axis=1)
    move_y = np.where(hit & ~flat, side_y * over_y, 0).sum(axis=1)
    many = np.maximum(hit.sum(axis=1), 1)
    return np.stack((move_x / many, move_y / many), axis=1) * 0.55


def _aside(spots: Array, links: Links) -> Array:
    """How each node must move off the lines of others that pass closer than CLEAR."""
    start, way = spots[links.a], spots[links.b] - spots[links.a]
    long = (way**2).sum(axis=1) + 1e-9
    from_start = spots[:, None, :] - start[None, :, :]
    share = np.clip((from_start * way[None]).sum(axis=2) / long, 0, 1)
    off = from_start - share[:, :, None] * way[None]
    gap = np.sqrt((off**2).sum(axis=2)) + 1e-9
    nodes = np.arange(len(spots))[:, None]
    foreign = (nodes != links.a) & (nodes != links.b) & (gap < CLEAR) & (share > 0.02) & (share < 0.98)
    push = np.where(foreign, (CLEAR - gap) / gap, 0)
    moved = (push[:, :, None] * off).sum(axis=1) / np.maximum(foreign.sum(axis=1), 1)[:, None]
    return np.asarray(moved)
