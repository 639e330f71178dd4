"""Mentions found in articles: the right node, and no node for what is none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from diplograph.graph.nodes import Article, Key, Node
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse
from diplograph.loaders.reading.reading import Mention

Reader = Callable[..., tuple[list[Mention], dict[Key, Node]]]


def article(text: str, published: date | None = date(2008, 4, 6)) -> Article:
    return Article(id="x", name="x", record="x", published=published, text=text, body=((0, len(text)),))


def ids(text: str, published: date | None = date(2008, 4, 6)) -> set[str]:
    one = article(text, published)
    return {key.id for key in find_mentions(parse(one), one)[1]}


SEEDS = {"000_fb87d700a110a5b7.txt": "video and audio news", "001_26fb0f2c91c69e3f.txt": "no such line"}


def test_the_seeds_name_each_leader_treaty_and_body_once(shared: Path) -> None:
    found: set[str] = set()
    for name, footer in SEEDS.items():
        text = (shared / "seeds" / name).read_text(encoding="utf-8").split(footer)[0]
        found |= ids(text, date(2008, 4, 6))
    assert {"george-w-bush", "vladimir-putin", "dmitry-medvedev", "stephen-hadley"} <= found
    assert {"inf-treaty", "cfe-treaty", "start", "us-russia-strategic-framework-declaration"} <= found
    assert {"nato", "wto", "g8", "RUS", "USA", "UKR", "GEO", "POL", "CZE"} <= found
    assert not [one for one in found if one.endswith(("bush", "putin", "medvedev", "hadley"))][4:]


def test_offsets_are_those_of_the_article() -> None:
    text = "NAVIGATION\n\nParis “speaks”.\n\nPresident Nicolas Sarkozy met Angela Merkel’s envoy."
    start = text.index("President")
    one = Article(id="x", name="x", record="x", published=date(2008, 4, 6), text=text, body=((start, len(text)),))
    doc = parse(one)
    assert len(doc.text) == len(text)
    mentions, _ = find_mentions(doc, one)
    assert [text[each.start : each.end] for each in mentions] == ["Nicolas Sarkozy", "Angela Merkel"]


@pytest.mark.parametrize("published", [date(1990, 6, 1), date(2004, 6, 1)])
def test_president_bush_is_who_was_president(published: date) -> None:
    expected = "george-h-w-bush" if published.year == 1990 else "george-w-bush"
    assert expected in ids("President Bush said the United States would not yield.", published)


def test_a_word_for_a_treaty_belongs_to_its_name() -> None:
    one = article("Reagan signed the INF treaty, and NATO regretted that the CFE failed.")
    found = {one.text[each.start : each.end]: each.key.id for each in find_mentions(parse(one), one)[0]}
    assert found["INF treaty"] == "inf-treaty"
    assert found["CFE"] == "cfe-treaty"


def test_two_names_joined_are_two_leaders_and_one_alone_is_the_name_of_a_law() -> None:
    assert {"george-w-bush", "vladimir-putin"} <= ids("The Bush-Putin summit ended.")
    assert ids("Jackson-Vanik restrictions hurt trade with Russia.", date(2008, 4, 7)) == {"RUS"}
