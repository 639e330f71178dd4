"""Distances on the page that follow distances along the links.

Stress majorization (Gansner, Koren and North 2005, Graph Drawing by Stress Majorization) with the link lengths that
they propose: a link is longer the fewer neighbours its ends share, so that hubs get room.
"""

import numpy as np

from diplograph.explorer.layout.links import Array, Links

STEPS = 160
STILL = 0.3  # units; less movement than that in a step ends it
POWERS = 40
LENGTH = 62.0  # of a link between two nodes that have no other, in the units of the page


def stressed(links: Links) -> Array:
    """Spots of a connected part, centred."""
    if links.count == 1:
        return np.zeros((1, 2))
    far = distances(links)
    x, y = _start(far)
    weight = (1 - np.eye(links.count)) / (far + np.eye(links.count)) ** 2
    total = weight.sum(axis=1)
    for _ in range(STEPS):
        dx, dy = x[:, None] - x[None], y[:, None] - y[None]
        pull = weight * far / (np.sqrt(dx * dx + dy * dy) + 1e-6)
        new_x = ((pull * dx).sum(axis=1) + (weight * x).sum(axis=1)) / total
        new_y = ((pull * dy).sum(axis=1) + (weight * y).sum(axis=1)) / total
        moved = max(np.abs(new_x - x).max(), np.abs(new_y - y).max())
        x, y = new_x, new_y
        if moved < STILL:
            break
    return np.stack((x - x.mean(), y - y.mean()), axis=1)


def distances(links: Links) -> Array:
    """Length of the shortest way between any two nodes."""
    near = np.zeros((links.count, links.count), dtype=bool)
    near[links.a, links.b] = near[links.b, links.a] = True
    only = (near[links.a] ^ near[links.b]).sum(axis=1)  # neighbours that the two ends do not share
    far = np.full((links.count, links.count), np.inf)
    np.fill_diagonal(far, 0)
    far[links.a, links.b] = far[links.b, links.a] = LENGTH * np.sqrt(np.maximum(only, 2.0) / 2) ** 0.75 * 1.4
    for middle in range(links.count):
        np.minimum(far, far[:, middle, None] + far[None, middle], out=far)
    return far


def _start(far: Array) -> tuple[Array, Array]:
    """Classical scaling: the two widest directions of the distances; equal spots are told apart by their number."""
    square = far**2
    centred = -(square - square.mean(axis=0) - square.mean(axis=1)[:, None] + square.mean()) / 2
    turn = np.arange(len(far)) * 2.399963
    x = _widest(centred, np.cos(turn))
    y = _widest(centred - np.outer(x, x), np.sin(turn))
    return x + 3 * np.cos(turn), y + 3 * np.sin(turn)


def _widest(matrix: Array, first: Array) -> Array:
    """The leading eigenvector by power iteration, as long as the root of its eigenvalue.

    Written out in sums, not with a linear algebra library, whose threads make the last digits differ between runs.
    """
    vector = first
    length = 0.0
    for _ in range(POWERS):
        product = (matrix * vector).sum(axis=1)
        length = float(np.sqrt((product * product).sum()))
        vector = product / (length + 1e-12)
    found: Array = vector * np.sqrt(length)
    return found
