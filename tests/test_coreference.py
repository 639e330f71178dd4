"""What pronouns and phrases refer to, and where they are left open."""

from datetime import date

import pytest

from diplograph.graph.nodes import Article
from diplograph.loaders.articles import article
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse


def meant(text: str, words: str, published: date | None = date(2025, 2, 3)) -> set[str]:
    """The ids of what the last occurrence of `words` refers to."""
    one = Article(id="x", name="x", record="x", published=published, text=text, body=((0, len(text)),))
    found, start = find_mentions(parse(one), one)[0], text.rindex(words)
    return {each.key.id for each in found if (each.start, each.end) == (start, start + len(words))}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Germany pledges money towards stabilizing Syria and its economy.", "its", "SYR"),
        ("Spain recalls its ambassador to Israel.", "its", "ESP"),
        ("South Africa orders Taiwan to relocate its liaison office.", "its", "TWN"),
        ("Vladimir Putin thanked Norway for its support.", "its", "NOR"),
        (
            "Polish Prime Minister Donald Tusk accuses Vladimir Putin and his country.",
            "his",
            "vladimir-putin",
        ),
        ("Emmanuel Macron met Friedrich Merz. He praised the visit to Paris.", "He", "emmanuel-macron"),
        ("Emmanuel Macron surrounded himself with advisers.", "himself", "emmanuel-macron"),
        ("Mark Rutte dismissed Trump's claims on Iran and his plan for Gaza.", "his", "donald-trump"),
    ],
)
def test_a_pronoun_means_whom_its_sentence_describes(text: str, words: str, expected: str) -> None:
    assert meant(text, words, date(2025, 6, 3)) == {expected}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vladimir Putin spoke. John Carroll of a Washington research centre was cautious. He saw no deal.", "He"),
        ("Vladimir Putin was in the audience. A senior diplomat said he had seen the draft.", "he"),
        ("Experts fear that the war between Iran and Iraq will go on. They say it cannot be won.", "They"),
        ("Mark Rutte said Giorgia Meloni would be there. Both houses of the Senate will vote.", "Both"),
        (
            "Donald Trump and JD Vance were there. The leaders of the Senate have not said when.",
            "The leaders",
        ),
        ("Donald Trump signed it. It is named after a student who died after he was jailed.", "he"),
        ("It warned Alitalia of Italy and Olympic Airways of Greece after they met.", "they"),
        ('Britain and Japan may fall out. "I think they will learn," said a trader.', "they"),
        ("Joe Biden was glad. Hugo Sanders left the race. Sanders thanked his staff. He wrote a tweet.", "He"),
        ("North Korea was condemned. It would be the second time this year.", "It"),
        ("King Abdullah II of Jordan came to Washington. The president spoke.", "The president"),
    ],
)
def test_what_may_be_another_is_left_open(text: str, words: str) -> None:
    assert meant(text, words) == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels fear Vladimir Putin. They hurt a U.S. officer and his wife.", "his"),
        ("Vladimir Putin thanked Ekmeleddin Ihsanoglu for his help.", "his"),
        ("Russian aggression against Ukraine and the challenge that it poses grow.", "it"),
        ("The Russian satellite was heavier than anything Japan was building, and its launch came first.", "its"),
        ("The White House said it was unlikely the tariffs would be lifted.", "it"),
        ("Russia gave up, focusing, it appears now, on the East.", "it"),
        ("Is Russia ready to add more, if that is what it would take to bring them home?", "it"),
        ("North Korea and Japan met. People on both sides of the Pacific agreed.", "both sides"),
        ("Russia and Georgia disagreed on terrorists, and they have dug in there.", "they"),
        ("The leaders of France, Britain and Russia, despite their differences, were allies.", "their"),
        (
            "Joe Biden will meet Recep Tayyip Erdogan. Joe Biden will attend the NATO summit. The leaders will speak.",
            "The leaders",
        ),
        ("Vladimir Putin met Tony Blair and thanked him.", "him"),
        ("Donald Trump ordered it. The claim against Hunter Brown is that, during his time, money was paid.", "his"),
    ],
)
def test_what_another_thing_or_person_may_be_is_left_open(text: str, words: str) -> None:
    assert meant(text, words) == set()


def test_he_is_who_acted_before_rather_than_who_was_met() -> None:
    text = "Antony Blinken will meet President Laurentino Cortizo of Panama. These talks are on growth. He will stay."
    assert meant(text, "He", date(2022, 4, 19)) == {"antony-blinken"}


