"""What a view counts: the window, the day of knowledge, copies, denials, and whom a leader speaks for."""

from datetime import date

import networkx as nx
import pytest
from tests.analysis.planted import AVA, DAM

from diplograph.graph.analysis.discourse import counts, statements
from diplograph.graph.errors import InputError
from diplograph.graph.nodes import Key
from diplograph.graph.stores import Store
from diplograph.graph.views import Scope, positions
from diplograph.graph.views.signed import network
from diplograph.graph.views.witness import witnesses


def between(store: Store, **options: object) -> int:
    graph = store.graph(**options)
    return graph.number_of_edges("AAA", "AAB") if graph.has_node("AAA") else 0


def test_every_stance_is_an_edge_with_its_words(planted_store: Store) -> None:
    graph = planted_store.graph()
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.nodes["the-dam"] == {"label": "Issue", "name": "the dam"}
    key, data = min(graph.get_edge_data("ben-hill", "river-treaty").items())
    assert data == {
        "event": "SUPPORT",
        "polarity": 0.35,
        "confidence": 0.8,
        "asserted": True,
        "day": "2010-08-29",
        "source": "sheet",
        "article": "t8",
        "quote": "Ben Hill SUPPORT River Treaty",
    }
    assert graph.has_edge("ben-hill", "river-treaty", key)
    assert "".join(nx.generate_graphml(graph)).count("<edge") == graph.number_of_edges()


def test_copies_denials_and_what_was_taken_back_do_not_count(planted_store: Store) -> None:
    assert between(planted_store) == 2  # of 2010 and of 1990
    assert between(planted_store, copies=True) == 3
    assert between(planted_store, denied=True) == 3


def test_a_window_bounds_the_days(planted_store: Store) -> None:
    assert between(planted_store, since=date(2000, 1, 1)) == 1
    assert between(planted_store, until=date(1999, 12, 31)) == 1
    assert between(planted_store, since=date(2010, 1, 1), until=date(2010, 1, 1)) == 1
    assert planted_store.graph().has_edge("ben-hill", "AAB")
    assert not planted_store.graph(since=date(1900, 1, 1)).has_edge("ben-hill", "AAB")


def test_the_graph_as_it_was_known_on_a_day(planted_store: Store) -> None:
    assert planted_store.graph(known=date(2023, 12, 31)).number_of_edges() == 0
    assert between(planted_store, known=date(2024, 2, 1)) == 3  # the one that was taken back in March is there
    assert between(planted_store, known=date(2024, 3, 1)) == 2


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InputError, match="ends before it begins"):
        Scope(date(2010, 1, 2), date(2010, 1, 1))


def test_the_actors_alone(planted_store: Store) -> None:
    labels = {data["label"] for _, data in planted_store.graph(actors=True).nodes(data=True)}
    assert labels == {"Country", "Leader"}


def test_the_signed_network_aggregates_as_it_says(planted_store: Store) -> None:
    graph = planted_store.graph(signed=True, since=date(2000, 1, 1))
    assert graph.edges["AAA", "AAB"]["weight"] == 0.35
    assert graph.edges["AAA", "BBA"] == {
        "weight": -0.4,
        "sign": -1,
        "strength": 0.32,
        "count": 1,
        "positive": 0,
        "negative": 1,
    }
    whole = planted_store.graph(signed=True)  # one for (0.35), one of 1990 against (-0.4)
    assert not whole.has_edge("AAA", "AAB")
    assert planted_store.graph(signed=True, by="sum", copies=True).edges["AAA", "AAB"]["weight"] == -0.36
    assert planted_store.graph(signed=True, by="majority", copies=True).edges["AAA", "AAB"]["weight"] == round(
        -1 / 3, 9
    )


def test_a_tie_needs_as_many_stances_as_were_asked(planted_store: Store) -> None:
    assert planted_store.graph(signed=True, least=2, copies=True).number_of_edges() == 2


def test_an_aggregation_that_is_none_is_refused(planted_store: Store) -> None:
    with pytest.raises(InputError, match="mean, sum or majority"):
        planted_store.graph(signed=True, by="median")


def test_a_leader_speaks_for_the_country_whose_office_he_or_she_holds(planted_store: Store) -> None:
    apart = planted_store.graph(signed=True)
    assert apart.edges["BBB", "ava-stone"]["sign"] == 1
    together = planted_store.graph(signed=True, countries=True)
    assert "ava-stone" not in together
    assert apart.edges["AAA", "BBB"]["weight"] == -0.4
    assert together.edges["AAA", "BBB"]["weight"] == -0.15  # one for by the leader, two against by the country
    assert together.edges["AAA", "BBB"]["count"] == 3
    assert "ben-hill" in together  # without an office


def test_the_words_of_a_tie_have_its_sign(planted_store: Store) -> None:
    found = network(planted_store, Scope(since=date(2000, 1, 1)), by="sum", countries=True)
    land = Key("Country", "AAA"), Key("Country", "BBB")
    assert set(found.behind["AAA", "BBB"]) == {land, (AVA.key, land[1])}
    told = witnesses(planted_store, found, [("AAA", "BBB"), ("AAA", "AAB")])
    assert told["AAA", "BBB"].quote == "Land AAA REJECT Land BBB"
    assert told["AAA", "AAB"].polarity > 0


def test_positions_stand_in_the_order_of_their_days(planted_store: Store) -> None:
    found = positions(planted_store, holder=AVA.key, target=DAM.key)
    assert len(found) == 30
    assert [each.day for each in found] == sorted(each.day for each in found if each.day)


def test_statements_are_stances_on_issues_that_take_a_side(planted_store: Store) -> None:
    rows, names = statements(planted_store, countries=True)
    table = counts(rows, names=names)
    assert (table.actors, table.issues) == (("AAA", "BBA", "ben-hill"), ("river-treaty", "the-dam"))
    assert table.agreed.tolist() == [[0, 12], [0, 0], [1, 0]]
    assert table.disagreed.tolist() == [[0, 18], [0, 1], [0, 3]]
    assert names["AAA"] == "Land AAA"
