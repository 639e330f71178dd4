"""What the linear scorer sees of a candidate: words, roles and paths as names, hashed into one index.

A candidate's features are those of its sentence, of its holder, of its target and of the pair. The scorer is linear,
so the first three are summed once and shared by all pairs that have them.
"""

from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from diplograph.loaders.reading.candidates.candidate import Candidate, Span
from diplograph.loaders.reading.scorer.paths import pair_paths
from diplograph.loaders.reading.scorer.tree import CONTENT, Tree
from diplograph.loaders.reading.scorer.view import View

BITS = 18
Index = NDArray[np.uint32]
Group = tuple[object, ...]


class Features:
    """Features of the candidates of one article, by group; a group is told by its key and made once."""

    def __init__(self, view: View, candidates: Sequence[Candidate]) -> None:
        self.view = view
        self._made: dict[Group, Index] = {}
        self._holders: dict[int, set[Span]] = {}
        for candidate in candidates:
            if candidate.holder_span is not None:
                self._holders.setdefault(candidate.sentence, set()).add(candidate.holder_span)

    def groups(self, c: Candidate) -> tuple[tuple[Group, Index], ...]:
        """Sentence, holder, target and pair: the key of each group with the indices of its features."""
        sentence: Group = ("s", c.sentence)
        holder: Group = ("h", c.sentence, c.holder_span, c.holder.label, c.holder_how)
        target: Group = ("t", c.sentence, c.target_span, c.target.label, c.target_how)
        made = self._made
        if sentence not in made:
            made[sentence] = hashed("s", self._sentence(c))
        if holder not in made:
            made[holder] = hashed("h", self._holder(c))
        if target not in made:
            made[target] = hashed("t", self._target(c))
        pair = hashed("p", self._pair(c))
        return (sentence, made[sentence]), (holder, made[holder]), (target, made[target]), (("p",), pair)

    def _sentence(self, c: Candidate) -> Iterable[str]:
        tree = self.view.tree(c.sentence)
        yield "b"
        yield f"k={min(c.sentence, 4)}"
        yield f"n={min(6, len(self.view.sentences))}"
        yield f"holders={min(8, len(self._holders.get(c.sentence, ())))}"
        yield f"root={tree.word[tree.root]}"
        yield from (f"w={word}" for word in _content(tree))
        yield from (f"c={kind}" for kind in _classes(tree))

    def _holder(self, c: Candidate) -> Iterable[str]:
        yield from (f"label={c.holder.label}", f"how={c.holder_how}", f"both={c.holder.label}:{c.holder_how}")
        span = self.view.within(c.sentence, c.holder_span)
        if span is None:
            yield "absent"
            return
        tree = self.view.tree(c.sentence)
        head = tree.top(*span)
        rank = sorted(self._holders.get(c.sentence, ())).index(c.holder_span) if c.holder_span else 0
        yield f"rank={min(rank, 4)}"
        eff = tree.dep[tree.effective(head)[0]]
        yield from (f"effc={eff}:{kind}" for kind in _classes(tree))
        yield from _role(tree, head)

    def _target(self, c: Candidate) -> Iterable[str]:
        tree = self.view.tree(c.sentence)
        label = c.target.label
        yield from (f"label={label}", f"how={c.target_how}", f"both={label}:{c.target_how}")
        span = self.view.within(c.sentence, c.target_span)
        if span is None:
            yield "elsewhere"
            return
        head = tree.top(*span)
        yield from _role(tree, head)
        governor = tree.governor(head)
        if governor is not None and tree.negated(governor):
            yield "negated"
        yield from (f"sent={label[0]}:{word}" for word in _content(tree))
        eff = tree.dep[tree.effective(head)[0]]
        yield from (f"sc={label[0]}:{kind}" for kind in _classes(tree))
        yield from (f"effc={eff}:{kind}" for kind in _classes(tree))
        if c.issue is not None:
            yield from _phrase(tree, span, head)

    def _pair(self, c: Candidate) -> Iterable[str]:
        yield f"labels={c.holder.label}>{c.target.label}"
        yield f"hows={c.holder_how}>{c.target_how}"
        yield from _frame(c)
        tree = self.view.tree(c.sentence)
        holder, target = (self.view.within(c.sentence, span) for span in (c.holder_span, c.target_span))
        if target is None:
            return
        if holder is None:
            yield from _implicit(tree, tree.top(*target), c.holder_how)
            return
        yield from _between(tree, holder, target)
        yield from pair_paths(tree, tree.top(*holder), tree.top(*target))


def hashed(group: str, names: Iterable[str]) -> Index:
    """Indices of the features, each once, in ascending order."""
    found = {crc32(f"{group}{name}".encode()) & ((1 << BITS) - 1) for name in names}
    return np.array(sorted(found), np.uint32)


