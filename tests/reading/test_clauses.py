"""The quote of a stance: words of one sentence that say something whole."""

import pytest

import diplograph as dg
from diplograph.loaders.articles import article
from diplograph.loaders.reading.candidates import candidates
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse

TEXT = """Title: Norway and Estonia agree on a border pact
Publisher: Daily Sheet
Date: 3 March 2021

OSLO, Norway -- Norway condemned Belarus on Wednesday. Erna Solberg said that Estonia was a friend of Norway.
"""


def clauses(text: str, holder: str, target: str, source: str = "") -> set[str]:
    """The clauses of all candidates of that holder and target (an id, or a word of an issue's name)."""
    one = article(text, published="2021-03-03", source=source)
    doc = parse(one)
    mentions, nodes = find_mentions(doc, one)
    return {
        text[c.clause.start : c.clause.end]
        for c in candidates(doc, mentions, nodes, one)
        if c.holder.id == holder and (c.target.id == target or (c.issue and target in c.issue.node.name))
    }


def test_a_quote_ends_with_its_line() -> None:
    quotes = [s.evidence.quote for s in dg.read(TEXT).stances if s.evidence]
    assert quotes
    assert not [quote for quote in quotes if "\n" in quote]


def test_a_quote_holds_what_completes_its_verb() -> None:
    found = {(s.subject.id, s.object.id): s.evidence.quote for s in dg.read(TEXT).stances if s.evidence}
    assert "condemned Belarus" in found["NOR", "BLR"]


@pytest.mark.parametrize(
    ("text", "holder", "target", "wanted"),
    [
        (
            "Norway and Estonia discussed ways to calm the border dispute, officials said.",
            "NOR",
            "EST",
            "Norway and Estonia discussed ways to calm the border dispute",
        ),
        (
            "Norway will work closely with the U.S. to build a new radar in the north.",
            "NOR",
            "USA",
            "Norway will work closely with the U.S.",
        ),
        (
            "The United States praised the brave Estonian people, who had waited for so long.",
            "USA",
            "EST",
            "The United States praised the brave Estonian people",
        ),
        (
            "Ministers in Oslo were shocked by Russia's brutal attack on Ukraine, which came at night.",
            "RUS",
            "UKR",
            "Russia's brutal attack on Ukraine",
        ),
        (
            "Norway stressed that the plan of Estonia remained the basis of peace, and left.",
            "NOR",
            "EST",
            "Norway stressed that the plan of Estonia remained the basis of peace",
        ),
        (
            "In talks with Norway, Estonia agreed to a new border.",
            "EST",
            "NOR",
            "In talks with Norway, Estonia agreed to a new border",
        ),
        (
            "Norway spoke of many things with Estonia, including Russia's brutal war.",
            "NOR",
            "RUS",
            "Norway spoke of many things with Estonia, including Russia's brutal war",
        ),
    ],
)
def test_a_quote_neither_begins_nor_ends_within_a_phrase(text: str, holder: str, target: str, wanted: str) -> None:
    assert wanted in clauses(text, holder, target)


def test_who_speaks_is_in_the_words_where_the_holder_is_not_named() -> None:
    text = "I would like to express my deep gratitude to the people of Estonia, who have welcomed us."
    found = clauses(text, "USA", "EST", "U.S. Department of State")
    assert found == {"I would like to express my deep gratitude to the people of Estonia"}


def test_the_label_of_a_turn_is_not_quoted() -> None:
    text = "SECRETARY BLINKEN: Sir, I thank the people of Estonia.\n\nSECRETARY BLINKEN: We will help Estonia.\n"
    found = clauses(text, "antony-blinken", "EST", "U.S. Department of State")
    assert not [quote for quote in found if ":" in quote]


def test_a_quotation_that_begins_in_the_quote_ends_in_it() -> None:
    text = 'Donald Trump called the INF Treaty a "horrible, lopsided deal", and Vladimir Putin kept silent.'
    assert clauses(text, "donald-trump", "inf-treaty") == {
        'Donald Trump called the INF Treaty a "horrible, lopsided deal"'
    }
