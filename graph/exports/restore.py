"""An export brought back into a store: the other way round of the formats that hold the whole graph."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from diplograph.graph.batch import Batch, Written
from diplograph.graph.errors import InputError
from diplograph.graph.exports import FORMATS
from diplograph.graph.exports.cypher import statements
from diplograph.graph.exports.flat import Row, batched, to_node, to_relation
from diplograph.graph.stores.base import Store
from diplograph.graph.stores.stats import stats

READABLE = ("csv", "cypher", "graphml", "jsonl", "parquet")
ROWS = 5000  # of a batch


def restore(store: Store, path: str | Path, format: str | None = None) -> Written:
    """Write what an export holds into a store; what is there already (by id) stays. How much was added.

    The record of loads is not in an export: articles that are loaded again replace what came from it. InputError for
    a format that is not read, a file that is not there or one that is no export.
    """
    path = Path(path)
    name = format or path.suffix.lstrip(".").lower()
    if name not in READABLE:
        raise InputError(f"a graph is not restored from {name!r}; the formats are {', '.join(READABLE)}")
    try:
        return _run(store, path) if name == "cypher" else _write(store, import_module(FORMATS[name]).elements(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    except (KeyError, TypeError) as error:
        raise InputError(f"{path} is no export of a graph: {error} is missing or of another type") from None


def _write(store: Store, elements: Iterator[tuple[str, Row]]) -> Written:
    written = Written()
    for rows in batched(elements, ROWS):
        nodes = tuple(to_node(row) for element, row in rows if element == "node")
        relations = tuple(to_relation(row) for element, row in rows if element == "relation")
        written += store.write(Batch.of(nodes, relations))
    return written


def _run(store: Store, path: Path) -> Written:
    before = stats(store)
    for statement in statements(path):
        store.query(statement, write=True)
    after = stats(store)

    def added(*groups: str) -> int:
        return sum(sum(after[group].values()) - sum(before[group].values()) for group in groups)

    return Written(added("nodes"), added("relations", "retracted"))
