"""Polarity over time: a smooth line, the points where it changes, and how far the evidence carries."""

from diplograph.graph.analysis.trajectory.changes import Change, changes
from diplograph.graph.analysis.trajectory.smooth import Point, smooth
from diplograph.graph.analysis.trajectory.trajectory import Trajectory, between, trajectory

__all__ = ["Change", "Point", "Trajectory", "between", "changes", "smooth", "trajectory"]
