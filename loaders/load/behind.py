"""Batches written behind the load's back: while one is written the next one fills up."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from types import TracebackType
from typing import Self

from diplograph.graph.batch import Batch, Written
from diplograph.graph.errors import StoreError
from diplograph.graph.stores import Store


class Behind:
    """Writes the batches of one load in their order, one at a time; `stored` counts the articles that are written.

    Use as a context manager: on every way out the batch under way is written to its end.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.stored = 0
        self._pool = ThreadPoolExecutor(1, "diplograph-write")
        self._articles = 0
        self._under_way: Future[Written] | None = None

    def write(self, batch: Batch, articles: int) -> None:
        """Begin to write a batch that holds so many articles; the one before it has to be settled."""
        self._articles = articles
        self._under_way = self._pool.submit(self.store.write, batch)

    def settle(self) -> Written:
        """Wait until the batch under way is written, and tell what it added; StoreError where that failed."""
        under_way, self._under_way = self._under_way, None
        if under_way is None:
            return Written()
        written = under_way.result()
        self.stored += self._articles
        return written

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._pool, suppress(StoreError):
            self.settle()
