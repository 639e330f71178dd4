"""The commands and the Python verbs give the planted answers."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.analysis.planted import world

import diplograph as dg
from diplograph.cli import main
from diplograph.graph.stores import Store


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("commands") / "graph.db"
    with dg.open_store(folder) as store:
        store.write(world())
    return folder


def test_python_tells_the_planted_change_by_name(planted_store: Store) -> None:
    found = dg.trajectory(planted_store, "The Dam", "Stone")
    (change,) = found.changes
    assert (change.last.isoformat(), change.first.isoformat()) == ("2011-10-23", "2011-12-22")
    assert change.confidence > 0.99
    assert len(found.positions) == 30
    assert any("one publisher" in warning for warning in found.warnings)
    assert dg.trajectory(planted_store, "the dam", since="2012-01-01").changes == ()


def test_a_country_has_the_stances_of_its_leaders_in_office(planted_store: Store) -> None:
    assert len(dg.trajectory(planted_store, "the dam", "AAA").observations) == 0
    found = dg.trajectory(planted_store, "the dam", "AAA", countries=True)
    assert found.changes == dg.trajectory(planted_store, "the dam", "Ava Stone").changes
    assert len(dg.trajectory(planted_store, "the dam").observations) == 34


def test_python_tells_blocs_and_the_defector(planted_store: Store) -> None:
    found = dg.blocs(planted_store, since="2000-01-01", by="sum")
    assert [bloc.members for bloc in found.blocs] == [("AAA", "AAB", "AAC"), ("BBA", "BBB", "BBC")]
    assert found.defectors[0].tie == ("AAC", "BBA")
    assert found.quotes["AAC", "BBA"].quote == "Land AAC SUPPORT Land BBA"
    assert all(pair in found.quotes for bloc in found.blocs for pair in bloc.pairs)


def test_python_tells_the_frustration_and_the_quotes_of_triads(planted_store: Store) -> None:
    found = dg.balance(planted_store, since="2000-01-01", by="sum")
    assert (found.frustration.exact, found.frustration.ties) == (True, (("AAC", "BBA"),))
    assert found.triads.total - found.triads.friends - found.triads.enemies == len(found.unbalanced) == 4
    assert all(row["quote"] for row in found.rows())


def test_python_tells_discourse_networks_for_windows(planted_store: Store) -> None:
    ((window, matrix),) = dg.discourse(planted_store, "conflict", countries=True)
    assert window is None
    assert matrix.to_networkx().edges["AAA", "ben-hill"]["weight"] == 12 * 3
    made = dg.discourse(planted_store, size=1, unit="years", countries=True)
    assert [each.first.year for each, _ in made if each] == [2010, 2011, 2012, 2013, 2014]


def test_trajectory_prints_the_line_the_change_and_the_warnings(path: Path, tmp_path: Path) -> None:
    picture = tmp_path / "line.svg"
    done = run("trajectory", "the dam", "--holder", "stone", "--store", path, "--plot", picture)
    assert done.exit_code == 0
    assert "change between 2011-10-23 and 2011-12-22: +0.35 (12 stances) to -0.40 (18)" in done.output
    assert "warning: all stances are from one publisher" in done.output
    assert picture.read_text().startswith("<?xml")
    told = json.loads(run("trajectory", "the dam", "--holder", "stone", "--store", path, "--format", "json").stdout)
    assert told["changes"][0]["first"] == "2011-12-22"


def test_balance_and_blocs_print_what_python_tells(path: Path) -> None:
    options = ("--store", path, "--since", "2000-01-01", "--by", "sum")
    assert "frustration index: 1 of " in run("balance", *options).output
    told = json.loads(run("balance", *options, "--format", "json").output)
    assert told["frustration"]["ties"] == [["Land AAC", "Land BBA"]]
    assert "bloc 1 (stability 100%): Land AAA, Land AAB, Land AAC" in run("blocs", *options).output
    rows = list(csv.DictReader(run("blocs", *options, "--format", "csv").output.splitlines()))
    assert {row["member"] for row in rows if row["bloc"] == "2"} == {"Land BBA", "Land BBB", "Land BBC"}
    assert "Ava Stone" in run("blocs", *options, "--leaders").output
    assert run("balance", "--on", "issues", "--store", path).exit_code == 0


def test_balance_without_triads_to_show_does_not_say_that_there_are_none(path: Path) -> None:
    output = run("balance", "--store", path, "--by", "sum", "--most", "0").output
    assert "frustration index" in output
    assert "no unbalanced triad" not in output


def test_the_table_of_a_trajectory_has_no_row_without_a_line(path: Path) -> None:
    found = run("trajectory", "the dam", "--holder", "stone", "--store", path, "--window", "2", "--step", "1").output
    days = [line for line in found.splitlines() if line[:2] == "20"]
    assert days
    assert all(len(line.split()) > 2 for line in days)


def test_an_affiliation_is_subtracted_where_no_kind_is_given(path: Path) -> None:
    options = ("--of", "affiliation", "--store", path)
    assert run("discourse", *options).output == run("discourse", "subtract", *options).output


def test_discourse_writes_matrices_and_graphml(path: Path, tmp_path: Path) -> None:
    matrix, network = tmp_path / "m.csv", tmp_path / "n.graphml"
    assert run("discourse", "conflict", "--countries", "--store", path, "-o", matrix).exit_code == 0
    assert matrix.read_text().splitlines()[1] == "Ben Hill,0,36,0" or "36" in matrix.read_text()
    assert run("discourse", "--of", "affiliation", "--store", path, "-o", network).exit_code == 0
    assert network.read_text().count("<edge") == 4
    done = run("discourse", "--size", "1", "--unit", "years", "--store", path, "-o", network)
    assert (done.exit_code, done.output.count("\n")) == (1, 1)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("trajectory", "the damn"), "did you mean the dam?"),
        (("trajectory", "the dam", "--since", "soon"), "since=soon is not of type date"),
        (("trajectory", "the dam", "--since", "2012-01-01", "--until", "2011-01-01"), "ends before it begins"),
        (("trajectory", "the dam", "--plot", "line.bmp"), "png or svg"),
        (("discourse", "concurrence"), "no aggregation 'concurrence'"),
        (("discourse", "--norm", "activity"), "no normalisation 'activity'"),
        (("discourse", "congruence", "--of", "affiliation"), "no aggregation 'congruence'"),
        (("balance", "--on", "issues", "--least", "2"), "of a network of stances"),
        (("blocs", "--resolution", "nan"), "resolution of blocs"),
        (("discourse", "-o", "m.xlsx"), "written as .csv or .graphml"),
        (("export", "-o", "g.jsonl", "--kind", "STANCES"), "did you mean STANCE?"),
    ],
)
def test_what_is_wrong_is_one_line_and_exit_code_1(path: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run(*arguments, "--store", path)
    assert done.exit_code == 1
    assert words in done.output
    assert done.output.count("\n") == 1
