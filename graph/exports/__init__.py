"""The graph as files: one module a format, each with `write(graph, path)`, chosen by name or by the file's suffix."""

from collections.abc import Collection
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

from diplograph.graph.errors import InputError
from diplograph.graph.exports.part import Graph, Part
from diplograph.graph.stores.base import Store

FORMATS = {  # name: module; the suffix of a file is the name of its format
    "csv": "diplograph.graph.exports.comma",
    "cypher": "diplograph.graph.exports.cypher",
    "gexf": "diplograph.graph.exports.gexf",
    "graphml": "diplograph.graph.exports.graphml",
    "jsonl": "diplograph.graph.exports.jsonl",
    "neo4j-admin": "diplograph.graph.exports.neo4j_admin",
    "parquet": "diplograph.graph.exports.parquet",
}


def export(
    store: Store,
    path: str | Path,
    format: str | None = None,
    *,
    kinds: Collection[str] = (),
    since: date | None = None,
    until: date | None = None,
    known: date | datetime | None = None,
) -> None:
    """Write the graph to `path`, or to standard output where it is `-`; equal graphs give equal bytes.

    `kinds`, `since`, `until` and `known` choose a part of it (see `part.Part`). InputError for a format that is not
    known, or a file that cannot be written.
    """
    path = Path(path)
    name = format or path.suffix.lstrip(".").lower()
    if not name:
        raise InputError(f"{path} has no suffix that tells a format; the formats are {', '.join(sorted(FORMATS))}")
    if name not in FORMATS:
        raise InputError(f"no export format {name!r}; the formats are {', '.join(sorted(FORMATS))}")
    if str(path) == "-" and name == "parquet":
        raise InputError("Parquet is no text for the terminal: name a file with -o")
    graph: Graph = Part(store, kinds, since, until, known) if kinds or since or until or known else store
    try:
        import_module(FORMATS[name]).write(graph, path)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}") from None
