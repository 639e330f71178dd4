"""What the tests share: where the data beside the project lies."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.neo4j_jars import Unavailable
from tests.neo4j_server import Address, empty, server

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seeds, gold and corpus beside the project; tests that need it skip where it is absent."""
    folder = Path(os.environ.get("DIPLOGRAPH_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"the shared data folder is missing: {folder}")
        pytest.skip(f"no shared data folder at {folder} (set DIPLOGRAPH_SHARED)")
    return folder


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A real Neo4j for the whole run; where none can be had the tests that need it skip, and fail in CI."""
    with ExitStack() as stack:
        try:
            address = stack.enter_context(server(tmp_path_factory.mktemp("neo4j")))
        except Unavailable as missing:
            if os.environ.get("CI") or os.environ.get("DIPLOGRAPH_NEO4J_REQUIRED"):
                pytest.fail(f"no Neo4j to test with: {missing}")
            pytest.skip(f"no Neo4j to test with: {missing}")
        yield address


@pytest.fixture
def neo4j(neo4j_address: Address) -> Address:
    """That Neo4j, emptied."""
    empty(neo4j_address)
    return neo4j_address
