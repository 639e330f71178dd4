"""`load --reference` end to end: who held an office, who belonged where and what bound two states, asked of a store."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from diplograph.cli import main


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reference") / "graph.db"
    done = run("load", "--reference", "--store", path)
    assert done.exit_code == 0, done.output
    assert done.output.startswith("added ")
    return path


def asked(store: Path, question: str, **given: str) -> list[dict[str, object]]:
    pairs = [word for name, value in given.items() for word in ("-p", f"{name}={value}")]
    done = run("query", question, *pairs, "--store", store, "--format", "json")
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.output.splitlines()]


@pytest.mark.parametrize(
    ("place", "day", "office", "who"),
    [
        ("United Kingdom", "1982-05-01", "foreign_minister", {"Francis Pym"}),
        ("United Kingdom", "2003-03-18", "foreign_minister", {"Jack Straw"}),
        ("United Kingdom", "1983-01-01", "head_of_state", {"Elizabeth II"}),
        ("United Kingdom", "1998-01-01", "head_of_government", {"Tony Blair"}),
        ("USA", "1990-06-01", "head_of_state", {"George H. W. Bush"}),
        ("USA", "1991-01-16", "security_adviser", {"Brent Scowcroft"}),
        ("Soviet Union", "1987-03-01", "party_leader", {"Mikhail Gorbachev"}),
        ("South Africa", "1986-06-12", "head_of_state", {"P. W. Botha"}),
        ("COD", "1990-01-01", "head_of_state", {"Mobutu Sese Seko"}),
        ("Denmark", "1987-01-01", "head_of_government", {"Poul Schluter"}),
        ("NATO", "1990-07-06", "organization_head", {"Manfred Wörner"}),
        ("Japan", "1987-03-01", "head_of_government", {"Yasuhiro Nakasone"}),
    ],
)
def test_who_held_an_office_on_a_day(store: Path, place: str, day: str, office: str, who: set[str]) -> None:
    rows = asked(store, "offices", who=place, day=day)
    assert {row["leader"] for row in rows if row["office"] == office} == who
    assert {row["basis"] for row in rows} == {"reference"}


def test_which_offices_a_leader_held_on_a_day(store: Path) -> None:
    rows = asked(store, "offices", who="vladimir-putin", day="2008-06-06")
    assert {(row["office"], row["of"]) for row in rows} >= {("head_of_government", "Russia")}
    assert "head_of_state" not in {row["office"] for row in rows}


@pytest.mark.parametrize(
    ("group", "day", "count", "members", "others"),
    [
        ("NATO", "1982-01-01", 15, {"Turkey", "West Germany"}, {"Spain", "Poland"}),
        ("NATO", "2024-06-01", 32, {"Finland", "Sweden", "Poland"}, {"Russia", "Ukraine"}),
        ("United Nations", "1985-01-01", 159, {"East Germany", "Soviet Union"}, {"South Korea", "Switzerland"}),
        ("European Union", "2021-01-01", 27, {"Croatia"}, {"United Kingdom"}),
        ("Warsaw Pact", "1987-01-01", 7, {"Poland", "East Germany"}, {"Yugoslavia", "Albania"}),
        ("African Union", "2018-01-01", 55, {"Morocco", "South Africa"}, {"Israel"}),
    ],
)
def test_who_was_a_member_on_a_day(
    store: Path, group: str, day: str, count: int, members: set[str], others: set[str]
) -> None:
    rows = asked(store, "members", group=group, day=day)
    found = {row["country"] for row in rows if row["status"] == "full"}
    assert len(found) == count
    assert {"Germany" if name == "West Germany" else name for name in members} <= found
    assert not others & found


@pytest.mark.parametrize(
    ("one", "other", "day", "bound", "free"),
    [
        (
            "USA",
            "Soviet Union",
            "1989-01-01",
            {"INF Treaty", "Anti-Ballistic Missile Treaty"},
            {"START I", "New START"},
        ),
        ("USA", "Russia", "2018-01-01", {"INF Treaty", "New START"}, {"START I", "Anti-Ballistic Missile Treaty"}),
        ("USA", "Russia", "2026-03-01", {"Nuclear Non-Proliferation Treaty"}, {"INF Treaty", "New START"}),
        ("USA", "India", "2008-04-06", {"Partial Nuclear Test Ban Treaty"}, {"Nuclear Non-Proliferation Treaty"}),
        ("USA", "Germany", "2018-01-01", {"Paris Agreement", "North Atlantic Treaty"}, {"Kyoto Protocol"}),
        ("USA", "Germany", "2020-12-01", {"North Atlantic Treaty"}, {"Paris Agreement"}),
        ("United Kingdom", "France", "2021-01-01", {"North Atlantic Treaty"}, {"Treaty of Lisbon"}),
    ],
)
def test_which_treaties_bound_two_states_on_a_day(
    store: Path, one: str, other: str, day: str, bound: set[str], free: set[str]
) -> None:
    found = {str(row["treaty"]) for row in asked(store, "treaties-between", one=one, other=other, day=day)}
    assert bound <= found
    assert not free & found
    alone = {str(row["treaty"]) for row in asked(store, "treaties-of", country=one, day=day)}
    assert found <= alone


def test_loading_the_facts_again_adds_nothing(store: Path) -> None:
    done = run("load", "--reference", "--store", store)
    assert done.output == "added 0 nodes and 0 relations of the reference data\n"
