"""The promises of a store: one test each, run by every store's test class."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from diplograph.graph.batch import Batch
from diplograph.graph.errors import QueryError, QueryTimeout, StoreError, WriteRefused
from diplograph.graph.ledger import Entry, LoadReport
from diplograph.graph.nodes import Alliance, Article, Country, Issue, Key, Leader, Node, Source, Treaty
from diplograph.graph.relations import (
    Evidence,
    HoldsOffice,
    Mentions,
    PolicyOf,
    PublishedBy,
    Relation,
    Stance,
    TreatyAction,
)
from diplograph.graph.stores import Store

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
LATER = datetime(2024, 5, 7, 12, tzinfo=UTC)
AVA = Leader(id="ava-stone", name="Ava Stone", aliases=("President Stone", "Ms Stone"))
ABC = Country(id="ABC", name="Abecia", valid_from=date(1990, 1, 1))
PACT = Alliance(id="north-pact", name="North Pact")
TREATY = Treaty(id="river-treaty", name="River Treaty", signed=date(2001, 2, 3))
DAM = Issue(id="abecia-dam", name="Abecia's dam")
PAPER = Source(id="daily-sheet", name="Daily Sheet")
TEXT = Article(id="0123456789abcdef", name="Stone on the dam", record="a.txt", published=date(2024, 5, 5))
NODES: tuple[Node, ...] = (AVA, ABC, PACT, TREATY, DAM, PAPER, TEXT)
WORDS = Evidence(
    article=TEXT.id,
    quote='Ms Stone said: "Never" – the dam\nstays',
    start=3,
    end=38,
    extractor="test 1",
    source="daily-sheet",
    published=date(2024, 5, 5),
    recorded_at=NOON,
)


def stance(event: str = "REJECT", polarity: float = -0.4, subject: Key = AVA.key, **words: Any) -> Stance:
    return Stance(
        subject=subject,
        object=DAM.key,
        evidence=replace(WORDS, **words),
        event=event,
        polarity=polarity,
        confidence=0.75,
        observed_on=date(2024, 5, 4),
    )


OFFICE = HoldsOffice(
    subject=AVA.key,
    object=ABC.key,
    evidence=WORDS,
    office="head_of_state",
    basis="reported",
    start=date(2020, 1, 1),
)
RELATIONS: tuple[Relation, ...] = (
    stance(),
    stance("ACCUSE", -0.2),
    OFFICE,
    TreatyAction(subject=ABC.key, object=TREATY.key, evidence=WORDS, action="sign", asserted=False),
    PolicyOf(subject=DAM.key, object=ABC.key),
    Mentions(subject=TEXT.key, object=AVA.key, count=2),
    PublishedBy(subject=TEXT.key, object=PAPER.key),
)
FULL = Batch(NODES, RELATIONS)


def content(store: Store) -> tuple[list[Node], list[Relation]]:
    return list(store.nodes()), list(store.relations())


class StoreTests:
    """Every promise of Store; a subclass gives the fixture `store`, empty."""

    @pytest.fixture
    def store(self) -> Iterator[Store]:
        raise NotImplementedError

    def test_what_is_written_comes_back_whole_and_sorted(self, store: Store) -> None:
        store.write(FULL)
        nodes, relations = content(store)
        assert nodes == sorted((n.united(n) for n in NODES), key=lambda n: n.key)
        assert relations == sorted(RELATIONS, key=lambda r: (r.kind, r.id))

    def test_writing_twice_changes_nothing(self, store: Store) -> None:
        written = store.write(FULL)
        assert (written.nodes, written.relations) == (len(NODES), len(RELATIONS))
        before = content(store)
        again = store.write(FULL)
        assert (again.nodes, again.relations) == (0, 0)
        assert content(store) == before

    def test_a_batch_that_is_partly_there_adds_the_rest(self, store: Store) -> None:
        store.write(Batch(NODES, RELATIONS[:3]))
        assert store.write(FULL).relations == len(RELATIONS) - 3
        assert len(list(store.relations())) == len(RELATIONS)

    def test_what_is_there_stays_as_it_is(self, store: Store) -> None:
        store.write(FULL)
        store.write(Batch((), (replace(stance(), confidence=0.1),)))
        assert [r.confidence for r in store.relations() if isinstance(r, Stance)] == [0.75, 0.75]

    def test_a_node_that_is_there_gains_aliases_and_missing_properties(self, store: Store) -> None:
        store.write(Batch((AVA,)))
        store.write(Batch((Leader(id=AVA.id, name="Ava B. Stone", aliases=("Stone", "Ms Stone"), wikidata="Q1"),)))
        store.write(Batch((Leader(id=AVA.id, name="Ava Stone", wikidata="Q2"),)))
        (found,) = store.nodes()
        assert found == Leader(
            id=AVA.id,
            name="Ava Stone",
            aliases=("Ava B. Stone", "Ms Stone", "President Stone", "Stone"),
            wikidata="Q1",
        )

    def test_parallel_stances_stay_apart(self, store: Store) -> None:
        store.write(Batch(NODES, tuple(stance(start=i, end=i + 5) for i in range(4))))
        assert store.query("MATCH (:Leader)-[s:STANCE]->(:Issue) RETURN count(s) AS n")[0]["n"] == 4

    def test_a_relation_without_its_end_is_refused_and_leaves_nothing(self, store: Store) -> None:
        with pytest.raises(StoreError, match="neither in the batch nor in the store"):
            store.write(Batch((AVA,), (stance(),)))
        assert content(store) == ([], [])

    def test_retracting_an_article_marks_its_relations_once(self, store: Store) -> None:
        store.write(FULL)
        assert store.articles() == [TEXT.id]
        assert store.retract(TEXT.id, NOON) == 4
        assert store.retract(TEXT.id, LATER) == 0
        assert list(store.articles()) == []
        marks = {r.evidence.retracted_at for r in store.relations() if r.evidence}
        assert marks == {NOON}

    def test_a_replaced_article_keeps_its_old_relations_as_retracted(self, store: Store) -> None:
        store.write(FULL)
        other = stance("SUPPORT", 0.35, recorded_at=LATER, extractor="test 2")
        same = replace(stance(recorded_at=LATER, extractor="test 2"), confidence=0.9)
        foreign = stance(article="fedcba9876543210")
        store.write(Batch((), (foreign,)))
        counted = Mentions(subject=TEXT.key, object=AVA.key, count=3)
        done = store.write(Batch((TEXT,), (other, same, counted), replaces=(TEXT.id,), at=LATER))
        assert (done.relations, done.retracted) == (1, 3)
        after = {r.id: r for r in store.relations()}
        kept = after[same.id]
        assert isinstance(kept, Stance)
        assert (kept.confidence, kept.evidence) == (0.9, replace(same.evidence or WORDS, recorded_at=NOON))
        assert after[other.id] == other
        assert after[foreign.id] == foreign
        assert after[counted.id] == counted
        gone = {r.id for r in after.values() if r.evidence and r.evidence.retracted_at == LATER}
        assert gone == {RELATIONS[1].id, RELATIONS[2].id, RELATIONS[3].id}

    def test_an_article_comes_back_when_it_is_read_again(self, store: Store) -> None:
        store.write(FULL)
        before = content(store)
        store.retract(TEXT.id, NOON)
        store.write(replace(FULL, replaces=(TEXT.id,), at=LATER))
        assert content(store) == before

    def test_a_mention_that_is_no_longer_found_goes(self, store: Store) -> None:
        store.write(FULL)
        store.write(Batch((TEXT,), (), replaces=(TEXT.id,), at=LATER))
        assert not [r for r in store.relations() if isinstance(r, Mentions)]
        assert [r for r in store.relations() if isinstance(r, PublishedBy)]

    def test_the_ledger_is_kept_beside_the_graph(self, store: Store) -> None:
        first = Entry(id="e1", article=TEXT.id, extractor="test 1", load="l1")
        second = Entry(id="e2", article="other", extractor="test 1", load="l1")
        report = LoadReport(id="l1", started_at=NOON, finished_at=LATER, report='{"read": 2}')
        store.write(replace(FULL, ledger=(second, first, report)))
        store.write(Batch(ledger=(replace(second, extractor="test 2"),)))
        assert list(store.entries()) == [first, replace(second, extractor="test 2")]
        assert next(iter(store.entries(ids=("e2",), articles=(TEXT.id,)))) == first
        assert list(store.entries(ids=())) == []
        assert list(store.loads()) == [report]
        assert len(list(store.nodes())) == len(NODES)
        store.retract(TEXT.id, NOON)
        assert [entry.id for entry in store.entries()] == ["e2"]

    def test_rows_hold_plain_values(self, store: Store) -> None:
        store.write(FULL)
        rows = store.query(
            "MATCH (l:Leader {id: $id})-[s:STANCE {event: 'REJECT'}]->(i) "
            "RETURN l, s.published AS day, s.recorded_at AS at, s.polarity AS p, i.name AS name, [1, 'a'] AS list",
            {"id": AVA.id},
        )
        assert rows.columns == ("l", "day", "at", "p", "name", "list")
        (row,) = rows
        assert row["l"] == {"label": "Leader", **AVA.united(AVA).properties()}
        assert (row["day"], row["at"], row["p"]) == (date(2024, 5, 5), NOON, -0.4)
        assert (row["name"], row["list"]) == ("Abecia's dam", [1, "a"])

    def test_dates_compare_as_dates(self, store: Store) -> None:
        store.write(FULL)
        count = (
            "MATCH ()-[s:STANCE]->() WHERE s.published >= date('2024-05-01') AND s.published < $to RETURN count(s) AS n"
        )
        assert store.query(count, {"to": date(2024, 6, 1)})[0]["n"] == 2
        assert store.query(count, {"to": date(2024, 5, 2)})[0]["n"] == 0

    def test_an_empty_answer_keeps_its_columns(self, store: Store) -> None:
        rows = store.query("MATCH (n:Leader) RETURN n.id AS id, n.name AS name")
        assert (rows.columns, list(rows)) == (("id", "name"), [])

    @pytest.mark.parametrize(
        "cypher",
        [
            "CREATE (:Leader {id: 'x'})",
            "MATCH (n) DETACH DELETE n",
            "MATCH (n) SET n.name = 'x' RETURN n",
            "MERGE (n:Leader {id: 'x'}) RETURN n",
            "MATCH (n) FOREACH (x IN [1] | SET n.a = x)",
            "CALL { CREATE (n:Leader {id: 'x'}) RETURN n } RETURN n.id",
            "CREATE INDEX late IF NOT EXISTS FOR (n:Leader) ON (n.late)",
            "DROP CONSTRAINT leader_id",
        ],
    )
    def test_a_query_that_writes_is_refused(self, store: Store, cypher: str) -> None:
        store.write(FULL)
        before = content(store)
        with pytest.raises(WriteRefused):
            store.query(cypher)
        assert content(store) == before

    def test_a_query_writes_where_that_is_allowed(self, store: Store) -> None:
        store.query("CREATE (:Leader {id: 'x', name: 'X'})", write=True)
        assert [n.id for n in store.nodes()] == ["x"]

    def test_a_file_of_the_machine_cannot_be_read(self, store: Store) -> None:
        with pytest.raises(QueryError):
            store.query("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")

    def test_a_runaway_query_ends_in_time_and_the_next_one_runs(self, store: Store) -> None:
        with pytest.raises(QueryTimeout, match="longer than allowed"):
            store.query("UNWIND range(1, 60000000) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS n", timeout=0.3)
        assert store.query("RETURN 1 AS one")[0]["one"] == 1

    @pytest.mark.parametrize("cypher", ["MATCH (n RETURN n", "RETURN nowhere", "RETURN $missing AS x"])
    def test_a_wrong_query_is_told_in_one_line(self, store: Store, cypher: str) -> None:
        with pytest.raises(QueryError) as told:
            store.query(cypher)
        assert "\n" not in str(told.value)

    def test_closing_twice_is_allowed(self, store: Store) -> None:
        store.close()
        store.close()
