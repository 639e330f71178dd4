"""The day of which a sentence tells."""

from datetime import date

import pytest

from diplograph.loaders.reading.days import day_told

PRINTED = date(2008, 4, 7)  # a Monday


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The treaty was signed on 8 December 1987.", date(1987, 12, 8)),
        ("They met on Sunday in Sochi.", date(2008, 4, 6)),
        ("They met yesterday.", date(2008, 4, 6)),
        ("Last year he suspended the treaty.", date(2007, 1, 1)),
        ("The wall fell in 1989.", date(1989, 1, 1)),
        ("They spoke on 3 April.", date(2008, 4, 3)),
        ("The summit was held in March 2007.", date(2007, 3, 1)),
        ("The treaty expires next Sunday.", None),
        ("It lasted from 1 May 2001 to 3 May 2001.", None),
        ("It will enter into force on 1 January 2010.", None),
        ("They remain opposed to it.", None),
    ],
)
def test_one_past_day_or_none(sentence: str, day: date | None) -> None:
    assert day_told(sentence, PRINTED) == day


def test_without_a_date_of_print_nothing_is_counted_back() -> None:
    assert day_told("They met yesterday.", None) is None
    assert day_told("They met on 3 May 2001.", None) == date(2001, 5, 3)
