"""The day of a stance, where its sentence tells of more than the stance."""

from datetime import date

import pytest

from diplograph.loaders.articles import article
from diplograph.loaders.reading.candidates import candidates
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.dating import day_of
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse
from diplograph.loaders.reading.tree import tree_of


def days(text: str, holder: str, target: str) -> set[date | None]:
    """The days of the candidates of that holder and target (an id, or words of an issue's name)."""
    one = article(text, published="2022-06-30")
    doc = parse(one)
    mentions, nodes = find_mentions(doc, one)
    tree = Scene(tree_of(doc, text), mentions, nodes).tree
    return {
        day_of(tree, c, one.published)
        for c in candidates(doc, mentions, nodes, one)
        if c.holder.id == holder and (c.target.id == target or (c.issue and target in c.issue.node.name))
    }


@pytest.mark.parametrize(
    ("text", "holder", "target", "day"),
    [
        ("Norway condemned Belarus on 3 June.", "NOR", "BLR", date(2022, 6, 3)),
        ("On 3 June Norway condemned Belarus and thanked Estonia.", "NOR", "EST", date(2022, 6, 3)),
        ("Russia invaded Georgia in August 2008.", "RUS", "GEO", date(2008, 8, 1)),
        ("Norway condemned Belarus for the tariffs that were set in 1990.", "NOR", "BLR", None),
        ("Norway praised the June 3 statement of Estonia.", "NOR", "EST", None),
        ("Norway left the talks in June 2021, and Estonia condemned Belarus.", "EST", "BLR", None),
        ("Norway and Estonia adopted a plan of cooperation in 2005–2015.", "NOR", "EST", None),
    ],
)
def test_a_day_of_something_else_is_not_that_of_the_stance(
    text: str, holder: str, target: str, day: date | None
) -> None:
    assert days(text, holder, target) == {day}
