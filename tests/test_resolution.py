"""Names in text become the right node for the article's date, and what is ambiguous becomes none."""

from datetime import date

import pytest

from diplograph.graph.nodes import Article, Key
from diplograph.graph.reference.corrections import corrections
from diplograph.loaders.articles import article
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.mentions.meanings import meanings
from diplograph.loaders.reading.parse import parse


def found(text: str, day: str, corrected: dict[str, list[dict[str, object]]] | None = None) -> dict[str, str]:
    """The words of each mention with the id of its node; `both` words of a plural keep the last."""
    one: Article = article(text, published=day)
    told = corrections(corrected) if corrected else None
    return {one.text[each.start : each.end]: each.key.id for each in find_mentions(parse(one), one, told)[0]}


@pytest.mark.parametrize(
    ("text", "day", "words", "who"),
    [
        ("Prime Minister Theresa May said Britain would leave.", "2016-09-18", "Theresa May", "theresa-may"),
        ("Mrs May said Britain would leave. Theresa May was in Berlin.", "2017-03-29", "May", "theresa-may"),
        ("The Foreign Secretary, Jack Straw, was in Tehran.", "2003-06-30", "Jack Straw", "jack-straw"),
        ("Secretary of State Antony J. Blinken met them.", "2022-04-06", "Antony J. Blinken", "antony-blinken"),
        ("President Joseph R. Biden, Jr. welcomed them.", "2021-06-03", "Joseph R. Biden", "joe-biden"),
        ("Japanese Foreign Minister Hayashi Yoshimasa came.", "2022-07-08", "Hayashi Yoshimasa", "yoshimasa-hayashi"),
        ("Soviet leader Mikhael Gorbachev offered talks.", "1987-03-09", "Mikhael Gorbachev", "mikhail-gorbachev"),
        ("Presidents Clinton and Yeltsin laughed.", "1995-10-23", "Yeltsin", "boris-yeltsin"),
        ("Their Special Envoy for Sudan Donald Booth flew home.", "2014-07-27", "Donald Booth", "donald-booth"),
        ("On Friday, Trump refused to sign the bill.", "2018-03-12", "Trump", "donald-trump"),
        ("Former Cambodian prime minister Hun Sen spoke.", "2025-08-29", "Hun Sen", "hun-sen"),
        ("The Russian president spoke.", "2009-06-01", "president", "dmitry-medvedev"),
        ("The Russian president spoke.", "2015-06-01", "president", "vladimir-putin"),
        ("The French president spoke.", "1990-06-01", "president", "francois-mitterrand"),
        ("Saudi Arabia and New Zealand agreed.", "2025-04-27", "Saudi Arabia", "SAU"),
        ("The Netherlands lost the final.", "2010-07-11", "Netherlands", "NLD"),
        ("The Reagan administration protested in Managua.", "1986-03-05", "Reagan administration", "USA"),
        ("Moscow rejected the offer.", "1987-03-09", "Moscow", "SUN"),
        ("Moscow rejected the offer.", "2017-03-09", "Moscow", "RUS"),
        ("Georgia accused Russia of shelling.", "2008-08-08", "Georgia", "GEO"),
        ("The Czech Republic joined NATO.", "1999-03-12", "Czech Republic", "CZE"),
        ("West Germany opposed the tax.", "1987-03-19", "West Germany", "DEU"),
        ("Members of the Warsaw Pact met in Sofia.", "1985-10-22", "Warsaw Pact", "warsaw-pact"),
        (
            "The General Agreement on Tariffs and Trade ruled.",
            "1987-03-17",
            "General Agreement on Tariffs and Trade",
            "gatt",
        ),
        ("The Congolese army and President Félix Tshisekedi agreed.", "2025-03-17", "Congolese", "COD"),
        ("Congo accused Rwanda. President Joseph Kabila protested in Kinshasa.", "2008-11-01", "Congo", "COD"),
        ("The Republic of the Congo agreed in Brazzaville. Congo gave in.", "2010-06-01", "Congo", "COG"),
        ("South Korea refused it. Korea will build its own.", "2010-06-01", "Korea", "KOR"),
        ("President-elect Barack Obama condemned Iran.", "2008-12-01", "Barack Obama", "barack-obama"),
        ("The Soviet leader proposed a treaty.", "1987-03-20", "leader", "mikhail-gorbachev"),
        ("The British leader condemned it.", "2018-10-20", "leader", "theresa-may"),
        ("The Israeli leader condemned it.", "2020-09-16", "leader", "benjamin-netanyahu"),
        ("The Turkish leader condemned it.", "2010-06-01", "leader", "recep-tayyip-erdogan"),
        ("The Turkish leader condemned it.", "2018-06-01", "leader", "recep-tayyip-erdogan"),
        ("Iran's supreme leader rejected talks.", "2018-10-20", "leader", "ali-khamenei"),
        ("Hassan Rouhani spoke in Tehran. The Iranian leader was calm.", "2018-10-20", "leader", "hassan-rouhani"),
        ("Ethiopian Prime Minister Abiy Ahmed won. Mr Abiy made peace.", "2019-10-11", "Abiy", "abiy-ahmed-ali"),
        (
            "The Emirati Foreign Minister, Abdullah bin Zayed Al Nahyan, came. Sheikh Abdullah thanked them.",
            "2020-09-16",
            "Abdullah",
            "abdullah-bin-zayed-al-nahyan",
        ),
    ],
)
def test_a_name_resolves_on_its_date(text: str, day: str, words: str, who: str) -> None:
    assert found(text, day).get(words) == who


