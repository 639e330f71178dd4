"""What keeps a store from opening is one line that says what to do, and never shows a password."""

import logging
import os
import socketserver
import subprocess
import sys
import threading

import pytest
from click.testing import CliRunner
from tests.neo4j_server import Address, free_port

from diplograph.cli import main
from diplograph.graph.errors import StoreError
from diplograph.graph.stores import open_store
from diplograph.graph.stores.neo4j import _check_version

SECRET = "s3cret-Word"


class Web(socketserver.BaseRequestHandler):
    """A web server, as far as a driver gets to see of it."""

    def handle(self) -> None:
        self.request.recv(1024)
        self.request.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


def refused(url: str, **given: str) -> str:
    with pytest.raises(StoreError) as told:
        open_store(url, **given)
    message = str(told.value)
    assert "\n" not in message
    assert SECRET not in message
    assert SECRET not in repr(told.value.__cause__) + repr(told.value.__context__ if told.value.__cause__ else "")
    return message


def test_a_wrong_password_is_told(neo4j: Address) -> None:
    assert "refuses the user name or password" in refused(neo4j.url.replace("//", f"//neo4j:{SECRET}@"))


def test_a_missing_password_is_told(neo4j: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEO4J_PASSWORD", "DIPLOGRAPH_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    assert "NEO4J_PASSWORD" in refused(neo4j.url)


def test_a_server_that_is_down_is_told() -> None:
    assert "no answer from" in refused(f"bolt://127.0.0.1:{free_port()}", user="neo4j", password=SECRET)
    assert "no answer from" in refused(f"neo4j://neo4j:{SECRET}@127.0.0.1:{free_port()}")


def test_a_host_that_is_unknown_is_told() -> None:
    assert "no answer from" in refused(f"bolt://neo4j:{SECRET}@nowhere.invalid")


def test_tls_to_a_server_without_it_is_told(neo4j: Address) -> None:
    message = refused(neo4j.url.replace("bolt://", "bolt+s://"), user=neo4j.user, password=SECRET)
    assert "no trusted connection" in message or "no answer from" in message


def test_a_database_that_is_missing_is_told(neo4j: Address) -> None:
    message = refused(neo4j.url, user=neo4j.user, password=neo4j.password, database="nothere")
    assert "no such database" in message


def test_what_speaks_no_bolt_is_told() -> None:
    with socketserver.TCPServer(("127.0.0.1", 0), Web) as web:
        threading.Thread(target=web.handle_request, daemon=True).start()
        message = refused(f"bolt://127.0.0.1:{web.server_address[1]}", password=SECRET)
    assert message.startswith("no answer from") or "Bolt" in message


@pytest.mark.parametrize("agent", ["Neo4j/4.4.48", "Neo4j/5.25.1", "Memgraph/3", ""])
def test_a_wrong_version_is_told(agent: str) -> None:
    with pytest.raises(StoreError, match=r"diplograph needs Neo4j 5.26 or later$"):
        _check_version(agent, "bolt://host")


@pytest.mark.parametrize("agent", ["Neo4j/5.26.29", "Neo4j/2026.08.0", "Neo4j/5.27-aura"])
def test_a_right_version_is_taken(agent: str) -> None:
    _check_version(agent, "bolt://host")


@pytest.mark.parametrize("url", ["bolt://host:port", f"bolt://u:{SECRET}@", f"bolt://u:{SECRET}@[::1"])
def test_a_url_that_cannot_be_read_is_told(url: str) -> None:
    refused(url)


def test_a_password_is_in_no_output_log_or_name(
    neo4j: Address, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    url = neo4j.url.replace("//", f"//{neo4j.user}:{neo4j.password}@")
    with open_store(url) as store:
        assert neo4j.password not in f"{store!r} {store.url}"
    done = CliRunner().invoke(main, ["stats", "--store", url])
    assert done.exit_code == 0
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    wrong = CliRunner().invoke(main, ["stats", "--store", neo4j.url])
    assert wrong.exit_code == 1
    for text in (done.output, wrong.output, caplog.text):
        assert neo4j.password not in text
        assert SECRET not in text


def test_the_environment_gives_user_and_password(neo4j: Address) -> None:
    environment = {"NEO4J_USERNAME": neo4j.user, "NEO4J_PASSWORD": neo4j.password, "DIPLOGRAPH_STORE": neo4j.url}
    command = [sys.executable, "-m", "diplograph", "stats"]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
