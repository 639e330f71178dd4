"""The compose file: what docker's own tool makes of it, and what it must not hold."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.conftest import ROOT

FILE = ROOT / "docker-compose.yml"


@pytest.fixture(scope="module")
def compose() -> list[str]:
    """The command of compose; it checks a file by the schema of the Compose specification and needs no engine."""
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]) and not subprocess.run([*command, "version"], capture_output=True).returncode:
            return command
    pytest.skip("no docker compose here")


def checked(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What compose says of the file, in a folder without an .env file."""
    file = folder / FILE.name
    shutil.copy(FILE, file)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    return subprocess.run(
        [*command, "--file", str(file), "config"], env=kept | environment, cwd=folder, capture_output=True, text=True
    )


def test_it_is_valid_and_the_password_comes_from_the_environment(compose: list[str], tmp_path: Path) -> None:
    done = checked(compose, tmp_path, NEO4J_PASSWORD="of-a-test")
    assert done.returncode == 0, done.stderr
    assert "NEO4J_AUTH: neo4j/of-a-test" in done.stdout


def test_without_a_password_it_does_not_start(compose: list[str], tmp_path: Path) -> None:
    done = checked(compose, tmp_path)
    assert done.returncode
    assert "choose a password first" in done.stderr


def test_it_is_pinned_bound_to_this_machine_and_without_privileges() -> None:
    text = FILE.read_text()
    assert re.search(r"image: neo4j:\d+\.\d+\.\d+-community$", text, re.MULTILINE)
    ports = re.findall(r'- "(.*:\d+:\d+)"', text)
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)
    assert 'user: "7474:7474"' in text
    assert "cap_drop: [ALL]" in text
    assert "no-new-privileges:true" in text


def test_memory_health_and_named_volumes_are_set_each_with_its_reason() -> None:
    text = FILE.read_text()
    for setting in ("heap_initial__size", "heap_max__size", "pagecache_size", "healthcheck:", "- data:/data"):
        assert setting in text
    named = text.partition("\nvolumes:\n")[2].split()
    assert named == ["data:", "logs:"]
    assert "apoc" not in text.lower()
