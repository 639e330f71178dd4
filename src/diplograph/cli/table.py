"""Rows as a table for the terminal: short values in columns, quotes and what does not fit below their row."""

import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from textwrap import wrap
from typing import Any

import click
from rich.cells import cell_len, set_cell_size

from diplograph.graph.exports.rows import cell
from diplograph.graph.rows import Rows

WIDTH = 100  # cells where the output is no terminal
CUTS = (28, 24, 20, 17)  # cells at which longer values are cut, the first that lets the columns fit; JSON holds all
GAP = "  "
# leave the table first where it is too wide
FIRST_BELOW = (
    *("article", "url", "record", "label", "told", "denied", "speaker", "other_source", "source", "asserted"),
    *("other_confidence", "confidence"),
)


def lines(rows: Rows, width: int | None = None) -> Iterator[str]:
    """The table, line by line, at most `width` cells wide; a column that is empty in every row is left out."""
    wide = width or (shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH)
    texts = [{name: text(row[name]) for name in rows.columns} for row in rows]
    columns = [name for name in rows.columns if any(each[name] for each in texts)]
    longest = {name: max(cell_len(each[name]) for each in texts) for name in columns if not _quoted(name)}
    sizes = _fitting(longest, wide)
    numeric = {name for name in sizes if all(isinstance(row[name], int | float | None) for row in rows)}
    yield click.style(_line({name: name.replace("_", " ") for name in sizes}, sizes, numeric), bold=True)
    yield GAP.join("─" * size for size in sizes.values())
    for each in texts:
        yield _line(each, sizes, numeric)
        yield from _below({name: each[name] for name in columns if name not in sizes and each[name]}, wide)


def text(value: Any) -> str:
    """A value on one line, without what would steer the terminal."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%SZ")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}"
    found = ", ".join(map(text, value)) if isinstance(value, list) else cell(value)
    return "".join(char for char in " ".join(found.split()) if char.isprintable())


def _quoted(name: str) -> bool:
    """Is the column one of verbatim words, which stand below?"""
    return "quote" in name or name.startswith("most_")


def _fitting(longest: dict[str, int], wide: int) -> dict[str, int]:
    """The columns that stand side by side and their sizes: as many as fit, the first one in any case."""
    names = list(longest)
    leaving = [name for name in FIRST_BELOW if name in longest]
    while True:
        for cut in CUTS:
            sizes = {name: max(cell_len(name), min(cut, longest[name])) for name in names}
            if len(names) == 1 or sum(sizes.values()) + len(GAP) * (len(sizes) - 1) <= wide:
                return sizes
        names.remove(leaving.pop(0) if leaving else max(names[1:], key=lambda name: longest[name]))


def _line(row: dict[str, str], sizes: dict[str, int], numeric: set[str]) -> str:
    return GAP.join(_fitted(row[name], size, name in numeric) for name, size in sizes.items()).rstrip()


def _fitted(value: str, size: int, right: bool) -> str:
    if cell_len(value) > size:
        return set_cell_size(value, size - 1).rstrip() + "…"
    return " " * (size - cell_len(value)) + value if right else set_cell_size(value, size)


def _below(values: dict[str, str], wide: int) -> Iterator[str]:
    """What stands below a row: the words of each quote, then the other values in one paragraph."""
    others = "   ".join(f"{name.replace('_', ' ')} {value}" for name, value in values.items() if not _quoted(name))
    for name, value in values.items():
        if _quoted(name):
            label = "" if name == "quote" else f"{name.replace('_', ' ')}: "
            yield from (click.style(f"    {part}", italic=True) for part in wrap(f"{label}“{value}”", wide - 4))
    below = wrap(others, wide - 4, break_on_hyphens=False)  # ids stay whole
    yield from (click.style(f"    {part}", dim=True) for part in below)
