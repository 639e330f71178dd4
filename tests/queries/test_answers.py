"""Each question's answer on a small graph that can be checked by reading it (conftest.py)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.neo4j_server import empty

from diplograph.graph.batch import Batch
from diplograph.graph.stores import Store, open_store
from diplograph.queries import ask, questions

DAY6, DAY7, LATE = date(2008, 4, 6), date(2008, 4, 7), date(2020, 1, 5)

# question, parameters, columns that are compared, rows
ANSWERS: list[tuple[str, dict[str, Any], tuple[str, ...], list[tuple[Any, ...]]]] = [
    (
        "agreement",
        {"one": "Putin", "other": "george-w-bush"},
        ("target", "verdict", "stances_one", "stances_other"),
        [("US missile defence", "disagree", 2, 1)],
    ),
    ("allies", {"actor": "Putin"}, ("ally", "favourable", "unfavourable"), [("George W. Bush", 2, 1)]),
    ("articles-about", {"named": "Putin"}, ("record", "named"), [("a2.txt", 7), ("a1.txt", 4)]),
    (
        "as-of",
        {"day": "2008-04-06", "actor": "Putin"},
        ("kind", "of", "what", "since"),
        [
            ("office", "Russia", "President", date(2000, 5, 7)),
            ("position", "George W. Bush", "ACCUSE", DAY6),
            ("position", "US missile defence", "REJECT", DAY6),
        ],
    ),
    (
        "as-of",
        {"day": "2008-01-01", "actor": "Russia"},
        ("kind", "of"),
        [("office", "Vladimir Putin"), ("treaty", "CFE Treaty")],
    ),
    (
        "as-of",
        {"day": "2023-11-07", "actor": "Russia"},
        ("kind", "of"),
        [("position", "United States"), ("position", "NATO enlargement")],
    ),
    (
        "between",
        {"one": "Putin", "other": "george-w-bush"},
        ("holder", "event", "day"),
        [
            ("George W. Bush", "CONSULT", DAY7),
            ("Vladimir Putin", "SUPPORT", DAY7),
            ("George W. Bush", "SUPPORT", DAY6),
            ("Vladimir Putin", "ACCUSE", DAY6),
        ],
    ),
    (
        "chain",
        {"one": "Putin", "other": "George W. Bush"},
        ("step", "holder", "target", "event"),
        [(1, "Vladimir Putin", "George W. Bush", "SUPPORT")],
    ),
    (
        "chain",
        {"one": "NATO enlargement", "other": "United States"},
        ("step", "holder", "target"),
        [(1, "United States", "NATO enlargement")],
    ),
    (
        "changed-sign",
        {"target": "United States"},
        ("holder", "first", "quote_then", "latest", "quote_now", "stances"),
        [("Russia", DAY7, "accused Washington", LATE, "agreed with Washington", 2)],
    ),
    (
        "contradictions",
        {"target": "Sochi Declaration"},
        ("kind", "holders", "said", "quote", "source", "unsaid", "other_quote", "other_source"),
        [
            (
                "treaty action",
                ["George W. Bush", "Vladimir Putin"],
                "sign",
                "have signed a declaration",
                "north",
                "not sign",
                "bears no signature",
                "south",
            )
        ],
    ),
    (
        "contradictions",
        {"holder": "Putin", "target": "george-w-bush"},
        ("kind", "said", "quote", "unsaid", "other_quote"),
        [("stance", "SUPPORT", "valued his honesty", "ACCUSE", "blamed his guest")],
    ),
    ("contradictions", {}, ("kind", "target"), [("treaty action", "Sochi Declaration"), ("stance", "George W. Bush")]),
    (
        "corroboration",
        {"holder": "Putin"},
        ("target", "side", "attested", "publishers"),
        [
            ("US missile defence", "against", "confirmed", 2),
            ("George W. Bush", "for", "disputed", 1),
            ("George W. Bush", "against", "disputed", 1),
        ],
    ),
    ("denials", {"actor": "Russia"}, ("target", "denied", "day"), [("NATO", "COOPERATE", LATE)]),
    (
        "denials",
        {"actor": "Putin"},
        ("target", "denied", "quote"),
        [("Sochi Declaration", "sign", "bears no signature")],
    ),
    (
        "first-and-latest",
        {"holder": "Russia", "target": "US"},
        ("which", "event", "day", "stances"),
        [("first", "ACCUSE", DAY7, 2), ("latest", "AGREE", LATE, 2)],
    ),
    (
        "issues-of",
        {"actor": "US"},
        ("issue", "stances", "in_favour", "against"),
        [("US missile defence", 3, ["George W. Bush"], ["Vladimir Putin"])],
    ),
    ("known-on", {"holder": "Putin", "day": "2023-12-31"}, ("target",), []),
    (
        "known-on",
        {"holder": "Putin", "day": "2024-02-01", "target": "US missile defence"},
        ("event", "day"),
        [("REJECT", DAY7), ("SUPPORT", DAY7), ("REJECT", DAY6)],
    ),
    (
        "meetings",
        {"one": "Putin", "other": "george-w-bush"},
        ("day", "event", "sources", "quote"),
        [(DAY6, "Sochi summit", ["north"], "Sochi"), (DAY7, "", ["south"], "met in Sochi")],
    ),
    ("members", {"group": "NATO"}, ("country", "start"), [("United States", date(1949, 4, 4))]),
    ("members", {"group": "NATO", "day": "1949-04-03"}, ("country",), []),
    ("memberships", {"country": "America"}, ("member_of",), [("NATO",)]),
    (
        "most-connected",
        {"limit": 3},
        ("actor", "taken", "received"),
        [("George W. Bush", 4, 2), ("Vladimir Putin", 4, 2), ("Russia", 3, 0)],
    ),
    ("most-connected", {"label": "alliance"}, ("actor", "stances"), [("NATO", 1)]),
    (
        "new-since",
        {"since": "2023-12-31", "limit": 2},
        ("holder", "target", "day"),
        [("Russia", "NATO", LATE), ("Russia", "United States", LATE)],
    ),
    ("new-since", {"since": "2024-01-01"}, ("holder",), []),
    ("offices", {"who": "Russia", "day": "2008-05-07"}, ("leader", "title"), [("Vladimir Putin", "President")]),
    ("offices", {"who": "Putin", "day": "2008-05-08"}, ("leader",), []),
    (
        "only-in",
        {"source": "The South", "holder": "Putin"},
        ("target", "side", "quote"),
        [("George W. Bush", "for", "valued his honesty")],
    ),
    ("opponents", {"actor": "US"}, ("opponent",), []),
    ("opponents", {"actor": "US", "until": "2019-12-31"}, ("opponent", "unfavourable"), [("Russia", 1)]),
    (
        "positions",
        {"holder": "Putin", "target": "US missile defence"},
        ("event", "polarity", "day", "source", "quote"),
        [
            ("REJECT", -0.4, DAY7, "south", "spoke against the shield"),
            ("REJECT", -0.4, DAY6, "north", "remains opposed to the shield"),
        ],
    ),
    ("positions", {"holder": "Putin", "min_confidence": "0.95"}, ("event",), []),
    ("positions", {"holder": "George W Bush", "target": "VLADÍMIR-PUTIN"}, ("event",), [("CONSULT",), ("SUPPORT",)]),
    ("positions", {"holder": "george w. búsh", "target": "nato enlargement"}, ("event",), [("SUPPORT",)]),
    ("positions", {"holder": "Russia", "target": "NATO"}, ("confidence", "asserted"), [(0.9, False)]),
    (
        "positions-on",
        {"target": "NATO enlargement"},
        ("holder", "favourable", "unfavourable", "quote"),
        [
            ("George W. Bush", 1, 0, "said America backs new members"),
            ("NATO", 1, 0, "left the door open"),
            ("Russia", 0, 1, "a direct threat"),
            ("United States", 1, 0, "backs new members"),
        ],
    ),
    (
        "praise-and-blame",
        {"actor": "Putin"},
        ("holder", "target", "praise", "blame"),
        [("Vladimir Putin", "George W. Bush", 1, 1), ("George W. Bush", "Vladimir Putin", 1, 0)],
    ),
    (
        "most-reported",
        {"source": "The South"},
        ("leader", "articles", "stances", "favourable", "unfavourable"),
        [("Vladimir Putin", 1, 2, 1, 1), ("George W. Bush", 1, 1, 0, 0)],
    ),
    (
        "quoted",
        {},
        ("leader", "whom", "stances", "quote"),
        [("George W. Bush", "United States", 1, "backs new members")],
    ),
    ("quoted", {"leader": "Putin"}, ("whom",), []),
    ("sources", {}, ("source", "articles", "copies", "latest"), [("The North", 2, 0, LATE), ("The South", 1, 0, DAY7)]),
    (
        "sources-compared",
        {"target": "US missile defence"},
        ("source", "stances", "favourable", "unfavourable", "most_against"),
        [("north", 2, 1, 1, "remains opposed to the shield"), ("south", 1, 0, 1, "spoke against the shield")],
    ),
    ("speakers", {"actor": "Russia"}, ("speaker", "stances", "sources"), [("a Kremlin official", 1, ["north"])]),
    (
        "topic",
        {"words": "missile US"},
        ("holder", "side", "attested", "publishers", "issues"),
        [
            ("Vladimir Putin", "against", "confirmed", 2, ["US missile defence"]),
            ("George W. Bush", "for", "unique", 1, ["US missile defence"]),
        ],
    ),
    ("topic", {"words": "missile Mars"}, ("holder",), []),
    (
        "treaties-between",
        {"one": "Russia", "other": "America"},
        ("treaty", "binding_since", "ended"),
        [("ABM Treaty", date(1991, 12, 26), date(2002, 6, 13))],
    ),
    ("treaties-between", {"one": "America", "other": "Russia", "day": "2002-06-12"}, ("treaty",), [("ABM Treaty",)]),
    ("treaties-between", {"one": "America", "other": "Russia", "day": "2002-06-13"}, ("treaty",), []),
    ("treaties-between", {"one": "America", "other": "Russia", "day": "1980-01-01"}, ("treaty",), []),
    ("treaties-of", {"country": "Russia", "day": "2007-01-01"}, ("treaty",), [("CFE Treaty",)]),
    ("treaties-of", {"country": "Russia", "day": "2023-11-07"}, ("treaty",), []),
    (
        "treaty-actions",
        {"actor": "Putin", "action": "Sign"},
        ("treaty", "asserted", "source"),
        [("Sochi Declaration", True, "north"), ("Sochi Declaration", False, "south")],
    ),
    (
        "treaty-history",
        {"treaty": "CFE Treaty"},
        ("day", "actor", "action", "quote"),
        [(date(2007, 7, 14), "Vladimir Putin", "suspend", "suspended the treaty")],
    ),
    (
        "treaty-lifecycle",
        {},
        ("treaty", "actor", "action", "verdict", "attested"),
        [
            ("CFE Treaty", "Vladimir Putin", "suspend", "only reported", "unique"),
            ("Sochi Declaration", "George W. Bush", "sign", "disputed", "disputed"),
            ("Sochi Declaration", "Vladimir Putin", "sign", "disputed", "disputed"),
        ],
    ),
    ("treaty-status", {"treaty": "cfe-treaty", "day": "2008-01-01"}, ("country", "status"), [("Russia", "in force")]),
    ("treaty-status", {"treaty": "cfe-treaty", "day": "1991-01-01"}, ("country", "status"), [("Russia", "signed")]),
    ("treaty-status", {"treaty": "cfe-treaty"}, ("country", "status"), [("Russia", "left")]),
    (
        "treaty-status",
        {"treaty": "abm-treaty", "day": "2002-06-13"},
        ("country", "status"),
        [("Russia", "ended"), ("United States", "ended")],
    ),
    ("treaty-status", {"treaty": "abm-treaty", "day": "1980-01-01"}, ("status",), [("no party",), ("in force",)]),
    (
        "uncorroborated",
        {"holder": "Putin"},
        ("target", "side", "quote"),
        [("George W. Bush", "for", "valued his honesty"), ("George W. Bush", "against", "blamed his guest")],
    ),
]


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, graph: Batch) -> Iterator[Store]:
    """The small graph in each of the stores: the same rows are expected of both."""
    if request.param == "embedded":
        opened = open_store(tmp_path_factory.mktemp("answers") / "graph.db")
    else:
        address = request.getfixturevalue("neo4j_address")
        empty(address)
        opened = open_store(address.url, user=address.user, password=address.password)
    with opened:
        opened.write(graph)
        yield opened


@pytest.mark.parametrize(
    ("name", "given", "columns", "rows"), ANSWERS, ids=[f"{each[0]}-{n}" for n, each in enumerate(ANSWERS)]
)
def test_the_answer_is_what_the_graph_says(
    store: Store, name: str, given: dict[str, Any], columns: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> None:
    assert [tuple(row[column] for column in columns) for row in ask(store, name, **given)] == rows


def test_every_question_has_an_answer_here() -> None:
    assert {each.name for each in questions()} == {name for name, *_ in ANSWERS}


def test_a_question_is_answered_as_the_graph_was_known(store: Store) -> None:
    given = {"holder": "Putin", "target": "US missile defence"}
    assert [len(ask(store, "positions", known=day, **given)) for day in ("2023-12-31", "2024-01-01", "2024-03-01")] == [
        0,
        3,
        2,
    ]
    assert len(ask(store, "members", known="1990-01-01", group="NATO")) == 1


def test_every_question_can_be_asked_as_the_graph_was_known() -> None:
    assert all(each.text("2024-01-01") for each in questions())
