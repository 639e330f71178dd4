"""The answer to a query: rows of named columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

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

    def to_pandas(self) -> "pd.DataFrame":
        """The rows as a pandas DataFrame; needs `pip install "diplograph[pandas]"`."""
        import pandas as pd

        return pd.DataFrame(list(self.rows), columns=list(self.columns))
