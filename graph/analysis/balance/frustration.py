"""The frustration index of a signed network: the least number of ties that stand against two camps.

The index is the line index of balance of Harary (1959, Behavioral Science 4:316-323): the fewest ties whose removal
leaves a network that splits into two camps, friends within and enemies between. It is computed for each block (maximal
2-connected part) on its own, for no cycle leaves a block, by the integer programme of Aref, Mason & Wilson (2020,
Networks 75:95-110; the ABS model with a constraint for each unbalanced triangle), which HiGHS solves exactly. Where
the search is cut short the result is a bound: from below by the relaxed programme or by disjoint unbalanced triangles,
from above by the best camps found by switching one node at a time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from diplograph.graph.analysis.balance.camps import Tie, colours, disjoint, opposed, switched
from diplograph.graph.analysis.balance.programme import solved

if TYPE_CHECKING:
    import networkx as nx

EFFORT = 20_000  # ties × branches that the search may take in a block: some seconds
BRANCHES = 10  # fewer than that are not worth the programme: a block with more ties than effort / 10 goes without


@dataclass(frozen=True, slots=True)
class Frustration:
    """The index lies between `least` and `most`, and is exact where they are equal; `method` says how it was found.

    `camps` are the two sides (nodes with a tie, sorted; the larger first) that leave `ties` (pairs of nodes)
    frustrated, `most` in number. They tell who is against whom within each of the `parts`, which no tie joins.
    `balance` is 1 - 2 × most / ties, 1 for a balanced network and near 0 for one of random signs (Aref & Wilson 2019,
    J. Complex Networks 7:163-189); None without ties.
    """

    least: int
    most: int
    method: str
    camps: tuple[tuple[str, ...], tuple[str, ...]]
    ties: tuple[tuple[str, str], ...]
    balance: float | None
    parts: int

    @property
    def exact(self) -> bool:
        """Whether the bounds meet."""
        return self.least == self.most


def frustration(graph: "nx.Graph", effort: int = EFFORT) -> Frustration:
    """The frustration of a graph whose edges have `sign` 1 or -1; more `effort` proves more of a large network."""
    least = 0
    against: set[tuple[str, str]] = set()
    methods: set[str] = set()
    for block in _blocks(graph):
        low, ties, method = _block(block, effort)
        least += low
        against |= ties
        methods.add(method)
    sides = colours([tie for tie in _ties(graph) if (tie[0], tie[1]) not in against], tied(graph))
    frustrated = tuple(sorted((a, b) for a, b, sign in _ties(graph) if sides[a] * sides[b] != sign))
    ties = graph.number_of_edges()
    return Frustration(
        least,
        len(frustrated),
        " and ".join(sorted(methods)) or "no cycle has an odd number of negative ties",
        _camps(sides),
        frustrated,
        round(1 - 2 * len(frustrated) / ties, 6) if ties else None,
        _parts(graph),
    )


def tied(graph: "nx.Graph") -> list[str]:
    """The nodes that have a tie, sorted."""
    return sorted(node for node, ties in graph.degree if ties)


def _parts(graph: "nx.Graph") -> int:
    import networkx as nx

    return sum(len(part) > 1 for part in nx.connected_components(graph))


def _ties(graph: "nx.Graph") -> list[Tie]:
    """Both ends, sorted, and the sign of each tie, in the order of the ends."""
    return sorted((min(a, b), max(a, b), sign) for a, b, sign in graph.edges(data="sign"))


def _blocks(graph: "nx.Graph") -> Iterator[list[Tie]]:
    """The ties of each block that is not balanced as it is."""
    import networkx as nx

    for edges in nx.biconnected_component_edges(graph):
        ties = sorted((min(a, b), max(a, b), graph[a][b]["sign"]) for a, b in edges)
        if opposed(ties, colours(ties)):
            yield ties


def _block(ties: list[Tie], effort: int) -> tuple[int, set[tuple[str, str]], str]:
    """Lower bound, frustrated ties and method of a block."""
    found = switched(ties)
    low, method = disjoint(ties), "bounds by switching and disjoint triangles"
    if low == len(found):
        return low, found, "disjoint triangles, exact"
    if len(ties) * BRANCHES <= effort:
        bound, better = solved(ties, effort // len(ties))
        low = max(low, ceil(bound - 1e-6))
        found = better if better is not None and len(better) < len(found) else found
        method = "bounds by the relaxed programme"
    return low, found, "integer programme, exact" if low == len(found) else method


def _camps(sides: dict[str, int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    one, other = (tuple(sorted(node for node, side in sides.items() if side == which)) for which in (1, -1))
    return (one, other) if (-len(one), one) <= (-len(other), other) else (other, one)