def _content(tree: Tree) -> list[str]:
    """The content words of a sentence, each once, in order."""
    return list(dict.fromkeys(w for w, pos in zip(tree.word, tree.pos, strict=True) if pos in CONTENT))


def _classes(tree: Tree) -> list[str]:
    """The lexicon's classes of the words of a sentence, each once, in order."""
    return [kind for kind in dict.fromkeys(tree.root_class) if kind]


def _role(tree: Tree, head: int) -> Iterable[str]:
    """Part of speech, relation, what it hangs on, the verb above with what completes that verb."""
    dep, above = tree.dep[head], tree.head[head]
    real, trail = tree.effective(head)
    yield from (f"dep={dep}", f"eff={tree.dep[real]}", f"trail={trail}", f"pos={tree.pos[head]}")
    yield from (f"up={tree.word[above]}", f"up:{dep}={tree.word[above]}")
    if dep in ("compound", "amod", "poss", "nmod"):
        yield from (f"mod={tree.word[above]}", f"modpos={tree.pos[above]}")
    verb = tree.governor(head)
    if verb is None:
        return
    chain = tree.above(head)
    link = tree.dep[chain[chain.index(verb) - 1]]
    yield from (f"gov={tree.word[verb]}", f"gov:{link}={tree.word[verb]}", f"govc={link}:{tree.root_class[verb]}")
    for other in tree.objects(verb):
        yield from (f"obj={tree.word[other]}", f"govobj={tree.word[verb]}:{tree.word[other]}")


def _phrase(tree: Tree, span: tuple[int, int], head: int) -> Iterable[str]:
    """Words, head and length of an issue phrase."""
    yield from (f"ih={tree.word[head]}", f"ihpos={tree.pos[head]}", f"ilen={min(8, span[1] - span[0])}")
    yield f"il={tree.word[span[0]]}"
    yield from (f"iw={tree.word[n]}" for n in range(*span) if tree.pos[n] in (*CONTENT, "PROPN"))
    yield from (f"idep={tree.dep[n]}" for n in range(head + 1, span[1]) if tree.head[n] == head)


def _frame(c: Candidate) -> Iterable[str]:
    """What the lexicon says of the pair."""
    frame = c.frame
    if frame is None:
        yield "noframe"
        return
    chain, slots = "^".join(frame.chain), "^".join(frame.slots)
    fit = int(frame.fit * 4)
    yield from (f"fr={frame.root}", f"fs={frame.sign}", f"frs={frame.root}:{frame.sign}", f"fit={fit}")
    yield from (f"frfit={frame.root}:{frame.sign}:{fit}", f"fslots={slots}", f"fchain={chain}", f"fcs={chain}|{slots}")
    yield from (f"frk={frame.root}:{c.target.label}", f"frn={frame.sign}:{frame.negated}:{frame.hypothetical}")
    yield from (f"fl={lemma}" for lemma in frame.chain)
    yield f"flast={frame.chain[-1] if frame.chain else ''}:{frame.sign}"


def _implicit(tree: Tree, target: int, how: str) -> Iterable[str]:
    """For a holder without words in the sentence: how the target hangs in it."""
    root = tree.word[tree.root]
    yield from (f"im={how}", f"imroot={root}", f"imroot+={how}:{root}")
    chain = tree.above(target)
    yield "impath=" + "^".join(tree.dep[n] for n in chain[:4])
    for n in chain[1:]:
        if tree.pos[n] in (*CONTENT, "AUX"):
            yield from (f"imw={tree.word[n]}", f"imw+={how}:{tree.word[n]}", f"imc={tree.root_class[n]}")
            if tree.negated(n):
                yield f"imneg={tree.word[n]}"


def _between(tree: Tree, holder: tuple[int, int], target: tuple[int, int]) -> Iterable[str]:
    """Order, distance and the words between the two."""
    first = holder[0] < target[0]
    order = "h<t" if first else "t<h"
    low, high = (holder[1], target[0]) if first else (target[1], holder[0])
    yield from (order, f"dist={min(4, max(0, high - low).bit_length())}")
    if high < low:
        yield "overlap"
    said = [tree.word[n] for n in range(low, high) if tree.pos[n] in _BETWEEN]
    yield from (f"bt={order}{word}" for word in said)
    yield from (f"btc={order}{kind}" for kind in dict.fromkeys(tree.root_class[low:high]) if kind)
    if len(said) <= 3:
        yield f"seq={order}{'_'.join(said)}"
    yield f"names={min(4, sum(tree.pos[n] == 'PROPN' for n in range(low, high)))}"


_BETWEEN = frozenset({"VERB", "NOUN", "ADJ", "ADP", "ADV", "PART", "AUX", "CCONJ"})
