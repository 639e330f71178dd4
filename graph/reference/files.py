"""The package's data files, each read once and only when it is asked for."""

import gzip
import json
from functools import cache
from importlib.resources import files
from typing import Any


def text(name: str) -> str:
    """The decompressed text of a data file."""
    return gzip.decompress((files(__package__) / "data" / name).read_bytes()).decode()


@cache
def lines(name: str) -> list[str]:
    """The lines of a data file; do not change what it returns."""
    return text(name).split("\n")


@cache
def table(name: str) -> Any:
    """A JSON data file; do not change what it returns."""
    return json.loads(text(f"{name}.json.gz"))
