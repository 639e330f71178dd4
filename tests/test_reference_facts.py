"""Spot facts of the reference data, over regions and years, of what was so and of what was not."""

from datetime import date

import pytest

from diplograph.graph import reference
from diplograph.graph.nodes import Country, Leader, Treaty
from diplograph.graph.reference.facts import Met, facts_for
from diplograph.graph.reference.treaties import parties, treaties

HELD = [
    ("head_of_state", "USA", "1980-06-01", "jimmy-carter"),
    ("head_of_state", "USA", "1990-06-01", "george-h-w-bush"),
    ("head_of_state", "USA", "2025-06-01", "donald-trump"),
    ("foreign_minister", "USA", "1987-06-01", "george-shultz"),
    ("foreign_minister", "USA", "2022-02-21", "antony-blinken"),
    ("defence_minister", "USA", "1987-06-01", "caspar-weinberger"),
    ("security_adviser", "USA", "1991-01-16", "brent-scowcroft"),
    ("head_of_government", "GBR", "1982-04-02", "margaret-thatcher"),
    ("head_of_government", "GBR", "2016-09-18", "theresa-may"),
    ("head_of_government", "GBR", "2025-06-01", "keir-starmer"),
    ("foreign_minister", "GBR", "2003-03-18", "jack-straw"),
    ("head_of_state", "FRA", "1985-07-10", "francois-mitterrand"),
    ("head_of_government", "DEU", "1989-11-09", "helmut-kohl"),
    ("head_of_government", "DEU", "2025-06-01", "friedrich-merz"),
    ("head_of_government", "ITA", "1985-10-10", "bettino-craxi"),
    ("party_leader", "SUN", "1987-03-01", "mikhail-gorbachev"),
    ("foreign_minister", "SUN", "1987-03-01", "eduard-shevardnadze"),
    ("head_of_state", "RUS", "1999-06-01", "boris-yeltsin"),
    ("head_of_state", "RUS", "2010-04-08", "dmitry-medvedev"),
    ("head_of_government", "RUS", "2010-04-08", "vladimir-putin"),
    ("head_of_state", "UKR", "2022-02-24", "volodymyr-zelenskyy"),
    ("head_of_state", "BLR", "2020-08-09", "alexander-lukashenko"),
    ("head_of_state", "POL", "1983-01-01", None),
    ("head_of_government", "JPN", "1987-03-01", "yasuhiro-nakasone"),
    ("head_of_government", "JPN", "2015-08-14", "shinzo-abe"),
    ("head_of_state", "CHN", "2025-09-03", "xi-jinping"),
    ("supreme_leader", "PRK", "2000-06-15", "kim-jong-il"),
    ("head_of_government", "IND", "1984-11-01", "rajiv-gandhi"),
    ("head_of_government", "IND", "2020-06-15", "narendra-modi"),
    ("head_of_government", "PAK", "1990-01-01", "benazir-bhutto"),
    ("head_of_state", "PHL", "1987-01-01", "corazon-aquino"),
    ("head_of_state", "IRN", "1987-10-20", "ali-khamenei"),
    ("head_of_government", "IRN", "1987-10-20", "mir-hossein-mousavi"),
    ("head_of_state", "IRQ", "1990-08-02", "saddam-hussein"),
    ("head_of_government", "ISR", "1993-09-13", "yitzhak-rabin"),
    ("head_of_state", "EGY", "1981-11-01", "hosni-mubarak"),
    ("head_of_state", "SYR", "2025-05-14", "ahmed-al-sharaa"),
    ("head_of_state", "SYR", "2013-08-21", "bashar-al-assad"),
    ("crown_prince", "SAU", "1987-10-19", "abdullah-of-saudi-arabia"),
    ("head_of_state", "ZAF", "1994-05-11", "nelson-mandela"),
    ("head_of_state", "RWA", "2025-06-27", "paul-kagame"),
    ("head_of_state", "NIC", "1987-03-03", "daniel-ortega"),
    ("head_of_state", "MEX", "2025-02-01", "claudia-sheinbaum"),
    ("head_of_state", "COL", "2025-01-26", "gustavo-petro"),
    ("head_of_state", "VEN", "2010-01-01", "hugo-chavez"),
    ("head_of_state", "VAT", "2025-06-01", "pope-leo-xiv"),
    ("organization_head", "nato", "1990-07-06", "manfred-worner"),
    ("organization_head", "nato", "2025-06-24", "mark-rutte"),
    ("organization_head", "united-nations", "1987-10-20", "javier-perez-de-cuellar"),
    ("commission_president", "european-union", "1987-03-16", "jacques-delors"),
    ("organization_head", "iaea", "2003-03-07", "mohamed-elbaradei"),
    ("head_of_state", "COD", "1987-01-01", "mobutu-sese-seko"),
    ("head_of_state", "COD", "2024-06-01", "felix-tshisekedi"),
    ("head_of_state", "ZAF", "1986-06-12", "p-w-botha"),
    ("head_of_state", "TZA", "1984-01-01", "julius-nyerere"),
    ("head_of_state", "NGA", "1983-06-01", "shehu-shagari"),
    ("head_of_state", "CIV", "1990-01-01", "felix-houphouet-boigny"),
    ("supreme_leader", "LBY", "1986-04-15", "muammar-gaddafi"),
    ("head_of_state", "DDR", "1987-09-07", "erich-honecker"),
    ("head_of_state", "YUG", "1980-05-01", "josip-broz-tito"),
    ("head_of_state", "YUG", "1987-01-01", "sinan-hasani"),
    ("head_of_state", "CSK", "1990-06-01", "vaclav-havel"),
    ("head_of_state", "CZE", "1995-06-01", "vaclav-havel"),
    ("party_leader", "HUN", "1987-01-01", "janos-kadar"),
    ("head_of_government", "SWE", "1986-02-01", "olof-palme"),
    ("head_of_government", "NOR", "1987-01-01", "gro-harlem-brundtland"),
    ("head_of_government", "DNK", "1987-01-01", "poul-schluter"),
    ("head_of_state", "DNK", "1990-01-01", "margrethe-ii"),
    ("head_of_government", "NLD", "2020-01-01", "mark-rutte"),
    ("head_of_government", "IRL", "1985-11-15", "garret-fitzgerald"),
    ("head_of_government", "ITA", "1981-07-21", "giovanni-spadolini"),
    ("head_of_state", "PRT", "1990-01-01", "mario-soares"),
    ("head_of_state", "VEN", "1987-01-01", "jaime-lusinchi"),
    ("head_of_state", "PER", "1982-01-01", "fernando-belaunde-terry"),
    ("head_of_state", "PAN", "1987-06-01", "eric-arturo-delvalle"),
    ("head_of_state", "HTI", "1985-01-01", "jean-claude-duvalier"),
    ("head_of_government", "GRD", "1983-01-01", "maurice-bishop"),
    ("head_of_government", "FJI", "1987-05-01", "timoci-bavadra"),
    ("head_of_government", "THA", "2012-01-01", "yingluck-shinawatra"),
    ("head_of_government", "IRQ", "2006-12-30", "nouri-al-maliki"),
    ("head_of_state", "MUS", "2006-01-01", "anerood-jugnauth"),
    ("head_of_state", "MRT", "1983-01-01", "mohamed-khouna-ould-haidalla"),
    ("head_of_government", "MKD", "2018-06-17", "zoran-zaev"),
    ("head_of_state", "KOR", "2018-04-27", "moon-jae-in"),
    ("head_of_state", "KOR", "2025-04-05", None),
]


