"""The page for everyone: no violation that axe finds, in every state, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.explorer.conftest import Open

STATES = {
    "opened": "",
    "node": "#node=Country:ARD",
    "pair": "#pair=Leader:ava-stone~Issue:upper-dam",
    "issue": "#view=issues&topic=Issue:upper-dam",
    "issues": "#view=issues",
    "contradictions": "#view=contradictions",
    "changes": "#view=changes",
    "table": "#view=table",
    "words": "#words=dam",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_any_state(scheme: str, open_page: Open) -> None:
    found = {}
    with open_page(color_scheme=scheme) as page:
        for name, fragment in STATES.items():
            page.go(fragment or "#")
            found[name] = broken(page)
        page.page.click("#help")
        found["help"] = broken(page)
        page.press("Escape")
        page.page.fill("#words", "dam")
        found["searching"] = broken(page)
    assert {name: each for name, each in found.items() if each} == {}


def test_axe_finds_no_violation_on_a_phone(open_page: Open) -> None:
    with open_page(viewport={"width": 390, "height": 844}) as page:
        assert broken(page) == []
        page.click("#drawers [data-drawer=filters]")
        assert broken(page) == []
        page.go("#view=table")
        assert broken(page) == []


def broken(page: object) -> list[str]:
    """The violations, each with the first element that breaks the rule."""
    found = Axe().run(page.page).response["violations"]  # type: ignore[attr-defined]
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found]


def test_a_screen_reader_hears_what_happened_and_what_every_control_is(open_page: Open) -> None:
    with open_page("#node=Leader:ava-stone") as page:
        status = page.page.get_by_role("status")
        assert "Ava Stone, leader" in status.inner_text()
        assert page.page.get_by_role("combobox", name="Search names and quotes").count() == 1
        assert page.page.get_by_role("slider", name="From").get_attribute("aria-valuetext") == "2 Mar 2012"
        assert page.page.get_by_role("checkbox", name="Unfavourable: 6").count() == 1
        assert page.page.get_by_role("application", name="Graph of who stands where").count() == 1


def test_signs_differ_by_line_and_mark_not_by_colour_alone(open_page: Open) -> None:
    with open_page() as page:
        drawn = page.page.eval_on_selector_all(
            "#f-sign .swatch",
            """(all) => all.slice(0, 4).map((each) => [
              each.querySelector("line").getAttribute("stroke-dasharray"),
              each.lastChild.tagName + (each.lastChild.getAttribute("d") || ""),
            ])""",
        )
        assert len({line for line, _ in drawn}) == 4
        assert len({mark for _, mark in drawn}) == 4
