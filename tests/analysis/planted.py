"""Made-up networks, series and graphs in which the answer is known because it was put there."""

from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from random import Random

import networkx as nx

from diplograph.graph import nodes as n
from diplograph.graph import relations as r
from diplograph.graph.batch import Batch
from diplograph.graph.plover import polarity

BEGIN = date(2000, 1, 1)
LEARNED = datetime(2024, 1, 1, tzinfo=UTC)


def camps(seed: int, size: int, blocs: int, density: float, noise: float) -> tuple[nx.Graph, dict[str, int]]:
    """A signed network: friends within blocs, enemies between, but for a share of noise; and each node's bloc."""
    chance = Random(seed)
    nodes = [f"n{number:03}" for number in range(size)]
    bloc = {node: number % blocs for number, node in enumerate(nodes)}
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    for a, b in combinations(nodes, 2):
        if chance.random() < density:
            side = 1 if bloc[a] == bloc[b] else -1
            side = -side if chance.random() < noise else side
            weight = chance.uniform(0.2, 1.0)
            graph.add_edge(a, b, sign=side, weight=side * weight, strength=weight, count=1)
    return graph, bloc


def shuffled(graph: nx.Graph, seed: int) -> nx.Graph:
    """The same network, its nodes and edges added in another order and direction."""
    chance = Random(seed)
    nodes, edges = list(graph.nodes), [(b, a, data) for a, b, data in graph.edges(data=True)]
    chance.shuffle(nodes)
    chance.shuffle(edges)
    made = nx.Graph()
    made.add_nodes_from(nodes)
    made.add_edges_from(edges)
    return made


def fewest_frustrated(graph: nx.Graph) -> int:
    """The frustration index by trying every split of the nodes in two."""
    nodes, ties = sorted(graph), list(graph.edges(data="sign"))
    best = len(ties)
    for number in range(2 ** max(0, len(nodes) - 1)):
        side = {node: number >> place & 1 for place, node in enumerate(nodes)}
        best = min(best, sum((side[a] == side[b]) != (sign > 0) for a, b, sign in ties))
    return best


def series(seed: int, flips: tuple[int, ...], size: int = 60, span: int = 1000, noise: float = 0.25) -> list:
    """Dated polarities of ±0.35 with noise; the sign changes on each day of `flips`."""
    chance, rows = Random(seed), []
    for _ in range(size):
        day = chance.randrange(span)
        side = (-1) ** sum(day >= flip for flip in flips)
        value = max(-1.0, min(1.0, 0.35 * side + chance.gauss(0, noise)))
        rows.append((BEGIN + timedelta(day), value, chance.uniform(0.4, 1.0)))
    return rows


AVA, BEN = n.Leader(id="ava-stone", name="Ava Stone"), n.Leader(id="ben-hill", name="Ben Hill")
COUNTRIES = {code: n.Country(id=code, name=f"Land {code}") for code in ("AAA", "AAB", "AAC", "BBA", "BBB", "BBC")}
DAM, TREATY = n.Issue(id="the-dam", name="the dam"), n.Treaty(id="river-treaty", name="River Treaty")
PAPERS = tuple(n.Source(id=name, name=name.title()) for name in ("sheet", "post"))


def article(id_: str, day: date | None) -> n.Article:
    return n.Article(id=id_, name=id_, record=f"{id_}.txt", published=day, source=PAPERS[0])


def stance(holder: n.Node, target: n.Node, sign: int, article: n.Article, start: int = 0, **more: object) -> r.Stance:
    """A stance with its evidence; keyword arguments are those of the evidence, of `asserted` and `source`."""
    event = {1: "SUPPORT", 0: "CONSULT", -1: "REJECT"}[sign]
    asserted = bool(more.pop("asserted", True))
    words = {
        "article": article.id,
        "quote": f"{holder.name} {event} {target.name}",
        "start": start,
        "end": start + 10,
        "extractor": "test 1",
        "source": "sheet",
        "published": article.published,
        "recorded_at": LEARNED,
    }
    return r.Stance(
        subject=holder.key,
        object=target.key,
        event=event,
        polarity=polarity(event, sign),  # type: ignore[arg-type]
        confidence=0.8,
        asserted=asserted,
        evidence=r.Evidence(**(words | more)),  # type: ignore[arg-type]
    )


def world() -> Batch:
    """Two blocs of three countries, a defector (AAC is warm to BBA), a leader of AAA who turns against the dam in
    2012, a copied article, a denial, a retraction, and a stance of 1990."""
    day = date(2010, 1, 1)
    texts = [article(f"t{number}", day + timedelta(30 * number)) for number in range(60)]
    copy, old, undated = article("copy", day), article("old", date(1990, 5, 5)), article("undated", None)
    land = COUNTRIES
    pairs = list(combinations(sorted(land), 2))
    relations: list[r.Relation] = [
        stance(land[a], land[b], 1 if a[0] == b[0] or (a, b) == ("AAC", "BBA") else -1, texts[number])
        for number, (a, b) in enumerate(pairs)
    ]
    relations += [stance(AVA, DAM, 1 if number < 24 else -1, texts[number], 20) for number in range(0, 60, 2)]
    relations += [stance(BEN, DAM, -1, texts[number], 40) for number in (1, 3, 5)]
    relations += [stance(land["BBA"], DAM, -1, texts[7], 60), stance(BEN, TREATY, 1, texts[8], 60)]
    relations += [
        stance(AVA, land["BBB"], 1, texts[9], 80),  # of AAA, which is against BBB twice
        stance(land["AAA"], land["BBB"], -1, texts[12], 80),
        stance(land["AAA"], land["AAB"], -1, texts[10], 100, asserted=False),
        stance(land["AAA"], land["AAB"], -1, texts[11], 120, retracted_at=datetime(2024, 3, 1, tzinfo=UTC)),
        stance(land["AAA"], land["AAB"], -1, copy, 140),
        stance(land["AAA"], land["AAB"], -1, old, 160),
        stance(BEN, land["AAB"], -1, undated, 180),
        r.CopyOf(subject=copy.key, object=texts[0].key, similarity=0.95),
        r.HoldsOffice(
            subject=AVA.key, object=land["AAA"].key, office="head_of_state", basis="reference", start=date(2009, 1, 1)
        ),
        r.PublishedBy(subject=texts[0].key, object=PAPERS[0].key),
        r.Mentions(subject=texts[0].key, object=land["AAA"].key, count=2),
    ]
    nodes = (AVA, BEN, *land.values(), DAM, TREATY, *PAPERS, *texts, copy, old, undated)
    return Batch.of(nodes, relations)
