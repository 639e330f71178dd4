"""Many nodes: the most connected stand as anchors, each of the others near the anchor that it has most to do with."""

import numpy as np

from diplograph.explorer.layout.links import Array, Links
from diplograph.explorer.layout.stress import stressed

ANCHORS = 240
BACKBONE = 4  # strongest links of an anchor that draw it to others
SPREADS = 120  # steps that move overlapping discs apart, at most
STEP = 17.0  # between two satellites
TURN = np.pi * (3 - np.sqrt(5))  # the golden angle: satellites fill a disc evenly


def anchored(links: Links) -> Array:
    """Spots of all nodes."""
    strength = links.strength()
    anchors = np.sort(np.lexsort((np.arange(links.count), -strength))[:ANCHORS])
    home = homes(links, anchors)
    sizes = np.bincount(home, minlength=len(anchors))
    centres = _spread(_centres(links.within(anchors)), sizes)
    order = np.lexsort((np.arange(links.count), -strength, home))
    rank = np.arange(links.count) - np.searchsorted(home[order], home[order])
    spots = np.zeros((links.count, 2))
    radius = STEP * np.sqrt(rank) + np.where(rank > 0, STEP * 0.7, 0)
    angle = TURN * rank
    spots[order] = centres[home[order]] + np.stack((radius * np.cos(angle), radius * np.sin(angle)), axis=1)
    return spots


def homes(links: Links, anchors: Array) -> Array:
    """For each node the place in `anchors` of the one it has most to do with, through others where need be.

    A link counts less to an anchor with many links, else nearly all nodes would stand round the largest.
    """
    home = np.full(links.count, -1)
    home[anchors] = np.arange(len(anchors))
    start, end = np.concatenate((links.a, links.b)), np.concatenate((links.b, links.a))
    weight = np.concatenate((links.weight, links.weight)) / np.sqrt(links.strength()[end])
    while True:
        open_ = (home[start] < 0) & (home[end] >= 0)
        if not open_.any():
            break
        nodes, near = start[open_], home[end[open_]]
        order = np.lexsort((near, -weight[open_], nodes))
        first = np.unique(nodes[order], return_index=True)[1]
        home[nodes[order][first]] = near[order][first]
    lost = np.flatnonzero(home < 0)
    home[lost] = np.arange(len(lost)) % len(anchors)
    return home


def _centres(links: Links) -> Array:
    """The anchors by stress on their strongest links; parts that these leave apart are joined to the first anchor."""
    start, end = np.concatenate((links.a, links.b)), np.concatenate((links.b, links.a))
    weight = np.concatenate((links.weight, links.weight))
    order = np.lexsort((end, -weight, start))
    rank = np.arange(len(order)) - np.searchsorted(start[order], start[order])
    kept = order[rank < BACKBONE]
    ends = np.stack((start[kept], end[kept]), axis=1)
    hub = int(np.argmax(links.strength()))
    alone = _unreached(links.count, ends, hub)
    ends = np.concatenate((ends, np.stack((alone, np.full(len(alone), hub)), axis=1)))
    return stressed(Links.joined(links.count, ends, np.ones(len(ends))))


def _unreached(count: int, ends: Array, hub: int) -> Array:
    reached = np.zeros(count, dtype=bool)
    reached[hub] = True
    while True:
        more = reached.copy()
        more[ends[reached[ends[:, 0]], 1]] = True
        more[ends[reached[ends[:, 1]], 0]] = True
        if (more == reached).all():
            return np.flatnonzero(~reached)
        reached = more


def _spread(centres: Array, sizes: Array) -> Array:
    """The centres moved apart until hardly any discs overlap; of two the smaller moves more."""
    radius = STEP * np.sqrt(sizes) + 26
    found: Array = centres * (np.sqrt((radius**2).sum()) * 1.5 / (np.ptp(centres, axis=0).max() + 1))
    room = radius[:, None] + radius[None]
    np.fill_diagonal(room, 0)
    share = radius[None] ** 2 / (radius[:, None] ** 2 + radius[None] ** 2)
    for _ in range(SPREADS):
        dx, dy = found[:, None, 0] - found[None, :, 0], found[:, None, 1] - found[None, :, 1]
        long = np.sqrt(dx * dx + dy * dy) + 1e-6
        over = np.maximum(room - long, 0)
        if over.max() < STEP / 4:
            break
        push = 0.6 * share * over / long
        found += np.stack(((push * dx).sum(axis=1), (push * dy).sum(axis=1)), axis=1)
    return found
