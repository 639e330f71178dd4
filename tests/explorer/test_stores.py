"""What a page shows of a store: the same of both stores, the latest first, as it was known on a day."""

from pathlib import Path

import pytest
from benchmarks.generate import graph
from click.testing import CliRunner
from tests.explorer.world import STATEMENTS, WORLD
from tests.neo4j_server import Address
from tests.queries.conftest import small_graph

from diplograph.cli import main
from diplograph.explorer import explore
from diplograph.graph.errors import InputError, QueryError
from diplograph.graph.stores import Store, open_store


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """A store in which something was taken back on 1 March 2024."""
    with open_store(tmp_path / "small.db") as store:
        store.write(small_graph())
    return tmp_path / "small.db"


def test_the_page_of_both_stores_is_equal_to_the_byte(neo4j: Address, tmp_path: Path) -> None:
    with (
        open_store(tmp_path / "graph.db") as one,
        open_store(neo4j.url, user=neo4j.user, password=neo4j.password) as other,
    ):
        for batch in (WORLD, small_graph(), *graph(300)):
            one.write(batch)
            other.write(batch)
        for choice in ({}, {"limit": 40}, {"since": "2008-01-01", "limit": 7}, {"countries": ["Ardania"]}):
            assert explore(one, **choice).html == explore(other, **choice).html  # type: ignore[arg-type]


def test_a_limit_above_the_dated_statements_keeps_undated_ones_last(store: Store) -> None:
    days = [each.day for each in explore(store).scene.statements]
    assert days == [*sorted(filter(None, days), reverse=True), None]
    for limit in (1, 5, STATEMENTS - 1, STATEMENTS):
        scene = explore(store, limit=limit).scene
        assert scene.statements == explore(store).scene.statements[:limit]
        assert scene.found == STATEMENTS


def test_a_page_can_show_what_was_known_on_a_day(corrected: Path) -> None:
    with open_store(corrected) as store:

        def quotes(known: str | None) -> set[str]:
            return {each.quote for each in explore(store, known=known).scene.statements}

        assert quotes("2024-02-01") - quotes(None) == {"praised the shield"}
        assert quotes("2024-03-01") == quotes(None)
        assert quotes("2023-12-31") == set()
        assert explore(store, known="2024-02-01").scene.chosen == "as known on 2024-02-01"
        with pytest.raises(QueryError, match="instant"):
            explore(store, known="some day")
    with pytest.raises(InputError, match="day of knowledge"):
        explore([{"holder": "A", "target": "B"}], known="2024-02-01")


@pytest.mark.parametrize("name", ["--known", "--as-of"])
def test_the_command_shows_what_was_known_on_a_day(corrected: Path, tmp_path: Path, name: str) -> None:
    given = ["explore", "--store", str(corrected), "-o", str(tmp_path / "page.html")]
    counts = [CliRunner().invoke(main, [*given, *more]).output.split(", ")[1] for more in ([], [name, "2024-02-01"])]
    now, then = (int(each.split()[0]) for each in counts)
    assert then == now + 1
