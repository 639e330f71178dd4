"""A view goes on: address, back button, files, paper."""

import csv
import io
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.explorer.conftest import Open
from tests.explorer.world import ARDA, ONE, WORLD, stance, words

from diplograph.explorer import explore
from diplograph.explorer.page import Page
from diplograph.explorer.scene import Dot, Scene, Statement
from diplograph.graph.batch import Batch
from diplograph.graph.nodes import Country, Key
from diplograph.graph.stores import open_store

ZENIA = Country(id="ZEN", name="Zenia")


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


def test_a_link_opens_the_same_view_on_a_page_made_anew_from_a_store_that_has_grown(
    open_page: Open, tmp_path: Path
) -> None:
    with open_page("#node=Leader:ava-stone&no-sign=Neutral&from=2012-03-03&view=table") as page:
        before = page.text("#panel h2"), page.counts("sign"), page.page.locator("#view tbody tr").count()
        fragment = "#" + page.page.url.partition("#")[2]
    with open_store(tmp_path / "grown.db") as store:
        store.write(WORLD)
        store.write(
            Batch.of((ZENIA, ARDA), [stance(ZENIA, ARDA, "CONSULT", 0, words(ONE, "Zenia called on Ardania", 900))])
        )
        grown = explore(store).write_html(tmp_path / "grown.html")
    with open_page(fragment, grown) as page:
        assert (page.text("#panel h2"), page.counts("sign"), page.page.locator("#view tbody tr").count()) == before
        page.go("#node=Country:ZEN")
        assert "Zenia" in page.text("#panel h2")


def test_csv_holds_the_filtered_statements_and_no_formula(open_page: Open, tmp_path: Path) -> None:
    odd = Statement(Key("Country", "ARD"), Key("Country", "BEL"), "STANCE", "ACCUSE", -0.5, True, 0.9, None, "", "=1+1")
    with open_page("#no-sign=Favourable") as page:
        rows = list(csv.DictReader(io.StringIO(page.save("csv").read_text("utf-8-sig"))))
    assert len(rows) == 9
    assert {row["sign"] for row in rows} == {"Unfavourable", "Neutral", "Denied"}
    assert {"holder", "quote", "source", "url", "polarity"} <= set(rows[0])
    scene = Scene((Dot(odd.holder, "@Ardania"), Dot(odd.target, "Belmora")), (odd,), found=1)
    with open_page(path=Page(scene, "odd").write_html(tmp_path / "odd.html")) as page:
        (row,) = csv.DictReader(io.StringIO(page.save("csv").read_text("utf-8-sig")))
    assert (row["quote"], row["holder"], row["polarity"]) == ("'=1+1", "'@Ardania", "-0.5")


def test_the_picture_is_saved_as_svg_with_names_and_as_png(open_page: Open) -> None:
    with open_page() as page:
        drawn = ElementTree.parse(page.save("svg")).getroot()
        assert {"Ava Stone", "ARD"} <= {text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")}
        assert page.save("png").read_bytes().startswith(b"\x89PNG")


def test_it_prints_evidence_without_controls(open_page: Open) -> None:
    with open_page("#pair=Leader:ava-stone~Issue:upper-dam") as page:
        page.page.emulate_media(media="print")
        assert not page.page.is_visible("#filters")
        assert page.page.is_visible("#panel blockquote")
