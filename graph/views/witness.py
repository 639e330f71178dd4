"""The words behind a tie of a signed network."""

from collections.abc import Iterable

from diplograph.graph.nodes import Key
from diplograph.graph.plover import sign
from diplograph.graph.stores.base import Store
from diplograph.graph.views.offices import Offices
from diplograph.graph.views.positions import Position, positions
from diplograph.graph.views.signed import Network


def witnesses(store: Store, network: Network, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Position]:
    """For each pair of nodes that has a tie, the stance that shows its sign best: confidence × polarity, then the
    latest, then the first by id."""
    offices = Offices(store) if network.countries else None
    found: dict[tuple[str, str], Position] = {}
    for one, other in sorted(set(pairs)):
        ends = (min(one, other), max(one, other))
        side = network.graph.edges[ends]["sign"]
        for holder, target in network.behind.get(ends, ()):
            for each in positions(store, network.scope, holder=holder, target=target):
                if offices and not _joins(ends, (offices(holder, each.day), offices(target, each.day))):
                    continue
                if sign(each.polarity) == side and (ends not in found or _rank(each) < _rank(found[ends])):
                    found[ends] = each
    return found


def _joins(ends: tuple[str, str], keys: Iterable[Key]) -> bool:
    """Whether the keys are those of the two nodes, which are called `id` or `Label:id`."""
    return {end.rpartition(":")[2] for end in ends} == {key.id for key in keys}


def _rank(each: Position) -> tuple[float, int, str]:
    return -abs(each.confidence * each.polarity), -(each.day.toordinal() if each.day else 0), each.id
