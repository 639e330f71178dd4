"""The load: articles in, readings into a store, batch by batch; it resumes where it was stopped."""

from diplograph.loaders.load.loading import load
from diplograph.loaders.load.report import Report

__all__ = ["Report", "load"]
