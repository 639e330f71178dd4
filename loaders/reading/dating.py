"""The day of a stance: what its sentence tells of other things is left out of it."""

from collections.abc import Iterator
from datetime import date

from diplograph.loaders.reading.candidates.candidate import Candidate
from diplograph.loaders.reading.days import day_told
from diplograph.loaders.reading.tree import Tree

_ASIDE = frozenset({"relcl", "acl", "advcl", "conj"})
_BEFORE = frozenset({"compound", "nummod", "poss", "nmod", "amod", "npadvmod"})
_ADJUNCTS = frozenset({"prep", "npadvmod", "tmod", "advmod"})


def day_of(tree: Tree, candidate: Candidate, published: date | None) -> date | None:
    """The day that the sentence of a stance tells of it.

    Left out are clauses and further verbs that do not hold the stance ("tariffs set in 1930"), days that only name a
    thing ("the June 29 meeting") and those of a verb before, to which the stance is joined.
    """
    first, last = tree.sentences[candidate.sentence]
    start, end = tree.starts[first], tree.ends[last - 1]
    text = list(tree.text[start:end])
    span = candidate.target_span
    said = {candidate.anchor, *(i for i in range(first, last) if span.start <= tree.starts[i] < span.end)}
    for i in _others(tree, said, range(first, last)):
        text[tree.starts[i] - start : tree.ends[i] - start] = "|" * (tree.ends[i] - tree.starts[i])
    return day_told("".join(text), published)


def _others(tree: Tree, said: set[int], sentence: range) -> Iterator[int]:
    """The words of a sentence that tell of something else than the words `said` do."""
    for i in sentence:
        if tree.deps[i] in _ASIDE and tree.pos[i] in ("VERB", "AUX"):
            below = {i, *tree.below(i)}
            if tree.deps[tree.heads[i]] == "attr":  # "was an agreement signed in 1951"
                continue
            if not below & said:
                yield from below
            elif tree.deps[i] == "conj":
                before = (
                    c for c in tree.children[tree.heads[i]] if tree.heads[i] < c < i and tree.deps[c] in _ADJUNCTS
                )
                yield from (word for c in before for word in (c, *tree.below(c)))
        elif tree.lower[i] in ("until", "till", "before") and tree.deps[i] == "prep":
            yield from tree.below(i)
        elif tree.kinds[i] == "DATE" and (thing := _named(tree, i)) is not None and thing not in said:
            yield i


def _named(tree: Tree, i: int) -> int | None:
    """The thing that a day before it names, if it does: "the April 4 release"."""
    while tree.deps[i] in _BEFORE and tree.heads[i] > i:
        i = tree.heads[i]
        if tree.kinds[i] not in ("DATE", "TIME"):
            return i if tree.pos[i] == "NOUN" else None
    return None
