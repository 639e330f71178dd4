"""A smoke run in an installed Firefox."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.explorer_scene import made
from tests.explorer.firefox import Firefox, firefox
from tests.explorer.world import STATEMENTS

from diplograph.explorer import explore

READY = "return !document.getElementById('words-data') && document.getElementById('status').textContent"
PAINTED = """const { width, height } = document.querySelector("#graph canvas");
const { data } = document.querySelector("#graph canvas").getContext("2d").getImageData(0, 0, width, height);
return data.some((value) => value)"""


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """One Firefox for all tests here."""
    with firefox(tmp_path_factory.mktemp("firefox")) as found:
        yield found


def test_the_page_opens_paints_and_filters_in_firefox(fox: Firefox, page_path: Path) -> None:
    fox.go(page_path.as_uri())
    fox.until(READY)
    assert f"{STATEMENTS} of {STATEMENTS} statements" in fox.evaluate("return document.body.innerText")
    fox.until(PAINTED)
    fox.click("#f-sign label:nth-of-type(2) input")
    fox.until("return location.hash.includes('no-sign=Unfavourable')")
    fox.go(page_path.as_uri() + "#view=contradictions")
    fox.until("return document.querySelector('.clash')")
    assert "bears no Ardanian signature" in fox.evaluate("return document.querySelector('.clash').innerText")
    assert fox.evaluate("return performance.getEntriesByType('resource').length") == 0


def test_a_compressed_page_opens_in_firefox(fox: Firefox, tmp_path: Path) -> None:
    page = explore(made(1500, 9000)).write_html(tmp_path / "large.html")
    fox.go(page.as_uri())
    fox.until(READY)
    fox.until(PAINTED)
    assert "Show all links" in fox.evaluate("return document.getElementById('told').innerText")
    assert "Strongest opposition" in fox.evaluate("return document.getElementById('panel').innerText")
