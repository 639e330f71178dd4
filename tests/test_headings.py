"""Headlines and the lines above a body make leaders known to the article."""

from diplograph.loaders.articles import article
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse


def found(text: str, day: str, title: str = "") -> list[tuple[str, str, str]]:
    """Words, id and way of each mention."""
    one = article(text, published=day, title=title)
    return [(one.text[each.start : each.end], each.key.id, each.how) for each in find_mentions(parse(one), one)[0]]


STATEMENT = """Antony J. Blinken, Secretary of State

On behalf of the United States of America, I congratulate the people of Iceland as you celebrate your National Day."""


def test_who_signs_a_statement_above_its_body_is_mentioned() -> None:
    assert ("Antony J. Blinken", "antony-blinken", "exact") in found(STATEMENT, "2022-06-17")


def test_a_surname_is_that_of_the_full_name_in_the_headline() -> None:
    title = "President Vladimir Putin met with Sergei Shoigu, Minister for Civil Defence"
    told = found(
        "The President asked Mr Shoigu about refugees in Iraq, and Iran offered its help.", "2003-03-21", title
    )
    assert ("Shoigu", "sergei-shoigu", "surname") in told
    assert ("The President", "vladimir-putin", "coreference") in told


def test_a_headline_that_names_two_presidents_leaves_the_president_open() -> None:
    title = "President Vladimir Putin met with President George W. Bush"
    told = found("The President spoke about refugees in Iraq and Iran.", "2003-03-21", title)
    assert "The President" not in [words for words, _, _ in told]


def test_a_name_only_in_the_headline_is_no_mention() -> None:
    told = found("Iraq and Iran will talk.", "2003-03-21", "President Vladimir Putin was in Moscow")
    assert {one for _, one, _ in told} == {"IRQ", "IRN"}


def test_he_in_a_transcript_is_left_open() -> None:
    text = """THE PRESIDENT: Vladimir Putin thought he could split NATO. He was wrong.

QUESTION: And Iran?

THE PRESIDENT: You know what he told me about Iran."""
    assert not [words for words, _, _ in found(text, "2022-03-03") if words.lower() == "he"]


def test_an_embassy_in_a_capital_is_not_its_government() -> None:
    told = found("I want to introduce you to the staff of Embassy Tallinn in Estonia.", "2022-03-08")
    assert [words for words, _, _ in told] == ["Estonia"]
