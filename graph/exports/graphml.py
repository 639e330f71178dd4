"""GraphML, with a typed key for each property; reading it back gives the same graph.

Node ids are `Label:id`. GraphML knows no dates and no lists: dates are ISO 8601 text, aliases a JSON list.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError, iterparse

from diplograph.graph.errors import InputError
from diplograph.graph.exports.flat import Row, node_columns, read, relation_columns, rows, written
from diplograph.graph.exports.jsonl import whole
from diplograph.graph.exports.part import Graph
from diplograph.graph.exports.xml import escaped, quoted

SPACE = "http://graphml.graphdrawing.org/xmlns"
TYPES = {"bool": "boolean", "int": "long", "float": "double"}


def write(graph: Graph, path: Path) -> None:
    """Write the graph; equal graphs give equal bytes."""
    with whole(path) as file:
        for line in lines(graph):
            file.write(line + "\n")


def lines(graph: Graph) -> Iterator[str]:
    """The lines of the file."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<graphml xmlns="{SPACE}">'
    for element, columns in (("node", _columns("node")), ("edge", _columns("edge"))):
        for name, kind in columns.items():
            known = TYPES.get(kind, "string")
            yield f'<key id="{element[0]}_{name}" for="{element}" attr.name="{name}" attr.type="{known}"/>'
    yield '<graph id="diplograph" edgedefault="directed">'
    for element, row in rows(graph):
        if element == "node":
            yield f"<node id={quoted(row['type'] + ':' + row['id'])}>{_data('n', row)}</node>"
        else:
            ends = (f"{row.pop(f'{end}_type')}:{row.pop(end)}" for end in ("subject", "object"))
            source, target = (quoted(end) for end in ends)
            yield f"<edge id={quoted(row['id'])} source={source} target={target}>{_data('e', row)}</edge>"
    yield "</graph>"
    yield "</graphml>"


def _columns(element: str) -> dict[str, str]:
    return {"type": "text"} | (node_columns() if element == "node" else relation_columns())


def _data(letter: str, row: Row) -> str:
    return "".join(f'<data key="{letter}_{name}">{escaped(_text(value))}</data>' for name, value in row.items())


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else written(value)


def elements(path: Path) -> Iterator[tuple[str, Row]]:
    """The rows of a GraphML file that `write` wrote; InputError for another."""
    try:
        for _, each in iterparse(path):
            kind = each.tag.rpartition("}")[2]
            if kind not in ("node", "edge"):
                continue
            columns = _columns(kind)
            row = {}
            for data in each:
                name = data.get("key", "").partition("_")[2]
                row[name] = _value(data.text or "", columns.get(name, "text"))
            if kind == "edge":
                for end, name in (("subject", "source"), ("object", "target")):
                    row[f"{end}_type"], _, row[end] = each.get(name, "").partition(":")
            yield "node" if kind == "node" else "relation", row
            each.clear()
    except ParseError as error:
        raise InputError(f"{path} is no GraphML: {error}") from None


def _value(text: str, kind: str) -> object:
    return json.loads(text) if kind == "texts" else read(text, kind)
