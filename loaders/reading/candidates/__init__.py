"""Candidates: which pairs of an article may hold a stance."""

from diplograph.loaders.reading.candidates.candidate import Candidate, Frame, IssuePhrase, Span
from diplograph.loaders.reading.candidates.generate import candidates

__all__ = ["Candidate", "Frame", "IssuePhrase", "Span", "candidates"]
