"""The graph as files: one module a format, each with `write(store, path)`, chosen by name or by the file's suffix."""

from importlib import import_module
from pathlib import Path

from diplograph.graph.errors import InputError
from diplograph.graph.stores import Store

FORMATS = {  # name: module; the suffix of a file is the name of its format
    "jsonl": "diplograph.graph.exports.jsonl",
}


def export(store: Store, path: Path, format: str | None = None) -> None:
    """Write the graph to `path`; equal graphs give equal bytes. InputError for a format that is not known."""
    name = format or path.suffix.lstrip(".").lower()
    if name not in FORMATS:
        raise InputError(f"no export format {name!r}; the formats are {', '.join(sorted(FORMATS))}")
    try:
        import_module(FORMATS[name]).write(store, path)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}") from None
