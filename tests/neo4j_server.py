"""A real Neo4j for the tests: the one that DIPLOGRAPH_TEST_NEO4J names, one in docker, or a plain Java process."""

import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError
from tests.neo4j_jars import VERSION, Unavailable, jars, java

PATIENCE = 120  # s until a server has to answer
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")  # packages that Neo4j looks into
OPTIONS = [
    "-Xms256m",
    "-Xmx1g",
    "-XX:+UseG1GC",
    "-XX:+ExitOnOutOfMemoryError",
    "-Djava.awt.headless=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "--enable-native-access=ALL-UNNAMED",
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
]
SETTINGS = """\
initial.dbms.default_database=neo4j
server.directories.import=import
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.default_listen_address=127.0.0.1
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
dbms.security.auth_minimum_password_length=4
db.tx_log.rotation.retention_policy=keep_none
"""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a Neo4j answers, and as whom."""

    url: str
    password: str
    user: str = "neo4j"

    def driver(self) -> neo4j.Driver:
        """A driver that is logged in."""
        return neo4j.GraphDatabase.driver(self.url, auth=(self.user, self.password))


class JavaServer:
    """Neo4j Community as a process of this machine, in a folder of its own; it can be stopped and started again."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.address = Address(f"bolt://127.0.0.1:{self.port}", secrets.token_hex(8))
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("conf", "import", "logs", "plugins"):
            (home / name).mkdir(parents=True, exist_ok=True)
        (home / "conf" / "neo4j.conf").write_text(SETTINGS.format(port=self.port))

    def start(self) -> Address:
        """Start it and wait until it answers."""
        new = not (self.home / "data" / "databases" / "system").is_dir()
        log = self.home / "logs" / "console.log"
        command = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}"]
        with log.open("ab") as file:
            self._process = subprocess.Popen(
                self._java(*command, f"--config-dir={self.home / 'conf'}", "--console-mode"),
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                cwd=self.home,
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )
        while not is_open(self.port):
            if self._process.poll() is not None:
                raise RuntimeError(f"Neo4j ended: {log.read_text()[-500:]}")
            time.sleep(0.1)
        if new:
            set_password(self.address)
        wait(self.address)
        return self.address

    def admin(self, *arguments: str, folder: Path) -> "subprocess.CompletedProcess[str]":
        """What `neo4j-admin` does with these arguments in that folder; the server must be stopped."""
        return subprocess.run(
            self._java("org.neo4j.cli.AdminTool", *arguments),
            env=os.environ | {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")},
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )

    def stop(self, number: int = signal.SIGTERM) -> None:
        """Stop it and wait for its end."""
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(number)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _java(self, *arguments: str) -> list[str]:
        return [java(), *OPTIONS, "-cp", f"{self.home}/conf/*:{jars()}/*", *arguments]


def _die_with_parent() -> None:
    """The kernel ends the server when the tests end in whatever way (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


@contextmanager
def server(home: Path) -> Iterator[Address]:
    """The Neo4j to test with; Unavailable where there is none."""
    if url := os.environ.get("DIPLOGRAPH_TEST_NEO4J"):
        yield Address(url, os.environ.get("NEO4J_PASSWORD", ""), os.environ.get("NEO4J_USERNAME", "neo4j"))
    elif docker_answers():
        with _container() as address:
            yield address
    else:
        with java_server(home) as running:
            yield running.address


@contextmanager
def java_server(home: Path) -> Iterator[JavaServer]:
    """A Java server, started, and stopped at the end."""
    running = JavaServer(home)
    try:
        running.start()
        yield running
    finally:
        running.stop()


def docker_answers() -> bool:
    """Whether a docker engine runs here."""
    if not shutil.which("docker"):
        return False
    asked = ["docker", "info", "--format", "{{.ServerVersion}}"]
    try:
        return subprocess.run(asked, capture_output=True, timeout=20, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


@contextmanager
def _container() -> Iterator[Address]:
    password = secrets.token_hex(8)
    run = ["docker", "run", "--detach", "--rm", "--publish", "127.0.0.1::7687", "--env", "NEO4J_AUTH"]
    environment = os.environ | {"NEO4J_AUTH": f"neo4j/{password}"}
    started = subprocess.run([*run, f"neo4j:{VERSION}"], env=environment, capture_output=True, text=True, check=False)
    if started.returncode:
        raise Unavailable(f"docker does not run neo4j:{VERSION}: {started.stderr.strip()[:200]}")
    container = started.stdout.strip()
    try:
        told = subprocess.run(["docker", "port", container, "7687"], capture_output=True, text=True, check=True)
        address = Address(f"bolt://{told.stdout.splitlines()[0]}", password)
        wait(address)
        yield address
    finally:
        subprocess.run(["docker", "rm", "--force", container], capture_output=True, check=False)


def set_password(address: Address) -> None:
    """Replace the password that a new server starts with."""
    first = Address(address.url, "neo4j")
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with first.driver() as driver, driver.session(database="system") as session:
                session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $p", p=address.password).consume()
            return
        except (DriverError, Neo4jError, OSError):
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def wait(address: Address) -> None:
    """Wait until the database answers."""
    end = time.monotonic() + PATIENCE
    while True:
        with suppress(DriverError, Neo4jError, OSError), address.driver() as driver:
            driver.execute_query("RETURN 1")
            return
        if time.monotonic() > end:
            raise RuntimeError(f"Neo4j at {address.url} does not answer within {PATIENCE} s")
        time.sleep(0.2)


def empty(address: Address) -> None:
    """Delete everything in the database, its schema apart."""
    with address.driver() as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def is_open(port: int) -> bool:
    """Whether something listens on that port of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
