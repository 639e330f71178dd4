"""Reading the source tables: rows, folded names, dates."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from anyascii import anyascii

csv.field_size_limit(10**9)
OWN = Path(__file__).parent / "own"
Row = dict[str, str]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a table, every cell stripped."""
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield {name: (cell or "").strip() for name, cell in row.items() if name}


def split(cell: str) -> list[str]:
    """The parts of a cell that lists values between bars, each once."""
    return list(dict.fromkeys(part.strip() for part in cell.split("|") if part.strip()))


def fold(text: str) -> str:
    """`text` as lower-case ASCII words: what two spellings of one name share."""
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’`]", "", anyascii(text)).lower()).strip()


def day(cell: str) -> str:
    """An ISO date, month or year; empty when the cell holds none."""
    found = re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", cell)
    return found.group() if found else ""


NO_COUNTRIES = {"EUU", "YAR", "GFR", "VDR", "RVN"}  # a union, and codes of other lists


def is_country(code: str) -> bool:
    """Whether the code is one of the country table's."""
    return bool(re.fullmatch("[A-Z]{3}", code)) and code not in NO_COUNTRIES