@pytest.mark.parametrize(("office", "place", "day", "who"), HELD)
def test_who_held_an_office_on_a_day(office: str, place: str, day: str, who: str | None) -> None:
    found = [person.node.id for person in reference.holders(office, place, date.fromisoformat(day))]
    assert (who in found) if who else not found


@pytest.mark.parametrize(
    ("office", "place", "day", "who"),
    [
        ("head_of_state", "USA", "2009-01-21", "george-w-bush"),
        ("head_of_state", "USA", "2024-06-01", "donald-trump"),
        ("head_of_state", "RUS", "2009-06-01", "vladimir-putin"),
        ("head_of_government", "GBR", "1990-12-01", "margaret-thatcher"),
        ("foreign_minister", "GBR", "2019-01-01", "boris-johnson"),
        ("head_of_state", "SYR", "2025-01-01", "bashar-al-assad"),
        ("organization_head", "nato", "2025-01-01", "jens-stoltenberg"),
        ("head_of_government", "DEU", "2022-01-01", "angela-merkel"),
        ("head_of_state", "COD", "1998-01-01", "mobutu-sese-seko"),
        ("head_of_state", "KOR", "2025-05-01", "yoon-suk-yeol"),
        ("head_of_state", "CZE", "1990-06-01", "vaclav-havel"),
        ("head_of_government", "DNK", "1987-01-01", "atli-p-dam"),
        ("head_of_government", "NLD", "2020-01-01", "hugo-de-jonge"),
        ("head_of_state", "GBR", "1983-01-01", "percy-radcliffe"),
        ("head_of_state", "MUS", "2006-01-01", "ely-ould-mohamed-vall"),
        ("head_of_government", "TUR", "2003-01-01", "recep-tayyip-erdogan"),
        ("head_of_state", "CUB", "2009-01-01", "fidel-castro"),
        ("head_of_state", "ZAF", "1990-02-11", "p-w-botha"),
        ("foreign_minister", "USA", "1989-02-01", "george-shultz"),
        ("defence_minister", "USA", "1993-01-20", "les-aspin"),
    ],
)
def test_who_no_longer_held_an_office(office: str, place: str, day: str, who: str) -> None:
    assert who not in [person.node.id for person in reference.holders(office, place, date.fromisoformat(day))]


