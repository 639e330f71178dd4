"""A trajectory as a static picture, PNG or SVG."""

from pathlib import Path
from typing import Any

from diplograph.graph.analysis.trajectory.trajectory import Trajectory
from diplograph.graph.errors import InputError

FORMATS = ("png", "svg")
LINE, DOT, CHANGE = "#1f4e79", "#7f7f7f", "#b3261e"


def plot(trajectory: Trajectory, path: str | Path, title: str = "") -> None:
    """Write the line with its 95 % band, the stances as dots and the changes as dashed lines; equal input, equal bytes.

    The suffix of `path` is png or svg. Needs `pip install "diplograph[plot]"`.
    """
    kind = Path(path).suffix.lstrip(".").lower()
    if kind not in FORMATS:
        raise InputError(f"a plot is written as png or svg, not as {kind!r}")
    try:
        from matplotlib import rc_context
        from matplotlib.figure import Figure
    except ImportError:
        raise InputError('plots need matplotlib: pip install "diplograph[plot]"') from None
    with rc_context({"svg.hashsalt": "diplograph", "font.family": "DejaVu Sans", "font.size": 9}):
        figure = Figure(figsize=(8, 3.6), dpi=150, layout="constrained")
        _draw(figure.add_subplot(), trajectory, title)
        unstamped = {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
        try:
            figure.savefig(path, format=kind, metadata=unstamped)
        except OSError as error:
            raise InputError(f"{path} cannot be written: {error.strerror or error}") from None


def _draw(axes: Any, trajectory: Trajectory, title: str) -> None:
    points = trajectory.points
    days = [point.day for point in points]
    gap = float("nan")
    axes.axhline(0, color="#cccccc", linewidth=0.8)
    axes.scatter(
        [day for day, _, _ in trajectory.observations],
        [value for _, value, _ in trajectory.observations],
        s=[12 + 24 * weight for _, _, weight in trajectory.observations],
        color=DOT,
        alpha=0.45,
        linewidths=0,
        label="stances",
    )
    axes.fill_between(
        days,
        [gap if point.low is None else point.low for point in points],
        [gap if point.high is None else point.high for point in points],
        color=LINE,
        alpha=0.15,
        linewidth=0,
        label="95 % band",
    )
    line = [gap if point.polarity is None else point.polarity for point in points]
    axes.plot(days, line, color=LINE, linewidth=1.6, label=f"mean of {trajectory.window} days")
    for change in trajectory.changes:
        axes.axvline(change.first, color=CHANGE, linestyle="--", linewidth=1)
        axes.annotate(f"{change.first} ({change.confidence:.1%})", (change.first, 1.04), color=CHANGE, fontsize=7)
    axes.set(ylim=(-1.05, 1.15), ylabel="polarity", title=title)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower left", frameon=False, fontsize=7)
    if trajectory.warnings:
        axes.set_xlabel("; ".join(trajectory.warnings), fontsize=7, color="#666666", wrap=True)
