"""Rows as text: one JSON object a line, or CSV."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from diplograph.graph.rows import Rows


def plain(value: Any) -> Any:
    """A value of a row as JSON knows it: dates and instants as ISO text, mappings and lists within as well."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def json_lines(rows: Rows) -> Iterator[str]:
    """Each row as a JSON object, its keys in the order of the columns."""
    for row in rows:
        yield json.dumps(plain(row), ensure_ascii=False)


def csv_text(rows: Rows) -> str:
    """The rows as CSV (RFC 4180 quoting, LF) under a line of column names; lists and maps as JSON, null as empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([cell(row[column]) for column in rows.columns] for row in rows)
    return text.getvalue()


def cell(value: Any) -> str:
    """A value in one cell: empty for null, JSON for a list or a map."""
    known = plain(value)
    if known is None:
        return ""
    return known if isinstance(known, str) else json.dumps(known, ensure_ascii=False)
