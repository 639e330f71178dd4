"""What the picture shows: lanes that stay apart, names that do not overlap, a sign where sources contradict."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.explorer.conftest import Open

SVG = "{http://www.w3.org/2000/svg}"
SEND = "() => window.watched.body.data.edges.getIds()"


def test_a_click_on_a_line_shows_every_quote_with_source_and_date(open_page: Open) -> None:
    with open_page() as page:
        spot = page.evaluate(
            """() => {
              const edge = Object.values(window.watched.body.edges).find((one) => one.connected);
              const { x, y } = window.watched.canvasToDOM(edge.edgeType.getPoint(0.5));
              const box = document.getElementById("graph").getBoundingClientRect();
              return [x + box.left, y + box.top];
            }"""
        )
        page.page.mouse.click(*spot)
        page.settle()
        assert page.page.locator("#panel blockquote").count() >= 1
        assert "pair=" in page.page.url


def test_parallel_statements_are_drawn_apart_one_lane_a_direction_and_sign(open_page: Open) -> None:
    with open_page("#pair=Country:ARD~Country:BEL") as page:
        middles = page.evaluate(
            """() => Object.values(window.watched.body.edges).map((edge) => {
              const { x, y } = edge.edgeType.getPoint(0.5);
              return [[edge.fromId, edge.toId].sort().join(), Math.round(x) + " " + Math.round(y)];
            })"""
        )
        by_pair: dict[str, list[str]] = {}
        for pair, middle in middles:
            by_pair.setdefault(pair, []).append(middle)
        assert max(map(len, by_pair.values())) == 3  # for and against there, for back
        assert all(len(set(lanes)) == len(lanes) for lanes in by_pair.values())


def test_a_sign_stands_on_lines_where_sources_contradict_each_other(open_page: Open) -> None:
    with open_page() as page:
        assert discs(page.save("svg")) == 2  # Ardania on the pact, Holt on Stone
        assert page.page.locator("#f-sign .badge").count() == 1
        page.go("#no-source=The%2520South")
        assert discs(page.save("svg")) == 0


def discs(path: Path) -> int:
    """How many discs of the colour of ink an SVG holds: the ground of the sign."""
    return sum(each.get("fill") == "#16202b" for each in ElementTree.parse(path).iter(f"{SVG}path"))


def test_ties_are_drawn_when_asked_for(open_page: Open) -> None:
    with open_page() as page:
        lines = len(page.evaluate(SEND))
        page.click("#f-kind label:has-text('Holds office') input")
        assert len(page.evaluate(SEND)) == lines + 2


def test_names_stay_inside_and_never_overlap(open_page: Open) -> None:
    with open_page() as page:
        drawn = ElementTree.parse(page.save("svg"))
    boxes = []
    for each in drawn.iter(f"{SVG}text"):
        if each.get("fill") == "none" or each.text in ("ARD", "BEL", "COR"):  # a code stands on its node
            continue
        half = len(each.text or "") * float(each.get("font-size", "12")) * 0.22  # a low estimate of half the width
        x, y = float(each.get("x", "0")), float(each.get("y", "0"))
        boxes.append((x - half, y - 9, x + half, y))
    assert len(boxes) >= 6
    for at, a in enumerate(boxes):
        for b in boxes[at + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
