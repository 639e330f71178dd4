"""Triads are counted as the definitions say, and the frustration index is exact where it can be tried out."""

from itertools import combinations

import networkx as nx
import pytest
from tests.analysis.planted import camps, fewest_frustrated, shuffled

from diplograph.graph.analysis.balance import balance, frustration, triads, unbalanced


def signed(*ties: tuple[str, str, int]) -> nx.Graph:
    graph = nx.Graph()
    for a, b, sign in ties:
        graph.add_edge(a, b, sign=sign, weight=float(sign), strength=1.0, count=1)
    return graph


@pytest.mark.parametrize(
    ("signs", "kind"), [((1, 1, 1), "+++"), ((1, 1, -1), "++-"), ((1, -1, -1), "+--"), ((-1,) * 3, "---")]
)
def test_each_kind_of_triad_is_known(signs: tuple[int, int, int], kind: str) -> None:
    found = triads(signed(("a", "b", signs[0]), ("b", "c", signs[1]), ("a", "c", signs[2])))
    assert found.kinds() == {"+++": 0, "++-": 0, "+--": 0, "---": 0} | {kind: 1}
    assert found.balanced == (kind in ("+++", "+--"))
    assert found.weakly_balanced == (kind != "++-")


def test_triads_are_counted_as_one_counts_them_by_hand() -> None:
    graph, _ = camps(4, 25, 3, 0.5, 0.2)
    counts = {"+++": 0, "++-": 0, "+--": 0, "---": 0}
    for three in combinations(sorted(graph), 3):
        signs = [graph.edges[pair]["sign"] for pair in combinations(three, 2) if graph.has_edge(*pair)]
        if len(signs) == 3:
            counts["+" * signs.count(1) + "-" * signs.count(-1)] += 1
    assert triads(graph).kinds() == counts
    assert sum(counts.values()) > 100


def test_chance_alone_would_give_the_expected_share() -> None:
    graph, _ = camps(9, 60, 2, 0.6, 0.5)
    found = triads(graph)
    assert found.balanced == pytest.approx(found.expected, abs=0.03)


def test_without_a_triad_there_is_no_share() -> None:
    found = triads(signed(("a", "b", 1), ("b", "c", -1)))
    assert (found.total, found.balanced, found.weakly_balanced, found.expected) == (0, None, None, None)


@pytest.mark.parametrize("seed", range(40))
def test_the_frustration_of_small_networks_is_exact(seed: int) -> None:
    graph, _ = camps(seed, 10, 2 + seed % 3, 0.2 + 0.2 * (seed % 4), 0.15 * (seed % 4))
    found = frustration(graph)
    assert found.exact
    assert found.least == found.most == len(found.ties) == fewest_frustrated(graph)


def test_the_camps_leave_just_the_frustrated_ties_against_them() -> None:
    graph, _ = camps(3, 40, 2, 0.3, 0.1)
    found = frustration(graph)
    first = set(found.camps[0])
    assert sorted(node for camp in found.camps for node in camp) == sorted(graph)
    against = {(a, b) for a, b, sign in graph.edges(data="sign") if ((a in first) == (b in first)) != (sign > 0)}
    assert {tuple(sorted(pair)) for pair in against} == set(found.ties)


def test_two_planted_camps_are_found_and_their_noise_is_the_frustration() -> None:
    graph, bloc = camps(7, 60, 2, 0.4, 0.05)
    noise = sum((bloc[a] == bloc[b]) != (sign > 0) for a, b, sign in graph.edges(data="sign"))
    found = frustration(graph)
    assert (found.exact, found.most) == (True, noise)
    assert {frozenset(camp) for camp in found.camps} == {
        frozenset(node for node in graph if bloc[node] == which) for which in (0, 1)
    }
    assert found.balance == round(1 - 2 * noise / graph.number_of_edges(), 6)


def test_a_balanced_network_has_no_frustration() -> None:
    found = frustration(camps(1, 80, 2, 0.2, 0.0)[0])
    assert (found.least, found.most, found.balance) == (0, 0, 1.0)


def test_where_the_search_is_cut_short_the_index_is_between_the_bounds() -> None:
    graph, _ = camps(2, 14, 2, 0.9, 0.5)
    found = frustration(graph, effort=1)
    assert found.least <= fewest_frustrated(graph) <= found.most == len(found.ties)
    assert found.exact or found.method == "bounds by switching and disjoint triangles"


def test_the_order_in_which_ties_were_added_does_not_matter() -> None:
    graph, _ = camps(5, 30, 2, 0.3, 0.2)
    one, two = balance(graph), balance(shuffled(graph, 1))
    assert (one.triads, one.frustration, one.unbalanced) == (two.triads, two.frustration, two.unbalanced)


def test_the_unbalanced_triads_whose_weakest_tie_is_strongest_come_first() -> None:
    graph, _ = camps(6, 20, 2, 0.6, 0.3)
    strengths = []
    for three in combinations(sorted(graph), 3):
        pairs = list(combinations(three, 2))
        if all(graph.has_edge(*pair) for pair in pairs):
            a, b, c = (graph.edges[pair]["sign"] for pair in pairs)
            if a * b * c < 0:
                strengths.append(min(graph.edges[pair]["strength"] for pair in pairs))
    found = unbalanced(graph, most=7)
    assert [each.strength for each in found] == sorted(strengths, reverse=True)[:7]
    assert all(graph.has_edge(*pair) for each in found for pair in each.pairs())


def test_only_who_has_a_tie_is_in_a_camp() -> None:
    graph = signed(("a", "b", -1), ("c", "d", 1))
    graph.add_node("alone")
    found = frustration(graph)
    assert sorted(node for camp in found.camps for node in camp) == ["a", "b", "c", "d"]
    assert found.parts == 2


def test_an_empty_network_is_told_without_error() -> None:
    told = balance(nx.Graph()).to_dict()
    assert (told["ties"], told["frustration"]["most"], told["unbalanced"]) == (0, 0, [])
