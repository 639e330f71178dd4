"""The views beside the picture: contradictions, issues, changes, the table."""

from tests.explorer.conftest import Open
from tests.explorer.world import STATEMENTS


def test_contradictions_put_the_words_of_both_side_by_side(open_page: Open) -> None:
    with open_page("#view=contradictions") as page:
        first = page.page.locator(".clash").first
        assert first.locator("h3").inner_text() == "Ardania: sign River Pact?"
        told, denied = (first.locator(".column").nth(side) for side in (0, 1))
        assert "Ardania signed the River Pact" in told.inner_text()
        assert "bears no Ardanian signature" in denied.inner_text()
        assert abs(told.bounding_box()["y"] - denied.bounding_box()["y"]) < 2  # type: ignore[index]
        assert "Bram Holt on Ava Stone" in page.text("#view")


def test_the_buttons_tell_how_many_contradictions_and_changes_pass_the_filters(open_page: Open) -> None:
    with open_page("#view=contradictions") as page:
        for view in ("contradictions", "changes"):
            page.click(f"#views [data-view={view}]")
            assert int(page.text(f"#views [data-view={view}] .tally")) == page.page.locator(".clash").count() > 0
        page.go("#no-source=The%2520South")
        assert page.text("#views [data-view=contradictions] .tally") == "0"


def test_an_issue_tells_who_is_for_it_and_who_against(open_page: Open) -> None:
    with open_page("#view=issues") as page:
        page.click("#view .topic:has-text('upper dam')")
        columns = {name: page.text(f"#view .column.{name}") for name in ("for", "mixed")}
        assert "Bram Holt" in columns["for"]
        assert "Ava Stone" in columns["mixed"]
        assert "Stone opened the dam herself" in columns["mixed"]  # the latest words of each side
        assert "Stone would not hear of the dam" in columns["mixed"]
        assert "policy of Belmora" in page.text("#view")
        assert "topic=Issue" in page.page.url


def test_changes_show_the_first_and_the_latest_words(open_page: Open) -> None:
    with open_page("#view=changes") as page:
        assert "Stone called the dam a threat to every village" in page.text("#view")
        assert "Stone opened the dam herself" in page.text("#view")
        assert "against on 2 Mar 2012, for on 1 Jun 2018" in page.text("#view")


def test_a_treaty_tells_who_signed_and_who_denies_it(open_page: Open) -> None:
    with open_page("#view=issues&topic=Treaty:river-pact") as page:
        view = page.text("#view")
        assert "2 Mar 2012: Ardania – sign" in view
        assert "3 Mar 2012: Ardania – denied: sign" in view


def test_the_table_holds_every_statement_and_every_link(open_page: Open) -> None:
    with open_page("#view=table") as page:
        assert page.page.locator("#view tbody tr").count() == STATEMENTS
        page.click("#view thead th:nth-child(2) button")
        names = page.page.locator("#view tbody tr th").all_inner_texts()
        assert names == sorted(names)
        page.click("#view .choices button:has-text('Links')")
        assert page.page.locator("#view tbody tr").count() == 8
        page.click("#view tbody tr:first-child th button")
        assert "pair=" in page.page.url