@pytest.mark.parametrize(
    ("country", "group", "day", "member"),
    [
        ("DEU", "nato", "1980-01-01", True),
        ("POL", "nato", "1998-01-01", False),
        ("POL", "nato", "1999-06-01", True),
        ("FIN", "nato", "2023-01-01", False),
        ("SWE", "nato", "2024-06-01", True),
        ("RUS", "nato", "2008-04-06", False),
        ("GBR", "european-union", "2016-01-01", True),
        ("GBR", "european-union", "2021-01-01", False),
        ("HRV", "european-union", "2014-01-01", True),
        ("CHN", "wto", "2000-01-01", False),
        ("CHN", "wto", "2003-01-01", True),
        ("RUS", "wto", "2008-04-06", False),
        ("RUS", "wto", "2013-01-01", True),
        ("SUN", "warsaw-pact", "1985-01-01", True),
        ("RUS", "g8", "2008-04-06", True),
        ("KAZ", "csto", "2010-01-01", True),
        ("GEO", "cis", "2000-01-01", True),
        ("GEO", "cis", "2015-01-01", False),
        ("DEU", "united-nations", "1972-01-01", False),
        ("DEU", "united-nations", "1980-01-01", True),
        ("CHN", "united-nations", "1971-01-01", False),
        ("CHN", "united-nations", "1980-01-01", True),
        ("KOR", "united-nations", "1990-01-01", False),
        ("PRK", "united-nations", "1992-01-01", True),
        ("CHE", "united-nations", "2002-01-01", False),
        ("SUN", "united-nations", "1992-01-01", False),
        ("SSD", "united-nations", "2012-01-01", True),
        ("MAR", "african-union", "2010-01-01", False),
        ("MAR", "african-union", "2018-01-01", True),
        ("ZAF", "african-union", "2018-01-01", True),
        ("MAR", "organisation-of-african-unity", "1983-01-01", True),
        ("MAR", "organisation-of-african-unity", "1985-01-01", False),
        ("UKR", "osce", "1990-01-01", False),
        ("UKR", "osce", "1995-01-01", True),
        ("NIC", "oas", "1987-01-01", True),
        ("NIC", "oas", "2024-01-01", False),
        ("CAN", "oas", "1987-01-01", False),
        ("USA", "wto", "1997-01-01", True),
        ("DZA", "wto", "2020-01-01", False),
        ("RUS", "opcw", "1990-01-01", False),
        ("COD", "east-african-community", "2020-01-01", False),
        ("MLI", "ecowas", "2025-06-01", False),
        ("IRN", "brics", "2023-01-01", False),
        ("IRN", "brics", "2025-01-01", True),
        ("QAT", "opec", "2020-01-01", False),
    ],
)
def test_who_was_a_member_on_a_day(country: str, group: str, day: str, member: bool) -> None:
    assert (country in reference.members(group, date.fromisoformat(day))) is member


