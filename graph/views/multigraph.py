"""The graph as a NetworkX MultiDiGraph: one edge a stance, from its holder to its target."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from diplograph.graph.nodes import Key
from diplograph.graph.stores.base import Store
from diplograph.graph.views.positions import NOW, TARGETS, Position, positions
from diplograph.graph.views.scope import Scope

if TYPE_CHECKING:
    import networkx as nx


def multigraph(store: Store, scope: Scope = NOW, *, targets: Collection[str] = TARGETS) -> "nx.MultiDiGraph":
    """Nodes by id with `label` and `name`, edges by stance id with `event`, `polarity`, `quote` and the rest.

    Dates are ISO text, and what is unknown is left out, so that every writer of NetworkX takes the graph. Nodes and
    edges stand in the order of their ids. Where nodes of two labels share an id, the later label's are `Label:id`.
    """
    import networkx as nx

    rows = positions(store, scope, targets=targets)
    found = nx.MultiDiGraph()
    names = {key: name for each in rows for key, name in ends(each)}
    ids = node_ids(names)
    for key in sorted(names, key=lambda each: ids[each]):
        found.add_node(ids[key], label=key.label, name=names[key])
    for each in sorted(rows, key=lambda each: each.id):
        found.add_edge(ids[each.holder], ids[each.target], key=each.id, **_attributes(each))
    return found


def ends(each: Position) -> tuple[tuple[Key, str], tuple[Key, str]]:
    """Holder and target, each with its name."""
    return (each.holder, each.holder_name), (each.target, each.target_name)


def node_ids(keys: Iterable[Key]) -> dict[Key, str]:
    """What a NetworkX graph calls each node: its id, or `Label:id` where an earlier label has that id."""
    found: dict[Key, str] = {}
    taken: set[str] = set()
    for key in sorted(set(keys)):
        found[key] = f"{key.label}:{key.id}" if key.id in taken else key.id
        taken.add(key.id)
    return found


def _attributes(each: Position) -> dict[str, Any]:
    values = {
        "event": each.event,
        "polarity": each.polarity,
        "confidence": each.confidence,
        "asserted": each.asserted,
        "day": each.day.isoformat() if isinstance(each.day, date) else None,
        "source": each.source,
        "article": each.article,
        "quote": each.quote,
        "speaker": each.speaker,
    }
    return {name: value for name, value in values.items() if value not in (None, "")}