@pytest.mark.parametrize(
    ("text", "day", "wrong"),
    [
        ("Mr Bush left.", "1960-05-05", "george-w-bush"),
        ("The nominee for president of the United States spoke.", "2020-08-12", "donald-trump"),
        ("Voters in Georgia and Atlanta chose a governor.", "2020-11-03", "GEO"),
        ("The Tupua Tamasese Meaole Hospital reopened.", "2020-01-01", "tufuga-efi"),
        ("NASA will put a station on the Moon for South Korea.", "2022-03-07", "moon-jae-in"),
        ("The Washington Post reported it.", "2016-09-10", "USA"),
        ("Korea will hold talks.", "2018-04-27", "KOR"),
        ("The National Security Council met.", "1987-03-29", "un-security-council"),
        ("The U.S. Ambassador spoke.", "2022-05-20", "linda-thomas-greenfield"),
        ("Greta Thunberg met Pope Francis. Her speech was praised.", "2019-12-14", "greta-thunberg"),
        ("He spoke. President Bush listened to him.", "2004-05-05", "george-h-w-bush"),
    ],
)
def test_what_a_name_does_not_resolve_to(text: str, day: str, wrong: str) -> None:
    assert wrong not in found(text, day).values()


def test_her_is_no_man() -> None:
    assert "Her" not in found("Greta Thunberg met Pope Francis. Her speech was praised.", "2019-12-14")
    told = found("Angela Merkel met Vladimir Putin. She warned Russia.", "2015-05-10")
    assert told["She"] == "angela-merkel"


def test_courtesy_titles_and_pronouns_make_no_nodes_of_their_own() -> None:
    text = "President George W. Bush met Vladimir Putin. Mr Bush said he was pleased. President Bush left Russia."
    one = article(text, published="2008-04-06")
    nodes = find_mentions(parse(one), one)[1]
    assert set(nodes) == {Key("Leader", "george-w-bush"), Key("Leader", "vladimir-putin"), Key("Country", "RUS")}
    assert not {"Mr Bush", "President Bush", "he"} & {node.name for node in nodes.values()}


def test_corrections_add_aliases_split_merge_and_exclude() -> None:
    text = "The Iron Lady met Vladimir Putin. The Hermit Kingdom and Washington objected."
    corrected: dict[str, list[dict[str, object]]] = {
        "alias": [
            {"name": "Hermit Kingdom", "label": "Country", "id": "PRK"},
            {"name": "Iron Lady", "label": "Leader", "id": "margaret-thatcher"},
        ],
        "merge": [{"label": "Leader", "from": "vladimir-putin", "to": "v-putin", "name": "V. Putin"}],
        "not": [{"name": "Washington", "id": "USA"}],
    }
    told = found(text, "1988-04-06", corrected)
    assert told["Hermit Kingdom"] == "PRK"
    assert told["Iron Lady"] == "margaret-thatcher"
    assert "USA" not in told.values()
    assert found("Vladimir Putin spoke of Russia.", "2008-04-06", corrected)["Vladimir Putin"] == "v-putin"


def test_a_split_name_is_one_person_in_its_years_only() -> None:
    corrected: dict[str, list[dict[str, object]]] = {
        "split": [
            {
                "name": "George Bush",
                "label": "Leader",
                "id": "george-h-w-bush",
                "since": date(2005, 1, 1),
                "until": date(2005, 12, 31),
            }
        ]
    }
    assert found("George Bush spoke.", "2005-06-01", corrected)["George Bush"] == "george-h-w-bush"
    assert found("President George Bush spoke.", "2006-06-01", corrected)["George Bush"] == "george-w-bush"


@pytest.mark.parametrize(
    ("name", "day", "chosen"),
    [
        ("President Bush", date(1990, 6, 1), "george-h-w-bush"),
        ("President Bush", date(2004, 6, 1), "george-w-bush"),
        ("Moscow", date(1987, 6, 1), "SUN"),
        ("the French president", date(2010, 6, 1), "nicolas-sarkozy"),
        ("NATO", date(2010, 6, 1), "nato"),
        ("Korea", date(2010, 6, 1), None),
        ("Congo", date(2010, 6, 1), None),
        ("Zaire", date(1985, 6, 1), "COD"),
        ("Macedonia", date(2010, 6, 1), "MKD"),
        ("North Macedonia", date(2020, 6, 1), "MKD"),
        ("Czechoslovakia", date(1989, 6, 1), "CSK"),
        ("East Germany", date(1987, 6, 1), "DDR"),
        ("the Czech prime minister", date(2010, 1, 1), "jan-fischer"),
        ("the Danish prime minister", date(1987, 1, 1), "poul-schluter"),
        ("the Dutch prime minister", date(2020, 1, 1), "mark-rutte"),
        ("the South African president", date(1986, 6, 1), "p-w-botha"),
        ("President Mobutu", date(1990, 1, 1), "mobutu-sese-seko"),
        ("Washington Post", date(2010, 6, 1), None),
    ],
)
def test_resolving_a_name_says_what_would_be_chosen(name: str, day: date, chosen: str | None) -> None:
    told = [each for each in meanings(name, day) if each.chosen]
    assert [each.node.id for each in told if each.node] == ([chosen] if chosen else [])
    assert all(each.why for each in meanings(name, day))
