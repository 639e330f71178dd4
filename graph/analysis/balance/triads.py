"""Triads of a signed network: how many of each kind, and which are unbalanced.

Balance: Heider (1946, J. Psychology 21:107-112), Cartwright & Harary (1956, Psychological Review 63:277-293): a triad
is balanced where the product of its signs is positive. Weak balance: Davis (1967, Human Relations 20:181-187): three
enemies are allowed too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Triads:
    """How many triads have three, two, one and no positive ties (`+++`, `++-`, `+--`, `---`).

    `expected` is the share of balanced triads that the same numbers of positive and negative ties give by chance,
    p³ + 3 p (1-p)² with p the share of positive ties. Shares are None where there is no triad.
    """

    friends: int
    rivalry: int
    enemies: int
    hostile: int
    expected: float | None

    @property
    def total(self) -> int:
        """All triads."""
        return self.friends + self.rivalry + self.enemies + self.hostile

    @property
    def balanced(self) -> float | None:
        """The share of balanced triads: +++ and +--."""
        return round((self.friends + self.enemies) / self.total, 6) if self.total else None

    @property
    def weakly_balanced(self) -> float | None:
        """The share of weakly balanced triads: all but ++-."""
        return round(1 - self.rivalry / self.total, 6) if self.total else None

    def kinds(self) -> dict[str, int]:
        """The number of each kind, by its signs."""
        return {"+++": self.friends, "++-": self.rivalry, "+--": self.enemies, "---": self.hostile}


@dataclass(frozen=True, slots=True)
class Unbalanced:
    """An unbalanced triad: three nodes, sorted, and the `strength` of its weakest tie."""

    nodes: tuple[str, str, str]
    strength: float

    def pairs(self) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
        """Its ties."""
        a, b, c = self.nodes
        return (a, b), (a, c), (b, c)


def triads(graph: "nx.Graph") -> Triads:
    """Count the triads, exactly: traces of products of the matrices of positive and of negative ties."""
    import numpy as np
    from scipy.sparse import csr_array

    index = {node: place for place, node in enumerate(graph)}
    signs: dict[int, Any] = {}
    for sign in (1, -1):
        ends = [(index[a], index[b]) for a, b, s in graph.edges(data="sign") if s == sign]
        rows = np.array([a for a, b in ends] + [b for a, b in ends], dtype=int)
        columns = np.array([b for a, b in ends] + [a for a, b in ends], dtype=int)
        signs[sign] = csr_array((np.ones(len(rows), dtype=np.int64), (rows, columns)), shape=(len(index), len(index)))
    plus, minus = signs[1], signs[-1]
    closed = [(one @ two).multiply(three).sum() for one, two, three in _products(plus, minus)]
    ties = graph.number_of_edges()
    share = int(plus.sum()) / 2 / ties if ties else 0.0
    counts = [int(total) // times for total, times in zip(closed, (6, 2, 2, 6), strict=True)]
    expected = round(share**3 + 3 * share * (1 - share) ** 2, 6) if sum(counts) else None
    return Triads(counts[0], counts[1], counts[2], counts[3], expected)


def _products(plus: Any, minus: Any) -> Iterator[tuple[Any, Any, Any]]:
    yield plus, plus, plus
    yield plus, plus, minus
    yield minus, minus, plus
    yield minus, minus, minus


def unbalanced(graph: "nx.Graph", most: int = 10) -> list[Unbalanced]:
    """The `most` unbalanced triads whose weakest tie is strongest: where the tension is best attested.

    Ties are added from the strongest to the weakest; the triads that a tie closes have it as their weakest.
    """
    ties = sorted(graph.edges(data=True), key=lambda tie: (-tie[2].get("strength", 1.0), *sorted(tie[:2])))
    near: dict[str, dict[str, int]] = {node: {} for node in graph}
    found: list[Unbalanced] = []
    for a, b, data in ties:
        if len(found) >= most:
            break
        closing = sorted(c for c in near[a].keys() & near[b].keys() if near[a][c] * near[b][c] * data["sign"] < 0)
        for c in closing:
            one, two, three = sorted((a, b, c))
            found.append(Unbalanced((one, two, three), data.get("strength", 1.0)))
        near[a][b] = near[b][a] = data["sign"]
    return found[:most]
