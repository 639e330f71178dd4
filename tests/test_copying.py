"""Any store is copied into any other without loss, and a copy that was stopped goes on."""

from pathlib import Path

from click.testing import CliRunner
from tests.neo4j_server import Address
from tests.stores.conformance import FULL, LATER, NOON, TEXT, content

from diplograph.cli import main
from diplograph.graph import copying
from diplograph.graph.batch import Batch
from diplograph.graph.ledger import Entry, LoadReport
from diplograph.graph.stores import Store, open_store

LEDGER = (
    Entry(id="e1", article=TEXT.id, extractor="test 1", load="l1"),
    LoadReport(id="l1", started_at=NOON, finished_at=LATER, report="{}"),
)


def everything(store: Store) -> list[object]:
    return [*content(store), list(store.entries()), list(store.loads())]


def test_a_store_goes_to_neo4j_and_back_without_loss(tmp_path: Path, neo4j: Address) -> None:
    with (
        open_store(tmp_path / "one.db") as one,
        open_store(neo4j.url, user=neo4j.user, password=neo4j.password) as middle,
        open_store(tmp_path / "two.db") as two,
    ):
        one.write(FULL)
        one.retract(TEXT.id, NOON)
        one.write(Batch(ledger=LEDGER))
        copying.copy(one, middle)
        written = copying.copy(middle, two)
        assert (written.nodes, written.relations) == (len(FULL.nodes), len(FULL.relations))
        assert everything(two) == everything(middle) == everything(one)


def test_copying_again_adds_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "one.db") as one:
        one.write(FULL)
    arguments = ["copy", str(tmp_path / "one.db"), str(tmp_path / "two.db")]
    assert CliRunner().invoke(main, arguments).output == "added 7 nodes and 7 relations\n"
    assert CliRunner().invoke(main, arguments).output == "added 0 nodes and 0 relations\n"


def test_what_is_missing_is_one_line(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["copy", str(tmp_path / "none.db"), str(tmp_path / "two.db")])
    assert (done.exit_code, done.output.count("\n")) == (1, 1)
    assert "there is no store at" in done.output
    assert not (tmp_path / "two.db").exists()
