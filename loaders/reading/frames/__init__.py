"""Frames: the chains of predicates that lead from a target to those who take a position on it."""

from diplograph.loaders.reading.frames.climb import links
from diplograph.loaders.reading.frames.compose import compose
from diplograph.loaders.reading.frames.link import Link, Step

__all__ = ["Link", "Step", "compose", "links"]
