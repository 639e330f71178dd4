"""What is exported for neo4j-admin comes back whole from the Neo4j that imported it."""

from pathlib import Path

import pytest
from tests.neo4j_server import JavaServer
from tests.queries.conftest import small_graph
from tests.stores.conformance import FULL, LATER, NOON, TEXT, content

from diplograph.graph.batch import Batch
from diplograph.graph.errors import InputError
from diplograph.graph.exports import export
from diplograph.graph.ledger import Entry, LoadReport
from diplograph.graph.nodes import Leader
from diplograph.graph.stores import open_store

HARD = Leader(id="zoe-quay", name='Zoë "the ; , Quay', aliases=("a;b", "c,d", 'e"f', "g\nh"))
LEDGER = (
    Entry(id="e1", article=TEXT.id, extractor="test 1", load="l1"),
    LoadReport(id="l1", started_at=NOON, finished_at=LATER, report='{"read": 2, "reasons": ["no, \\"text\\""]}'),
)


def test_a_graph_comes_back_whole_from_the_import(tmp_path: Path, java_neo4j: JavaServer) -> None:
    with open_store(tmp_path / "graph.db") as store:
        store.write(FULL)
        store.write(small_graph())
        store.write(Batch((HARD,), ledger=LEDGER))
        export(store, tmp_path / "csv", "neo4j-admin")
        done = java_neo4j.admin("database", "import", "full", "neo4j", "@import.args", folder=tmp_path / "csv")
        assert done.returncode == 0, done.stdout + done.stderr
        address = java_neo4j.start()
        with open_store(address.url, user=address.user, password=address.password) as other:
            assert content(other) == content(store)
            assert (list(other.entries()), list(other.loads())) == (list(store.entries()), list(store.loads()))


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph.db") as store:
        store.write(FULL)
        (tmp_path / "csv").mkdir()
        with pytest.raises(InputError, match="need a new folder"):
            export(store, tmp_path / "csv", "neo4j-admin")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["csv", "graph.db"]
