"""Planted blocs are found, with their defectors, and every run gives the same."""

import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from tests.analysis.planted import camps, shuffled

from diplograph.graph.analysis.blocs import blocs, modularity

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("size", "number"), [(30, 2), (30, 3), (60, 4), (80, 5)])
def test_planted_blocs_are_found(size: int, number: int) -> None:
    graph, bloc = camps(size, size, number, 0.5, 0.05)
    found = blocs(graph)
    planted = {frozenset(node for node in graph if bloc[node] == which) for which in range(number)}
    assert {frozenset(each.members) for each in found.blocs} == planted
    assert found.alone == ()
    assert all(each.stability > 0.9 for each in found.blocs)


def test_modularity_is_that_of_the_formula() -> None:
    graph, bloc = camps(3, 12, 3, 0.7, 0.2)
    nodes = sorted(graph)
    weight = {(a, b): graph.edges[a, b]["weight"] if graph.has_edge(a, b) else 0.0 for a in nodes for b in nodes}
    plus = {a: sum(max(0.0, weight[a, b]) for b in nodes) for a in nodes}
    minus = {a: sum(max(0.0, -weight[a, b]) for b in nodes) for a in nodes}
    up, down = sum(plus.values()), sum(minus.values())
    total = sum(
        weight[a, b] - plus[a] * plus[b] / up + minus[a] * minus[b] / down
        for a in nodes
        for b in nodes
        if bloc[a] == bloc[b]
    )
    assert modularity(graph, bloc) == pytest.approx(total / (up + down))


def test_the_partition_found_is_no_worse_than_the_planted_one() -> None:
    for seed in range(3):
        graph, bloc = camps(seed, 30, 3, 0.5, 0.1)
        assert blocs(graph).modularity >= round(modularity(graph, bloc), 6) - 1e-6


def test_on_positive_ties_alone_it_is_the_modularity_of_newman() -> None:
    graph = nx.karate_club_graph()
    graph = nx.relabel_nodes(graph, {node: f"n{node:02}" for node in graph})
    for _, _, data in graph.edges(data=True):
        data |= {"sign": 1, "weight": float(data["weight"])}
    found = blocs(graph)
    groups = [set(bloc.members) for bloc in found.blocs] + [{node} for node in found.alone]
    assert found.modularity == pytest.approx(nx.community.modularity(graph, groups), abs=1e-6)
    assert found.modularity > 0.44  # the best that is known is 0.4449


def test_the_order_in_which_ties_were_added_does_not_matter() -> None:
    graph, _ = camps(8, 30, 3, 0.4, 0.15)
    first = blocs(graph)
    for seed in range(2):
        again = blocs(shuffled(graph, seed))
        assert (again.blocs, again.alone, again.defectors) == (first.blocs, first.alone, first.defectors)


def test_every_process_gives_the_same_blocs() -> None:
    code = (
        "from tests.analysis.planted import camps; from diplograph.graph.analysis.blocs import blocs; "
        "print(blocs(camps(8, 20, 3, 0.5, 0.2)[0]).to_dict())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_a_planted_defector_is_told_with_its_heaviest_tie() -> None:
    graph, _ = camps(1, 20, 2, 1.0, 0.0)  # n000, n002 … against n001, n003 …
    graph.edges["n000", "n001"].update(sign=1, weight=0.9)
    graph.edges["n000", "n002"].update(sign=-1, weight=-0.3)
    found = blocs(graph)
    assert {each.member for each in found.defectors} == {"n000", "n001", "n002"}
    worst = found.defectors[0]
    assert (worst.member, worst.tie) == ("n000", ("n000", "n001"))
    total = sum(abs(data["weight"]) for _, _, data in graph.edges("n000", data=True))
    assert worst.share == round(1.2 / total, 6)


def test_the_pairs_that_hold_a_bloc_are_its_strongest_friends() -> None:
    graph, _ = camps(2, 16, 2, 0.8, 0.0)
    for bloc in blocs(graph).blocs:
        ties = graph.subgraph(bloc.members).edges(data=True)
        best = max(ties, key=lambda tie: tie[2]["weight"] * tie[2]["strength"])
        assert set(bloc.pairs[0]) == set(best[:2])


def test_enemies_of_one_enemy_are_no_bloc_without_a_tie() -> None:
    graph = nx.Graph()
    for node in ("b", "c"):
        graph.add_edge("a", node, sign=-1, weight=-1.0)
    found = blocs(graph)
    assert (found.blocs, found.alone) == ((), ("a", "b", "c"))


def test_a_higher_resolution_gives_smaller_blocs() -> None:
    graph, _ = camps(5, 40, 3, 0.4, 0.1)
    coarse, fine = (max(len(bloc.members) for bloc in blocs(graph, resolution=each).blocs) for each in (0.5, 3.0))
    assert fine < coarse


def test_an_empty_network_has_no_blocs() -> None:
    assert blocs(nx.Graph()).to_dict()["blocs"] == []
