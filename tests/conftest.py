"""What the tests share: where the data beside the project lies."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from tests.neo4j_jars import Unavailable, jars, java
from tests.neo4j_server import Address, JavaServer, empty, server

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


@contextmanager
def _needed() -> Iterator[None]:
    """Where no Neo4j can be had the tests that need it skip, and fail in CI."""
    try:
        yield
    except Unavailable as missing:
        if os.environ.get("CI") or os.environ.get("DIPLOGRAPH_NEO4J_REQUIRED"):
            pytest.fail(f"no Neo4j to test with: {missing}")
        pytest.skip(f"no Neo4j to test with: {missing}")


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A real Neo4j for the whole run."""
    with ExitStack() as stack:
        with _needed():
            address = stack.enter_context(server(tmp_path_factory.mktemp("neo4j")))
        yield address


@pytest.fixture
def neo4j(neo4j_address: Address) -> Address:
    """That Neo4j, emptied."""
    empty(neo4j_address)
    return neo4j_address


@pytest.fixture
def java_neo4j(tmp_path: Path) -> Iterator[JavaServer]:
    """A Neo4j of the test's own that is not started yet."""
    with _needed():
        java()
        jars()
    own = JavaServer(tmp_path / "neo4j")
    try:
        yield own
    finally:
        own.stop()
