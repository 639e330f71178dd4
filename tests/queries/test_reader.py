"""The reader of .cypher files keeps the rules of a question."""

import re
from datetime import UTC, date, datetime

import pytest

from diplograph.graph.errors import QueryError, UnknownQuestion
from diplograph.queries import Question, question, questions
from diplograph.queries.ask import _looked_up
from diplograph.queries.question import read
from diplograph.queries.values import guessed, parsed

GOOD = """// Who stands where?
// $holder (actor, required): who
// $limit (integer, default 5): rows
MATCH (h {id: $holder})-[s:STANCE]->(t) WHERE s.retracted_at IS NULL
RETURN t.name AS target ORDER BY target LIMIT $limit
"""


def test_a_file_is_read_into_question_parameters_and_text() -> None:
    found = read("where", GOOD)
    assert found.question == "Who stands where?"
    assert [(each.name, each.type, each.required, each.default) for each in found.parameters] == [
        ("holder", "actor", True, None),
        ("limit", "integer", False, 5),
    ]
    assert found.cypher.startswith("MATCH")


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("Who stands where?", "Positions.", "must ask"),
        ("ORDER BY target ", "", "ORDER BY"),
        ("LIMIT $limit", "LIMIT 5", "differ"),
        ("// $limit (integer, default 5): rows\n", "", "differ"),
        ("(integer, default 5)", "(number, default 5)", "is not"),
        ("(integer, default 5)", "(integer, default x)", "not of type"),
        ("MATCH (h", "CREATE (:X) MATCH (h", "only reads"),
    ],
)
def test_a_file_that_breaks_a_rule_is_refused(old: str, new: str, rule: str) -> None:
    with pytest.raises(QueryError, match=rule):
        read("where", GOOD.replace(old, new))


def test_there_are_at_least_25_questions_and_each_is_well_formed() -> None:
    assert len(questions()) >= 25
    assert len({each.question for each in questions()}) == len(questions())


@pytest.mark.parametrize("each", questions(), ids=lambda each: each.name)
def test_every_question_leaves_out_what_was_retracted(each: Question) -> None:
    """Each relationship that was read from text is guarded; as-of questions compare the instant."""
    kinds = "STANCE|TREATY_ACTION|TOOK_PART_IN|HOLDS_OFFICE|MEMBER_OF|PARTY_TO|POLICY_OF"
    for variable in re.findall(rf"\[(\w+):(?:{kinds})", each.cypher):
        assert f"{variable}.retracted_at" in each.cypher
    assert not re.search(rf"\[:(?:{kinds})\b[^*\]]*\]", each.cypher)


def test_an_unknown_name_tells_which_are_near() -> None:
    with pytest.raises(UnknownQuestion, match="did you mean positions"):
        question("postions")


def test_unknown_missing_and_wrong_parameters_are_named() -> None:
    asked = read("where", GOOD)
    with pytest.raises(QueryError, match="no parameter 'holdr'; it takes holder, limit"):
        asked.values({"holdr": "x"})
    with pytest.raises(QueryError, match=r"needs holder \(actor\)"):
        asked.values({})
    with pytest.raises(QueryError, match="limit=many is not of type integer: write a whole number"):
        asked.values({"holder": "x", "limit": "many"})


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("date", "2008-04-06", date(2008, 4, 6)),
        ("date", date(2008, 4, 6), date(2008, 4, 6)),
        ("integer", "7", 7),
        ("float", "0.5", 0.5),
        ("boolean", "no", False),
        ("instant", "2008-04-06", datetime(2008, 4, 6, 23, 59, 59, tzinfo=UTC)),
        ("instant", "2008-04-06T10:00:00+02:00", datetime(2008, 4, 6, 8, tzinfo=UTC)),
        ("text", "NATO", "NATO"),
    ],
)
def test_text_becomes_a_typed_value(kind: str, text: object, value: object) -> None:
    assert parsed("x", kind, text) == value


def test_a_question_without_claims_cannot_be_asked_as_of_a_day() -> None:
    asked = read("places", "// Which places are there?\nMATCH (n) RETURN n.id AS id ORDER BY id")
    with pytest.raises(QueryError, match="cannot be asked as of a day"):
        asked.text("2024-01-01")


def test_values_for_ones_own_cypher_are_guessed() -> None:
    texts = ("3", "0.5", "true", "null", "2008-04-06", "NATO")
    assert [guessed(text) for text in texts] == [3, 0.5, True, None, date(2008, 4, 6), "NATO"]


def test_what_only_looks_like_a_number_is_text() -> None:
    texts = ["007", "1_000", "nan", "12e4", "99999999999999999999", "2008-13-45", "20080406"]
    assert [guessed(text) for text in texts] == [*texts[:-1], 20080406]


LOOKED_UP = GOOD.replace(
    "MATCH (h {id: $holder})",
    "// $ids if $holder = MATCH (a) RETURN a.id AS id ORDER BY id\n"
    "// $ids unless $holder or $limit = UNWIND [1] AS one MATCH (a) RETURN a.id AS id ORDER BY id\n"
    "MATCH (h {id: $holder})",
).replace("s.retracted_at", "s.article IN $ids AND s.retracted_at")


def test_what_is_looked_up_first_may_depend_on_what_is_given() -> None:
    asked = read("where", LOOKED_UP)
    assert [each.name for each in asked.lookups] == ["ids", "ids"]
    assert [each.needed({"holder": "RUS", "limit": 5}) for each in asked.lookups] == [True, False]
    assert [each.needed({"holder": None, "limit": None}) for each in asked.lookups] == [False, True]
    assert asked.steps().startswith("// $ids if $holder = MATCH (a) RETURN")
    with pytest.raises(QueryError, match="differ"):
        read("where", LOOKED_UP.replace("if $holder", "if $who"))


@pytest.mark.parametrize(
    ("cypher", "rows", "value"),
    [
        ("MATCH (a) RETURN a.id AS id", [{"id": 1}, {"id": 2}], [1, 2]),
        ("MATCH (a) RETURN a.id AS id, a.of AS of", [{"id": 1, "of": 2}], {1: 2}),
        (
            "MATCH (a) RETURN collect(a.id) AS ids, a.of AS of",
            [{"ids": [1, 2], "of": 3}, {"ids": [1], "of": 4}],
            {1: [3, 4], 2: [3]},
        ),
    ],
)
def test_what_is_looked_up_is_a_list_or_a_map(cypher: str, rows: list[dict[str, object]], value: object) -> None:
    assert _looked_up(cypher, rows) == value
