"""Decisions: which candidates are stances, with sign, PLOVER root and confidence."""

from diplograph.loaders.reading.decisions.decision import Decision
from diplograph.loaders.reading.decisions.learned import decide

__all__ = ["Decision", "decide"]