def test_a_stranger_stays_in_focus() -> None:
    text = "Joe Biden won. Hugo Sanders spoke on Monday. He wrote a tweet. He spoke of wages in his announcement."
    assert meant(text, "his", date(2025, 4, 10)) == set()


def test_it_is_who_acts_after_what_another_is_to_do() -> None:
    text = "The U.S. will not allow Iran to close the strait and offered its warships."
    assert meant(text, "its", date(1987, 3, 24)) != {"IRN"}


def test_the_president_of_a_life_told_is_the_president_named_there() -> None:
    text = "Harris initiated President Barack Obama's campaign and launched the President's Young Leaders Initiative."
    told = article(text, published="2021-06-03", source="The White House")
    found = {each.key.id for each in find_mentions(parse(told), told)[0]}
    assert "barack-obama" in found
    assert "joe-biden" not in found


def test_the_kingdom_is_a_kingdom() -> None:
    text = "Saudi Arabia thanked the United States. It was the first visit to the kingdom."
    assert meant(text, "the kingdom", date(1987, 10, 19)) == {"SAU"}


def test_two_countries_told_of_after_the_words_are_those() -> None:
    text = "The United States rose. The two countries that were downgraded, Guinea-Bissau and Malaysia, were late."
    assert meant(text, "The two countries", date(2021, 7, 1)) == set()


def test_the_alliance_in_capitals_is_nato_where_it_is_named() -> None:
    text = "NATO met the Western European Union. The Western European Union said that the Alliance remained open."
    assert meant(text, "the Alliance", date(1994, 1, 11)) == {"nato"}


def test_who_spoke_goes_on_speaking() -> None:
    text = (
        "White House spokesman Marlin Fitzwater said President Reagan was forced to act. He added that it was enough."
    )
    assert meant(text, "He", date(1987, 3, 27)) == {"marlin-fitzwater"}


def test_she_is_whom_the_text_names_first_where_the_given_name_tells_nothing() -> None:
    text = "Under Secretary Uzra Zeya met officials, among them Prime Minister Najla Bouden. She also met activists."
    assert meant(text, "She", date(2022, 3, 9)) == {"uzra-zeya"}


def test_the_president_is_who_acts_of_several_presidents() -> None:
    text = (
        "President Eisenhower had promised it. Lyndon B. Johnson could renege on Eisenhower's promise or wait. "
        "The president waited."
    )
    assert meant(text, "The president", None) == {"lyndon-b-johnson"}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "India gave in and Pakistan followed. Both sides accepted the Soviet Union as a mediator. "
            "The talks ended with both sides giving up land.",
            "both sides",
            {"IND", "PAK"},
        ),
        ("Russian-Finnish trade grew. Russia values it. The two countries met in Sweden.", "The two countries", None),
        ("Russian-Finnish trade grew, Sweden said. The two countries are neighbours.", "The two countries", None),
    ],
)
def test_the_two_are_those_named_side_by_side(text: str, words: str, expected: set[str] | None) -> None:
    assert meant(text, words, None) == (expected or {"RUS", "FIN"})


def test_the_two_countries_of_a_states_own_text_are_that_state_and_another() -> None:
    text = "Saudi Arabia presented its plan, as India had. Saudi Arabia will go on. The two countries made a statement."
    told = article(text, published="2021-06-16", source="U.S. Department of State")
    assert {each.key.id for each in find_mentions(parse(told), told)[0] if each.how == "coreference"} == {"SAU", "USA"}


def test_him_is_not_who_acts() -> None:
    text = "Vladimir Putin said that Jose Maria Aznar would go to Moscow with him."
    assert "jose-maria-aznar" not in meant(text, "him", date(2002, 5, 28))


def test_a_majority_leader_is_no_president() -> None:
    text = "President Ronald Reagan was glad. Senate Majority Leader Robert Byrd wrote that the president should go."
    assert meant(text, "the president", date(1987, 6, 15)) == {"ronald-reagan"}


def test_a_bare_title_keeps_the_eye_on_whom_it_calls() -> None:
    text = (
        "Secretary of State Antony Blinken spoke with Azerbaijan's President Ilham Aliyev. "
        "The Secretary offered his condolences."
    )
    assert meant(text, "his", date(2022, 3, 30)) == {"antony-blinken"}


def test_the_president_elect_is_not_the_president() -> None:
    text = (
        "Russian President-elect Dmitry Medvedev met Mr Bush. Mr Putin left early. The president-elect said he agreed."
    )
    assert meant(text, "The president-elect", date(2008, 4, 6)) == {"dmitry-medvedev"}
    assert meant(text, "he", date(2008, 4, 6)) == {"dmitry-medvedev"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The United States ended the talks, as it was impossible to agree.", "it"),
        ("Joe Biden will also meet His Majesty the King.", "His"),
    ],
)
def test_what_refers_to_nobody_names_nobody(text: str, words: str) -> None:
    assert meant(text, words) == set()


