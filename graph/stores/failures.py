"""The driver's errors as diplograph's own: one line each that says what is wrong and what to do next."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DatabaseError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)

from diplograph.graph.errors import DiplographError, QueryError, QueryTimeout, StoreError, WriteRefused


@contextmanager
def told(url: str, *, asked: bool = False) -> Iterator[None]:
    """Turn the driver's errors inside the block into one-line errors that name the store at `url` (no password).

    `asked`: the block runs a query of the user, so what the server dislikes is the query.
    """
    try:
        yield
    except (Neo4jError, DriverError, OSError) as error:
        raise told_of(error, url, asked) from None


def told_of(error: Exception, url: str, asked: bool = False) -> DiplographError:
    """The error that tells a user of a driver's error."""
    if isinstance(error, Neo4jError):
        return _answered(error, url, asked)
    if tls := _tls(error):
        return StoreError(
            f"no trusted connection to {url}: {tls}; bolt:// and neo4j:// are plain, +ssc trusts any "
            "certificate, +s only one of a known authority"
        )
    if isinstance(error, ServiceUnavailable | OSError):
        return StoreError(f"no answer from {url}; check that Neo4j runs there and that the port is its Bolt port")
    if isinstance(error, ConfigurationError):
        return StoreError(f"{url} cannot be used: {line(error)}")
    return StoreError(f"{url}: {line(error)}")


def _answered(error: Neo4jError, url: str, asked: bool) -> DiplographError:
    code = error.code or ""
    if isinstance(error, AuthError):
        return StoreError(_refused(code, url))
    if code.endswith("Database.DatabaseNotFound"):
        return StoreError(f"{url} has no such database: {line(error)}")
    if "TimedOut" in code:
        return QueryTimeout("the query ran longer than allowed; narrow it or allow more time")
    if code.endswith("Statement.AccessMode"):
        return WriteRefused(WRITES)
    if asked and isinstance(error, ClientError | DatabaseError):
        return QueryError(f"Cypher error: {line(error)}")
    return StoreError(f"{url}: {line(error)}")


WRITES = "the query writes, and only reading is allowed here; allow writing if that is meant"


def _refused(code: str, url: str) -> str:
    if code.endswith("AuthenticationRateLimit"):
        return f"{url} refuses to log in for a while after too many wrong passwords; wait and try again"
    if code.endswith("CredentialsExpired"):
        return f"the password of {url} has expired; change it first"
    return f"{url} refuses the user name or password; give them as NEO4J_USERNAME and NEO4J_PASSWORD"


def _tls(error: BaseException | None) -> str:
    """What TLS complains of, anywhere in the chain of causes; empty when it does not."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return getattr(error, "verify_message", "") or error.reason or "TLS failed"
        error = error.__cause__ or error.__context__
    return ""


def line(error: Exception) -> str:
    """The first line of an error's own message."""
    text = getattr(error, "message", None) or str(error) or type(error).__name__
    return next(iter(str(text).strip().splitlines()), type(error).__name__)
