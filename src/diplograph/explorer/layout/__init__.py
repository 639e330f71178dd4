"""Where the nodes stand. Equal scenes stand equally: nothing here is random.

Up to SMALL nodes are placed so that distances follow the links (stress); above, the most connected stand as anchors
with the others around them.
"""

import numpy as np

from diplograph.explorer.layout.anchors import anchored
from diplograph.explorer.layout.links import Array, Links
from diplograph.explorer.layout.parts import packed, parts
from diplograph.explorer.layout.room import roomy
from diplograph.explorer.layout.stress import stressed
from diplograph.explorer.scene import Scene

SMALL = 420


def places(scene: Scene, links: Links) -> list[tuple[float, float]]:
    """x and y of each node of the scene, in its order; y grows downwards."""
    if not links.count:
        return []
    found = small(links, [dot.name for dot in scene.dots]) if links.count <= SMALL else anchored(links)
    return list(zip(*np.round(found, 1).T.tolist(), strict=True))


def small(links: Links, names: list[str]) -> Array:
    """Every connected part by stress, with room for its names, packed side by side."""
    spots = np.zeros((links.count, 2))
    groups = parts(links)
    for group in groups:
        own = links.within(group)
        spots[group] = roomy(stressed(own), own, [names[node] for node in group])
    return packed(spots, groups, names)
