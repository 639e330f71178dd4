"""The signed projection: one undirected edge for each pair of actors, with the sign of what passes between them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from diplograph.graph.errors import InputError
from diplograph.graph.nodes import ACTORS, Key
from diplograph.graph.plover import sign
from diplograph.graph.rows import Row
from diplograph.graph.stores.base import Store
from diplograph.graph.views.multigraph import node_ids
from diplograph.graph.views.offices import Offices
from diplograph.graph.views.positions import NOW, labels
from diplograph.graph.views.scope import DAY, Scope

if TYPE_CHECKING:
    import networkx as nx

By = Literal["mean", "sum", "majority"]
COPIED = 1000  # articles at a time whose stances are taken off again
_TALLIES = """MATCH (h:{actors})-[s:STANCE]->(t:{actors})
WHERE h.id <> t.id AND {where}
WITH h, t, {day} AS day, count(s) AS count, sum(CASE WHEN s.polarity >= 0.05 THEN 1 ELSE 0 END) AS positive,
     sum(CASE WHEN s.polarity <= -0.05 THEN 1 ELSE 0 END) AS negative,
     sum(s.confidence) AS evidence, sum(s.confidence * s.polarity) AS mass
RETURN labels(h)[0] AS hl, h.id AS h, h.name AS hn, labels(t)[0] AS tl, t.id AS t, t.name AS tn, day, count, positive,
       negative, evidence, mass"""
_COPIED = """MATCH (h)-[s:STANCE]->(t)
WHERE s.article IN $copied AND {where}
RETURN labels(h)[0] AS hl, h.id AS h, h.name AS hn, labels(t)[0] AS tl, t.id AS t, t.name AS tn, {day} AS day,
       -1 AS count, CASE WHEN s.polarity >= 0.05 THEN -1 ELSE 0 END AS positive,
       CASE WHEN s.polarity <= -0.05 THEN -1 ELSE 0 END AS negative,
       -s.confidence AS evidence, -s.confidence * s.polarity AS mass"""


@dataclass(frozen=True, slots=True)
class Tally:
    """The stances of a holder on a target (on a day): how many, how many for and against, and the sums of their
    confidence and of confidence × polarity."""

    count: int
    positive: int
    negative: int
    evidence: float
    mass: float

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.count + other.count,
            self.positive + other.positive,
            self.negative + other.negative,
            self.evidence + other.evidence,
            self.mass + other.mass,
        )

    def value(self, by: By) -> float:
        """The number whose sign is the tie's.

        `mean`: mean polarity weighted by confidence, -1 to 1; `sum`: confidence × polarity summed, so that more
        evidence weighs more; `majority`: (favourable - unfavourable) / all, -1 to 1, whatever their strength.
        """
        if by == "majority":
            return (self.positive - self.negative) / self.count
        return self.mass if by == "sum" else self.mass / self.evidence if self.evidence else 0.0


@dataclass(frozen=True, slots=True)
class Network:
    """A signed graph and where its ties come from: holder and target of the stances behind each (by ids, sorted)."""

    graph: "nx.Graph"
    scope: Scope
    countries: bool = False
    behind: Mapping[tuple[str, str], tuple[tuple[Key, Key], ...]] = field(default_factory=dict)


def signed(store: Store, scope: Scope = NOW, *, by: By = "mean", least: int = 1, countries: bool = False) -> "nx.Graph":
    """Actors (`label`, `name`) and their ties, from the stances of both on each other taken together.

    A tie has `weight` (the aggregate of `Tally.value`), its `sign` (1 or -1), `strength` (the absolute sum of
    confidence × polarity, which also grows with evidence), `count`, `positive` and `negative` (stances). Pairs with
    fewer than `least` stances and pairs whose weight takes no side (below 0.05) have no tie. With `countries` a
    leader's stances are those of the country or body whose office he or she holds on the day.
    """
    return network(store, scope, by=by, least=least, countries=countries).graph


def network(store: Store, scope: Scope = NOW, *, by: By = "mean", least: int = 1, countries: bool = False) -> Network:
    """The graph of `signed`, with the holders and targets behind each tie."""
    if by not in ("mean", "sum", "majority"):
        raise InputError(f"stances are aggregated by mean, sum or majority, not by {by!r}")
    pairs: dict[tuple[Key, Key], Tally] = {}
    names: dict[Key, str] = {}
    behind: dict[tuple[Key, Key], set[tuple[Key, Key]]] = defaultdict(set)
    for given, (one, other), tally in _tallies(store, scope, countries, names):
        pair = (min(one, other), max(one, other))
        pairs[pair] = pairs[pair] + tally if pair in pairs else tally
        behind[pair].add(given)
    pairs = {pair: tally for pair, tally in pairs.items() if tally.count}
    ids = node_ids(key for pair in pairs for key in pair)
    return Network(
        _graph(pairs, ids, names, by, least),
        scope,
        countries,
        {_ends(ids[one], ids[other]): tuple(sorted(behind[one, other])) for one, other in pairs},
    )


def _ends(one: str, other: str) -> tuple[str, str]:
    return (min(one, other), max(one, other))


def _graph(
    pairs: dict[tuple[Key, Key], Tally], ids: dict[Key, str], names: dict[Key, str], by: By, least: int
) -> "nx.Graph":
    import networkx as nx

    found = nx.Graph(by=by)
    for key in sorted(ids, key=lambda each: ids[each]):
        found.add_node(ids[key], label=key.label, name=names[key])
    for one, other in sorted(pairs, key=lambda pair: _ends(ids[pair[0]], ids[pair[1]])):
        tally = pairs[one, other]
        weight = round(tally.value(by), 9)  # sums of floats in another order give the same
        if tally.count >= least and sign(weight):
            found.add_edge(
                *_ends(ids[one], ids[other]),
                weight=weight,
                sign=sign(weight),
                strength=round(abs(tally.mass), 9),
                count=tally.count,
                positive=tally.positive,
                negative=tally.negative,
            )
    return found


def _tallies(
    store: Store, scope: Scope, countries: bool, names: dict[Key, str]
) -> Iterator[tuple[tuple[Key, Key], tuple[Key, Key], Tally]]:
    """Holder and target as told, both as counted, and the tally, grouped by the store; fills `names`."""
    offices = Offices(store) if countries else None
    for row in _counted(store, scope, countries):
        given = Key(row["hl"], row["h"]), Key(row["tl"], row["t"])
        names |= {given[0]: row["hn"], given[1]: row["tn"]}
        one, other = (offices(key, row["day"]) if offices else key for key in given)
        if one != other:
            names |= {key: offices.name(key) for key in (one, other) if offices and key not in names}
            tally = Tally(row["count"], row["positive"], row["negative"], row["evidence"], row["mass"])
            yield given, (one, other), tally


def _counted(store: Store, scope: Scope, days: bool) -> Iterator[Row]:
    """The tallies of pairs (and days), then as negative ones the stances of copies, which an index finds."""
    where, parameters = scope.clauses()
    day = DAY if days else "null"
    yield from store.query(_TALLIES.format(actors=labels(ACTORS), where=where, day=day), parameters)
    copied = sorted(scope.copied(store))
    for start in range(0, len(copied), COPIED):
        some = {"copied": copied[start : start + COPIED]}
        for row in store.query(_COPIED.format(where=where, day=day), parameters | some):
            if row["hl"] in ACTORS and row["tl"] in ACTORS and row["h"] != row["t"]:
                yield row
