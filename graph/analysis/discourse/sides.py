"""The signed network of actors that share or oppose each other's positions on issues."""

from diplograph.graph.analysis.discourse.counts import counts, statements
from diplograph.graph.analysis.discourse.networks import projection
from diplograph.graph.plover import sign
from diplograph.graph.stores.base import Store
from diplograph.graph.views import Scope
from diplograph.graph.views.signed import Network


def sides(store: Store, scope: Scope, *, norm: str = "average", countries: bool = False) -> Network:
    """The subtract network (congruence less conflict) as a signed network: `weight`, `sign`, `strength`.

    Equal statements of an article count once. It has no stances behind a tie, for actors need not speak of each other.
    """
    rows, names = statements(store, scope, countries=countries)
    graph = projection(counts(rows, duplicates="article", names=names), "subtract", norm).to_networkx()
    graph.graph["by"] = f"issues: congruence - conflict, normalised by {norm}"
    for one, other, data in list(graph.edges(data=True)):
        side = sign(data["weight"])
        if not side:
            graph.remove_edge(one, other)
        data |= {"sign": side, "strength": abs(data["weight"])}
    return Network(graph, scope, countries)
