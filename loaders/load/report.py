"""The report of a load: what was read, kept, replaced and left out, and why."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from diplograph.graph.batch import Written
from diplograph.graph.ledger import LoadReport
from diplograph.loaders.articles import Skipped
from diplograph.loaders.load.intake import Fate

MOST_SKIPS = 1000  # that a report names; the rest are counted


@dataclass(slots=True)
class Report:
    """What a load did, in articles; `written` counts what it added to the store.

    `read` articles were found; of these `kept` are new, `replaced` had been loaded with another text or extractor,
    `unchanged` were there already and `repeated` have the text of another record. `found` counts by kind what the
    new readings hold.
    """

    id: str
    extractor: str
    started_at: datetime
    read: int = 0
    kept: int = 0
    replaced: int = 0
    unchanged: int = 0
    repeated: int = 0
    written: Written = field(default_factory=Written)
    found: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)
    skips: int = 0
    complete: bool = False

    @property
    def done(self) -> int:
        """Articles that need no more work."""
        return self.kept + self.replaced + self.unchanged + self.repeated

    def count(self, fate: Fate) -> None:
        """Count one article of that fate."""
        self.read += 1
        match fate:
            case Fate.NEW:
                self.kept += 1
            case Fate.CHANGED:
                self.replaced += 1
            case Fate.UNCHANGED:
                self.unchanged += 1
            case Fate.REPEATED:
                self.repeated += 1

    def skip(self, record: Skipped) -> None:
        """Note a record that was left out."""
        self.skips += 1
        if len(self.skipped) < MOST_SKIPS:
            self.skipped.append(record)

    def to_dict(self) -> dict[str, Any]:
        """The report as JSON can hold it."""
        return {
            "load": self.id,
            "extractor": self.extractor,
            "complete": self.complete,
            "read": self.read,
            "kept": self.kept,
            "replaced": self.replaced,
            "unchanged": self.unchanged,
            "repeated": self.repeated,
            "nodes": self.written.nodes,
            "relations": self.written.relations,
            "retracted": self.written.retracted,
            "found": dict(sorted(self.found.items())),
            "skipped": self.skips,
            "reasons": [{"record": skip.record, "reason": skip.reason} for skip in self.skipped],
        }

    def row(self, now: datetime) -> LoadReport:
        """The report as the store keeps it."""
        text = json.dumps(self.to_dict(), ensure_ascii=False)
        return LoadReport(id=self.id, started_at=self.started_at, finished_at=now, report=text)
