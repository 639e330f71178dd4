"""A network as a matrix, and as what other programs take it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from diplograph.graph.rows import Rows

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Matrix:
    """Values of a network, `rows` × `columns` (ids, sorted); `two_mode` where rows are actors and columns issues."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: "np.ndarray[Any, Any]"
    names: dict[str, str] = field(default_factory=dict)
    two_mode: bool = False

    def title(self, id: str) -> str:
        """A name that no other node of the network has."""
        name = self.names.get(id, id)
        alike = sum(self.names.get(other, other) == name for other in {*self.rows, *self.columns})
        return name if alike < 2 else f"{name} ({id})"

    def to_pandas(self) -> "pd.DataFrame":
        """The matrix with names on both sides; needs `pip install "diplograph[pandas]"`."""
        import pandas as pd

        index, columns = ([self.title(id) for id in each] for each in (self.rows, self.columns))
        return pd.DataFrame(self.values, index=index, columns=columns)

    def to_networkx(self) -> "nx.Graph":
        """An undirected graph with a tie (`weight`) where the value is not 0; nodes by id with `name`.

        In a two-mode network nodes have `bipartite`, 0 for actors and 1 for issues, as NetworkX expects.
        """
        import networkx as nx

        found = nx.Graph()
        for mode, ids in enumerate((self.rows, self.columns) if self.two_mode else (self.rows,)):
            for id in ids:
                found.add_node(id, name=self.names.get(id, id), **({"bipartite": mode} if self.two_mode else {}))
        found.add_weighted_edges_from(self._ties())
        return found

    def _ties(self) -> list[tuple[str, str, float]]:
        return [
            (one, other, float(self.values[i, j]))
            for i, one in enumerate(self.rows)
            for j, other in enumerate(self.columns)
            if self.values[i, j] and (self.two_mode or i < j)
        ]

    def table(self, **more: Any) -> Rows:
        """A row for each tie, the heaviest first: both names, the weight, and what is given besides."""
        ties = sorted(self._ties(), key=lambda tie: (-abs(tie[2]), tie[0], tie[1]))
        one, other = ("actor", "issue") if self.two_mode else ("one", "other")
        columns = (*more, one, other, "weight")
        rows = ({**more, one: self.title(a), other: self.title(b), "weight": round(w, 6)} for a, b, w in ties)
        return Rows(columns, tuple(rows))

    def csv(self) -> str:
        """The matrix as CSV, names in the first line and column; whole numbers without a point."""
        columns = ("", *(self.title(id) for id in self.columns))
        lines = [
            {"": self.title(id), **{self.title(c): _number(v) for c, v in zip(self.columns, row, strict=True)}}
            for id, row in zip(self.rows, self.values, strict=True)
        ]
        from diplograph.graph.exports.rows import csv_text

        return csv_text(Rows(columns, tuple(lines)))

    def graphml(self) -> str:
        """The network as GraphML, as NetworkX writes it; equal networks give equal text."""
        import networkx as nx

        return "\n".join(nx.generate_graphml(self.to_networkx())) + "\n"


def _number(value: Any) -> int | float:
    return int(value) if float(value).is_integer() else round(float(value), 9)
