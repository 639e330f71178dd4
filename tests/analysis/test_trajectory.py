"""A planted change is found, where none was planted none is told, and thin evidence is said to be thin."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from tests.analysis.planted import BEGIN, series

from diplograph.graph.analysis.trajectory import Trajectory, smooth, trajectory
from diplograph.graph.analysis.trajectory.changes import changes
from diplograph.graph.analysis.trajectory.plot import plot
from diplograph.graph.errors import InputError

WINDOW = 180
SEEDS = range(20)


@pytest.mark.parametrize("flips", [(500,), (300, 700)])
def test_planted_changes_are_found_within_one_window(flips: tuple[int, ...]) -> None:
    for seed in SEEDS:
        found = [(change.first - BEGIN).days for change in trajectory(series(seed, flips), window=WINDOW).changes]
        for flip in flips:
            assert any(abs(day - flip) <= WINDOW for day in found), (seed, found)


def test_a_change_says_what_came_before_and_after() -> None:
    (change,) = changes([(BEGIN + timedelta(day), 0.4 if day < 50 else -0.4, 1.0) for day in range(100)])
    assert (change.last, change.first) == (BEGIN + timedelta(49), BEGIN + timedelta(50))
    assert (change.before, change.after) == (0.4, -0.4)
    assert (change.stances_before, change.stances_after) == (50, 50)
    assert change.confidence == 0.999


def test_without_a_change_one_is_told_about_as_seldom_as_the_confidence_says() -> None:
    told = sum(bool(trajectory(series(seed, ()), confidence=0.95).changes) for seed in range(60))
    assert told <= 8  # 5 % of 60 are 3


def test_there_and_back_again_is_two_changes() -> None:
    rows = [(BEGIN + timedelta(day), -0.4 if 40 <= day < 60 else 0.4, 1.0) for day in range(100)]
    assert [(change.first - BEGIN).days for change in changes(rows)] == [40, 60]


def test_a_change_lies_between_two_days_never_within_one() -> None:
    assert changes([(BEGIN, value, 1.0) for value in [0.4] * 20 + [-0.4] * 20]) == []


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = series(3, (500,))
    assert trajectory(Random(1).sample(rows, len(rows))) == trajectory(rows)


def test_weights_move_the_mean() -> None:
    day = date(2010, 1, 1)
    (point,) = smooth([(day, 1.0, 3.0), (day, -1.0, 1.0)], 30)
    assert (point.polarity, point.evidence) == (0.5, 1.6)  # (3+1)² / (3²+1²)


def test_the_kernel_is_as_wide_as_was_asked() -> None:
    rows = [(BEGIN, 1.0, 1.0), (BEGIN + timedelta(100), -1.0, 1.0)]
    narrow = {point.day: point.polarity for point in smooth(rows, 60, step=1)}
    assert narrow[BEGIN + timedelta(29)] == 1.0
    assert narrow[BEGIN + timedelta(30)] is None
    wide = {point.day: point.polarity for point in smooth(rows, 300, step=1)}
    assert wide[BEGIN + timedelta(50)] == 0.0


def test_long_series_are_cut_where_short_ones_are() -> None:
    chance = Random(5)
    days = sorted(chance.randrange(6000) for _ in range(12_000))
    rows = [(BEGIN + timedelta(day), (0.3 if day < 3000 else -0.3) + chance.gauss(0, 0.3), 1.0) for day in days]
    (change,) = changes(rows)
    assert abs((change.first - BEGIN).days - 3000) <= 3
    assert change.stances_before + change.stances_after == 12_000


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "no dated stances"),
        ([(BEGIN, 0.4, 1.0)] * 3, "only 3 stances"),
        ([(BEGIN, 0.4, 1.0)] * 10 + [(BEGIN + timedelta(9), -0.4, 1.0)] * 10, "of only 2 days"),
        ([(BEGIN + timedelta(400 * at), 0.4, 1.0) for at in range(9)], "rest on fewer than 3 stances"),
    ],
)
def test_thin_evidence_is_said_to_be_thin(rows: list, words: str) -> None:
    assert any(words in warning for warning in trajectory(rows).warnings)


def test_ample_evidence_gives_no_warning() -> None:
    assert trajectory([(BEGIN + timedelta(day), 0.3, 1.0) for day in range(200)]).warnings == ()


@pytest.mark.parametrize("options", [{"window": 1}, {"confidence": 1.0}, {"confidence": 0.0}, {"least": 1}])
def test_options_that_make_no_sense_are_refused(options: dict) -> None:
    with pytest.raises(InputError):
        trajectory([], **options)


@pytest.fixture(scope="module")
def made() -> Trajectory:
    return trajectory(series(1, (500,)), window=WINDOW)


def test_rows_and_json_tell_the_same(made: Trajectory) -> None:
    told = made.to_dict()
    assert len(made.rows()) == len(told["points"])
    assert [row["day"].isoformat() for row in made.rows() if row["change"]] == [c["first"] for c in told["changes"]]
    assert told["method"].startswith("Epanechnikov kernel mean of 180 days")


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_equal_trajectories_give_equal_pictures(made: Trajectory, tmp_path: Path, kind: str) -> None:
    for name in ("one", "two"):
        plot(made, tmp_path / f"{name}.{kind}", "Ava Stone on the dam")
    first = (tmp_path / f"one.{kind}").read_bytes()
    assert first == (tmp_path / f"two.{kind}").read_bytes()
    assert len(first) > 5000


def test_a_picture_of_another_kind_is_refused(made: Trajectory, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="png or svg"):
        plot(made, tmp_path / "picture.bmp")
