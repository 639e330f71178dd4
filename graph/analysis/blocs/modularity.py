"""Signed modularity: how much a partition has friends within and enemies between, beyond chance.

Gómez, Jensen & Arenas (2009, Physical Review E 80:016114):
Q = 1 / (2w⁺ + 2w⁻) Σᵢⱼ [wᵢⱼ - (wᵢ⁺ wⱼ⁺ / 2w⁺ - wᵢ⁻ wⱼ⁻ / 2w⁻)] δ(Cᵢ, Cⱼ), with w⁺ and w⁻ the sums of the positive and
of the absolute negative weights. A `resolution` above 1 multiplies the chance term of positive ties: smaller blocs.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import networkx as nx

Near = dict[int, dict[int, float]]  # signed weights of the neighbours; a node's own is twice what lies within it


@dataclass(frozen=True, slots=True)
class Weights:
    """A signed network of numbered nodes: neighbours, and the positive and negative strength of each node."""

    near: Near
    plus: list[float]
    minus: list[float]

    @property
    def sums(self) -> tuple[float, float]:
        """2w⁺ and 2w⁻."""
        return sum(self.plus), sum(self.minus)

    @classmethod
    def of(cls, graph: "nx.Graph", nodes: list[str]) -> Self:
        """Those of a NetworkX graph, numbered in the order of `nodes`; `weight` is signed, `sign` stands in for it."""
        index = {node: at for at, node in enumerate(nodes)}
        near: Near = {at: {} for at in range(len(nodes))}
        plus, minus = [0.0] * len(nodes), [0.0] * len(nodes)
        for a, b, data in graph.edges(data=True):
            one, two, weight = index[a], index[b], data.get("weight", data.get("sign", 1))
            near[one][two] = near[two][one] = weight
            for at in (one, two):
                (plus if weight > 0 else minus)[at] += abs(weight)
        return cls({at: dict(sorted(each.items())) for at, each in near.items()}, plus, minus)

    def merged(self, bloc: list[int]) -> Self:
        """The network of blocs: nodes of one bloc (numbered from 0) become one."""
        size = max(bloc) + 1
        near: Near = {at: defaultdict(float) for at in range(size)}
        plus, minus = [0.0] * size, [0.0] * size
        for one, others in self.near.items():
            plus[bloc[one]] += self.plus[one]
            minus[bloc[one]] += self.minus[one]
            for two, weight in others.items():
                near[bloc[one]][bloc[two]] += weight
        return type(self)({at: dict(sorted(each.items())) for at, each in near.items()}, plus, minus)


def modularity(graph: "nx.Graph", bloc: Mapping[str, int], resolution: float = 1.0) -> float:
    """The signed modularity of a partition, given as each node's bloc; 0 for a graph without ties."""
    nodes = sorted(graph)
    return quality(Weights.of(graph, nodes), [bloc[node] for node in nodes], resolution)


def quality(weights: Weights, bloc: list[int], resolution: float) -> float:
    """The same for numbered nodes."""
    plus, minus = weights.sums
    inside = sum(weight for one, near in weights.near.items() for two, weight in near.items() if bloc[one] == bloc[two])
    chance = 0.0
    for strengths, total, side in ((weights.plus, plus, resolution), (weights.minus, minus, -1)):
        mass: dict[int, float] = defaultdict(float)
        for at, strength in enumerate(strengths):
            mass[bloc[at]] += strength
        chance += side * sum(each**2 for each in mass.values()) / total if total else 0.0
    return (inside - chance) / (plus + minus) if plus + minus else 0.0
