"""Decisions: which candidates are stances, with sign, PLOVER root and confidence."""

from diplograph.loaders.reading.decisions.decision import Decision
from diplograph.loaders.reading.decisions.learned import decide
from diplograph.loaders.reading.decisions.rules import decide_by_rules

__all__ = ["Decision", "decide", "decide_by_rules"]
