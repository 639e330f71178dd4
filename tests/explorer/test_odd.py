"""Graphs that are unlike others: empty, single, undated, looped, right to left, very long, very large."""

from datetime import date
from pathlib import Path

from benchmarks.explorer_scene import made
from playwright.sync_api import Browser
from tests.explorer.conftest import Open

from diplograph.explorer import explore
from diplograph.explorer.scene import Dot, Scene, Statement
from diplograph.graph.nodes import Key

ONE, OTHER = Key("Country", "ONE"), Key("Leader", "other")


def said(holder: Key, target: Key, day: date | None = None) -> Statement:
    return Statement(holder, target, "STANCE", "REJECT", -0.4, True, 0.9, day, "", "no")


def saved(scene: Scene, folder: Path) -> Path:
    return explore(scene).write_html(folder / "odd.html")


def test_an_empty_graph_says_so(open_page: Open, tmp_path: Path) -> None:
    with open_page(path=saved(Scene(), tmp_path)) as page:
        assert "0 of 0 names" in page.text("#status")
        for view in ("issues", "contradictions", "changes", "table"):
            page.go(f"#view={view}")
            assert page.text("#view")


def test_one_node_with_a_stance_on_itself_is_drawn(open_page: Open, tmp_path: Path) -> None:
    scene = Scene((Dot(ONE, "One"),), (said(ONE, ONE),), found=1)
    with open_page(path=saved(scene, tmp_path)) as page:
        assert "1 of 1 name, 1 of 1 statement" in page.text("#status")
        page.go("#pair=Country:ONE~Country:ONE")
        assert page.page.locator("#panel blockquote").count() == 1


def test_a_graph_without_dates_has_no_time_filter(open_page: Open, tmp_path: Path) -> None:
    scene = Scene((Dot(ONE, "One"), Dot(OTHER, "Other")), (said(ONE, OTHER),), found=1)
    with open_page(path=saved(scene, tmp_path)) as page:
        assert not page.page.is_visible("#f-time")
        page.go("#pair=Country:ONE~Leader:other")
        assert "no date" in page.text("#panel")


def test_right_to_left_and_long_names_stay_in_their_place(open_page: Open, tmp_path: Path) -> None:
    long, arabic = "Very" + " long" * 80, "محمد رضا پهلوی"
    scene = Scene((Dot(ONE, long), Dot(OTHER, arabic)), (said(ONE, OTHER, date(2020, 1, 1)),), found=1)
    with open_page("#node=Leader:other", path=saved(scene, tmp_path)) as page:
        assert page.text("#panel h2").strip() == arabic
        assert page.evaluate("() => getComputedStyle(document.querySelector('#panel h2')).direction") == "rtl"
        page.go("#node=Country:ONE")
        assert (
            page.evaluate(
                "() => { const p = document.getElementById('evidence'); return p.scrollWidth - p.clientWidth; }"
            )
            <= 0
        )


def test_a_large_graph_opens_on_its_strongest_links_and_says_so(open_page: Open, tmp_path: Path) -> None:
    with open_page(path=saved(made(1500, 9000), tmp_path)) as page:
        told = page.text("#told")
        assert "those with at least" in told
        drawn = page.evaluate("() => window.watched.body.nodeIndices.length")
        assert 10 < drawn < 260
        page.click("#told button")
        assert "9,000 of 9,000 statements" in page.text("#status")
        assert page.evaluate("() => window.watched.body.nodeIndices.length") <= 260  # the rest is painted behind
        page.click("#panel .rowed")
        assert page.page.locator("#panel blockquote").count() >= 1


def test_a_compressed_page_says_that_it_is_loading_and_if_it_is_broken(
    open_page: Open, browser: Browser, tmp_path: Path
) -> None:
    whole = saved(made(1500, 9000), tmp_path)
    text = whole.read_text("utf-8")
    assert '<p id="loading">Loading the graph…</p>' in text
    with open_page(path=whole) as page:
        assert page.page.locator("#loading").count() == 0
    broken = tmp_path / "broken.html"
    start = 'id="picture-data" data-encoding="gzip+base64">'
    broken.write_text(text.replace(f"{start}H4sI", f"{start}AAAA"), "utf-8")
    page = browser.new_page()
    page.goto(broken.as_uri())
    page.get_by_text("The graph could not be loaded").first.wait_for()
    page.close()


def test_what_was_left_out_is_said(open_page: Open, tmp_path: Path) -> None:
    scene = made(30, 90)
    cut = Scene(scene.dots, scene.statements[:50], scene.ties, scene.papers, found=90, chosen="Pelkalia")
    with open_page(path=saved(cut, tmp_path)) as page:
        assert page.text("#told") == "Only Pelkalia. The latest 50 of 90 statements."


def test_it_works_without_webgl_and_in_forced_colours(open_page: Open, tmp_path: Path) -> None:
    with open_page(path=saved(made(30, 90), tmp_path), forced_colors="active", reduced_motion="reduce") as page:
        assert page.page.is_visible("#f-sign .swatch")
