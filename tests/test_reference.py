"""The reference data: who held which office, who belonged where, what bound whom, on a day."""

from datetime import date

import pytest

from diplograph.graph import reference


@pytest.mark.parametrize(
    ("office", "place", "day", "who"),
    [
        ("head_of_state", "USA", date(1987, 3, 1), "ronald-reagan"),
        ("head_of_state", "RUS", date(2008, 4, 6), "vladimir-putin"),
        ("head_of_state", "RUS", date(2008, 6, 6), "dmitry-medvedev"),
        ("security_adviser", "USA", date(2008, 4, 6), "stephen-hadley"),
        ("organization_head", "united-nations", date(2008, 4, 6), "ban-ki-moon"),
    ],
)
def test_the_holder_of_an_office_on_a_day(office: str, place: str, day: date, who: str) -> None:
    assert [person.node.id for person in reference.holders(office, place, day)] == [who]


def test_everything_holds_together() -> None:
    nodes, relations = reference.everything()
    keys = {node.key for node in nodes}
    assert all(relation.subject in keys and relation.object in keys for relation in relations)
