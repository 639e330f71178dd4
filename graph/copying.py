"""One store into another: nodes, relations with all that was retracted, and the ledger of loads."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from diplograph.graph.batch import Batch, Written
from diplograph.graph.ledger import Kept
from diplograph.graph.stores.base import Store

T = TypeVar("T")
ROWS = 10_000  # of a batch


def copy(source: Store, target: Store, progress: Callable[[Written], None] = lambda written: None) -> Written:
    """Write all that `source` holds into `target`; how much `target` lacked.

    What `target` has already (by id) stays as it is there, so a copy that was stopped is run again. `progress` is
    called after each batch with all that was written so far. What queries of your own wrote beside the model (other
    labels and properties) is not copied.
    """
    written = Written()
    for batch in _batches(source):
        written += target.write(batch)
        progress(written)
    return written


def _batches(source: Store) -> Iterator[Batch]:
    yield from (Batch(nodes=nodes) for nodes in parts(source.nodes()))
    yield from (Batch(relations=relations) for relations in parts(source.relations()))
    yield from (Batch(ledger=kept) for kept in parts(_ledger(source)))


def _ledger(source: Store) -> Iterator[Kept]:
    yield from source.entries()
    yield from source.loads()


def parts(items: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """The items in parts of ROWS."""
    rest = iter(items)
    while part := tuple(islice(rest, ROWS)):
        yield part
