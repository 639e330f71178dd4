"""Loads into a shared Neo4j: two at once, and a server that goes away."""

import threading
from pathlib import Path

import pytest
from tests.load.toy import Toy, write
from tests.neo4j_server import Address, JavaServer
from tests.stores.conformance import content

from diplograph.graph.errors import StoreError
from diplograph.graph.nodes import Node
from diplograph.graph.relations import Relation
from diplograph.graph.stores import Store, neo4j, open_store
from diplograph.loaders.load import Report, load, loading


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setattr(loading, "ARTICLES", 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {f"t{i:03}": f"Person X{i % 7} rejects the dam. Bo Reed supports the plan. {i}\n" for i in range(100)}
    return write(tmp_path / "in", **texts)


def opened(address: Address) -> Store:
    return open_store(address.url, user=address.user, password=address.password)


def undisturbed(folder: Path) -> tuple[list[Node], list[Relation]]:
    with open_store(folder.parent / "undisturbed.db") as store:
        load([folder], store, reader=Toy())
        return content(store)


def test_two_loaders_at_once_end_with_every_article_once(neo4j: Address, folder: Path) -> None:
    failures: list[BaseException] = []

    def run() -> None:
        try:
            with opened(neo4j) as store:
                load([folder], store, reader=Toy())
        except BaseException as error:
            failures.append(error)

    loaders = [threading.Thread(target=run) for _ in range(2)]
    for loader in loaders:
        loader.start()
    for loader in loaders:
        loader.join()
    assert failures == []
    with opened(neo4j) as store:
        assert content(store) == undisturbed(folder)
        assert len(list(store.entries())) == 100


def test_a_server_that_goes_away_is_one_line_and_the_load_goes_on_when_it_is_back(
    folder: Path, java_neo4j: JavaServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j, "PATIENCE", 2.0)
    address = java_neo4j.start()

    def stop(report: Report) -> None:
        if report.done == 45:
            java_neo4j.stop()

    with opened(address) as store, pytest.raises(StoreError) as told:
        load([folder], store, reader=Toy(), progress=stop)
    message = str(told.value)
    assert message.startswith(f"no answer from {address.url}")
    assert message.endswith("; 40 articles are stored, run the same load again to go on")
    assert "\n" not in message
    java_neo4j.start()
    toy = Toy()
    with opened(address) as store:
        assert load([folder], store, reader=toy).unchanged == 40
        assert toy.read == 60
        assert content(store) == undisturbed(folder)
