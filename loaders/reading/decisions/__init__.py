"""Decisions: which candidates are stances, with sign, PLOVER root and confidence."""

from diplograph.loaders.reading.decisions.decision import Decision

__all__ = ["Decision"]
