"""The reading of one article: text to mentions, candidates, decisions and a Reading; no store, no network."""

from diplograph.loaders.reading.read import read, read_all, read_article
from diplograph.loaders.reading.reading import Mention, Quote, Reading

__all__ = ["Mention", "Quote", "Reading", "read", "read_all", "read_article"]
