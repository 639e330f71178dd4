"""What a reader can do with the page, in a real browser."""

import csv
import io
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.explorer.conftest import Open
from tests.explorer.world import STATEMENTS

SEND = "() => window.watched.body.data.edges.getIds()"


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


def test_a_position_over_time_is_drawn_and_told(open_page: Open) -> None:
    with open_page("#pair=Leader:ava-stone~Issue:upper-dam") as page:
        assert page.page.locator("#panel .trajectory .point").count() == 3
        assert "against at first, for at last" in page.text("#panel .trajectory figcaption")


def test_contradictions_put_the_words_of_both_side_by_side(open_page: Open) -> None:
    with open_page("#view=contradictions") as page:
        first = page.page.locator(".clash").first
        assert first.locator("h3").inner_text() == "Ardania: sign River Pact?"
        told, denied = (first.locator(".column").nth(side) for side in (0, 1))
        assert "Ardania signed the River Pact" in told.inner_text()
        assert "bears no Ardanian signature" in denied.inner_text()
        assert abs(told.bounding_box()["y"] - denied.bounding_box()["y"]) < 2  # type: ignore[index]
        assert "Bram Holt on Ava Stone" in page.text("#view")


def test_an_issue_tells_who_is_for_it_and_who_against(open_page: Open) -> None:
    with open_page("#view=issues") as page:
        page.click("#view .topic:has-text('upper dam')")
        columns = {name: page.text(f"#view .column.{name}") for name in ("for", "mixed")}
        assert "Bram Holt" in columns["for"]
        assert "Ava Stone" in columns["mixed"]
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


def test_ties_are_drawn_when_asked_for(open_page: Open) -> None:
    with open_page() as page:
        lines = len(page.evaluate(SEND))
        page.click("#f-kind label:has-text('Holds office') input")
        assert len(page.evaluate(SEND)) == lines + 2


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


def test_every_statement_can_be_reached_through_its_pair(open_page: Open) -> None:
    with open_page("#view=table") as page:
        page.click("#view .choices button:has-text('Links')")
        quotes = 0
        for row in range(page.page.locator("#view tbody tr").count()):
            page.click(f"#view tbody tr:nth-child({row + 1}) th button")
            quotes += page.page.locator("#panel blockquote").count()
        assert quotes == STATEMENTS


def test_back_undoes_a_choice_and_a_link_restores_it(open_page: Open) -> None:
    with open_page("#node=Leader:ava-stone&no-label=Event") as page:
        assert page.text("#panel h2").strip() == "Ava Stone"
        page.click("#views [data-view=changes]")
        page.page.go_back()
        page.settle()
        assert page.page.get_attribute("#views [data-view=picture]", "aria-pressed") == "true"
        assert page.text("#panel h2").strip() == "Ava Stone"
        address = page.page.url
    with open_page("#" + address.partition("#")[2]) as page:
        assert page.text("#panel h2").strip() == "Ava Stone"


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


def test_csv_holds_the_filtered_statements_and_no_formula(open_page: Open, tmp_path: Path) -> None:
    with open_page("#no-sign=Favourable") as page:
        page.page.click("#save")
        with page.page.expect_download() as waiting:
            page.page.click("#save-csv")
        waiting.value.save_as(tmp_path / "s.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "s.csv").read_text("utf-8-sig"))))
    assert len(rows) == 9
    assert {row["sign"] for row in rows} == {"Unfavourable", "Neutral", "Denied"}
    assert {"holder", "quote", "source", "url", "polarity"} <= set(rows[0])


def test_the_picture_is_saved_as_svg_with_names_and_as_png(open_page: Open, tmp_path: Path) -> None:
    with open_page() as page:
        for kind in ("svg", "png"):
            page.page.click("#save")
            with page.page.expect_download() as waiting:
                page.page.click(f"#save-{kind}")
            waiting.value.save_as(tmp_path / f"p.{kind}")
    drawn = ElementTree.parse(tmp_path / "p.svg").getroot()
    assert {"Ava Stone", "ARD"} <= {text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")}
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG")


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


def test_names_stay_inside_and_never_overlap(open_page: Open) -> None:
    with open_page() as page:
        page.page.click("#save")
        with page.page.expect_download() as waiting:
            page.page.click("#save-svg")
        text = waiting.value.path().read_text()
    boxes = []
    for each in ElementTree.fromstring(text).iter("{http://www.w3.org/2000/svg}text"):
        if each.get("fill") == "none" or len(each.text or "") <= 3:
            continue
        half = len(each.text or "") * float(each.get("font-size", "12")) * 0.22  # a low estimate of half the width
        x, y = float(each.get("x", "0")), float(each.get("y", "0"))
        boxes.append((x - half, y - 9, x + half, y))
    assert len(boxes) >= 6
    for at, a in enumerate(boxes):
        for b in boxes[at + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_it_prints_evidence_without_controls(open_page: Open) -> None:
    with open_page("#pair=Leader:ava-stone~Issue:upper-dam") as page:
        page.page.emulate_media(media="print")
        assert not page.page.is_visible("#filters")
        assert page.page.is_visible("#panel blockquote")
