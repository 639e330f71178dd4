"""What the explorer's tests share: a small world in a store, its page, and a browser."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright
from tests.explorer.browsers import Opened, chromium, opened
from tests.explorer.world import WORLD

from diplograph.explorer import explore
from diplograph.graph.stores import Store, open_store

Open = Callable[..., AbstractContextManager[Opened]]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The small world in an embedded store."""
    with open_store(tmp_path_factory.mktemp("world") / "world.db") as store:
        store.write(WORLD)
        yield store


@pytest.fixture(scope="session")
def page_path(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world's page."""
    return explore(store, heading="Small world").write_html(tmp_path_factory.mktemp("page") / "page.html")


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What drives the browsers."""
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """One headless Chromium for all tests."""
    found = driver.chromium.launch(executable_path=chromium(driver), args=["--no-sandbox", "--disable-gpu"])
    yield found
    found.close()


@pytest.fixture
def open_page(browser: Browser, page_path: Path) -> Iterator[Open]:
    """Opens a page (the small world's unless told) in a window of its own, offline."""
    with ExitStack() as stack:

        def opening(fragment: str = "", path: Path = page_path, **window: Any) -> AbstractContextManager[Opened]:
            context: BrowserContext = browser.new_context(
                **{"viewport": {"width": 1440, "height": 900}, "offline": True, "accept_downloads": True} | window
            )
            stack.callback(context.close)
            return opened(context, path, fragment)

        yield opening
