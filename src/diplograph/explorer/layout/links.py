"""The links of a scene as arrays: which nodes, how strongly."""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from diplograph.explorer.scene import Scene

Array: TypeAlias = NDArray[Any]
TIE = 0.5  # a tie draws two nodes together half as strongly as a statement


@dataclass(frozen=True, slots=True)
class Links:
    """Pairs of nodes (`a` < `b`, each once) among `count` nodes, with their weight: how many statements join them."""

    count: int
    a: Array
    b: Array
    weight: Array

    @classmethod
    def of(cls, scene: Scene) -> "Links":
        """The links of a scene, by the numbers of its nodes."""
        ends = np.array(scene.ends(), dtype=np.int64).T.reshape(-1, 2)
        weights = np.concatenate((np.ones(len(scene.statements)), np.full(len(scene.ties), TIE)))
        return cls.joined(len(scene.dots), ends, weights)

    @classmethod
    def joined(cls, count: int, ends: Array, weights: Array) -> "Links":
        """Links from pairs in any order and number; a link of a node to itself is left out."""
        low, high = ends.min(axis=1, initial=count), ends.max(axis=1, initial=-1)
        apart = low != high
        codes, where = np.unique(low[apart] * count + high[apart], return_inverse=True)
        weight = np.bincount(where.ravel(), weights=weights[apart], minlength=len(codes))
        return cls(count, codes // max(count, 1), codes % max(count, 1), weight)

    def within(self, group: Array) -> "Links":
        """The links among the nodes of a group, numbered by their place in it."""
        place = np.full(self.count, -1)
        place[group] = np.arange(len(group))
        kept = (place[self.a] >= 0) & (place[self.b] >= 0)
        ends = np.stack((place[self.a[kept]], place[self.b[kept]]), axis=1)
        return Links.joined(len(group), ends, self.weight[kept])

    def strength(self) -> Array:
        """Summed weight of each node."""
        both = np.concatenate((self.a, self.b))
        return np.bincount(both, weights=np.concatenate((self.weight, self.weight)), minlength=self.count)
