"""Discourse networks as Discourse Network Analyzer defines them: who shares which positions with whom."""

from diplograph.graph.analysis.discourse.counts import Counts, Statement, counts, statements
from diplograph.graph.analysis.discourse.matrix import Matrix
from diplograph.graph.analysis.discourse.networks import affiliation, projection
from diplograph.graph.analysis.discourse.windows import Window, windows

__all__ = ["Counts", "Matrix", "Statement", "Window", "affiliation", "counts", "projection", "statements", "windows"]
