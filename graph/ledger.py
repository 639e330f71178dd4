"""The ledger of a store: which records were loaded from which text by which extractor, and the report of each load.

It is kept beside the graph, under labels of its own that no export shows and every copy carries.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a record of the input was last loaded as: the text (its article's id), the extractor, the load.

    `id` is a hash of where the record stands, so that a record whose text changed is known again.
    """

    label: ClassVar[str] = "LedgerEntry"
    id: str
    article: str
    extractor: str
    load: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadReport:
    """What one load did; `report` is its text as JSON, instants are UTC."""

    label: ClassVar[str] = "LedgerLoad"
    id: str
    started_at: datetime
    finished_at: datetime
    report: str


Kept = Entry | LoadReport
LEDGER: dict[str, Any] = {kind.label: kind for kind in (Entry, LoadReport)}
