"""The answer to a query: rows of named columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from diplograph.graph.errors import InputError

if TYPE_CHECKING:
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


def _library(name: str) -> Any:
    """An optional library; InputError says how to get it."""
    try:
        return import_module(name)
    except ImportError:
        raise InputError(f'{name} is not installed: pip install "diplograph[{name}]"') from None
