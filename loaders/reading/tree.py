"""The parse of an article as plain lists: what the reading walks over, without spaCy's cost at each step."""

from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

_TRUNK = frozenset({"conj", "appos"})


@dataclass(frozen=True, slots=True)
class Tree:
    """Tokens of one article by index: words, lemmas, parts of speech, dependencies (ClearNLP labels), heads.

    `starts` and `ends` are character offsets into the article's text, `sentences` are (first, last + 1) token indices
    and `sentence_of` gives the number of a token's sentence. A root is its own head.
    """

    text: str
    words: list[str]
    lower: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    kinds: list[str]
    children: list[list[int]]
    sentences: list[tuple[int, int]]
    sentence_of: list[int]

    def trunk(self, i: int) -> int:
        """The first of the coordinated or apposed nominals that `i` is one of."""
        for _ in range(12):
            if self.deps[i] not in _TRUNK or self.pos[i] in ("VERB", "AUX") or self.heads[i] == i:
                break
            if self.pos[self.heads[i]] in ("VERB", "AUX"):
                break
            i = self.heads[i]
        return i

    def conjuncts(self, i: int, *beside: str) -> list[int]:
        """`i` and all that is coordinated with it below it, or hangs on it `beside` (such as appos), in order."""
        found, queue = [i], [i]
        while queue:
            for child in self.children[queue.pop()]:
                if self.deps[child] in ("conj", *beside) and child not in found:
                    found.append(child)
                    queue.append(child)
        return sorted(found)

    def child(self, i: int, *deps: str) -> int | None:
        """The first child of `i` with one of those dependencies."""
        return next((c for c in self.children[i] if self.deps[c] in deps), None)

    def phrasal(self, verb: int) -> str:
        """The lemma of a verb with its particle, if it has one: "run_out"."""
        particle = self.child(verb, "prt")
        return self.lemmas[verb] if particle is None else f"{self.lemmas[verb]}_{self.lower[particle]}"

    def below(self, i: int) -> list[int]:
        """The tokens of the subtree of `i`, in order."""
        found, queue = [i], [i]
        while queue:
            below = self.children[queue.pop()]
            found += below
            queue += below
        return sorted(found)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets of the tokens `first` to `last`, both included."""
        return self.starts[first], self.ends[last]


def tree_of(doc: Doc, text: str = "") -> Tree:
    """The lists of a parsed and tagged Doc; `text` is the article's own where the parse was given a plainer one."""
    rows: list[Any] = [
        (t.text, t.lower_, t.lemma_.lower(), t.pos_, t.tag_, t.dep_, t.head.i, t.idx, t.idx + len(t), t.ent_type_)
        for t in doc
    ]
    words, lower, lemmas, pos, tags, deps, heads, starts, ends, kinds = (
        (list(column) for column in zip(*rows, strict=True)) if rows else ([] for _ in range(10))
    )
    children: list[list[int]] = [[] for _ in rows]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    sentences = [(s.start, s.end) for s in doc.sents]
    sentence_of = [0] * len(rows)
    for number, (first, last) in enumerate(sentences):
        sentence_of[first:last] = [number] * (last - first)
    return Tree(
        text or doc.text,
        words,
        lower,
        lemmas,
        pos,
        tags,
        deps,
        heads,
        starts,
        ends,
        kinds,
        children,
        sentences,
        sentence_of,
    )
