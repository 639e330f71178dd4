"""The commands around a store: one clear line for what is wrong, the same bytes for the same graph."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.stores.conformance import FULL, NODES, RELATIONS, TEXT

from diplograph.cli import main
from diplograph.graph.stores import open_store


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "graph.db"
    with open_store(path) as opened:
        opened.write(FULL)
    return path


def test_an_export_holds_every_node_and_relation_once_and_sorted(store: Path, tmp_path: Path) -> None:
    done = run("export", "--store", store, "-o", tmp_path / "g.jsonl")
    assert (done.exit_code, done.output) == (0, "")
    rows = [json.loads(line) for line in (tmp_path / "g.jsonl").read_text().splitlines()]
    assert len(rows) == len(NODES) + len(RELATIONS)
    assert rows[0] == {"node": "Alliance", "id": "north-pact", "name": "North Pact"}
    kinds = [row["relation"] for row in rows if "relation" in row]
    assert kinds == sorted(kinds)
    stance = next(row for row in rows if row.get("relation") == "STANCE")
    assert (stance["published"], stance["recorded_at"]) == ("2024-05-05", "2024-05-06T12:00:00Z")


def test_equal_graphs_give_equal_bytes(store: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "other.db") as other:
        for node in reversed(NODES):
            other.write(type(FULL)((node,)))
        other.write(type(FULL)((), tuple(reversed(RELATIONS))))
    first = run("export", "--store", store, "-o", "-").output
    assert first == run("export", "--store", tmp_path / "other.db", "-o", "-").output
    assert first.count("\n") == len(NODES) + len(RELATIONS)


def test_stats_count_what_is_there(store: Path) -> None:
    found = json.loads(run("stats", "--store", store, "--format", "json").output)
    assert found["nodes"]["Leader"] == 1
    assert found["relations"]["STANCE"] == 2


def test_retract_takes_an_article_back_by_record(store: Path) -> None:
    assert run("retract", "--store", store, "a.txt").output == "a.txt: 4 relations retracted\n"
    found = json.loads(run("stats", "--store", store, "--format", "json").output)
    assert found["retracted"] == {"HOLDS_OFFICE": 1, "STANCE": 2, "TREATY_ACTION": 1}
    assert run("retract", "--store", store, TEXT.id).output == f"{TEXT.id}: 0 relations retracted\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("stats", "--store", "{tmp}/none.db"), "there is no store at"),
        (("stats", "--store", "{tmp}/notes.txt"), "is a file, no store"),
        (("stats", "--store", "{tmp}"), "there is no store at"),
        (("stats", "--store", "mysql://host"), "no store is reached by mysql://"),
        (("stats", "--store", "bolt://"), "names no host"),
        (("load", "--store", "{tmp}", "{tmp}/notes.txt"), "is a folder with other files"),
        (("load", "--store", "{tmp}/new.db", "{tmp}/missing"), "there is no file or folder"),
        (("load", "--store", "{tmp}/new.db", "{tmp}/empty"), "holds no articles"),
        (("retract", "--store", "{tmp}/graph.db", "nothing"), "no article 'nothing' is in the store"),
        (("export", "--store", "{tmp}/graph.db", "-o", "{tmp}/g.xyz"), "no export format 'xyz'"),
        (("export", "--store", "{tmp}/graph.db", "-o", "{tmp}/no/g.jsonl"), "cannot be written"),
        (("export", "--store", "{tmp}/graph.db", "-o", "{tmp}/g"), "has no suffix that tells a format"),
        (("copy", "{tmp}/graph.db", "{tmp}/empty/../graph.db"), "are the same store"),
    ],
)
def test_what_is_wrong_is_one_line_and_exit_code_1(
    store: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    (tmp_path / "empty").mkdir()
    done = run(*(argument.replace("{tmp}", str(tmp_path)) for argument in arguments))
    assert done.exit_code == 1
    assert words in done.output
    assert done.output.count("\n") == 1


def test_a_load_says_which_articles_its_publishers_do_not_reach(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norway condemned Belarus on Wednesday.")
    (tmp_path / "own.txt").write_text("Amber House | The Baltic Ledger\n")
    load = ("load", tmp_path / "a.txt", "--fast", "--store", tmp_path / "new.db")
    assert run(*load).stderr == ""
    again = run(*load, "--publishers", tmp_path / "own.txt")
    assert again.stderr == "1 unchanged article keeps the owner that it was loaded with\n"


@pytest.mark.parametrize("arguments", [("load",), ("export",), ("retract",), ("stats", "--format", "xml")])
def test_wrong_use_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2
