"""Filters that are the legend: what they change, the time with its playback, the holders."""

from tests.explorer.conftest import Open
from tests.explorer.world import STATEMENTS

SEND = "() => window.watched.body.data.edges.getIds()"


def test_a_filter_changes_picture_counts_panel_and_address(open_page: Open) -> None:
    with open_page() as page:
        before = page.counts("sign")
        page.click("#f-sign label:has-text('Unfavourable') input")
        assert f"{STATEMENTS - before['Unfavourable']} of {STATEMENTS} statements" in page.text("#status")
        assert page.counts("sign") == before  # each count tells what ticking would bring
        assert "no-sign=Unfavourable" in page.page.url
        assert not any(":1" in edge for edge in page.evaluate(SEND))
        page.click("#reset")
        assert f"{STATEMENTS} of {STATEMENTS} statements" in page.text("#status")


def test_time_leaves_out_what_lies_outside_and_says_what_has_no_date(open_page: Open) -> None:
    with open_page("#from=2015-01-01") as page:
        assert "4 of 16 statements" in page.text("#status")
        assert page.text("#undated") == "1 statement without a date left out"


def test_playing_moves_the_window_on_and_shows_all_in_the_end(open_page: Open) -> None:
    with open_page() as page:
        page.page.click("#play")
        page.page.wait_for_timeout(1200)
        assert page.text("#play") == "Stop"
        first = page.text("#from-day")
        page.until(f"() => document.getElementById('from-day').textContent !== {first!r}")
        page.click("#play")
        page.click("#reset")
        assert page.text("#from-day") == "2 Mar 2012"


def test_holders_can_be_narrowed_to_an_office_or_an_alliance_on_the_day(open_page: Open) -> None:
    with open_page() as page:
        page.page.focus("#holder")
        page.page.select_option("#holder", "office:head_of_state")
        page.settle()
        assert "4 of 16 statements" in page.text("#status")
        page.page.select_option("#holder", "members:Alliance:northern-league")
        page.settle()
        assert "8 of 16 statements" in page.text("#status")  # Ardania's four and those of its president
