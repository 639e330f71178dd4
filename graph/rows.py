"""The answer to a query: rows of named columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from diplograph.graph.errors import InputError

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import polars as pl

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rows(Sequence[Row]):
    """Rows in the order of the query, each a dict from column to value; dates are `datetime.date`."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def __getitem__(self, index: Any) -> Any:
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def to_dicts(self) -> list[Row]:
        """The rows as dicts of their own."""
        return [dict(row) for row in self.rows]

    def to_pandas(self) -> "pd.DataFrame":
        """The rows as a pandas DataFrame; needs `pip install "diplograph[pandas]"`."""
        made: pd.DataFrame = _library("pandas").DataFrame(list(self.rows), columns=list(self.columns))
        return made

    def to_polars(self) -> "pl.DataFrame":
        """The rows as a polars DataFrame; needs `pip install "diplograph[polars]"`."""
        values = {name: [row[name] for row in self.rows] for name in self.columns}
        made: pl.DataFrame = _library("polars").DataFrame(values, strict=False)
        return made

    def to_networkx(self, source: str = "holder", target: str = "target") -> "nx.MultiDiGraph":
        """A directed edge a row, from the value of one column to that of another; the other columns are its attributes.

        Dates are ISO text and what is null is left out, as the writers of NetworkX want it. Rows in which an end is
        null are left out. InputError for a column that is not there.
        """
        import networkx as nx

        for column in (source, target):
            if column not in self.columns:
                raise InputError(f"there is no column {column!r}; the columns are {', '.join(self.columns)}")
        made = nx.MultiDiGraph()
        for row in self.rows:
            if row[source] is not None and row[target] is not None:
                rest = {name: value for name, value in row.items() if name not in (source, target)}
                made.add_edge(row[source], row[target], **_attributes(rest))
        return made


def _attributes(values: Row) -> Row:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
        if value is not None
    }


def _library(name: str) -> Any:
    """An optional library; InputError says how to get it."""
    try:
        return import_module(name)
    except ImportError:
        raise InputError(f'{name} is not installed: pip install "diplograph[{name}]"') from None
