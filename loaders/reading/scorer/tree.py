"""A parsed sentence as plain lists, so that features cost no look-ups in the parser's own structures."""

from functools import cache

from spacy.tokens import Span

from diplograph.loaders.reading.lexicon.predicates import PARTS, senses

_NEGATORS = frozenset({"no", "never", "not", "deny", "refuse", "fail", "without", "decline", "cease", "stop"})
CONTENT = ("VERB", "NOUN", "ADJ")
PREDICATE = ("VERB", "NOUN", "ADJ", "AUX")


class Tree:
    """Tokens of one sentence, counted from 0. `head[n] == n` at the root and where the head lies outside."""

    def __init__(self, sentence: Span) -> None:
        start, end = sentence.start, sentence.end
        self.start, self.size = start, end - start
        self.pos = [token.pos_ for token in sentence]
        self.dep = [token.dep_ for token in sentence]
        self.lower = [token.lower_ for token in sentence]
        self.word = [
            pos if pos in ("PROPN", "NUM") else token.lemma_.lower()
            for token, pos in zip(sentence, self.pos, strict=True)
        ]
        self.root_class = [meaning(PARTS[p], w) if p in PARTS else "" for p, w in zip(self.pos, self.word, strict=True)]
        heads = (token.head.i for token in sentence)
        self.head = [head - start if start <= head < end else n for n, head in enumerate(heads)]
        self.children: list[list[int]] = [[] for _ in self.head]
        for n, head in enumerate(self.head):
            if head != n:
                self.children[head].append(n)
        self.root = sentence.root.i - start
        self._above: dict[int, list[int]] = {}

    def above(self, n: int) -> list[int]:
        """The token and what it hangs on, up to the root."""
        if n not in self._above:
            chain = [n]
            while self.head[chain[-1]] != chain[-1] and len(chain) < 25:
                chain.append(self.head[chain[-1]])
            self._above[n] = chain
        return self._above[n]

    def top(self, start: int, end: int) -> int:
        """The token of a span that the others hang on: the first whose head lies outside."""
        for n in range(start, end):
            if not start <= self.head[n] < end or self.head[n] == n:
                return n
        return end - 1

    def negated(self, n: int) -> bool:
        """Whether a negation hangs on the token."""
        return any(self.dep[c] == "neg" or self.lower[c] in _NEGATORS for c in self.children[n])

    def effective(self, n: int) -> tuple[int, str]:
        """The token that a listed or apposed noun stands for, with how it was reached ("c" list, "a" apposition)."""
        trail = ""
        for _ in range(8):
            dep, head = self.dep[n], self.head[n]
            if head == n or not (
                dep == "appos" or (dep == "conj" and self.pos[head] in ("NOUN", "PROPN", "PRON", "ADJ"))
            ):
                break
            trail += dep[0]
            n = head
        return n, trail[:2]

    def governor(self, n: int) -> int | None:
        """The nearest verb above."""
        return next((up for up in self.above(n)[1:] if self.pos[up] in ("VERB", "AUX")), None)

    def objects(self, verb: int) -> list[int]:
        """What completes a verb: objects, particles, predicates."""
        return [c for c in self.children[verb] if self.dep[c] in _COMPLETES]


_COMPLETES = frozenset({"dobj", "attr", "oprd", "prt", "acomp", "xcomp", "ccomp"})


@cache
def meaning(part: str, lemma: str) -> str:
    """What the lexicon's first sense of a word is: a PLOVER root or its part in a chain; "" where it has none."""
    found = senses(part, lemma)
    return found[0].root if found else ""
