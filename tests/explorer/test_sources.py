"""Everything that holds stances can be explored: networkx graphs, rows of a query, rows of a named question."""

from datetime import date

import networkx
import pytest

import diplograph as dg
from diplograph.explorer import explore
from diplograph.graph.errors import InputError
from diplograph.graph.nodes import Key
from diplograph.graph.stores import Store


def test_a_networkx_multigraph_keeps_parallel_stances_and_their_words() -> None:
    graph = networkx.MultiDiGraph()
    graph.add_node("RUS", label="Country", name="Russia", aliases=["Russian Federation"])
    graph.add_node("USA", label="Country", name="United States")
    graph.add_edge("RUS", "USA", event="REJECT", polarity=-0.4, quote="no", published=date(2008, 4, 6), source="bbc")
    graph.add_edge("RUS", "USA", event="AGREE", polarity=0.4, quote="yes", published="2009-04-06")
    scene = explore(graph).scene
    assert [each.quote for each in scene.statements] == ["yes", "no"]  # the latest first
    assert scene.dots[0].key == Key("Country", "RUS")
    assert scene.papers[0].source == "bbc"


def test_a_plain_networkx_graph_without_attributes_is_drawn() -> None:
    scene = explore(networkx.path_graph(4)).scene
    assert len(scene.dots) == 4
    assert len(scene.statements) == 3


def test_nodes_and_relationships_of_a_query_are_stances(store: Store) -> None:
    rows = store.query("MATCH (h:Leader)-[s:STANCE]->(t:Issue) RETURN h, s, t ORDER BY s.id")
    scene = explore(rows).scene
    assert {each.holder for each in scene.statements} == {Key("Leader", "ava-stone"), Key("Leader", "bram-holt")}
    assert "Stone opened the dam herself" in {each.quote for each in scene.statements}


def test_the_rows_of_a_named_question_are_stances(store: Store) -> None:
    scene = explore(dg.ask(store, "between", one="Ardania", other="Belmora")).scene
    assert {dot.name for dot in scene.dots} == {"Ardania", "Belmora"}
    assert len(scene.statements) == 3


def test_what_is_no_graph_is_refused_in_one_line() -> None:
    with pytest.raises(InputError, match="a int is no store"):
        explore(7)
    with pytest.raises(InputError, match="name no holder and target"):
        explore([{"count": 3}])
    with pytest.raises(InputError, match="only a store can be narrowed"):
        explore(networkx.path_graph(2), since="2020-01-01")
    with pytest.raises(InputError, match="is no number"):
        explore([{"holder": "a", "target": "b", "polarity": "high"}])


def test_contradictions_of_the_store_are_those_of_the_page(store: Store) -> None:
    rows = dg.ask(store, "contradictions")
    assert {(row["holders"][0], row["target"]) for row in rows} == {
        ("Ardania", "River Pact"),
        ("Bram Holt", "Ava Stone"),
    }
