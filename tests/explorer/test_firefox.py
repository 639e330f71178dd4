"""A smoke run in Firefox, where Playwright has one."""

from pathlib import Path

import pytest
from playwright.sync_api import Playwright
from tests.explorer.browsers import opened


def test_the_page_opens_in_firefox(driver: Playwright, page_path: Path) -> None:
    if not Path(driver.firefox.executable_path).exists():
        pytest.skip("no Firefox: `playwright install firefox` brings the one that can be driven")
    firefox = driver.firefox.launch()
    with opened(firefox.new_context(), page_path, "#node=Leader:ava-stone") as page:
        assert page.text("#panel h2").strip() == "Ava Stone"
    firefox.close()
