"""The gate: the shipped weights are as often right as their floors ask, on texts that no training saw."""

from pathlib import Path

import pytest
from evaluation import floors
from evaluation.predict import OWN, SAMPLES, predicted
from evaluation.scorecard import figures
from evaluation.sets import SETS, digest, rows

FIGURES = {"found": 0.7, "exact": 0.5}


def check(name: str, gold: Path, articles: Path) -> None:
    said, _ = predicted(articles)
    assert floors.breaks(name, digest([gold]), figures(rows(gold), said)) == []


def test_the_own_samples_are_read_as_well_as_their_floors_ask() -> None:
    check("own samples", OWN, SAMPLES)


def test_the_seeds_are_read_as_well_as_their_floors_ask(shared: Path) -> None:
    seeds = next(each for each in SETS if each.name == "seeds")
    check(seeds.title, shared / seeds.stances, shared / seeds.articles)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.json")
    floors.pin("set", "abc", FIGURES, lower=False)
    return tmp_path / "floors.json"


def test_a_figure_below_its_floor_is_told(kept: Path) -> None:
    assert floors.breaks("set", "abc", FIGURES) == []
    assert floors.breaks("set", "abc", FIGURES | {"exact": 0.4}) == ["set: exact is 0.400, its floor 0.470"]


def test_a_gold_that_changed_has_no_floors(kept: Path) -> None:
    assert floors.breaks("set", "other", FIGURES) == ["set: the gold changed since the floors were set"]
    assert floors.breaks("new", "abc", FIGURES) == ["new: no floors are set"]


def test_a_floor_goes_down_only_when_that_is_asked_for(kept: Path) -> None:
    floors.pin("set", "abc", {"found": 0.6, "exact": 0.6}, lower=False)
    assert floors.breaks("set", "abc", {"found": 0.65, "exact": 0.6}) == ["set: found is 0.650, its floor 0.670"]
    floors.pin("set", "abc", {"found": 0.6, "exact": 0.6}, lower=True)
    assert floors.breaks("set", "abc", {"found": 0.58, "exact": 0.58}) == []
