"""What an issue is called, and what is no issue."""

import pytest

from diplograph.loaders.articles import article
from diplograph.loaders.reading.candidates import candidates
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse


def names(text: str) -> set[str]:
    """The names of the issues of a text."""
    one = article(text, published="2017-09-04")
    doc = parse(one)
    mentions, nodes = find_mentions(doc, one)
    return {c.issue.node.name for c in candidates(doc, mentions, nodes, one) if c.issue}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("France praised the UN-led peace process in Libya.", "UN-led peace process in Libya"),
        ("Russia condemned the anti-Russian measures of Latvia.", "anti-Russian measures of Latvia"),
        ("Cuba supported the Central American peace plan.", "Central American peace plan"),
        ("Norway praised the U.S.-Japanese alliance.", "Japan-US alliance"),
        ("Norway praised the Danish-Swedish ties in various fields.", "Denmark-Sweden relations"),
        (
            "Donald Trump denied collusion between his campaign and Russia.",
            "collusion between Donald Trump's campaign and Russia",
        ),
        ("Spain denounced Russia's unprovoked and unjustified attack on Ukraine.", "Russian attack on Ukraine"),
        ("Finland stressed the importance of promoting stability in Georgia.", "stability in Georgia"),
        (
            "Chile condemned Foreign Minister Sergei Lavrov's plan for grain exports to Egypt.",
            "Sergey Lavrov's plan for grain exports to Egypt",
        ),
    ],
)
def test_an_issue_is_called_as_people_call_it(text: str, wanted: str) -> None:
    assert wanted in names(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Iran warned France to stay out of the Persian Gulf.", "Persian Gulf"),
        ("India praised Japan for calm in the Indo-Pacific region.", "region"),
        ("The other signatories of the pact are Norway and Estonia.", "signatories"),
        ("Norway praised the summit that will take place in the future with Estonia.", "future"),
        ("Russia and France praised our countries' cooperation in culture.", "countries"),
        ("Ukraine accused Russia of brutal crimes in the south.", "of brutal crimes"),
    ],
)
def test_a_place_a_person_a_time_or_who_is_accused_is_no_issue(text: str, word: str) -> None:
    assert not [name for name in names(text) if word in name]


def test_a_name_is_not_cut_where_the_phrase_is_long() -> None:
    text = (
        "Norway condemned the long and bitter struggle of the northern fishing fleets over the fish stocks of Iceland."
    )
    assert not [name for name in names(text) if name.endswith((" of", " over", " fish"))]
