"""The lexicon of predicates: which words take a position, on which of their arguments, with which PLOVER root."""

from diplograph.loaders.reading.lexicon.predicates import NOTHING, Predicate, predicates, senses

__all__ = ["NOTHING", "Predicate", "predicates", "senses"]
