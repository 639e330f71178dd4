"""A load that is killed and run again ends as if it had not been; `python -m benchmarks.kills` kills more of them."""

from pathlib import Path
from random import Random

import pytest
from benchmarks.kills import embedded_kills, neo4j_kills
from tests.neo4j_server import Address

KILLS = 2


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def test_killed_loads_into_an_embedded_store_end_as_undisturbed_ones(tmp_path: Path) -> None:
    assert embedded_kills(KILLS, tmp_path, Random(1)) == 0


def test_killed_loads_into_neo4j_end_as_undisturbed_ones(tmp_path: Path, neo4j: Address) -> None:
    assert neo4j_kills(KILLS, tmp_path, neo4j, Random(1)) == 0
