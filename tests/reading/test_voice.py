"""Whose words an article's own sentences are."""

import pytest

from diplograph.graph.nodes import Key
from diplograph.loaders.articles import article
from diplograph.loaders.reading.candidates import candidates
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse

STATE = "U.S. Department of State"
BLINKEN, KULEBA = Key("Leader", "antony-blinken"), Key("Leader", "dmytro-kuleba")


def pairs(text: str, source: str, published: str, title: str = "") -> set[tuple[Key, str, Key]]:
    one = article(text, source=source, published=published, title=title)
    doc = parse(one)
    mentions, nodes = find_mentions(doc, one)
    return {(c.holder, c.holder_how, c.target) for c in candidates(doc, mentions, nodes, one)}


def test_the_author_named_above_a_statement_holds_what_it_says() -> None:
    text = (
        "Antony J. Blinken, Secretary of State\n\n"
        "I congratulate the people of Latvia as you celebrate your independence. We admire the courage of Latvia.\n"
    )
    found = pairs(text, STATE, "2022-11-18")
    assert (BLINKEN, "author", Key("Country", "LVA")) in found


@pytest.mark.parametrize(
    "title",
    [
        "Statement by President Joe Biden on Ukraine",
        "Statement from President Joseph R. Biden, Jr. on Ukraine",
        "Remarks by President Biden at a Signing",
    ],
)
def test_the_leader_named_in_the_title_of_a_statement_holds_what_it_says(title: str) -> None:
    text = "Last week I sent a proposal of help for Ukraine to the Senate. We must stand by Ukraine.\n"
    found = pairs(text, "The White House", "2022-05-09", title)
    assert (Key("Leader", "joe-biden"), "author", Key("Country", "UKR")) in found


def test_a_press_secretary_speaks_for_the_state() -> None:
    found = pairs(
        "We will go on helping Ukraine.\n", "The White House", "2022-05-09", "Statement by Press Secretary Jen Psaki"
    )
    assert (Key("Country", "USA"), "author", Key("Country", "UKR")) in found


def test_a_title_of_two_leaders_or_of_a_readout_makes_nobody_the_author() -> None:
    text = "The leaders spoke about the help that Ukraine needs. France will help Ukraine too.\n"
    for title in ("Remarks by President Biden and President Macron", "Readout of President Biden's Call with Ukraine"):
        assert "author" not in {how for _, how, _ in pairs(text, "The White House", "2022-05-09", title)}


def test_a_turn_of_a_transcript_belongs_to_the_speaker_named_before_it() -> None:
    text = (
        "SECRETARY BLINKEN: Good morning. The United States will go on helping the people of Ukraine with arms.\n\n"
        "FOREIGN MINISTER KULEBA: Thank you. We are grateful for the help of the American people, and we need it.\n\n"
        "SECRETARY BLINKEN: We are glad that Dmytro Kuleba, the foreign minister of Ukraine, is here with us today.\n"
    )
    found = pairs(text, STATE, "2022-09-08")
    assert (BLINKEN, "voice", Key("Country", "UKR")) in found
    assert (KULEBA, "voice", Key("Country", "USA")) in found
    assert (KULEBA, "addressee", Key("Country", "USA")) not in found


def test_a_text_without_author_or_speaker_is_nobodys_words() -> None:
    found = pairs("Estonia thanked Finland for its help on Monday, officials said.", "Daily Sheet", "2022-11-18")
    assert not [how for _, how, _ in found if how in ("author", "voice", "publisher")]


def test_the_states_that_a_joint_statement_lists_are_its_we() -> None:
    text = (
        "Representatives of France, Germany, Italy and the United States met in Rome on 3 May 2022 to discuss the "
        "crisis in Libya.\n\nWe urge all parties in Libya to hold elections without delay.\n"
    )
    found = pairs(text, STATE, "2022-05-04", "Joint Statement on Libya")
    wanted = {Key("Country", code) for code in ("FRA", "DEU", "ITA", "USA")}
    assert wanted <= {holder for holder, how, target in found if how == "we" and target == Key("Country", "LBY")}
