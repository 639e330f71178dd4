"""Distances on the page that follow distances along the links.

Stress majorization (Gansner, Koren and North 2005, Graph Drawing by Stress Majorization) with the link lengths that
they propose: a link is longer the fewer neighbours its ends share, so that hubs get room.
"""

import numpy as np

from diplograph.explorer.layout.links import Array, Links

STEPS = 160
LENGTH = 62.0  # of a link between two nodes that have no other, in the units of the page


def stressed(links: Links) -> Array:
    """Spots of a connected part, centred."""
    if links.count == 1:
        return np.zeros((1, 2))
    far = distances(links)
    spots = _start(far)
    weight = far + np.eye(links.count)
    weight = (1 - np.eye(links.count)) / weight**2
    total = weight.sum(axis=1)[:, None]
    for _ in range(STEPS):
        between = spots[:, None, :] - spots[None, :, :]
        length = np.sqrt((between**2).sum(axis=2)) + 1e-6
        pull = weight * far / length
        moved = ((pull[:, :, None] * between).sum(axis=1) + _mean(weight, spots)) / total
        if np.abs(moved - spots).max() < 0.05:
            return centred(moved)
        spots = moved
    return centred(spots)


def _mean(weight: Array, spots: Array) -> Array:
    return np.stack([(weight * spots[:, axis]).sum(axis=1) for axis in (0, 1)], axis=1)


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


def _start(far: Array) -> Array:
    """Classical scaling: the two widest directions of the distances; equal spots are told apart by their number."""
    count = len(far)
    square = far**2
    centred = -(square - square.mean(axis=0) - square.mean(axis=1)[:, None] + square.mean()) / 2
    values, vectors = np.linalg.eigh(centred)
    spots = vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 0))
    spots = spots * np.where(spots[np.abs(spots).argmax(axis=0), [0, 1]] < 0, -1, 1) if count > 1 else spots
    turn = np.arange(count) * 2.399963
    found: Array = spots[:, ::-1] + np.stack((np.cos(turn), np.sin(turn)), axis=1) * 3
    return found


def centred(spots: Array) -> Array:
    """The spots round their mean."""
    found: Array = spots - spots.mean(axis=0)
    return found
