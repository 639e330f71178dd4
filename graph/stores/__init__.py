"""Where the graph is kept: `open_store(url)` chooses between the embedded engine and Neo4j."""

import os
import re
from pathlib import Path

from diplograph.graph.errors import StoreError
from diplograph.graph.stores.base import Store

__all__ = ["Store", "open_store"]
DEFAULT = "diplograph.db"


def open_store(
    url: str | Path | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    create: bool = True,
) -> Store:
    """The store at `url`: `neo4j://…` or `bolt://…` (also `+s`, `+ssc`) is Neo4j, a path is the embedded store.

    None is DIPLOGRAPH_STORE, else `diplograph.db` in the current folder. `create` false refuses a path where no
    store is. StoreError, or StoreBusy where another process holds the embedded store, says in one line what to do.
    """
    place = str(url or os.environ.get("DIPLOGRAPH_STORE") or DEFAULT)
    if re.match(r"(neo4j|bolt)(\+s|\+ssc)?://", place):
        from diplograph.graph.stores.neo4j import connect

        return connect(place, user, password, database)
    if scheme := re.match(r"([\w+.-]+)://", place):
        raise StoreError(f"no store is reached by {scheme[1]}://; give a folder, neo4j://host or bolt://host")
    from diplograph.graph.stores.embedded import EmbeddedStore

    return EmbeddedStore(Path(place), create)
