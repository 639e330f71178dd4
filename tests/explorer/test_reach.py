"""Everything by search and by keys, and on a phone."""

from tests.explorer.conftest import Open


def test_search_finds_names_other_names_and_quotes(open_page: Open) -> None:
    with open_page() as page:
        page.press("/")
        page.page.keyboard.type("president st")
        assert "Ava Stone" in page.text("#hits")
        page.page.fill("#words", "delay")
        assert "Holt accused Stone of delay" in page.text("#hits")
        page.press("ArrowDown", "Enter")
        assert page.text("#panel mark strong") == "delay"
        page.page.fill("#words", "nowhere at all")
        assert page.text("#hits") == "Nothing found"


def test_everything_can_be_reached_by_keys(open_page: Open) -> None:
    with open_page() as page:
        page.press("/")
        page.page.keyboard.type("ava")
        page.press("Enter")
        assert page.evaluate("() => document.activeElement.id") == "evidence"
        page.page.focus("#graph")
        page.press("n")
        other = page.text("#panel h2").strip()
        assert other != "Ava Stone"
        page.press("p", "Escape")
        assert "Where to begin" in page.text("#panel")
        before = page.evaluate("() => window.watched.getViewPosition().x")
        page.page.focus("#graph")
        page.press("ArrowRight")
        assert page.evaluate("() => window.watched.getViewPosition().x") > before
        scale = page.evaluate("() => window.watched.getScale()")
        page.press("+")
        assert page.evaluate("() => window.watched.getScale()") > scale
        page.press("3")
        assert "contradict" in page.text("#view h2")


def test_a_narrow_screen_has_drawers(open_page: Open) -> None:
    with open_page(viewport={"width": 390, "height": 844}) as page:
        assert not page.page.is_visible("#filters")
        page.click("#drawers [data-drawer=filters]")
        assert page.page.is_visible("#f-sign")
        page.click("#filters .shut")
        page.go("#node=Country:ARD")
        page.click("#drawers [data-drawer=evidence]")
        assert page.page.is_visible("#panel h2")
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 390


def test_on_a_phone_every_row_of_the_table_is_seen_whole(open_page: Open) -> None:
    with open_page("#view=table", viewport={"width": 390, "height": 844}) as page:
        boxes = page.page.eval_on_selector_all(
            "#view tbody td, #view tbody th", "(all) => all.map((each) => each.getBoundingClientRect().right)"
        )
        assert max(boxes) <= 390
        assert page.page.get_by_role("cell", name="Holt defended the dam").count() == 1