@pytest.mark.parametrize(
    ("one", "other", "treaty", "day", "bound"),
    [
        ("USA", "SUN", "inf-treaty", "1987-12-07", False),
        ("USA", "SUN", "inf-treaty", "1988-07-01", True),
        ("USA", "RUS", "inf-treaty", "2018-01-01", True),
        ("USA", "RUS", "inf-treaty", "2019-08-03", False),
        ("USA", "RUS", "new-start", "2010-06-01", False),
        ("USA", "RUS", "new-start", "2015-01-01", True),
        ("USA", "RUS", "new-start", "2026-03-01", False),
        ("USA", "RUS", "npt", "2008-04-06", True),
        ("USA", "IND", "npt", "2008-04-06", False),
        ("USA", "SUN", "npt", "1985-01-01", True),
        ("USA", "SUN", "inf-treaty", "1992-01-01", False),
        ("USA", "RUS", "inf-treaty", "1990-01-01", False),
        ("FRA", "CHN", "npt", "1991-01-01", False),
        ("FRA", "CHN", "npt", "1993-01-01", True),
        ("PRK", "KOR", "npt", "2000-01-01", True),
        ("PRK", "KOR", "npt", "2004-01-01", False),
        ("USA", "DEU", "paris-agreement", "2018-01-01", True),
        ("USA", "DEU", "paris-agreement", "2020-12-01", False),
        ("USA", "DEU", "paris-agreement", "2022-01-01", True),
        ("USA", "DEU", "paris-agreement", "2026-03-01", False),
        ("USA", "DEU", "kyoto-protocol", "2010-01-01", False),
        ("CAN", "DEU", "kyoto-protocol", "2010-01-01", True),
        ("CAN", "DEU", "kyoto-protocol", "2013-01-01", False),
        ("USA", "CHN", "comprehensive-nuclear-test-ban-treaty", "2010-01-01", False),
        ("GBR", "FRA", "treaty-of-lisbon", "2015-01-01", True),
        ("GBR", "FRA", "treaty-of-lisbon", "2021-01-01", False),
        ("RUS", "USA", "treaty-on-open-skies", "2021-01-01", False),
        ("PHL", "FRA", "rome-statute-of-the-international-criminal-court", "2015-01-01", True),
        ("PHL", "FRA", "rome-statute-of-the-international-criminal-court", "2020-01-01", False),
        ("GEO", "RUS", "collective-security-treaty", "1998-01-01", True),
        ("GEO", "RUS", "collective-security-treaty", "2008-08-08", False),
        ("UZB", "RUS", "collective-security-treaty", "2010-01-01", True),
        ("IND", "PAK", "indus-waters-treaty", "2000-01-01", True),
        ("EGY", "ISR", "egypt-israel-peace-treaty", "1979-06-01", False),
        ("EGY", "ISR", "egypt-israel-peace-treaty", "1981-10-06", True),
        (
            "RUS",
            "PRK",
            "treaty-on-comprehensive-strategic-partnership-between-russia-and-north-korea",
            "2024-07-01",
            False,
        ),
        (
            "USA",
            "JPN",
            "treaty-of-mutual-cooperation-and-security-between-the-united-states-and-japan",
            "1987-03-01",
            True,
        ),
        ("USA", "SUN", "biological-weapons-convention", "1980-01-01", True),
        ("SUN", "POL", "warsaw-pact-treaty", "1987-01-01", True),
        ("SUN", "POL", "warsaw-pact-treaty", "1991-08-01", False),
    ],
)
def test_which_treaty_bound_two_states_on_a_day(one: str, other: str, treaty: str, day: str, bound: bool) -> None:
    found = [each.id for each in reference.binding(one, other, date.fromisoformat(day))]
    assert (treaty in found) is bound


