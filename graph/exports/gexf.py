"""GEXF 1.3 for Gephi and Gephi Lite: typed attributes, dates, colours by label and by polarity.

Nodes are `Label:id` and carry their name as label. A relation of a day has that day as `start` and `end`, an office
or membership the time for which it held, so that Gephi's timeline shows it; `day` holds the date as text, for Gephi
Lite reads no `start`. It is for looking: what was written is not read back.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from diplograph.graph.exports.flat import Row, node_columns, of_node, of_relation, relation_columns, written
from diplograph.graph.exports.jsonl import whole
from diplograph.graph.exports.part import Graph
from diplograph.graph.exports.xml import quoted
from diplograph.graph.plover import sign

TYPES = {"bool": "boolean", "int": "integer", "float": "double"}
NODE_COLOURS = {
    "Country": "1f77b4",
    "Leader": "ff7f0e",
    "Alliance": "9467bd",
    "Organization": "8c564b",
    "Treaty": "2ca02c",
    "Issue": "bcbd22",
    "Event": "17becf",
    "Article": "c7c7c7",
    "Source": "7f7f7f",
}
SIDES = {1: "2e7d32", 0: "9e9e9e", -1: "c62828"}
# renderers take an attribute `type` for the shape of a node or edge; `start` and `end` are the format's own
_BESIDE = {"type": "category", "start": "quote_start", "end": "quote_end"}


def write(graph: Graph, path: Path) -> None:
    """Write the graph; equal graphs give equal bytes."""
    with whole(path) as file:
        for line in lines(graph):
            file.write(line + "\n")


def lines(graph: Graph) -> Iterator[str]:
    """The lines of the file."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">'
    yield "<meta><creator>diplograph</creator></meta>"
    yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">'
    for element, columns in (("node", node_columns()), ("edge", {"day": "date"} | relation_columns())):
        yield f'<attributes class="{element}">'
        for name, kind in ({"type": "text"} | columns).items():
            if name not in ("id", "name"):
                title = _BESIDE.get(name, name)
                yield f'<attribute id="{title}" title="{title}" type="{TYPES.get(kind, "string")}"/>'
        yield "</attributes>"
    yield "<nodes>"
    yield from (_node(of_node(node)) for node in graph.nodes())
    yield "</nodes>"
    yield "<edges>"
    yield from (_edge(of_relation(relation)) for relation in graph.relations())
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _node(row: Row) -> str:
    id, name = f"{row['type']}:{row.pop('id')}", row.pop("name")
    colour = NODE_COLOURS[row["type"]]
    return f"<node id={quoted(id)} label={quoted(name)}>{_values(row)}{_colour(colour)}</node>"


def _edge(row: Row) -> str:
    source, target = (quoted(f"{row.pop(f'{end}_type')}:{row.pop(end)}") for end in ("subject", "object"))
    day = row.get("observed_on") or row.get("published")
    first, last = row.get("valid_from") or day, row.get("valid_to") or (None if "valid_from" in row else day)
    times = "".join(f' {name}="{written(at)}"' for name, at in (("start", first), ("end", last)) if at)
    more = {"day": day} if isinstance(day, date) else {}
    colour = _colour(SIDES[sign(row["polarity"])]) if "polarity" in row else ""
    head = f"<edge id={quoted(row.pop('id'))} source={source} target={target} label={quoted(_title(row))}{times}>"
    return f"{head}{_values(row | more)}{colour}</edge>"


def _title(row: Row) -> str:
    return str(row.get("event") or row.get("action") or row.get("title") or row.get("office") or row["type"])


def _values(row: dict[str, Any]) -> str:
    texts = {name: "|".join(value) if isinstance(value, list) else written(value) for name, value in row.items()}
    each = (f'<attvalue for="{_BESIDE.get(name, name)}" value={quoted(text)}/>' for name, text in texts.items())
    return f"<attvalues>{''.join(each)}</attvalues>"


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
