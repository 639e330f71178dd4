"""CSV (RFC 4180 quoting, LF, UTF-8): the table of the graph; reading it back gives the same graph."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from diplograph.graph.errors import InputError
from diplograph.graph.exports.flat import Row, node_columns, read, relation_columns, written
from diplograph.graph.exports.jsonl import whole
from diplograph.graph.exports.part import Graph
from diplograph.graph.exports.table import columns, parted, table

LONGEST = 2**24  # characters of one cell


def write(graph: Graph, path: Path) -> None:
    """Write the table; equal graphs give equal bytes."""
    names = list(columns(graph))
    with whole(path) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([_cell(row.get(name)) for name in names] for row in table(graph))


def _cell(value: object) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else written(value)


def elements(path: Path) -> Iterator[tuple[str, Row]]:
    """The rows of a table that `write` wrote; InputError for another."""
    types = {"node": {"type": "text"} | node_columns(), "relation": relation_columns()}
    csv.field_size_limit(LONGEST)
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if "element" not in (reader.fieldnames or ()):
            raise InputError(f"{path} is no table of a graph: it has no column `element`")
        for cells in reader:
            kinds = types.get(cells["element"])
            if kinds is None:
                raise InputError(f"{path} line {reader.line_num}: {cells['element']!r} is neither node nor relation")
            known = {name: text for name, text in cells.items() if text}
            yield parted({name: _value(text, kinds.get(name, "text")) for name, text in known.items()})


def _value(text: str, kind: str) -> object:
    return json.loads(text) if kind == "texts" else read(text, kind)
