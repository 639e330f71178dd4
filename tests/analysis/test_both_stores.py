"""The analyses and the exports are the same on Neo4j as on the embedded store."""

from datetime import date
from pathlib import Path

from benchmarks.generate import graph
from tests.neo4j_server import Address

import diplograph as dg
from diplograph.graph.batch import Batch
from diplograph.graph.exports import FORMATS
from diplograph.graph.stores import open_store


def test_both_stores_give_the_same(neo4j: Address, tmp_path: Path) -> None:
    with (
        open_store(tmp_path / "graph.db") as one,
        open_store(neo4j.url, user=neo4j.user, password=neo4j.password) as other,
    ):
        for batch in graph(500):
            one.write(batch)
            other.write(batch)
        issue = one.query("MATCH (i:Issue)<-[s:STANCE]-() RETURN i.id AS id, count(s) AS n ORDER BY n DESC, id")[0][
            "id"
        ]
        window = {"since": date(2000, 1, 1), "until": date(2019, 12, 31), "known": date(2025, 6, 1)}
        for ask in (
            lambda store: dg.balance(store, **window).to_dict(),
            lambda store: dg.blocs(store, by="sum").to_dict(),
            lambda store: dg.trajectory(store, issue, known="2025-01-01T09:00:00Z").to_dict(),
            lambda store: dg.discourse(store, "subtract", norm="jaccard", countries=True)[0][1].csv(),
            lambda store: sorted(store.graph(**window).edges(keys=True, data="quote")),
        ):
            assert ask(one) == ask(other)
        for name in sorted(set(FORMATS) - {"neo4j-admin"}):
            for store, file in ((one, "one"), (other, "two")):
                dg.export(store, tmp_path / f"{file}.{name}")
            assert (tmp_path / f"one.{name}").read_bytes() == (tmp_path / f"two.{name}").read_bytes(), name


def test_a_script_of_cypher_fills_neo4j_and_run_twice_changes_nothing(neo4j: Address, tmp_path: Path) -> None:
    with open_store(tmp_path / "graph.db") as one:
        for number, batch in enumerate(graph(100)):
            one.write(Batch((), batch.relations[::20]) if number == 1 else batch)  # a part of the reference facts
        dg.export(one, tmp_path / "g.cypher")
    with open_store(neo4j.url, user=neo4j.user, password=neo4j.password) as other:
        first, second = (dg.restore(other, tmp_path / "g.cypher") for _ in range(2))
        dg.export(other, tmp_path / "back.cypher")
    assert first.nodes > 100
    assert (second.nodes, second.relations) == (0, 0)
    assert (tmp_path / "back.cypher").read_bytes() == (tmp_path / "g.cypher").read_bytes()
