"""The reference data: who held which office, who belonged where, what bound whom, on a day."""

from datetime import date

import pytest

from diplograph.graph import reference
from diplograph.graph.reference.dates import first, last
from diplograph.graph.reference.people import everyone, rank
from diplograph.loaders.reading.mentions.person_match import match


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


def test_whoever_held_a_high_office_since_1980_is_found_by_name_in_its_midst() -> None:
    missed = []
    for one in everyone():
        for term in one.terms:
            if rank(term.office) > 1 or term.start < "1980":
                continue
            start, end = first(term.start), last(term.end) or date(2026, 6, 1)
            assert start is not None
            found = match(one.node.name, start + (end - start) / 2, (), ())
            if found is None or found.person is not one:
                missed.append(one.node.name)
    assert {*missed} <= {"Abdullah", "Hassan", "Guillaume", "Sugiono", "Albert II", "Philippe Chopin"}, missed