@pytest.mark.parametrize(
    ("code", "day", "there"),
    [
        ("SUN", "1987-03-01", True),
        ("SUN", "1992-03-01", False),
        ("CSK", "1993-06-01", False),
        ("YUG", "1985-01-01", True),
    ],
)
def test_whether_a_state_existed(code: str, day: str, there: bool) -> None:
    assert reference.existed(code, date.fromisoformat(day)) is there


def test_an_open_office_is_uncertain_after_eighteen_months() -> None:
    term = next(term for term in reference.person("xi-jinping").terms if term.office == "head_of_state")  # type: ignore[union-attr]
    assert not term.unsure(date(2025, 9, 3))
    assert term.unsure(date(2029, 1, 1))


def test_no_part_in_a_treaty_ends_before_it_binds() -> None:
    assert not [each for each in parties() if each.in_force and each.ended and each.ended <= each.in_force]


def test_nobody_is_bound_by_a_treaty_that_never_entered_into_force() -> None:
    dead = {one for one, treaty in treaties().items() if treaty.in_force is None}
    assert {"start-ii", "comprehensive-nuclear-test-ban-treaty"} <= dead
    assert not [each for each in parties() if each.treaty in dead and each.in_force]


@pytest.mark.parametrize(
    ("group", "day", "count"),
    [
        ("united-nations", "1985-01-01", 159),
        ("united-nations", "2012-01-01", 193),
        ("nato", "1982-01-01", 15),
        ("nato", "2025-01-01", 32),
        ("european-union", "1987-01-01", 12),
        ("european-union", "2014-01-01", 28),
        ("european-union", "2021-01-01", 27),
        ("african-union", "2018-01-01", 55),
        ("osce", "2014-01-01", 57),
        ("warsaw-pact", "1987-01-01", 7),
        ("wto", "1995-01-01", 75),
        ("g8", "2010-01-01", 8),
    ],
)
def test_how_many_countries_a_group_had_on_a_day(group: str, day: str, count: int) -> None:
    assert len(set(reference.members(group, date.fromisoformat(day)))) == count


@pytest.mark.parametrize(
    ("who", "office", "certain", "uncertain"),
    [
        ("keir-starmer", "head_of_government", "2026-06-01", "2028-01-01"),
        ("alexander-lukashenko", "head_of_state", "2020-08-09", "2027-12-01"),
        ("harald-v", "head_of_state", "2000-01-01", "2028-01-01"),
        ("kaja-kallas", "foreign_policy_chief", "2025-06-01", "2026-12-01"),
    ],
)
def test_an_office_is_certain_as_long_as_a_source_saw_it_held(
    who: str, office: str, certain: str, uncertain: str
) -> None:
    (term,) = [term for term in reference.person(who).terms if term.office == office and not term.end]  # type: ignore[union-attr]
    assert [term.unsure(date.fromisoformat(day)) for day in (certain, uncertain)] == [False, True]


def test_facts_join_only_nodes_that_occur() -> None:
    nodes = (
        Leader(id="vladimir-putin", name="Vladimir Putin"),
        Country(id="RUS", name="Russia"),
        Country(id="USA", name="United States"),
        Treaty(id="inf-treaty", name="INF Treaty"),
    )
    facts = facts_for(nodes)
    keys = {node.key for node in nodes}
    assert {fact.kind for fact in facts} == {"HOLDS_OFFICE", "PARTY_TO"}
    assert all(fact.subject in keys and fact.object in keys and fact.basis == "reference" for fact in facts)


def test_a_fact_comes_with_the_later_of_its_ends_and_once() -> None:
    met, putin, russia = Met(), Leader(id="vladimir-putin", name="Vladimir Putin"), Country(id="RUS", name="Russia")
    assert met.meet([putin.key]) == []
    assert {fact.kind for fact in met.meet([russia.key, putin.key])} == {"HOLDS_OFFICE"}
    assert met.meet([russia.key, putin.key]) == []


def test_the_bushes_and_the_presidents_of_two_spellings_are_one_person_each() -> None:
    days = [date(year, 6, 1) for year in range(1981, 2026)]
    heads = [person for day in days for person in reference.holders("head_of_state", "USA", day)]
    assert len({person.node.id for person in heads}) == 7
