"""The gold of our own: verbatim evidence, known roots and kinds, every example read, nothing told twice."""

import re
from datetime import date
from typing import Any

import pytest
from evaluation.match import ACTORS, TOPICS
from evaluation.sets import ROOT, rows

from diplograph.graph.plover import ROOTS

ARTICLES = ROOT / "examples" / "articles"
STANCES = rows(ROOT / "evaluation" / "own" / "stances.jsonl")
TOLD = [row for row in STANCES if not row.get("none")]
FIELDS = ["article", "holder", "holder_kind", "target", "target_kind", "target_owner"]
FIELDS += ["sign", "event", "evidence", "speaker", "date", "core"]


def one_spaced(text: str) -> str:
    return " ".join(text.split())


def test_every_example_is_annotated_and_nothing_else() -> None:
    assert {row["article"] for row in STANCES} == {path.name for path in ARTICLES.iterdir()}


def test_the_fields_are_those_of_the_guideline() -> None:
    assert all(list(row) == FIELDS for row in TOLD)


@pytest.mark.parametrize("name", sorted({row["article"] for row in TOLD}))
def test_evidence_stands_verbatim_in_its_article(name: str) -> None:
    text = one_spaced((ARTICLES / name).read_text(encoding="utf-8"))
    missing = [row["evidence"] for row in TOLD if row["article"] == name and one_spaced(row["evidence"]) not in text]
    assert missing == []


def test_evidence_lies_within_one_sentence() -> None:
    assert [row["evidence"] for row in TOLD if re.search(r"[a-z]{2}[.!?] |\n\n", row["evidence"])] == []


def test_events_are_plover_roots_and_signs_are_three() -> None:
    assert {row["event"] for row in TOLD} <= set(ROOTS)
    assert {row["sign"] for row in TOLD} <= {-1, 0, 1}


def test_names_are_given_and_kinds_are_known() -> None:
    for row in TOLD:
        assert all(name.strip() for name in (row["holder"], row["target"], *row["target_owner"]))
        assert row["holder_kind"] in ACTORS
        assert row["target_kind"] in ACTORS | TOPICS
        assert row["holder"] != row["target"]


def test_a_name_has_one_kind() -> None:
    kinds: dict[str, set[str]] = {}
    for row in TOLD:
        kinds.setdefault(row["holder"], set()).add(row["holder_kind"])
        kinds.setdefault(row["target"], set()).add(row["target_kind"])
    assert {name: kind for name, kind in kinds.items() if len(kind) > 1} == {}


def test_dates_are_days_months_or_years_before_the_article_ends_its_day() -> None:
    for row in TOLD:
        if row["date"]:
            told = date.fromisoformat((row["date"] + "-01-01")[:10])
            assert told <= date.fromisoformat(row["article"][:10])


def test_no_stance_stands_twice() -> None:
    keys: list[tuple[Any, ...]] = [
        (row["article"], row["holder"], row["target"], row["sign"], row["event"]) for row in TOLD
    ]
    assert len(keys) == len(set(keys))
