"""Candidates: which pairs of an article may hold a stance."""

from diplograph.loaders.reading.candidates.candidate import Candidate, Frame, IssuePhrase, Span

__all__ = ["Candidate", "Frame", "IssuePhrase", "Span"]
