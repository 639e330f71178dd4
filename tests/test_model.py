"""A node or relation that exists is valid, and its id depends on its content alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from diplograph.graph.errors import ModelError
from diplograph.graph.evidence import Evidence
from diplograph.graph.ids import article_id, slug
from diplograph.graph.nodes import Article, Country, Issue, Key, Leader
from diplograph.graph.relations import HoldsOffice, Stance, TreatyAction

PUTIN = Key("Leader", "vladimir-putin")
SHIELD = Key("Issue", "us-missile-defence-in-europe")
WORDS = Evidence(article="a1", quote="Russia remained opposed", start=3, end=26, extractor="diplograph 0")


def opposed(**changes: object) -> Stance:
    fields: dict[str, object] = {
        "subject": PUTIN,
        "object": SHIELD,
        "evidence": WORDS,
        "event": "REJECT",
        "polarity": -0.4,
        "confidence": 0.9,
    }
    return Stance(**(fields | changes))  # type: ignore[arg-type]


def test_slugs_are_ascii_and_readable() -> None:
    assert slug("Lech Wałęsa") == "lech-walesa"
    assert slug("O’Neil & Müller") == "oneil-muller"
    with pytest.raises(ModelError):
        slug("—")


def test_an_article_is_its_text_whatever_the_spaces() -> None:
    assert article_id("a  b\r\nc") == article_id("a b c\n")
    assert article_id("a b c") != article_id("A b c")


def test_nodes_that_break_a_rule_do_not_exist() -> None:
    for wrong in (
        lambda: Country(id="ru", name="Russia"),
        lambda: Leader(id="vladimir putin", name="Vladimir Putin"),
        lambda: Issue(id="x", name=" "),
        lambda: Issue(id="x", name="x", aliases=("y", "y")),
    ):
        with pytest.raises(ModelError):
            wrong()


def test_an_article_keeps_its_text_out_of_the_store() -> None:
    article = Article(id="a1", name="T", record="t.txt", text="long", body=((0, 4),), published=date(2008, 4, 6))
    assert article.properties() == {"id": "a1", "name": "T", "record": "t.txt", "published": date(2008, 4, 6)}


def test_the_id_of_a_stance_is_its_claim_and_not_its_score() -> None:
    assert opposed().id == opposed(confidence=0.1).id
    assert opposed().id != opposed(event="ACCUSE", polarity=-0.2).id
    assert opposed().id != opposed(evidence=replace(WORDS, end=27)).id


def test_stances_that_break_a_rule_do_not_exist() -> None:
    for changes in (
        {"subject": SHIELD},
        {"object": Key("Article", "a1")},
        {"event": "LOVE"},
        {"polarity": 2.0},
        {"confidence": -0.1},
        {"evidence": None},
    ):
        with pytest.raises(ModelError):
            opposed(**changes)
    with pytest.raises(ModelError):
        TreatyAction(subject=PUTIN, object=Key("Treaty", "start"), evidence=WORDS, action="burn")


def test_instants_are_utc() -> None:
    assert opposed().recorded(datetime(2026, 1, 1, tzinfo=UTC)).evidence is not None
    with pytest.raises(ModelError):
        opposed().recorded(datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=1))))


def test_the_dates_of_an_office_and_the_offsets_of_its_quote_do_not_collide() -> None:
    office = HoldsOffice(
        subject=PUTIN,
        object=Key("Country", "RUS"),
        evidence=WORDS,
        office="head_of_state",
        basis="reported",
        start=date(2000, 5, 7),
    )
    kept = office.properties()
    assert (kept["start"], kept["quote_start"], kept["quote_end"]) == (date(2000, 5, 7), 3, 26)
