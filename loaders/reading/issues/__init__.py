"""Issues: noun phrases as targets, named as people would name them, joined over articles."""

from diplograph.loaders.reading.issues.lexicon import act, again
from diplograph.loaders.reading.issues.naming import Named, Piece, name_act, name_issue
from diplograph.loaders.reading.issues.phrases import Phrase, phrase_at

__all__ = ["Named", "Phrase", "Piece", "act", "again", "name_act", "name_issue", "phrase_at"]
