"""Whom the reference data does not know: who becomes a leader by the office told, and who does not."""

from datetime import date

import pytest

from diplograph.graph.nodes import Article, Leader, Node
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse


def read(text: str, published: date | None = date(2019, 9, 20)) -> Article:
    """An article of that text."""
    return Article(id="x", name="x", record="x", published=published, text=text, body=((0, len(text)),))


def nodes_of(text: str) -> list[Node]:
    """The nodes that the text names."""
    one = read(text)
    return list(find_mentions(parse(one), one)[1].values())


def leaders(text: str, published: date | None = date(2019, 9, 20)) -> dict[str, str]:
    """The words of each mention of a leader with the id."""
    one = read(text, published)
    found = find_mentions(parse(one), one)[0]
    return {text[each.start : each.end]: each.key.id for each in found if each.key.label == "Leader"}


@pytest.mark.parametrize(
    "text",
    [
        "Dominic Hare, chief executive of the palace, placed the value at six million pounds.",
        "Team leader Tim Taylor told the Washington Post that it was amazing.",
        "Society President Ash Soni told the public to wash their hands.",
        "Ecuador extradites José Adolfo Macías Villamar, leader of the Los Choneros cartel, to the United States.",
        "Sea-Eye spokesperson Carlotta Weibl thanked Germany.",
        "Politico quoted Tim Manning, formerly a deputy administrator, as saying so.",
        "Train drivers' general secretary Mick Whelan said that it was too early.",
    ],
)
def test_who_leads_or_speaks_for_no_state_or_body_is_no_leader(text: str) -> None:
    assert leaders(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nicaraguan rebel leader Adolfo Calero has linked the payments to arms.", "Adolfo Calero"),
        ("Houthi military spokesperson Yahya Sarea said it had carried out the attack.", "Yahya Sarea"),
        ("The U.S. sanctions Francesca Albanese, the United Nations special rapporteur.", "Francesca Albanese"),
        ("Colombian foreign minister Rosalba Villavicencia renounces her visa.", "Rosalba Villavicencia"),
    ],
)
def test_an_office_of_a_state_or_body_makes_a_leader(text: str, name: str) -> None:
    assert name in leaders(text, date(1987, 9, 20))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("David Pressman, of New York, to be Ambassador of the United States of America to Hungary.", "New York"),
        ("He is Under Secretary of Agriculture for Food, vice Kevin W. Concannon.", "Kevin W. Concannon"),
        ("Russia releases U.S. citizen Marc Fogel, after talks with Donald Trump's envoy Steve Witkoff.", "Marc Fogel"),
        ("She will attend the fourth Quad Foreign Ministers Ministerial Meeting in Australia.", "Ministerial Meeting"),
    ],
)
def test_what_only_stands_beside_an_office_is_no_leader(text: str, wrong: str) -> None:
    assert wrong not in leaders(text)


def test_a_name_is_the_persons_alone() -> None:
    assert "John Dingell" in leaders("He worked for three years for Representative John Dingell as an aide.")


def test_another_spelling_of_who_holds_the_office_is_that_leader() -> None:
    told = leaders("He called Ukrainian President Volodymyr Zelensky about it.")
    assert told == {"Volodymyr Zelensky": "volodymyr-zelenskyy"}
    nodes = nodes_of("He called Ukrainian President Volodymyr Zelensky about it.")
    assert ["Volodymyr Zelensky" in node.aliases for node in nodes if isinstance(node, Leader)] == [True]
    other = leaders("He called Ukrainian President Vladislav Pavlenko about it.")
    assert "volodymyr-zelenskyy" not in other.values()


def test_a_name_that_two_share_is_that_of_who_holds_the_office() -> None:
    told = leaders("Kyrgyz President Sadyr Japarov will sign a deal.", date(2025, 3, 13))
    assert told == {"Sadyr Japarov": "sadyr-zhaparov"}


def test_the_end_of_a_name_calls_nobody() -> None:
    told = leaders(
        "President Joseph R. Biden, Jr. spoke. She was a clerk for Francis D. Murnaghan, Jr.", date(2021, 6, 15)
    )
    assert set(told) == {"Joseph R. Biden"}


def test_of_two_offices_before_a_name_the_second_is_its_own() -> None:
    text = "The Prime Minister and President Hollande met. The Prime Minister was glad."
    assert leaders(text, date(2016, 3, 3)) == {"Hollande": "francois-hollande"}
