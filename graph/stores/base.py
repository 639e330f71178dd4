"""What every store promises, in the words of the domain."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from diplograph.graph.batch import Batch, Written
from diplograph.graph.ledger import Entry, LoadReport
from diplograph.graph.nodes import Node
from diplograph.graph.relations import Relation
from diplograph.graph.rows import Rows

if TYPE_CHECKING:
    import networkx as nx


class Store(ABC):
    """Where the graph is kept. Use as a context manager, or call `close()`."""

    url: str

    @abstractmethod
    def write(self, batch: Batch) -> Written:
        """Add a batch in one transaction; what is there already (by id) stays as it is.

        A node that is there gains the batch's aliases and the properties that it lacked. Only the relations of the
        articles that the batch replaces change: they take the batch's values, or are retracted where it lacks them.
        """

    @abstractmethod
    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        timeout: float | None = None,
    ) -> Rows:
        """Rows of a Cypher query; WriteRefused where it writes without `write`, QueryTimeout after `timeout` s."""

    @abstractmethod
    def retract(self, article: str, at: datetime) -> int:
        """Set `retracted_at` on an article and the live relations read from it; how many relations there were."""

    @abstractmethod
    def nodes(self) -> Iterator[Node]:
        """All nodes, sorted by label and id."""

    @abstractmethod
    def relations(self) -> Iterator[Relation]:
        """All relations, retracted ones too, sorted by kind and id."""

    @abstractmethod
    def articles(self) -> Collection[str]:
        """Ids of the articles that are loaded and not retracted, sorted."""

    @abstractmethod
    def entries(self, ids: Collection[str] | None = None, articles: Collection[str] = ()) -> Iterator[Entry]:
        """Ledger entries of these ids and articles, or all of them, sorted by id."""

    @abstractmethod
    def loads(self) -> Iterator[LoadReport]:
        """The reports of all loads, in the order of their start."""

    def graph(self, **options: Any) -> "nx.Graph":
        """The stances as a `networkx.MultiDiGraph`, or with `signed=True` the signed network of actors.

        The options (a window of days, a day of knowledge, how ties are aggregated) are those of `graph.views.view`.
        """
        from diplograph.graph.views import view

        return view(self, **options)

    @abstractmethod
    def close(self) -> None:
        """Let go of the store; closing twice is allowed."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
