"""The networks of small tables worked out by hand."""

from datetime import date

import networkx as nx
import numpy as np
import pytest

from diplograph.graph.analysis.discourse import Statement, affiliation, counts, projection, windows
from diplograph.graph.analysis.discourse.windows import later
from diplograph.graph.errors import InputError


def told(actor: str, issue: str, agrees: bool, times: int = 1) -> list[Statement]:
    return [Statement(actor, issue, agrees, date(2010, 1, day + 1), f"t{day}") for day in range(times)]


# agreed / disagreed:    dam     pact
#   Ada                  2 / 0   1 / 1
#   Bob                  1 / 0   0 / 2
#   Cat                  0 / 3   0 / 0
#   Dan                  0 / 0   1 / 0
TABLE = [
    *told("Ada", "dam", True, 2),
    *told("Ada", "pact", True),
    *told("Ada", "pact", False),
    *told("Bob", "dam", True),
    *told("Bob", "pact", False, 2),
    *told("Cat", "dam", False, 3),
    *told("Dan", "pact", True),
]
PAIRS = ("Ada Bob", "Ada Cat", "Ada Dan", "Bob Cat", "Bob Dan", "Cat Dan")
# activity: Ada 4, Bob 3, Cat 3, Dan 1
# congruence  Ada-Bob: dam 2*1, pact 1*2 = 4; Ada-Dan: pact 1*1 = 1
# conflict    Ada-Bob: pact 1*2 = 2; Ada-Cat: dam 2*3 = 6; Ada-Dan: 1*1 = 1; Bob-Cat: 1*3 = 3; Bob-Dan: 2*1 = 2
# Jaccard     Ada-Bob: only Ada pact+ 1, only Bob 0, both 2*1 + 1*2 = 4: 5; Ada-Cat: 4 + 3 + 0 = 7;
#             Ada-Dan: 2 + 1 and 0, both 1: 4; Bob-Cat: 3 + 3 = 6; Bob-Dan: 3 + 1 = 4; Cat-Dan: 3 + 1 = 4
EXPECTED = {
    ("ignore", "none"): (6, 6, 2, 3, 2, 0),
    ("congruence", "none"): (4, 0, 1, 0, 0, 0),
    ("conflict", "none"): (2, 6, 1, 3, 2, 0),
    ("subtract", "none"): (2, -6, 0, -3, -2, 0),
    ("congruence", "average"): (4 / 3.5, 0, 1 / 2.5, 0, 0, 0),
    ("conflict", "average"): (2 / 3.5, 6 / 3.5, 1 / 2.5, 3 / 3, 2 / 2, 0),
    ("subtract", "average"): (2 / 3.5, -6 / 3.5, 0, -3 / 3, -2 / 2, 0),
    ("congruence", "jaccard"): (4 / 5, 0, 1 / 4, 0, 0, 0),
    ("conflict", "jaccard"): (2 / 5, 6 / 7, 1 / 4, 3 / 6, 2 / 4, 0),
    ("subtract", "jaccard"): (2 / 5, -6 / 7, 0, -3 / 6, -2 / 4, 0),
    ("congruence", "cosine"): (4 / 12, 0, 1 / 4, 0, 0, 0),
    ("conflict", "cosine"): (2 / 12, 6 / 12, 1 / 4, 3 / 9, 2 / 3, 0),
    ("subtract", "cosine"): (2 / 12, -6 / 12, 0, -3 / 9, -2 / 3, 0),
}


@pytest.mark.parametrize(("kind", "norm"), list(EXPECTED))
def test_networks_of_actors_are_those_worked_out_by_hand(kind: str, norm: str) -> None:
    made = projection(counts(TABLE), kind, norm)
    frame = made.to_pandas()
    assert list(frame.index) == list(frame.columns) == ["Ada", "Bob", "Cat", "Dan"]
    assert [frame.loc[tuple(pair.split())] for pair in PAIRS] == pytest.approx(list(EXPECTED[kind, norm]))
    assert (frame.to_numpy() == frame.to_numpy().T).all()
    assert (np.diag(frame.to_numpy()) == 0).all()


def test_networks_of_issues_are_those_worked_out_by_hand() -> None:
    # dam-pact by Ada: 2 agreed with dam, 1 agreed and 1 disagreed with pact; by Bob: 1 agreed, 2 disagreed
    found = {kind: projection(counts(TABLE), kind, of="issues").values[0, 1] for kind in ("congruence", "conflict")}
    assert found == {"congruence": 2, "conflict": 2 + 2}
    # activity: dam 6, pact 5
    assert projection(counts(TABLE), "conflict", "average", of="issues").values[0, 1] == pytest.approx(4 / 5.5)


