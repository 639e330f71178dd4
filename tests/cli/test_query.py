"""`query`, `queries` and the verbs over named questions: formats, and one clear line for what is wrong."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.queries.conftest import small_graph

from diplograph.cli import main
from diplograph.graph.stores import open_store


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "graph.db"
    with open_store(path) as opened:
        opened.write(small_graph())
    return path


def test_json_is_one_object_a_line_with_dates_as_text(store: Path) -> None:
    done = run("query", "positions", "-p", "holder=Putin", "--store", store, "--format", "json")
    rows = [json.loads(line) for line in done.output.splitlines()]
    assert done.exit_code == 0
    assert {row["target"] for row in rows} == {"US missile defence", "George W. Bush"}
    assert rows[0]["day"] == "2008-04-07"


def test_csv_has_a_line_of_names_and_one_line_a_row(store: Path) -> None:
    done = run("query", "sources", "--store", store, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.output)))
    assert [(row["source"], row["articles"]) for row in rows] == [("The North", "2"), ("The South", "1")]


def test_a_table_fits_100_columns_and_shows_every_quote(store: Path) -> None:
    output = run("query", "between", "-p", "one=george-w-bush", "-p", "other=Putin", "--store", store).output
    assert max(map(len, output.splitlines())) <= 100
    for quote in ("a strong leader", "valued his honesty", "blamed his guest", "met in Sochi"):
        assert f"“{quote}”" in output


def test_contradictions_show_the_signed_and_the_unsigned_declaration(store: Path) -> None:
    done = run("contradictions", "--store", store, "--target", "Sochi Declaration", "--format", "json")
    (row,) = [json.loads(line) for line in done.output.splitlines()]
    assert (row["said"], row["unsaid"]) == ("sign", "not sign")
    assert (row["quote"], row["other_quote"]) == ("have signed a declaration", "bears no signature")
    assert row["source"] != row["other_source"]


def test_cypher_of_ones_own_takes_typed_parameters(store: Path) -> None:
    text = "MATCH (h)-[s:STANCE]->() WHERE s.published >= $day RETURN count(s) AS n"
    done = run("query", "--cypher", text, "-p", "day=2020-01-01", "--store", store, "--format", "json")
    assert json.loads(done.output) == {"n": 2}


def test_cypher_writes_only_where_that_is_asked_for(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph.db"):
        pass
    text = "CREATE (n:Note {id: 'x'}) RETURN n.id AS id"
    assert run("query", "--cypher", text, "--store", tmp_path / "graph.db").exit_code == 1
    done = run("query", "--cypher", text, "--write", "--store", tmp_path / "graph.db", "--format", "json")
    assert json.loads(done.output) == {"id": "x"}


def test_a_question_is_shown_instead_of_asked() -> None:
    output = run("query", "positions", "--show").output
    assert output.startswith("// Where does a holder stand")
    assert "$holder" in output


def test_the_questions_are_listed_with_their_parameters() -> None:
    listed = [json.loads(line) for line in run("queries", "--format", "json").output.splitlines()]
    positions = next(each for each in listed if each["name"] == "positions")
    assert positions["parameters"][0] == {
        "name": "holder",
        "type": "actor",
        "required": True,
        "default": None,
        "about": "who takes the position",
    }
    assert "positions  holder=ACTOR" in run("queries").output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("postions",), "did you mean positions"),
        (("MATCH (n) RETURN n",), "--cypher runs Cypher of your own"),
        (("nonsense-entirely",), "`diplograph queries` lists them"),
        (("positions",), "positions needs holder"),
        (("positions", "-p", "holdr=Putin"), "no parameter 'holdr'; it takes holder"),
        (("positions", "-p", "holder"), "is not name=value"),
        (("positions", "-p", "holder=Putin", "-p", "holder=Bush"), "given twice"),
        (("positions", "-p", "holder=Putin", "-p", "since=soon"), "write a date"),
        (("positions", "-p", "holder=Putin", "--known", "soon"), "write a date or a time"),
        (("positions", "-p", "holder=Puttin"), "did you mean Vladimir Putin"),
        (("positions", "-p", "holder=George"), "no actor in the store is called"),
        (("meetings", "-p", "one=Bush", "-p", "other=Putin"), "give the id"),
        (("--cypher", "MATCH (n RETURN n"), "Cypher error"),
        (("--cypher", "RETURN $missing AS x"), "missing"),
        (("--cypher", "CREATE (n)"), "--write"),
        (("--cypher", "  "), "the query is empty"),
        (("positions", "-p", "holder=Putin", "-p", "limit=-1"), "write a whole number"),
        (("positions", "-p", "holder=Putin", "-p", f"limit={2**31}"), "write a whole number"),
        (("positions", "-p", "holder=Putin", "-p", "min_confidence=high"), "write a number"),
        (
            ("--cypher", "UNWIND range(1, 60000000) AS x RETURN sum(x % 7) AS n", "--timeout", "0.2"),
            "longer than allowed",
        ),
    ],
)
def test_what_is_wrong_is_one_line_and_exit_code_1(store: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run("query", *arguments, "--store", store)
    assert done.exit_code == 1
    assert words in done.output
    assert done.output.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("positions", "--cypher", "RETURN 1"),
        ("positions", "-p", "holder=x", "--write"),
        ("positions", "--format", "xml"),
        ("positions", "--timeout", "0"),
        ("--cypher", "RETURN 1", "--show"),
    ],
)
def test_wrong_use_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    assert run("query", *arguments).exit_code == 2


def test_a_query_of_ones_own_that_finds_nothing_says_so(store: Path) -> None:
    done = run("query", "--cypher", "MATCH (n:Country {id: 'XXX'}) RETURN n.name AS name", "--store", store)
    assert (done.exit_code, done.stderr) == (0, "no rows\n")


def test_a_command_that_there_is_not_is_told_with_the_nearest() -> None:
    done = run("quary")
    assert done.exit_code == 2
    assert "did you mean query" in done.output


def test_the_version_is_told_by_an_option_too() -> None:
    assert run("--version").output == run("version").output


def test_a_missing_store_is_told_in_one_line(tmp_path: Path) -> None:
    for verb in (("query", "sources"), ("contradictions",), ("treaty",), ("as-of", "2008-04-06", "Putin")):
        done = run(*verb, "--store", tmp_path / "none.db")
        assert (done.exit_code, done.output.count("\n")) == (1, 1)
        assert "there is no store at" in done.output
