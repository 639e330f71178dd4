"""Parquet: the table of the graph with its types; reading it back gives the same graph. Needs `diplograph[parquet]`."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from diplograph.graph.errors import InputError
from diplograph.graph.exports.flat import Row, batched
from diplograph.graph.exports.part import Graph
from diplograph.graph.exports.table import columns, parted, table

ROWS = 50_000  # of a row group


def write(graph: Graph, path: Path) -> None:
    """Write the table; equal graphs give equal bytes with one version of pyarrow."""
    arrow, parquet = _arrow()
    kinds = {
        "text": arrow.string(),
        "texts": arrow.list_(arrow.string()),
        "bool": arrow.bool_(),
        "int": arrow.int64(),
        "float": arrow.float64(),
        "date": arrow.date32(),
        "instant": arrow.timestamp("us", tz="UTC"),
    }
    schema = arrow.schema([(name, kinds[kind]) for name, kind in columns(graph).items()])
    part = path.with_name(f".{path.name}.part")
    try:
        with parquet.ParquetWriter(part, schema, compression="zstd") as writer:
            for rows in batched(table(graph), ROWS):
                writer.write_table(arrow.Table.from_pylist(list(rows), schema=schema))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def elements(path: Path) -> Iterator[tuple[str, Row]]:
    """The rows of a table that `write` wrote; InputError for another."""
    arrow, parquet = _arrow()
    try:
        with parquet.ParquetFile(path) as file:
            if "element" not in file.schema_arrow.names:
                raise InputError(f"{path} is no table of a graph: it has no column `element`")
            for batch in file.iter_batches(ROWS):
                for row in batch.to_pylist():
                    yield parted({name: _plain(value) for name, value in row.items() if value is not None})
    except arrow.ArrowInvalid as error:
        raise InputError(f"{path} is no Parquet file: {error}") from None


def _plain(value: Any) -> Any:
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise InputError('Parquet needs pyarrow: pip install "diplograph[parquet]"') from None
    return pyarrow, pyarrow.parquet
