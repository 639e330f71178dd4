"""How balanced a signed network is, in numbers and in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from diplograph.graph.analysis.balance.frustration import EFFORT, Frustration, frustration
from diplograph.graph.analysis.balance.triads import Triads, Unbalanced, triads, unbalanced
from diplograph.graph.analysis.words import words
from diplograph.graph.rows import Rows
from diplograph.graph.stores.base import Store
from diplograph.graph.views import Position
from diplograph.graph.views.signed import Network
from diplograph.graph.views.witness import witnesses

if TYPE_CHECKING:
    import networkx as nx

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Balance:
    """Triads and frustration of `graph`, the most `unbalanced` triads, and the `quotes` of their ties.

    `graph` is the signed network that was looked at; `quotes` are stances by the two nodes of a tie, sorted.
    """

    graph: "nx.Graph"
    triads: Triads
    frustration: Frustration
    unbalanced: tuple[Unbalanced, ...]
    quotes: Mapping[tuple[str, str], Position] = field(default_factory=dict)

    def rows(self) -> Rows:
        """A row for each tie of the most unbalanced triads, with the words that show it best."""
        columns = ("triad", "actor", "other", "sign", "weight", "stances", "holder", "day", "source", "quote")
        found = []
        for place, triad in enumerate(self.unbalanced, 1):
            for a, b in triad.pairs():
                tie, told = self.graph.edges[a, b], self.quotes.get((a, b))
                values = (place, self._name(a), self._name(b), tie["sign"], tie["weight"], tie.get("count"))
                shown = (told.holder_name, told.day, told.source, told.quote) if told else (None,) * 4
                found.append(dict(zip(columns, (*values, *shown), strict=True)))
        return Rows(columns, tuple(found))

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON knows it, with names in the place of ids."""
        ties = [sign for _, _, sign in self.graph.edges(data="sign")]
        return {
            "actors": self.graph.number_of_nodes(),
            "ties": len(ties),
            "positive": sum(sign > 0 for sign in ties),
            "negative": sum(sign < 0 for sign in ties),
            "aggregation": self.graph.graph.get("by"),
            "triads": self.triads.kinds(),
            "balanced_share": self.triads.balanced,
            "weakly_balanced_share": self.triads.weakly_balanced,
            "expected_share": self.triads.expected,
            "frustration": {
                "least": self.frustration.least,
                "most": self.frustration.most,
                "exact": self.frustration.exact,
                "method": self.frustration.method,
                "balance": self.frustration.balance,
                "parts": self.frustration.parts,
                "camps": [[self._name(node) for node in camp] for camp in self.frustration.camps],
                "ties": [[self._name(a), self._name(b)] for a, b in self.frustration.ties],
            },
            "unbalanced": [self._triad(each) for each in self.unbalanced],
        }

    def _triad(self, triad: Unbalanced) -> dict[str, Any]:
        ties = [
            {
                "actors": [self._name(a), self._name(b)],
                "sign": self.graph.edges[a, b]["sign"],
                "quote": words(self.quotes.get((a, b))),
            }
            for a, b in triad.pairs()
        ]
        return {"actors": [self._name(node) for node in triad.nodes], "strength": triad.strength, "ties": ties}

    def _name(self, node: str) -> str:
        name: str = self.graph.nodes[node].get("name", node)
        return name


def balance(graph: "nx.Graph", *, most: int = SHOWN, effort: int = EFFORT) -> Balance:
    """The balance of a graph whose edges have `sign` (1 or -1), and `strength` where triads are to be ranked.

    `most` unbalanced triads are told; `effort` is that of `frustration`.
    """
    return Balance(graph, triads(graph), frustration(graph, effort), tuple(unbalanced(graph, most)))


def with_quotes(found: Balance, store: Store, network: Network) -> Balance:
    """The same with the words of each tie of the unbalanced triads."""
    pairs = (pair for triad in found.unbalanced for pair in triad.pairs())
    return replace(found, quotes=witnesses(store, network, pairs))
