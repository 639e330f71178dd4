"""The embedded store: ArcadeDB's engine in this process, spoken to over Bolt on a loopback port.

Here the engine is only started, guarded and stopped. The folder holds `databases/`, `config/`, `log/`, the password of
the Bolt port (mode 0600) and a lock that one process holds.
"""

import atexit
import fcntl
import os
import secrets
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import neo4j

from diplograph.graph.batch import Batch, Written
from diplograph.graph.errors import StoreBusy, StoreError, WriteRefused
from diplograph.graph.rows import Rows
from diplograph.graph.stores import bulk, schema
from diplograph.graph.stores.bolt import BoltStore
from diplograph.graph.stores.failures import WRITES

DATABASE = "diplograph"
SCHEMA = "3"  # of schema.py; a store with an older one is brought up to date when it is opened
PORT_TRIES = 3
GLANCE = 1  # ms that the guard lets a query run: it wants to know whether it writes, not its rows
SETTINGS = {
    "arcadedb.command.timeout": 0,
    # LOAD CSV would read any file of this machine
    "arcadedb.opencypher.loadCsv.allowFileUrls": "false",
    "arcadedb.opencypher.loadCsv.allowRemoteUrls": "false",
}


class EmbeddedStore(BoltStore):
    """The graph in a folder of this machine."""

    def __init__(self, folder: Path, create: bool = True) -> None:
        self._folder = folder
        self._guard = threading.RLock()
        self._server: Any = None
        self._limit = 0
        self._lock = _lock(folder, create)
        try:
            port = self._start()
            driver = neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{port}", auth=("root", _password(folder)))
            super().__init__(driver, str(folder), DATABASE)
            self._set_up_once()
            self._settle()
        except BaseException:
            self.close()
            raise
        atexit.register(self.close)

    def _start(self) -> int:
        try:
            port = self._listen()
            known = (self._folder / "databases" / DATABASE).is_dir()
            self._db = (self._server.get_database if known else self._server.create_database)(DATABASE)
            for name, value in SETTINGS.items():
                self._db.command("sql", f"ALTER DATABASE `{name}` {value}")
        except _engine().ArcadeDBError as error:
            raise StoreError(f"the store {self._folder} cannot be opened: {_line(error)}") from None
        return port

    def _listen(self) -> int:
        """Start the engine's server on a free port; another program may take a port first, then others are tried."""
        for _ in range(PORT_TRIES - 1):
            with suppress(_engine().ArcadeDBError):
                return self._listen_once()
            with suppress(_engine().ArcadeDBError):
                self._stop()
        return self._listen_once()

    def _listen_once(self) -> int:
        port = _free_port()
        self._server = _engine().create_server(
            str(self._folder), _password(self._folder), _configuration(self._folder, port)
        )
        self._server.start()
        return port

    def _stop(self) -> None:
        """Stop the engine's server and let go of it."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()

    def _set_up_once(self) -> None:
        mark = self._folder / "schema"
        if mark.exists() and mark.read_text() == SCHEMA:
            return
        self.set_up()
        self._db.command("sql", f"CREATE VERTEX TYPE `{bulk.NOTE}` IF NOT EXISTS")
        for kind, name, sql in schema.dates():
            self._db.command("sql", f"CREATE PROPERTY `{kind}`.`{name}` IF NOT EXISTS {sql}")
        mark.write_text(SCHEMA)

    def _settle(self) -> None:
        """Take out what a crash left of a batch."""
        if list(self._db.query("sql", f"SELECT FROM `{bulk.NOTE}` LIMIT 1")):
            self._transact(bulk.undo)

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        timeout: float | None = None,
    ) -> Rows:
        with self._guard:
            try:
                if not write:
                    self._refuse_writes(cypher, parameters or {})
                self._allow(0 if timeout is None else max(1, round(timeout * 1000)))
                return super().query(cypher, parameters, write=write)
            finally:
                self._allow(0)

    def write(self, batch: Batch) -> Written:
        with self._guard, self._complaints():
            return super().write(batch)

    def _write(self, batch: Batch) -> Written:
        if len(batch.relations) < bulk.MANY:
            return super()._write(batch)
        return bulk.write(self._transact, self._db, batch, self._remembered)

    @contextmanager
    def _complaints(self) -> Iterator[None]:
        """The engine's own errors as one line."""
        try:
            yield
        except _engine().ArcadeDBError as error:
            raise StoreError(f"{self.url}: {_line(error)}") from None

    def _refuse_writes(self, cypher: str, parameters: Mapping[str, Any]) -> None:
        """A Bolt session of the engine writes in any access mode; its own query call refuses before it runs."""
        self._allow(GLANCE)
        try:
            self._db.query("opencypher", cypher, *([dict(parameters)] if parameters else []))
        except _engine().ArcadeDBError as error:
            if "QueryNotIdempotentException" in str(error):
                raise WriteRefused(WRITES) from None
            # any other complaint comes again from the query itself, or was only the glance running out

    def _allow(self, milliseconds: int) -> None:
        """Let the engine run a statement for so long; 0 is without end."""
        if milliseconds != self._limit:
            self._db.command("sql", f"ALTER DATABASE `arcadedb.command.timeout` {milliseconds}")
            self._limit = milliseconds

    def close(self) -> None:
        with self._guard:
            with suppress(AttributeError):
                super().close()
            self._stop()
            if not self._lock.closed:
                self._lock.close()
        atexit.unregister(self.close)


def _engine() -> Any:
    """The engine's package; it logs to a file, not to the terminal."""
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    import arcadedb

    return arcadedb


def _configuration(folder: Path, port: int) -> dict[str, Any]:
    return {
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_host": "127.0.0.1",
        "bolt_port": port,
        "host": "127.0.0.1",
        "http_port": _free_port(),
        "mode": "development",  # production mode hides why a query failed
        "txWalFlush": 1,  # each commit is on the disk before it is answered
        "server_databaseDirectory": str(folder / "databases"),
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _lock(folder: Path, create: bool) -> Any:
    """The lock file of a store, held; it names the process that holds it."""
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder} is a file, no store; give the folder of a store with --store")
    if not (folder / "databases").is_dir() and not create:
        raise StoreError(f"there is no store at {folder}; load articles into it first, or give another with --store")
    if folder.is_dir() and not (folder / "lock").exists() and any(folder.iterdir()):
        raise StoreError(f"{folder} is a folder with other files, no store; give another with --store")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "lock").open("a+")
    except OSError as error:
        raise StoreError(f"the store {folder} cannot be written: {error.strerror}") from None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        holder = file.read().strip()
        file.close()
        raise StoreBusy(
            f"the store {folder} is in use by process {holder or 'unknown'}; "
            "close that program or wait for it, or give another store with --store"
        ) from None
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file


def _password(folder: Path) -> str:
    """The password of the Bolt port, made once and readable by its owner alone."""
    path = folder / "password"
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(32))
    return path.read_text()


def _line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