def test_he_is_whose_announcement_it_is() -> None:
    text = (
        "Shultz will go to Moscow. It followed an announcement by Soviet leader Mikhail Gorbachev that he was willing."
    )
    assert meant(text, "he", date(1987, 3, 9)) == {"mikhail-gorbachev"}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("He served under President Valéry Giscard d'Estaing.", "Valéry Giscard d'Estaing", "valery-giscard-destaing"),
        ("Ronald Reagan signed it.", "Ronald Reagan", "ronald-reagan"),
        ("President Hassan Rouhani spoke.", "Hassan Rouhani", "hassan-rouhani"),
        ("Nikos Christodoulides spoke.", "Nikos Christodoulides", "nikos-christodoulides"),
        ("S. Jaishankar spoke.", "S. Jaishankar", "s-jaishankar"),
    ],
)
def test_a_full_name_is_its_leader(text: str, name: str, expected: str) -> None:
    assert meant(text, name, date(2021, 5, 1)) == {expected}


def test_a_son_is_not_his_father() -> None:
    assert meant("Hamza bin Laden was killed, officials said.", "bin Laden", date(2019, 9, 17)) == set()


def test_a_given_name_is_no_country() -> None:
    text = "Minister of Economic Development and Trade German Gref was there."
    assert "DEU" not in meant(text, "German", date(2003, 1, 14))


def test_a_surname_is_that_of_the_unknown_person_named_before() -> None:
    text = "Only two were impeached: Andrew Johnson and Bill Clinton. Johnson was impeached in 1868."
    assert meant(text, "Johnson", date(2019, 9, 25)) == set()


def test_the_sign_of_a_currency_is_no_country() -> None:
    assert meant("Norway paid US$5 million.", "US") == set()
    assert meant("Norway asked the US for help.", "US") == {"USA"}


def test_who_took_office_a_generation_later_is_somebody_else() -> None:
    text = "In Tokyo, incumbent Governor Shunichi Suzuki of Japan cannot support it."
    assert meant(text, "Shunichi Suzuki", date(1987, 3, 23)) == {"shunichi-suzuki-2"}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("He was found guilty at Stockholm District Court.", "Stockholm", set()),
        ("Poland closes Warsaw Modlin Airport.", "Warsaw", set()),
        ("She said in a speech in central Tokyo that it was over.", "Tokyo", set()),
        ("It is likely to rein in Pyongyang's programme.", "Pyongyang", {"PRK"}),
        ("Moscow said that it would not yield.", "Moscow", {"RUS"}),
    ],
)
def test_a_capital_is_its_government_only_where_it_acts(text: str, name: str, expected: set[str]) -> None:
    assert meant(text, name) == expected


def test_the_president_of_a_text_of_the_white_house_is_its_own() -> None:
    text = "President Joseph R. Biden met King Abdullah II of Jordan and President Macron. The President was glad."
    one = article(text, published="2022-07-16", source="The White House")
    found = {one.text[each.start : each.end]: each.key.id for each in find_mentions(parse(one), one)[0]}
    assert found["The President"] == "joe-biden"


def test_two_common_names_are_nobody_of_another_country() -> None:
    text = "Under Secretary of State Jose Fernandez will travel to Brasilia for the talks of the U.S. with Brazil."
    assert meant(text, "Jose Fernandez", date(2022, 4, 22)) <= {"jose-fernandez"}


def test_a_region_of_a_capital_and_a_signing_in_it_are_places() -> None:
    text = (
        "Rwanda signs a peace agreement in Washington, D.C., with Congo. The phone was last used in a region of Seoul."
    )
    one = article(text, published="2025-06-27")
    assert {each.key.id for each in find_mentions(parse(one), one)[0]} == {"RWA"}


def test_who_does_something_to_two_is_not_one_of_them() -> None:
    text = (
        "Finland and Sweden asked to join NATO. Russia's invasion of Ukraine changed their mind. "
        "Sauli Niinistö and Magdalena Andersson spoke in Brussels. "
    )
    day = date(2022, 5, 18)
    assert meant(text + "President Erdogan accused the two countries.", "the two countries", day) == {"FIN", "SWE"}
    assert meant(text + "Joe Biden invited the two leaders.", "the two leaders", day) == {
        "sauli-niinisto",
        "magdalena-andersson",
    }
