"""A store with a graph whose blocs, defector and change are known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.analysis.planted import world

from diplograph.graph.stores import Store, open_store


@pytest.fixture(scope="session")
def planted_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("analysis") / "graph.db"
    with open_store(path) as store:
        store.write(world())
        yield store
