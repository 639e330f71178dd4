"""Which browser the tests of the page run in, and how they look into it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The page keeps its network to itself; the tests watch vis-network make it.
WATCH = """
window.vis = new Proxy({}, { set(target, name, value) {
  target[name] = name !== "Network" ? value : class extends value {
    constructor(...given) { super(...given); window.watched = this; }
  };
  return true;
} });
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
"""

# In the page's own time, so that a busy machine only takes longer: after its timers, two frames.
REST = """() => new Promise((done) =>
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 450))"""


def chromium(driver: Playwright) -> str:
    """The browser that DIPLOGRAPH_TEST_BROWSER names, an installed one, or Playwright's own; else skip, in CI fail."""
    named = os.environ.get("DIPLOGRAPH_TEST_BROWSER")
    if named:
        if not shutil.which(named):
            pytest.fail(f"DIPLOGRAPH_TEST_BROWSER names {named}, which is not there")
        return named
    found = next(filter(None, map(shutil.which, INSTALLED)), None)
    if found:
        return found
    if Path(driver.chromium.executable_path).exists():
        return driver.chromium.executable_path
    reason = "no Chromium: install one, name it in DIPLOGRAPH_TEST_BROWSER, or run `playwright install chromium`"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


class Opened:
    """An open page: what it asked for and complained of is kept, and must be nothing when the test ends."""

    def __init__(self, context: BrowserContext, path: Path, fragment: str = "") -> None:
        self.page: Page = context.new_page()
        self.path = path
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "console", lambda message: self.complaints.append(message.text) if message.type == "error" else None
        )
        self.page.add_init_script(WATCH)
        self.page.goto(path.as_uri() + fragment)
        self.settle()

    def settle(self) -> None:
        """Wait until the page is loaded and what was done is done."""
        self.until("() => !document.getElementById('words-data')")
        self.page.evaluate(REST)

    def until(self, test: str) -> None:
        """Wait for a test in the page; Playwright's own waiting needs eval, which the page's policy forbids."""
        for _ in range(400):
            if self.page.evaluate(test):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never true: {test}")

    def go(self, fragment: str) -> None:
        """Follow a link to another view of the same page."""
        self.page.evaluate("(to) => { location.hash = to; }", fragment)
        self.settle()

    def click(self, selector: str) -> None:
        """Click and wait for what it does."""
        self.page.click(selector)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.page.keyboard.press(key)
        self.settle()

    def text(self, selector: str) -> str:
        """The text of an element, as it is read."""
        return self.page.inner_text(selector)

    def evaluate(self, script: str, *given: Any) -> Any:
        """What a script returns."""
        return self.page.evaluate(script, *given)

    def save(self, kind: str) -> Path:
        """The file that is saved as csv, png or svg."""
        self.page.click("#save")
        with self.page.expect_download() as waiting:
            self.page.click(f"#save-{kind}")
        return Path(waiting.value.path())

    def counts(self, group: str) -> dict[str, int]:
        """The counts of a group of the legend."""
        rows = self.page.eval_on_selector_all(
            f"#f-{group} label.box",
            "(all) => all.map((each) => [each.childNodes[each.childNodes.length - 2].textContent,"
            " each.querySelector('.count').textContent])",
        )
        return {name: int(count.replace(",", "")) for name, count in rows}

    def end(self) -> None:
        """Close it; nothing may have been asked of a network, nothing refused by the policy."""
        violations = self.page.evaluate("window.violations")
        asked = [url for url in self.requests if not url.startswith((self.path.as_uri(), "blob:", "data:"))]
        self.page.close()
        assert self.complaints == []
        assert violations == []
        assert asked == []


@contextmanager
def opened(context: BrowserContext, path: Path, fragment: str = "") -> Iterator[Opened]:
    """An open page that is checked when it closes."""
    page = Opened(context, path, fragment)
    yield page
    page.end()
