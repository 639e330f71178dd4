"""Exports hold the whole graph or the part asked for, in equal bytes, and come back as the same graph."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree.ElementTree import parse

import networkx as nx
import pytest
from click.testing import CliRunner, Result
from tests.stores.conformance import AVA, DAM, FULL, NODES, OFFICE, RELATIONS, TEXT, content, stance

from diplograph.cli import main
from diplograph.graph.batch import Batch
from diplograph.graph.errors import InputError
from diplograph.graph.exports import FORMATS, export
from diplograph.graph.exports.cypher import literal
from diplograph.graph.exports.flat import of_relation, relation_columns, to_relation
from diplograph.graph.exports.part import Part
from diplograph.graph.exports.restore import READABLE, restore
from diplograph.graph.nodes import Article, Leader
from diplograph.graph.stores import Store, open_store

FILES = sorted(set(FORMATS) - {"neo4j-admin"})  # that one is a folder, and has tests of its own
ODD = 'He said: "no, \\never; <b>&amp;</b>\ttab\r\nline’s end 🙂 \u2028 $x {y}'
MORE = Batch(
    (Leader(id="o-odd", name='Ö, "Odd"; Name\\', aliases=("a,b", "c|d", "e;f")),),
    (
        stance("SUPPORT", 0.35, quote=ODD, start=7, end=7 + len(ODD), retracted_at=datetime(2024, 6, 1, tzinfo=UTC)),
        stance(
            "AGREE", 0.4, start=400, end=420, published=date(2020, 1, 1), recorded_at=datetime(2030, 1, 1, tzinfo=UTC)
        ),
    ),
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("exports") / "graph.db") as store:
        store.write(FULL)
        store.write(MORE)
        yield store


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "other.db") as store:
        yield store


@pytest.mark.parametrize("name", READABLE)
def test_what_was_exported_comes_back_as_the_same_graph(full: Store, empty: Store, tmp_path: Path, name: str) -> None:
    export(full, tmp_path / f"g.{name}")
    written = restore(empty, tmp_path / f"g.{name}")
    assert (written.nodes, written.relations) == (len(NODES) + 1, len(RELATIONS) + 2)
    assert content(empty) == content(full)
    export(empty, tmp_path / f"again.{name}")
    assert (tmp_path / f"again.{name}").read_bytes() == (tmp_path / f"g.{name}").read_bytes()
    again = restore(empty, tmp_path / f"g.{name}")
    assert (again.nodes, again.relations) == (0, 0)


@pytest.mark.parametrize("name", FILES)
def test_equal_graphs_give_equal_bytes_whatever_order_they_were_written_in(
    full: Store, empty: Store, tmp_path: Path, name: str
) -> None:
    nodes, relations = content(full)
    empty.write(Batch(tuple(reversed(nodes)), tuple(reversed(relations))))
    for store, file in ((full, "one"), (empty, "two")):
        export(store, tmp_path / f"{file}.{name}")
    one = (tmp_path / f"one.{name}").read_bytes()
    assert one == (tmp_path / f"two.{name}").read_bytes()
    assert len(one) > 500


@pytest.mark.parametrize("name", FILES)
def test_an_empty_graph_is_a_file_that_can_be_read(empty: Store, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"g.{name}"
    export(empty, path)
    if name in READABLE:
        assert restore(empty, path).nodes == 0
    if name in ("gexf", "graphml"):
        assert parse(path).getroot().tag.endswith(name)


def test_gexf_is_read_with_types_and_dates(full: Store, tmp_path: Path) -> None:
    export(full, tmp_path / "g.gexf")
    graph = nx.read_gexf(tmp_path / "g.gexf", version="1.3")
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(NODES) + 1, len(RELATIONS) + 2)
    assert graph.nodes["Leader:o-odd"]["label"] == 'Ö, "Odd"; Name\\'
    edges = [data for _, _, data in graph.edges(data=True)]
    found = next(data for data in edges if data.get("event") == "REJECT")
    assert (found["polarity"], found["asserted"], found["quote_start"]) == (-0.4, True, 3)
    assert (found["day"], found["start"], found["end"]) == ("2024-05-04", "2024-05-04", "2024-05-04")
    office = next(data for data in edges if data["category"] == "HOLDS_OFFICE")
    assert office["start"] == "2020-01-01"
    assert "end" not in office
    assert ODD in [data.get("quote") for data in edges]


def test_gexf_declares_each_attribute_by_its_own_name(full: Store, tmp_path: Path) -> None:
    """Readers of graphology, Gephi Lite among them, know an attribute by its id where that is no number."""
    export(full, tmp_path / "g.gexf")
    root = parse(tmp_path / "g.gexf").getroot()
    space = {"g": "http://gexf.net/1.3"}
    for kind in ("node", "edge"):
        declared = {
            each.get("id"): each for each in root.findall(f".//g:attributes[@class='{kind}']/g:attribute", space)
        }
        used = {each.get("for") for each in root.findall(f".//g:{kind}//g:attvalue", space)}
        assert used <= set(declared)
        assert all(each.get("id") == each.get("title") for each in declared.values())
        assert not {"type", "label", "start", "end"} & set(declared)
    assert len(root.findall(".//g:attributes", space)) == 2


def test_graphml_is_read_by_networkx_with_types(full: Store, tmp_path: Path) -> None:
    export(full, tmp_path / "g.graphml")
    graph = nx.read_graphml(tmp_path / "g.graphml")
    data = next(data for _, _, data in graph.edges(data=True) if data.get("event") == "REJECT")
    assert (data["polarity"], data["asserted"], data["start"]) == (-0.4, True, 3)
    assert json.loads(graph.nodes["Leader:o-odd"]["aliases"]) == ["a,b", "c|d", "e;f"]


def test_a_csv_of_stances_has_only_what_stances_have(full: Store, tmp_path: Path) -> None:
    export(full, tmp_path / "s.csv", kinds=("STANCE",))
    with (tmp_path / "s.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 4
    assert {row["subject_name"] for row in rows} == {AVA.name}
    assert {row["object_name"] for row in rows} == {DAM.name}
    assert "office" not in rows[0]
    assert ODD in {row["quote"] for row in rows}


def test_parquet_keeps_types_for_pandas(full: Store, tmp_path: Path) -> None:
    import pandas as pd

    export(full, tmp_path / "s.parquet", kinds=("STANCE",))
    frame = pd.read_parquet(tmp_path / "s.parquet")
    assert frame["polarity"].dtype == float
    assert frame["asserted"].dtype == bool
    assert frame["published"].max() == date(2024, 5, 5)
    assert str(frame["recorded_at"].dtype).endswith("UTC]")


def test_a_part_is_a_window_of_days(full: Store) -> None:
    part = Part(full, since=date(2024, 5, 5))  # the stances are of the day before
    assert {each.kind for each in part.relations()} == {
        "HOLDS_OFFICE",
        "TREATY_ACTION",
        "POLICY_OF",
        "MENTIONS",
        "PUBLISHED_BY",
    }
    early = Part(full, kinds=("STANCE", "HOLDS_OFFICE"), until=date(2019, 12, 31))
    assert list(early.relations()) == []
    assert list(early.nodes()) == []


def test_a_part_is_the_graph_as_it_was_known(full: Store) -> None:
    assert sum(each.kind == "STANCE" for each in Part(full, known=date(2024, 5, 6)).relations()) == 3
    assert sum(each.kind == "STANCE" for each in Part(full, known=date(2024, 6, 1)).relations()) == 2
    assert {each.kind for each in Part(full, known=date(2024, 5, 5)).relations()} == {"POLICY_OF"}


def test_a_part_has_the_nodes_that_its_relations_join(full: Store) -> None:
    part = Part(full, kinds=("TREATY_ACTION",))
    assert [node.id for node in part.nodes()] == [TEXT.id, "ABC", "river-treaty"]


def test_the_validity_of_an_office_is_no_offset() -> None:
    row = of_relation(OFFICE)
    assert (row["valid_from"], row["start"], row["end"]) == (date(2020, 1, 1), 3, 38)
    assert to_relation(row) == OFFICE
    assert (relation_columns()["start"], relation_columns()["valid_from"]) == ("int", "date")


def test_text_that_xml_cannot_hold_is_replaced_and_keeps_its_length(empty: Store, tmp_path: Path) -> None:
    bad = replace(TEXT, name="a\x00b\x0bc")
    assert isinstance(bad, Article)
    empty.write(Batch((bad,)))
    export(empty, tmp_path / "g.graphml")
    other = nx.read_graphml(tmp_path / "g.graphml")
    assert other.nodes[f"Article:{bad.id}"]["name"] == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("it's \\ \n", "'it\\'s \\\\ \\n'"),
        (True, "true"),
        (-0.4, "-0.4"),
        (date(2024, 5, 5), "date('2024-05-05')"),
        (datetime(2024, 5, 5, 12, tzinfo=UTC), "datetime('2024-05-05T12:00:00Z')"),
        (["a", "b"], "['a', 'b']"),
    ],
)
def test_values_are_written_as_cypher_reads_them(value: object, text: str) -> None:
    assert literal(value) == text


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("g.csv", "a,b\n1,2\n", "no column `element`"),
        ("g.csv", "element,type\nthing,x\n", "neither node nor relation"),
        ("g.csv", "element,type,id\nnode,Planet,x\n", "no nodes of the type 'Planet'"),
        ("g.jsonl", "{]\n", "line 1 is neither a node nor a relation"),
        ("g.jsonl", '{"node": "Leader", "id": "x"}\n', "is no export of a graph"),
        ("g.graphml", "<graphml", "is no GraphML"),
        ("g.parquet", "nothing", "is no Parquet file"),
        ("g.gexf", "<gexf/>", "not restored from 'gexf'"),
    ],
)
def test_a_file_that_is_no_export_is_one_line(empty: Store, tmp_path: Path, name: str, text: str, words: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError) as told:
        restore(empty, tmp_path / name)
    assert words in str(told.value)
    assert "\n" not in str(told.value)


def test_the_command_restores_into_a_new_store(full: Store, tmp_path: Path) -> None:
    export(full, tmp_path / "g.jsonl")
    done = run("restore", tmp_path / "g.jsonl", "--store", tmp_path / "new.db")
    assert done.output == f"added {len(NODES) + 1} nodes and {len(RELATIONS) + 2} relations\n"
    done = run("export", "--store", tmp_path / "new.db", "-o", "-", "--kind", "stance", "--since", "2020-01-01")
    assert done.output.count('"relation": "STANCE"') == 4


def test_parquet_is_not_written_to_the_terminal(full: Store) -> None:
    with pytest.raises(InputError, match="name a file"):
        export(full, "-", "parquet")
