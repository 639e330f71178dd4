"""A store in Neo4j (5.26 or later, Aura too): only how to connect."""

import os
from contextlib import suppress
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

import neo4j

from diplograph.graph.errors import StoreError
from diplograph.graph.stores.bolt import BoltStore
from diplograph.graph.stores.failures import told

OLDEST = (5, 26)
PATIENCE = 30.0  # s that the driver tries a transaction again while the server is away or another writer is in the way


class Neo4jStore(BoltStore):
    """The graph in Neo4j."""


def connect(url: str, user: str | None = None, password: str | None = None, database: str | None = None) -> Neo4jStore:
    """Open the graph in the Neo4j at `url`.

    User, password and database come from the arguments, from the URL (`neo4j://user@host/database`), or from the
    environment: DIPLOGRAPH_USERNAME, DIPLOGRAPH_PASSWORD, DIPLOGRAPH_DATABASE, or the same with NEO4J_. StoreError
    tells in one line what keeps it from opening.
    """
    parts = _parts(url)
    plain = _without_password(parts)
    user = user or unquote(parts.username or "") or _environment("USERNAME") or "neo4j"
    password = password or unquote(parts.password or "") or _environment("PASSWORD")
    database = database or parts.path.strip("/") or _environment("DATABASE") or None
    with told(plain):
        driver = neo4j.GraphDatabase.driver(
            urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], "", parts.query, "")),
            auth=(user, password) if password else None,
            notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
            max_transaction_retry_time=PATIENCE,
        )
    try:
        with told(plain):
            _check_version(driver.get_server_info().agent, plain)
        store = Neo4jStore(driver, plain, database)
        store.set_up()
    except BaseException:
        with suppress(Exception):
            driver.close()
        raise
    return store


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises where the port is no number
    except ValueError:
        raise StoreError("the store's URL cannot be read; write neo4j://host:7687") from None
    if not parts.hostname:
        raise StoreError("the store's URL names no host; write neo4j://host:7687")
    return parts


def _without_password(parts: SplitResult) -> str:
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, f"{parts.username}@{host}" if parts.username else host, parts.path, "", ""))


def _environment(name: str) -> str:
    return os.environ.get(f"DIPLOGRAPH_{name}") or os.environ.get(f"NEO4J_{name}") or ""


def _check_version(agent: str, url: str) -> None:
    """`agent` reads Neo4j/5.26.29, Neo4j/2026.08.0 or Neo4j/5.27-aura."""
    number = agent.partition("/")[2].lstrip("v").partition("-")[0].split(".")
    try:
        found = int(number[0]), int(number[1])
    except (IndexError, ValueError):
        raise StoreError(f"{url} is {agent!r}, no Neo4j; diplograph needs Neo4j 5.26 or later") from None
    if found < OLDEST:
        raise StoreError(f"{url} is {agent}; diplograph needs Neo4j 5.26 or later")
