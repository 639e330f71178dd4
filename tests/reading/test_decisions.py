"""The learned decision: the same every time, in every number of processes, and as sure as asked."""

import numpy as np
import pytest

import diplograph as dg
from diplograph.graph.errors import InputError
from diplograph.loaders.articles import article
from diplograph.loaders.reading import read_all
from diplograph.loaders.reading.decisions.learned import FOLDER, mode

TEXTS = (
    "Norway condemned Belarus on Wednesday over the closing of its border crossings.",
    "French President Emmanuel Macron praised Germany, and Angela Merkel thanked France for its help in Mali.",
    "The United States imposed sanctions on Iran over its missile program. China criticised the sanctions.",
)


def stances(**options: object) -> list[list[tuple[object, ...]]]:
    articles = [article(text, published="2019-05-06") for text in TEXTS]
    return [
        [(s.subject, s.object, s.event, s.polarity, s.confidence, s.evidence) for s in reading.stances]
        for reading in read_all(articles, **options)  # type: ignore[arg-type]
    ]


def test_reading_twice_and_in_two_processes_gives_the_same() -> None:
    once = stances()
    assert sum(map(len, once)) >= 3
    assert stances() == once
    assert stances(processes=2) == once


def test_the_fast_mode_finds_stances_too() -> None:
    assert sum(map(len, stances(fast=True))) >= 2


def test_no_stance_is_less_sure_than_asked() -> None:
    sure = [each for reading in stances(min_confidence=0.6) for each in reading]
    every = [each for reading in stances() for each in reading]
    assert [each for each in every if each[4] >= 0.6] == sure  # type: ignore[operator]


def test_a_condemnation_is_one() -> None:
    found = {(s[0].id, s[1].id, s[2], s[3]) for s in stances()[0]}  # type: ignore[attr-defined]
    assert ("NOR", "BLR", "ACCUSE", -0.2) in found


@pytest.mark.parametrize("name", ["full", "fast"])
def test_a_higher_output_is_never_worth_less(name: str) -> None:
    worth = [mode(name).worth(x) for x in np.linspace(0, 1, 50)]
    assert worth == sorted(worth)


def test_the_weights_stay_within_forty_megabytes() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) <= 40_000_000


def test_a_given_pair_is_read_with_its_direction() -> None:
    text = "Estonia sharply criticised Russia over the arrest."
    pair = dg.read_pair(text, source=(0, 7), target=(27, 33))
    assert pair.polarity < 0
    assert pair.confidence > dg.read_pair(text, source=(27, 33), target=(0, 7)).confidence


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(InputError, match="outside the text"):
        dg.read_pair("Short.", source=(0, 5), target=(9, 12))


def test_a_leader_takes_no_stance_on_the_own_state() -> None:
    text = "Vladimir Putin said Russia had been wronged, and he criticised NATO, which he said threatened Russia."
    found = {(s.subject.id, s.object.id) for s in dg.read(text, published="2008-04-06").stances}
    assert ("vladimir-putin", "RUS") not in found
    assert ("vladimir-putin", "nato") in found


def test_leaders_of_one_state_who_meet_do_not_consult_as_states_do() -> None:
    text = "Joe Biden and Antony Blinken met Volodymyr Zelenskyy in Washington. Biden spoke with Blinken by phone."
    found = {(s.subject.id, s.object.id) for s in dg.read(text, published="2022-12-21").stances if s.event == "CONSULT"}
    assert ("joe-biden", "volodymyr-zelenskyy") in found
    assert not {("joe-biden", "antony-blinken"), ("antony-blinken", "joe-biden")} & found
