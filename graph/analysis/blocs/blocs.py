"""Blocs, the pairs that hold each together, and the defectors."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

from diplograph.graph.analysis.blocs.louvain import joined, louvain
from diplograph.graph.analysis.blocs.modularity import Weights, quality
from diplograph.graph.analysis.words import words
from diplograph.graph.errors import InputError
from diplograph.graph.rows import Rows
from diplograph.graph.stores.base import Store
from diplograph.graph.views import Position
from diplograph.graph.views.signed import Network
from diplograph.graph.views.witness import witnesses

if TYPE_CHECKING:
    import networkx as nx

RUNS, FEWEST = 20, 3
TIES = 400_000  # of all runs together: a large network has fewer of them
PAIRS = 5
LARGEST = 1_000_000  # resolution: all stand alone long before
METHOD = (
    "signed modularity (Gómez, Jensen & Arenas 2009), Louvain moves, best of {runs} runs with fixed seeds, "
    "blocs joined by positive ties"
)


@dataclass(frozen=True, slots=True)
class Bloc:
    """A bloc: its members and the pairs that hold it together, the strongest positive ties first.

    `within` and `against` are the sums of positive and of absolute negative weights between members. `stability` is
    the share of runs in which two of its members stand together, on average over pairs; 1.0 for one member.
    """

    members: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    within: float
    against: float
    stability: float


@dataclass(frozen=True, slots=True)
class Defector:
    """A member with ties against its bloc: negative ones within, positive ones to another bloc.

    `share` is the part of the weight of its ties that is so, `tie` the heaviest of them.
    """

    member: str
    bloc: int
    share: float
    tie: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Blocs:
    """The blocs of `graph` (the largest first), nodes in no bloc of two or more (`alone`), and the `defectors`.

    `modularity` is the partition's, `method` how it was found. `quotes` are stances by the two nodes of a tie, sorted.
    """

    graph: "nx.Graph"
    blocs: tuple[Bloc, ...]
    alone: tuple[str, ...]
    defectors: tuple[Defector, ...]
    modularity: float
    method: str
    quotes: Mapping[tuple[str, str], Position] = field(default_factory=dict)

    def rows(self) -> Rows:
        """A row for each member of a bloc: the bloc's number, its weight of ties within, its share of defection."""
        columns = ("bloc", "member", "label", "within", "defection", "tie", "quote")
        shares = {each.member: each for each in self.defectors}
        found = []
        for number, bloc in enumerate(self.blocs, 1):
            members = set(bloc.members)
            held = {
                node: round(sum(data["weight"] for _, other, data in self._ties(node) if other in members), 6)
                for node in bloc.members
            }
            for node in sorted(bloc.members, key=lambda each: (-held[each], each)):
                away = shares.get(node)
                told = self.quotes.get(away.tie) if away else None
                other = next((each for each in away.tie if each != node), None) if away else None
                values = (number, self._name(node), self.graph.nodes[node].get("label"), held[node])
                shown = (
                    away.share if away else 0.0,
                    self._name(other) if other else None,
                    told.quote if told else None,
                )
                found.append(dict(zip(columns, (*values, *shown), strict=True)))
        return Rows(columns, tuple(found))

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON knows it, with names in the place of ids."""
        return {
            "method": self.method,
            "modularity": self.modularity,
            "aggregation": self.graph.graph.get("by"),
            "blocs": [
                {
                    "members": [self._name(node) for node in bloc.members],
                    "pairs": [self._pair(pair) for pair in bloc.pairs],
                    "within": bloc.within,
                    "against": bloc.against,
                    "stability": bloc.stability,
                }
                for bloc in self.blocs
            ],
            "alone": [self._name(node) for node in self.alone],
            "defectors": [
                {"member": self._name(each.member), "bloc": each.bloc, "share": each.share, **self._pair(each.tie)}
                for each in self.defectors
            ],
        }

    def _ties(self, node: str) -> Any:
        return self.graph.edges(node, data=True)

    def _pair(self, pair: tuple[str, str]) -> dict[str, Any]:
        return {
            "actors": [self._name(node) for node in pair],
            "weight": self.graph.edges[pair]["weight"],
            "quote": words(self.quotes.get(pair)),
        }

    def _name(self, node: str) -> str:
        name: str = self.graph.nodes[node].get("name", node)
        return name


def blocs(graph: "nx.Graph", *, resolution: float = 1.0, runs: int | None = None) -> Blocs:
    """The blocs of a graph whose edges have a signed `weight`.

    The best of `runs` runs by modularity, of equal ones the first (20 where no number is given, down to 3 for large
    networks); the same graph gives the same blocs, in whatever order its nodes and edges were added. InputError for a
    `resolution` that is none.
    """
    nodes = sorted(graph)
    weights = Weights.of(graph, nodes)
    runs = runs or max(FEWEST, min(RUNS, TIES // max(1, graph.number_of_edges())))
    if not 0 < resolution < LARGEST:
        raise InputError(f"the resolution of blocs lies above 0 and below {LARGEST:,}, it is 1 where none is given")
    found = [joined(weights, louvain(weights, resolution, seed)) for seed in range(runs)]
    best = max(found, key=lambda bloc: round(quality(weights, bloc, resolution), 9)) if nodes else []
    groups: dict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(best):
        groups[each].append(at)
    ordered = sorted(groups.values(), key=lambda group: (-len(group), group))
    members = [[nodes[at] for at in group] for group in ordered if len(group) > 1]
    return Blocs(
        graph,
        tuple(_bloc(graph, names, _stability(group, found)) for names, group in zip(members, ordered, strict=False)),
        tuple(sorted(nodes[group[0]] for group in ordered if len(group) == 1)),
        tuple(_defectors(graph, members)),
        round(quality(weights, best, resolution), 6) if nodes else 0.0,
        METHOD.format(runs=runs),
    )


def with_quotes(found: Blocs, store: Store, network: Network) -> Blocs:
    """The same with the words of each pair that holds a bloc and of each defection."""
    pairs = [*(pair for bloc in found.blocs for pair in bloc.pairs), *(each.tie for each in found.defectors)]
    return replace(found, quotes=witnesses(store, network, pairs))


def _bloc(graph: "nx.Graph", members: list[str], stability: float) -> Bloc:
    ties = sorted(
        ((min(a, b), max(a, b), data) for a, b, data in graph.subgraph(members).edges(data=True)),
        key=lambda tie: (-tie[2]["weight"] * tie[2].get("strength", 1.0), tie[0], tie[1]),
    )
    return Bloc(
        tuple(members),
        tuple((a, b) for a, b, data in ties[:PAIRS] if data["weight"] > 0),
        round(sum((data["weight"] for _, _, data in ties if data["weight"] > 0), 0.0), 6),
        round(sum((-data["weight"] for _, _, data in ties if data["weight"] < 0), 0.0), 6),
        stability,
    )


def _stability(group: list[int], runs: list[list[int]]) -> float:
    pairs = list(combinations(group, 2))
    together = sum(run[a] == run[b] for run in runs for a, b in pairs)
    return round(together / (len(pairs) * len(runs)), 6) if pairs else 1.0


def _defectors(graph: "nx.Graph", blocs: list[list[str]]) -> list[Defector]:
    """Members by the share of their defection, the greatest first."""
    number = {node: at for at, members in enumerate(blocs, 1) for node in members}
    found = []
    for node, own in number.items():
        ties = [(other, data["weight"]) for _, other, data in graph.edges(node, data=True)]
        away = [
            (-abs(weight), other)
            for other, weight in ties
            if (weight < 0 if number.get(other) == own else weight > 0 and other in number)
        ]
        if away:
            share = -sum(weight for weight, _ in away) / sum(abs(weight) for _, weight in ties)
            other = min(away)[1]
            found.append(Defector(node, own, round(share, 6), (min(node, other), max(node, other))))
    return sorted(found, key=lambda each: (-each.share, each.member))
