"""Firefox as installed, driven over its own remote protocol (Marionette): a socket and JSON, no driver to install."""

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

INSTALLED = ("firefox", "firefox-esr")
PATIENCE = 90  # seconds until Firefox listens, and of one command
PREFERENCES = {
    "marionette.port": 0,  # a free one; Firefox writes it into its profile
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
}


class Firefox:
    """A session: where to go, and what a script in the page returns."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.file = self.socket.makefile("rb")
        self.sent = 0
        self._heard()  # who it is
        self.ask("WebDriver:NewSession", capabilities={"alwaysMatch": {"unhandledPromptBehavior": "dismiss"}})

    def ask(self, command: str, **given: Any) -> Any:
        """The result of a command; RuntimeError for what Firefox refuses."""
        self.sent += 1
        text = json.dumps([0, self.sent, command, given]).encode()
        self.socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self._heard()
        if error:
            raise RuntimeError(f"{error['error']}: {error['message']}")
        return result

    def _heard(self) -> Any:
        size = b""
        while not size.endswith(b":"):
            size += self.file.read(1)
        return json.loads(self.file.read(int(size[:-1])))

    def go(self, url: str) -> None:
        """Open an address."""
        self.ask("WebDriver:Navigate", url=url)

    def evaluate(self, script: str) -> Any:
        """What `script`, the body of a function, returns."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=[])["value"]

    def until(self, script: str) -> None:
        """Wait until a script returns something true."""
        end = time.monotonic() + PATIENCE
        while not self.evaluate(script):
            assert time.monotonic() < end, f"never true: {script}"
            time.sleep(0.1)

    def click(self, selector: str) -> None:
        """Click an element as a person does."""
        found = self.ask("WebDriver:FindElement", using="css selector", value=selector)["value"]
        self.ask("WebDriver:ElementClick", id=next(iter(found.values())))


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """An installed Firefox without a window; skips where there is none."""
    path = next(filter(None, map(shutil.which, INSTALLED)), None)
    if path is None:
        pytest.skip("no Firefox: install firefox or firefox-esr")
    lines = [f'user_pref("{name}", {json.dumps(value)});\n' for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("".join(lines))
    command = [path, "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        session = Firefox(_port(profile))
        yield session
        session.socket.close()
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _port(profile: Path) -> int:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        mark = profile / "MarionetteActivePort"
        if mark.exists() and mark.read_text().strip():
            return int(mark.read_text())
        time.sleep(0.1)
    raise AssertionError("Firefox does not listen")
