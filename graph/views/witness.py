"""The words behind a tie of a signed network."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from diplograph.graph.nodes import Key
from diplograph.graph.plover import sign
from diplograph.graph.rows import Row
from diplograph.graph.stores.base import Store
from diplograph.graph.views.offices import Offices
from diplograph.graph.views.positions import Position, by_ids
from diplograph.graph.views.scope import DAY
from diplograph.graph.views.signed import Network

Ends = tuple[str, str]
_BETWEEN = """UNWIND $pairs AS pair
MATCH (h:{holder} {{id: pair[0]}})-[s:STANCE]->(t:{target} {{id: pair[1]}})
WHERE abs(s.polarity) >= 0.05 AND {where}
RETURN h.id AS h, t.id AS t, s.id AS id, s.article AS article, s.polarity AS polarity, {day} AS day,
       abs(s.confidence * s.polarity) AS strength"""


def witnesses(store: Store, network: Network, pairs: Iterable[Ends]) -> dict[Ends, Position]:
    """For each pair of nodes that has a tie, the stance that shows its sign best: confidence × polarity, then the
    latest, then the first by id."""
    offices = Offices(store) if network.countries else None
    behind: dict[tuple[Key, Key], list[Ends]] = defaultdict(list)
    for one, other in sorted(set(pairs)):
        ends = (min(one, other), max(one, other))
        for given in network.behind.get(ends, ()):
            behind[given].append(ends)
    best: dict[Ends, tuple[float, int, str]] = {}
    for (holder, target), row in _between(store, network, behind):
        for ends in behind[holder, target]:
            if sign(row["polarity"]) != network.graph.edges[ends]["sign"]:
                continue
            if offices and not _joins(ends, (offices(holder, row["day"]), offices(target, row["day"]))):
                continue
            rank = _rank(row)
            best[ends] = min(best.get(ends, rank), rank)
    told = by_ids(store, {id for _, _, id in best.values()})
    return {ends: told[id] for ends, (_, _, id) in best.items()}


def _between(store: Store, network: Network, pairs: Iterable[tuple[Key, Key]]) -> Iterator[tuple[tuple[Key, Key], Row]]:
    """The stances of holders on targets, in few questions: each pair alone would take a round trip."""
    where, parameters = network.scope.clauses()
    copied = network.scope.copied(store)
    groups: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
    for holder, target in sorted(pairs):
        groups[holder.label, target.label].append([holder.id, target.id])
    for (start, end), ids in groups.items():
        text = _BETWEEN.format(holder=start, target=end, where=where, day=DAY)
        for row in store.query(text, parameters | {"pairs": ids}):
            if row["article"] not in copied:
                yield (Key(start, row["h"]), Key(end, row["t"])), row


def _joins(ends: Ends, keys: Iterable[Key]) -> bool:
    """Whether the keys are those of the two nodes, which are called `id` or `Label:id`."""
    return {end.rpartition(":")[2] for end in ends} == {key.id for key in keys}


def _rank(row: Row) -> tuple[float, int, str]:
    day: date | None = row["day"]
    return -row["strength"], -(day.toordinal() if day else 0), row["id"]
