"""When treaties end, by the words of the text, and from which day "next year" counts."""

from datetime import date

import pytest

from diplograph.loaders.reading import read
from diplograph.loaders.reading.treaties.terms import term

PACT = "The United States and Russia discussed the New START Treaty. "


def ends(text: str, published: str | None) -> set[tuple[str, str, bool, str]]:
    return {
        (fact.subject.id, fact.object.id, fact.asserted, str(fact.observed_on))  # type: ignore[attr-defined]
        for fact in read(text, published=published).facts
        if fact.kind == "TREATY_ACTION" and fact.action == "expire"  # type: ignore[attr-defined]
    }


@pytest.mark.parametrize(
    ("text", "published", "treaty", "day"),
    [
        (
            "Russia and the United States need a successor to START, due to expire next year.",
            "2008-04-07",
            "start",
            2009,
        ),
        (
            "The START I Treaty is due to expire in December 2009, Russia told the United States.",
            "2008-04-07",
            "start",
            2009,
        ),
        (f"{PACT}The pact expires next February.", "2020-05-03", "new-start", 2021),
        (f"{PACT}It is about to expire in February 2021.", "2020-05-03", "new-start", 2021),
        (
            "Next year the New START Treaty between Russia and the United States runs out.",
            "2020-12-03",
            "new-start",
            2021,
        ),
        (
            "Russia and the United States obeyed the INF Treaty until its expiration in 2019.",
            "2020-01-01",
            "inf-treaty",
            2019,
        ),
        ("Russia and the United States let the INF Treaty expire last year.", "2020-12-07", "inf-treaty", 2019),
        ("The INF Treaty expired on August 2, 2019, Russia told the United States.", "2020-12-07", "inf-treaty", 2019),
    ],
)
def test_the_end_is_told_for_the_parties_that_are_named(text: str, published: str, treaty: str, day: int) -> None:
    found = ends(text, published)
    assert {(who, what, done, told[:4]) for who, what, done, told in found} == {
        (who, treaty, True, str(day)) for who in ("RUS", "USA")
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{PACT}When the treaty expires, both will be free.",
        f"{PACT}If the treaty expires in 2021, both will be free.",
        f"{PACT}Both would let the treaty expire in 2021.",
        f"{PACT}The treaty was due to expire in 2018.",
        f"{PACT}The treaty will expire soon.",
        f"{PACT}The temporary monitoring agreement expires in 2021.",
        "Russia said visas to the United States expire in 2021 and praised the New START Treaty.",
        "Russia told the United States that the START I Treaty expires in 2021.",
    ],
)
def test_no_end_is_told_without_a_day_or_of_something_else(text: str) -> None:
    assert not ends(text, "2020-05-03")


def test_an_end_that_is_denied_is_kept_as_a_denial() -> None:
    assert ends("The New START Treaty has not expired, Russia told the United States.", "2019-12-03") == {
        (who, "new-start", False, "None") for who in ("RUS", "USA")
    }


def test_the_day_of_an_end_is_not_that_of_another_act() -> None:
    text = "New START, set to expire on Feb. 5, was signed by the United States and Russia."
    days = {
        (fact.action, fact.observed_on)  # type: ignore[attr-defined]
        for fact in read(text, published="2020-12-07").facts
        if fact.kind == "TREATY_ACTION"
    }
    assert days == {("expire", date(2021, 2, 5)), ("sign", None)}


NEWS = (
    "Vladimir Putin and George W. Bush met in Sochi on {day}. They read out the U.S.-Russia Strategic Framework "
    "Declaration. Last year, Putin suspended the Treaty on Conventional Armed Forces in Europe."
)


@pytest.mark.parametrize(("day", "told"), [("Sunday", date(2007, 1, 1)), ("Monday", None)])
def test_an_undated_text_counts_from_the_treaty_that_it_reports_as_news(day: str, told: date | None) -> None:
    days = [fact.observed_on for fact in read(NEWS.format(day=day)).facts if fact.kind == "TREATY_ACTION"]  # type: ignore[attr-defined]
    assert days == [told]


ON = date(2008, 4, 7)


@pytest.mark.parametrize(
    ("words", "ahead", "day"),
    [
        ("in 2021", True, date(2021, 1, 1)),
        ("in December 2009", True, date(2009, 12, 1)),
        ("on December 31, 1985", False, date(1985, 12, 31)),
        ("next year", True, date(2009, 1, 1)),
        ("in February next year", True, date(2009, 2, 1)),
        ("at the end of the year", True, date(2008, 1, 1)),
        ("on Feb. 5", True, date(2009, 2, 5)),
        ("on Feb. 5", False, date(2008, 2, 5)),
        ("in November", False, date(2007, 11, 1)),
        ("yesterday", False, date(2008, 4, 6)),
        ("tomorrow", True, date(2008, 4, 8)),
        ("last year", True, None),
        ("in 2021", False, None),
        ("in 2009 or 2010", True, None),
        ("on 30 February", True, None),
        ("soon", True, None),
    ],
)
def test_a_term_tells_one_day_on_its_side_of_the_day_it_is_told(words: str, ahead: bool, day: date | None) -> None:
    assert term(words, ON, ahead=ahead) == day


def test_without_a_day_to_count_from_only_years_are_told() -> None:
    assert term("next year", None, ahead=True) is None
    assert term("in 2021", None, ahead=True) == date(2021, 1, 1)
