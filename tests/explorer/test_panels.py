"""What the evidence beside the picture tells: where to begin, a pair, a card on a day."""

from tests.explorer.conftest import Open
from tests.explorer.world import STATEMENTS


def test_the_page_opens_with_everything_and_asks_for_nothing(open_page: Open) -> None:
    with open_page() as page:
        assert f"{STATEMENTS} of {STATEMENTS} statements" in page.text("#status")
        assert "Where to begin" in page.text("#panel")
        assert page.evaluate("() => document.title") == "Small world"


def test_the_first_panel_answers_who_opposes_what_contradictions_and_changes(open_page: Open) -> None:
    with open_page() as page:
        panel = page.text("#panel")
        assert "Corrantia on Ardania" in panel.split("Strongest support")[0]
        assert "Ardania: sign River Pact?" in panel
        assert "Ava Stone on upper dam\nagainst → for" in panel


def test_a_pair_tells_each_direction_with_words_speaker_and_a_safe_link(open_page: Open) -> None:
    with open_page("#pair=Leader:ava-stone~Issue:upper-dam") as page:
        panel = page.text("#panel")
        assert "Ava Stone on upper dam" in panel
        assert "Stone opened the dam herself" in panel
        assert "Said by: the president's office" in panel
        assert "The North, 1 Jun 2018: Report a3 (north.example)" in panel
        assert "3 statements, 2 independent sources" in panel
        links = page.page.eval_on_selector_all("#panel a", "(all) => all.map((each) => each.href)")
        assert links == ["https://north.example/a3", "https://north.example/a1"]  # without user name and password


def test_a_disputed_pair_says_so_and_leads_to_both_quotes(open_page: Open) -> None:
    with open_page("#pair=Country:ARD~Treaty:river-pact") as page:
        assert "Sources contradict each other here" in page.text("#panel .dispute")
        page.click("#panel .dispute button")
        assert "bears no Ardanian signature" in page.text("#view")
        page.go("#pair=Country:BEL~Treaty:river-pact")
        assert page.page.locator("#panel .dispute").count() == 0


def test_a_position_over_time_is_drawn_and_told(open_page: Open) -> None:
    with open_page("#pair=Leader:ava-stone~Issue:upper-dam") as page:
        assert page.page.locator("#panel .trajectory .point").count() == 3
        assert "against at first, for at last" in page.text("#panel .trajectory figcaption")


def test_a_card_tells_offices_and_memberships_on_the_day_chosen(open_page: Open) -> None:
    with open_page("#node=Country:ARD") as page:
        page.page.fill("#panel .card input", "2012-01-01")
        card = page.text("#panel .card")
        assert "Ava Stone · President" in card
        assert "Northern League" in card
        assert "Party to (1 of 1)" in card
        page.page.fill("#panel .card input", "2020-01-01")
        card = page.text("#panel .card")
        assert "In office (0 of 1)" in card
        assert "Party to (0 of 1)" in card


def test_every_statement_can_be_reached_through_its_pair(open_page: Open) -> None:
    with open_page("#view=table") as page:
        page.click("#view .choices button:has-text('Links')")
        quotes = 0
        for row in range(page.page.locator("#view tbody tr").count()):
            page.click(f"#view tbody tr:nth-child({row + 1}) th button")
            quotes += page.page.locator("#panel blockquote").count()
        assert quotes == STATEMENTS
