"""Corroboration counts independent voices, and contradictions need two of them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.queries.conftest import CFE, PUTIN, RUSSIA, SHIELD, USA, action, article, evidence, stance

from diplograph.graph import nodes as n
from diplograph.graph.batch import Batch, Story
from diplograph.graph.relations import CopyOf, PublishedBy, Relation
from diplograph.graph.stores import Store, open_store
from diplograph.queries import ask

DAY = date(2008, 4, 6)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "graph.db") as opened:
        yield opened


def told(store: Store, *reports: tuple[str, int], apart: int = 0) -> list[n.Article]:
    """Russia on the shield: one article a report of a source with a sign; `apart` days from one to the next."""
    articles: list[n.Article] = []
    relations: list[Relation] = []
    for number, (source, sign) in enumerate(reports):
        paper = n.Source(id=source, name=source.title())
        each = article(f"r{number}", paper, DAY + timedelta(days=number * apart))
        event = "SUPPORT" if sign > 0 else "REJECT"
        relations.append(stance(RUSSIA, SHIELD, event, sign, evidence(each, f"words of {source} {number}", 10)))
        relations.append(PublishedBy(subject=each.key, object=paper.key))
        articles.append(each)
    sources = {each.source.id: each.source for each in articles if each.source}
    store.write(Batch.of((RUSSIA, SHIELD, *sources.values(), *articles), relations))
    return articles


def attested(store: Store) -> dict[str, str]:
    return {row["side"]: row["attested"] for row in ask(store, "corroboration", holder="RUS")}


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([("a", 1)], {"for": "unique"}),
        ([("a", 1), ("a", 1)], {"for": "unique"}),
        ([("a", 1), ("b", 1)], {"for": "confirmed"}),
        ([("a", 1), ("b", -1)], {"for": "disputed", "against": "disputed"}),
        ([("a", 1), ("b", 1), ("c", -1)], {"for": "majority", "against": "disputed"}),
        ([("a", 1), ("b", 1), ("a", -1)], {"for": "confirmed", "against": "disputed"}),
        ([("a", 1), ("b", 1), ("a", -1), ("c", -1)], {"for": "disputed", "against": "disputed"}),
        ([("a", 1), ("a", -1)], {"for": "unique", "against": "unique"}),
    ],
)
def test_a_position_is_labelled_by_its_voices(
    store: Store, reports: Sequence[tuple[str, int]], expected: dict[str, str]
) -> None:
    told(store, *reports)
    assert attested(store) == expected


def test_copies_of_one_story_are_one_voice(store: Store) -> None:
    first, second, third = told(store, ("a", 1), ("b", 1), ("c", 1))
    assert attested(store) == {"for": "confirmed"}
    store.write(Batch(stories=(Story(first.id, "a", ((second.id, 0.8), (third.id, 0.9))),)))
    assert attested(store) == {"for": "unique"}
    (alone,) = ask(store, "uncorroborated", holder="RUS")
    assert alone["stances"] == 3
    assert [row["copies"] for row in ask(store, "sources")] == [0, 1, 1]


def test_opposite_signs_of_two_voices_contradict_within_the_days_asked_for(store: Store) -> None:
    told(store, ("a", 1), ("b", -1), apart=20)
    (row,) = ask(store, "contradictions")
    assert (row["quote"], row["other_quote"]) == ("words of a 0", "words of b 1")
    assert len(ask(store, "contradictions", holder="RUS", target="us-missile-defence")) == 1
    assert len(ask(store, "contradictions", target="us-missile-defence")) == 1
    assert len(ask(store, "contradictions", days=20)) == 1
    assert len(ask(store, "contradictions", days=19)) == 0


@pytest.mark.parametrize(("apart", "changed"), [(0, 0), (1, 1)])
def test_two_signs_of_one_day_are_no_change_of_sides(store: Store, apart: int, changed: int) -> None:
    told(store, ("a", 1), ("b", -1), apart=apart)
    assert len(ask(store, "changed-sign", target="us-missile-defence")) == changed


def test_only_stances_that_are_sure_enough_contradict(store: Store) -> None:
    told(store, ("a", 1), ("b", -1))
    (row,) = ask(store, "contradictions", min_confidence=0.9)
    assert (row["confidence"], row["other_confidence"]) == (0.9, 0.9)
    assert len(ask(store, "contradictions", min_confidence=0.91)) == 0


def test_a_chain_has_no_retracted_stance(store: Store) -> None:
    (paper,) = told(store, ("a", 1))
    asked = {"one": "RUS", "other": "us-missile-defence"}
    assert len(ask(store, "chain", **asked)) == 1
    store.retract(paper.id, evidence(paper, "x", 1).recorded_at)  # type: ignore[arg-type]
    assert len(ask(store, "chain", **asked)) == 0


def test_a_source_that_tells_both_signs_contradicts_nobody(store: Store) -> None:
    told(store, ("a", 1), ("b", -1), ("b", 1))
    assert len(ask(store, "contradictions")) == 0


def test_copies_do_not_contradict_their_original(store: Store) -> None:
    first, second = told(store, ("a", 1), ("b", -1))
    assert len(ask(store, "contradictions")) == 1
    store.write(Batch(stories=(Story(first.id, "a", ((second.id, 0.8),)),)))
    assert len(ask(store, "contradictions")) == 0


def test_a_copy_that_no_story_names_does_not_contradict_its_original(store: Store) -> None:
    first, second = told(store, ("a", 1), ("b", -1))
    store.write(
        Batch.of(
            (PUTIN, CFE),
            [
                action(PUTIN, CFE, "sign", True, evidence(first, "signed it", 50)),
                action(PUTIN, CFE, "sign", False, evidence(second, "did not sign it", 50)),
            ],
        )
    )
    assert {row["kind"] for row in ask(store, "contradictions")} == {"stance", "treaty action"}
    store.write(Batch.of((), [CopyOf(subject=second.key, object=first.key, similarity=0.9)]))
    assert len(ask(store, "contradictions")) == 0
    assert len(ask(store, "contradictions", holder="RUS")) == 0


def test_articles_without_a_publisher_or_a_date_are_compared_by_article(store: Store) -> None:
    one, other = article("x1", None, None), article("x2", None, None)
    claims: list[Relation] = [
        stance(PUTIN, USA, "SUPPORT", 1, evidence(one, "praised America", 1)),
        stance(PUTIN, USA, "ACCUSE", -1, evidence(other, "accused America", 1)),
        stance(RUSSIA, USA, "AGREE", 1, evidence(one, "agreed", 50)),
        stance(RUSSIA, USA, "AGREE", 1, evidence(other, "did not agree", 50), asserted=False),
    ]
    store.write(Batch.of((PUTIN, RUSSIA, USA, one, other), claims))
    found = {(row["quote"], row["other_quote"], row["unsaid"]) for row in ask(store, "contradictions")}
    assert found == {("praised America", "accused America", "ACCUSE"), ("agreed", "did not agree", "not AGREE")}


def test_what_was_retracted_contradicts_and_confirms_nothing(store: Store) -> None:
    _, second = told(store, ("a", 1), ("b", -1))
    store.retract(second.id, evidence(second, "x", 1).recorded_at)  # type: ignore[arg-type]
    assert len(ask(store, "contradictions")) == 0
    assert attested(store) == {"for": "unique"}
    assert [row["source"] for row in ask(store, "sources")] == ["A"]
    assert [row["source"] for row in ask(store, "sources", known="2024-01-01")] == ["A"]
    assert [row["taken"] for row in ask(store, "most-connected")] == [1]
