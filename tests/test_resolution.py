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
        ("Georgia held an election, and the Georgian opposition won.", "2022-05-17", "Georgia", "GEO"),
        ("Ministers from Georgia, Finland and Sweden were there.", "2022-05-17", "Georgia", "GEO"),
        ("Brussels warned London.", "2018-05-17", "Brussels", "european-union"),
        ("Moscow's Foreign Ministry protested.", "2018-05-17", "Moscow", "RUS"),
        ("Two Moscow-backed groups broke the truce.", "2018-05-17", "Moscow", "RUS"),
        (
            "Crown Prince Mohammed bin Salman came. The meeting with King Salman was useful.",
            "2016-09-04",
            "Salman",
            "salman-of-saudi-arabia",
        ),
        ("Saddam Hussein spoke. Jordan's King Hussein refused.", "1990-08-17", "Hussein", "hussein"),
        ("French President Chirac, Mr Koizumi and others agreed.", "2004-05-05", "Koizumi", "junichiro-koizumi"),
        ("Chancellor Schroeder, President Putin and Mr Blair met.", "2004-05-05", "Blair", "tony-blair"),
        ("President Tusk of the European Council agreed.", "2018-05-05", "Tusk", "donald-tusk"),
        (
            "Corporate Affairs Minister Michael Howard told the Japanese so on his return to Britain that evening.",
            "1987-04-13",
            "Michael Howard",
            "michael-howard",
        ),
        ("Governor Shunichi Suzuki of Tokyo spoke to Japan.", "1987-03-23", "Shunichi Suzuki", "shunichi-suzuki-2"),
        ("He met the leader of the Palestinians.", "2015-05-05", "the leader", "mahmoud-abbas"),
        (
            "The American Assistant to the President for National Security Affairs, Stephen Hadley, came.",
            "2005-09-16",
            "the President",
            "george-w-bush",
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
        ("Calvin Smyre, of Georgia, to be Ambassador to the Dominican Republic.", "2022-05-17", "GEO"),
        ("In Georgia the rate increased by three percent, in Texas by two.", "2022-05-17", "GEO"),
        ("He was born in Lebanon, Pennsylvania.", "2022-05-17", "LBN"),
        ("Sudesh Amman was shot. Amman had written it in a notepad.", "2020-02-04", "JOR"),
        ("The soldiers of West Berlin were there.", "1961-08-13", "DEU"),
        ("A Kabul car bombing killed five.", "2019-01-21", "AFG"),
        ("The crowd filled London's Hyde Park.", "2019-01-21", "GBR"),
        ("A Rome-based agency bought rice.", "2019-01-21", "ITA"),
        ("A researcher at Imperial College London said so.", "2019-01-21", "GBR"),
        ("They met in Belgrade in 1977, Madrid in 1980 and Vienna in 1986.", "1990-01-21", "ESP"),
        ("He will travel to Brussels, Belgium.", "2022-04-19", "european-union"),
        ("She will recognise Jerusalem as the capital.", "2017-12-06", "ISR"),
        ("The Bureau of Indian Affairs agreed.", "2021-01-21", "IND"),
        ("The British Broadcasting Corporation reported it.", "2021-01-21", "GBR"),
        ("The deputies of the State Council of Dagestan voted.", "2017-10-03", "CHN"),
        ("The Politburo met in China.", "2020-02-02", "SUN"),
        ("Moscow is a huge metropolis.", "2010-10-09", "RUS"),
        ("The ethnic Albanians and the Bosnian Serbs fled.", "1999-04-02", "ALB"),
        ("The Council of the party United Russia met.", "2010-10-09", "RUS"),
        ("She speaks French and Spanish.", "2021-02-02", "FRA"),
        ("They lost the battle for Kyiv.", "2022-06-02", "UKR"),
        ("Mark Gitenstein, of Washington, to be Representative.", "2021-07-02", "USA"),
        ("He is the Commander of the Moscow Military District.", "2002-05-09", "military-district"),
        ("It was good to work with Igor Ivanovich then.", "2013-03-21", "igor-shuvalov"),
        ("The president of the Russian Curling Federation spoke.", "2019-02-02", "vladimir-putin"),
    ],
)
def test_what_a_name_does_not_resolve_to(text: str, day: str, wrong: str) -> None:
    assert wrong not in found(text, day).values()


def test_a_country_stays_one_where_the_parse_sees_a_person_of_its_name() -> None:
    text = "He praised local staff, Mission Turkey drivers among them. Turkey refused talks with Iran."
    assert found(text, "2017-11-09")["Turkey"] == "TUR"


def test_her_is_no_man() -> None:
    assert "Her" not in found("Greta Thunberg met Pope Francis. Her speech was praised.", "2019-12-14")
    told = found("Angela Merkel met Vladimir Putin. She warned Russia.", "2015-05-10")
    assert told["She"] == "angela-merkel"


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("President Joe Biden flew home. Mrs. Biden was late.", "2021-06-13", "Biden"),
        ("Jordan's King Abdullah II came. They mourned King Abdullah of Saudi Arabia.", "2015-01-30", "Abdullah"),
        ("President Barack Obama came. The president of the society spoke.", "2015-02-02", "The president"),
        ("Space agency head Dr. Mohamed Al Aseeri signed the accords.", "2022-03-07", "Mohamed Al"),
        ("Costumer Ian Campbell had a booth in Toronto.", "2019-03-29", "Ian Campbell"),
        ("Alexander Petrov: My project is called Russian Spring.", "2017-08-20", "Alexander Petrov"),
        ("President Wilson opposed the act.", "1965-03-03", "Wilson"),
        ("MS. JEAN-PIERRE: So, that is not known yet.", "2022-06-13", "JEAN-PIERRE"),
        ("First Lady Jill Biden, Education Secretary Miguel Cardona, and I met.", "2022-04-14", "Jill Biden"),
        ("He thanked Senators Reed and Whitehouse.", "2022-02-02", "Reed"),
        ("The university's chancellor, Pradeep Khosla, praised him.", "2019-02-08", "Pradeep Khosla"),
        ("President of the Russian Curling Federation Dmitry Svishchev spoke.", "2019-02-02", "Dmitry Svishchev"),
        ("Jacques Chirac and President Bush listened. The Queen spoke.", "2004-05-05", "The Queen"),
    ],
)
def test_a_name_that_is_somebody_elses_is_left_open(text: str, day: str, words: str) -> None:
    told = find_mentions(parse(one := article(text, published=day)), one)[0]
    start = text.rindex(words)
    assert [each.key.id for each in told if each.start == start] == []


def test_a_president_is_not_the_minister_of_that_family_name() -> None:
    text = "Attorney General Robert Kennedy met him. President Kennedy issued a warning."
    assert found(text, "1962-09-04")["Kennedy"] == "john-f-kennedy"


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
