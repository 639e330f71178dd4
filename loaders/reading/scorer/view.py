"""The parse of an article as the scorers see it: sentences as trees, character spans as token spans."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from spacy.tokens import Doc, Span

from diplograph.loaders.reading.scorer.tree import Tree


class View:
    """A doc with its sentences counted as candidates count them."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.sentences: list[Span] = list(doc.sents)
        self._starts = [token.idx for token in doc]
        self._trees: dict[int, Tree] = {}

    def tree(self, sentence: int) -> Tree:
        """The tree of a sentence, made when first asked for."""
        if sentence not in self._trees:
            self._trees[sentence] = Tree(self.sentences[sentence])
        return self._trees[sentence]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Token index at which each sentence begins."""
        return [sentence.start for sentence in self.sentences]

    def tokens(self, span: tuple[int, int]) -> tuple[int, int]:
        """Token indices (from, to) of a character span; at least one token."""
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        return first, max(first + 1, bisect_left(self._starts, span[1]))

    def within(self, sentence: int, span: tuple[int, int] | None) -> tuple[int, int] | None:
        """Token positions of a character span counted from the sentence's start; None when it lies outside."""
        if span is None:
            return None
        whole = self.sentences[sentence]
        first, last = self.tokens(span)
        if not whole.start <= first < whole.end:
            return None
        return first - whole.start, min(last, whole.end) - whole.start