def test_the_affiliation_network_is_signed() -> None:
    table = counts(TABLE)
    assert affiliation(table).to_pandas().to_numpy().tolist() == [[2, 0], [1, -2], [-3, 0], [0, 1]]
    assert affiliation(table, "ignore").values.tolist() == [[2, 2], [1, 2], [3, 0], [0, 1]]
    assert affiliation(table, "combine").values.tolist() == [[1, 3], [1, 2], [2, 0], [0, 1]]
    assert affiliation(table, "subtract", "activity").values[1].tolist() == pytest.approx([1 / 3, -2 / 3])
    assert affiliation(table, "subtract", "prominence").values[:, 0].tolist() == pytest.approx(
        [2 / 6, 1 / 6, -3 / 6, 0]
    )


@pytest.mark.parametrize(
    ("duplicates", "number"), [("include", 6), ("article", 5), ("week", 4), ("month", 3), ("year", 2), ("range", 1)]
)
def test_equal_statements_count_once_where_that_is_asked(duplicates: str, number: int) -> None:
    days = (date(2010, 1, 4), date(2010, 1, 4), date(2010, 1, 6), date(2010, 1, 12), date(2010, 2, 2), date(2011, 1, 5))
    texts = ("a", "a", "b", "c", "d", "e")
    rows = [Statement("Ada", "dam", True, day, text) for day, text in zip(days, texts, strict=True)]
    assert counts(rows, duplicates=duplicates).agreed.sum() == number


def test_agreement_and_disagreement_are_no_duplicates() -> None:
    rows = [Statement("Ada", "dam", agrees, date(2010, 1, 1), "a") for agrees in (True, False, True)]
    assert counts(rows, duplicates="article").disagreed.sum() == 1


def test_windows_move_and_hold_their_statements() -> None:
    days = (date(2010, 1, 15), date(2010, 2, 28), date(2010, 3, 1), date(2010, 4, 30))
    rows = [Statement("Ada", "dam", True, day) for day in days]
    found = list(windows([*rows, Statement("Ada", "dam", True)], 2, "months"))
    assert [(each.first, each.last) for each in found] == [
        (date(2010, 1, 1), date(2010, 2, 28)),
        (date(2010, 2, 1), date(2010, 3, 31)),
        (date(2010, 3, 1), date(2010, 4, 30)),
    ]
    assert [len(each.statements) for each in found] == [2, 2, 2]
    apart = list(windows(rows, 2, "months", step=2))
    assert [len(each.statements) for each in apart] == [2, 2]


def test_months_later_end_where_the_month_does() -> None:
    assert later(date(2024, 1, 31), 1, "months") == date(2024, 2, 29)
    assert later(date(2024, 2, 29), 1, "years") == date(2025, 2, 28)
    assert later(date(2024, 1, 1), 2, "weeks") == date(2024, 1, 15)


def test_networkx_has_the_ties_and_the_two_modes() -> None:
    graph = projection(counts(TABLE), "subtract").to_networkx()
    assert graph.edges["Ada", "Cat"]["weight"] == -6
    assert not graph.has_edge("Ada", "Dan")
    two = affiliation(counts(TABLE)).to_networkx()
    assert nx.get_node_attributes(two, "bipartite")["dam"] == 1
    assert two.edges["Bob", "pact"]["weight"] == -2


def test_csv_and_graphml_hold_the_network_byte_for_byte_the_same() -> None:
    names = {"Ada": "Ada, Countess", "dam": "the dam"}
    made, again = (projection(counts(rows, names=names), "congruence") for rows in (TABLE, TABLE[::-1]))
    assert made.csv().splitlines()[:2] == [',"Ada, Countess",Bob,Cat,Dan', '"Ada, Countess",0,4,0,1']
    assert (made.csv(), made.graphml()) == (again.csv(), again.graphml())
    back = nx.parse_graphml(made.graphml())
    assert back.edges["Ada", "Bob"]["weight"] == 4.0
    assert back.nodes["Ada"]["name"] == "Ada, Countess"


def test_two_actors_of_one_name_stay_apart() -> None:
    made = projection(counts(TABLE, names={"Ada": "A. Stone", "Bob": "A. Stone"}))
    assert list(made.to_pandas().columns) == ["A. Stone (Ada)", "A. Stone (Bob)", "Cat", "Dan"]


@pytest.mark.parametrize("wrong", [{"kind": "concurrence"}, {"norm": "activity"}, {"of": "papers"}])
def test_what_dna_does_not_know_is_refused(wrong: dict) -> None:
    with pytest.raises(InputError, match="is one of"):
        projection(counts(TABLE), **wrong)


def test_without_statements_there_is_an_empty_network() -> None:
    made = projection(counts([]), "subtract", "jaccard")
    assert (made.table().rows, made.to_networkx().number_of_nodes()) == ((), 0)
    assert list(windows([], 1)) == []


def test_windows_as_long_as_the_calendar_end_with_it() -> None:
    rows = [Statement("Ada", "dam", True, day=date(2010, 1, 5)), Statement("Ben", "dam", True, day=date(2012, 1, 5))]
    (whole,) = windows(rows, 10**9, "years")
    assert whole.statements == tuple(rows)
    (first,) = windows(rows, 1, "days", step=10**12)
    assert (first.first, first.last) == (date(2010, 1, 5), date(2010, 1, 5))
