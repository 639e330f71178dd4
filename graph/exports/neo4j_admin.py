"""The graph as the folder of CSV that `neo4j-admin database import full` reads: the way for a first, large load.

One file a label and one a kind of relation and pair of labels, the ledger of loads beside them, and `import.args` with
the arguments of the import:

    cd FOLDER && neo4j-admin database import full neo4j @import.args

The server is stopped meanwhile and its database empty. Constraints and indexes come when diplograph first opens it.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from shutil import rmtree
from typing import Any, get_args, get_type_hints

from diplograph.graph.errors import InputError
from diplograph.graph.evidence import Evidence
from diplograph.graph.exports.jsonl import text
from diplograph.graph.exports.part import Graph
from diplograph.graph.ledger import LEDGER, Kept
from diplograph.graph.nodes import LABELS, stored
from diplograph.graph.relations import RELATIONS
from diplograph.graph.stores.base import Store

BETWEEN = "\x1f"  # the items of a list: no name holds it
ARGUMENTS = ("--multiline-fields=true", "--array-delimiter=U+001F")
TYPES = (
    (datetime, "datetime"),
    (date, "date"),
    (bool, "boolean"),
    (int, "long"),
    (float, "double"),
    (tuple, "string[]"),
)
Columns = Mapping[str, str]  # property: its type in the header


def write(graph: Graph, path: Path) -> None:
    """Write the folder `path`, which stands there only when it is complete; InputError where something is there."""
    if str(path) == "-" or path.exists():
        raise InputError(f"the files for neo4j-admin need a new folder, not {path}; name one with -o")
    part = path.with_name(f".{path.name}.part")
    rmtree(part, ignore_errors=True)
    part.mkdir()
    try:
        with ExitStack() as stack:
            files = Files(part, stack)
            _nodes(files, graph)
            _relations(files, graph)
        (part / "import.args").write_text("\n".join((*ARGUMENTS, *files.arguments)) + "\n")
        part.rename(path)
    finally:
        rmtree(part, ignore_errors=True)


class Files:
    """The CSV files of a folder, each opened when the first row for it comes."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self.arguments: list[str] = []
        self._stack = stack
        self._writers: dict[str, Any] = {}

    def add(self, option: str, kind: str, ends: tuple[str, ...], header: Iterable[str], row: Iterable[str]) -> None:
        """A row of a label or a kind of relation; `ends` are the labels that it joins."""
        name = "-".join((kind, *ends)) + ".csv"
        if name not in self._writers:
            file = self._stack.enter_context((self.folder / name).open("w", encoding="utf-8", newline=""))
            self._writers[name] = csv.writer(file, lineterminator="\n")
            self._writers[name].writerow(header)
            self.arguments.append(f"--{option}={kind}={name}")
        self._writers[name].writerow(row)


def _nodes(files: Files, graph: Graph) -> None:
    ledger: Iterable[Kept] = chain(graph.entries(), graph.loads()) if isinstance(graph, Store) else ()
    for node in graph.nodes():
        _node(files, node.label, node_columns(node.label), node.properties())
    for kept in ledger:
        _node(files, kept.label, node_columns(kept.label), stored(kept))


def _node(files: Files, label: str, columns: Columns, properties: Mapping[str, Any]) -> None:
    header = (f"id:ID({label})" if name == "id" else f"{name}:{kind}" for name, kind in columns.items())
    files.add("nodes", label, (), header, _cells(columns, properties))


def _relations(files: Files, graph: Graph) -> None:
    for relation in graph.relations():
        columns, (start, end) = relation_columns(relation.kind), (relation.subject, relation.object)
        header = (f":START_ID({start.label})", f":END_ID({end.label})", *(f"{n}:{kind}" for n, kind in columns.items()))
        row = (start.id, end.id, *_cells(columns, relation.properties()))
        files.add("relationships", relation.kind, (start.label, end.label), header, row)


def _cells(columns: Columns, properties: Mapping[str, Any]) -> Iterator[str]:
    for name in columns:
        value = properties.get(name)
        if value is None:
            yield ""
        elif isinstance(value, list):
            yield BETWEEN.join(value)
        elif isinstance(value, date):
            yield text(value)
        else:
            yield str(value).lower() if isinstance(value, bool) else str(value)


@cache
def node_columns(label: str) -> Columns:
    """What a node of that label may have, its id first."""
    kind = (LABELS | LEDGER)[label]
    return _columns(kind, getattr(kind, "unstored", frozenset()))


@cache
def relation_columns(kind: str) -> Columns:
    """What a relation of that kind may have, its id first."""
    relation = RELATIONS[kind]
    renamed = dict(zip(("start", "end"), relation.offsets, strict=True))
    words = {renamed.get(name, name): type_ for name, type_ in _columns(Evidence, frozenset()).items()}
    return {"id": "string"} | _columns(relation, frozenset({"subject", "object", "evidence"})) | words


def _columns(kind: type, without: frozenset[str]) -> dict[str, str]:
    hints = get_type_hints(kind)
    return {field.name: _type(hints[field.name]) for field in fields(kind) if field.name not in without}


def _type(hint: Any) -> str:
    possible = [getattr(each, "__origin__", each) for each in (hint, *get_args(hint))]
    return next((name for kind, name in TYPES if kind in possible), "string")
