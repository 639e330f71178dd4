"""The shortest verbatim stretch of a sentence that shows a pair's stance."""

from diplograph.loaders.reading.candidates.candidate import Span
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.candidates.targets import Target
from diplograph.loaders.reading.frames import Link
from diplograph.loaders.reading.tree import Tree

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COMPLETES = frozenset({"dobj", "attr", "acomp", "oprd", "prt", "xcomp", "ccomp", "prep", "dative", "agent"})
_LOOSE = frozenset({"advcl", "relcl", "cc", "conj", "appos", "punct", "parataxis"})
_NEAR, _FAR = 25, 160  # characters: a gap that a complement may leave, and how far it may reach
_EDGES = frozenset(' \t\r\n,;:.-–—"“”')


def clause(scene: Scene, sentence: int, holder: Span | None, target: Target, link: Link | None) -> Span:
    """From the first to the last of holder, predicates and target, with the phrases that these begin and end.

    The verb of the target comes with its subject and with what completes it, so that the words say something.
    """
    tree = scene.tree
    first, last = tree.sentences[sentence]
    low, high = target.span
    if holder is not None and tree.starts[first] <= holder.start < tree.ends[last - 1]:
        low, high = min(low, holder.start), max(high, holder.end)
    verb = _verb(tree, target.head)
    tokens = {verb, *(step.token for step in link.steps if first <= step.token < last)} if link else {verb}
    if link is None or verb in tokens:
        tokens.update(c for c in tree.children[verb] if tree.deps[c] in _SUBJECTS | {"neg", "aux", "auxpass"})
    for i in tokens:
        low, high = min(low, tree.starts[i]), max(high, tree.ends[i])
    verbs = {verb, _verb_of(tree, holder, first, last)}
    for each in (one for one in verbs if one is not None):
        high = max(high, _completed(tree, each, high, last))
    low, high = max(low, tree.starts[first]), min(_phrase_end(scene, high, last), tree.ends[last - 1])
    return _trimmed(tree.text, low, high)


def _verb(tree: Tree, i: int) -> int:
    """The nearest verb above a token, or the top."""
    while tree.pos[i] not in ("VERB", "AUX") and tree.heads[i] != i:
        i = tree.heads[i]
    return i


def _verb_of(tree: Tree, holder: Span | None, first: int, last: int) -> int | None:
    """The verb whose subject the holder is, where it has one in the sentence."""
    if holder is None:
        return None
    inside = [i for i in range(first, last) if holder.start <= tree.starts[i] < holder.end]
    head = next((i for i in inside if tree.heads[i] not in inside), None)
    if head is None:
        return None
    head = tree.trunk(head)
    return tree.heads[head] if tree.deps[head] in _SUBJECTS else None


def _completed(tree: Tree, verb: int, high: int, last: int) -> int:
    """The end of what completes a verb, a clause within it included; never far beyond the words that are there."""
    end = high
    for _ in range(2):
        following = [c for c in tree.children[verb] if c > verb and tree.deps[c] in _COMPLETES and c < last]
        for c in following:
            stop = _end_of(tree, c, last)
            if tree.starts[c] <= end + _NEAR and stop - high <= _FAR:
                end = max(end, stop)
        inner = next((c for c in following if tree.deps[c] in ("xcomp", "ccomp")), None)
        if inner is None:
            break
        verb = inner
    return end


def _end_of(tree: Tree, i: int, last: int) -> int:
    """The end of a phrase without the clauses and lists that hang on it."""
    end, queue = i, [i]
    while queue:
        for c in tree.children[queue.pop()]:
            if c < last and tree.deps[c] not in _LOOSE and not tree.words[c].isspace():
                end = max(end, c)
                queue.append(c)
    return tree.ends[end]


def _phrase_end(scene: Scene, high: int, last: int) -> int:
    """`high` moved on to the end of the noun phrase or short complement that it cuts."""
    tree = scene.tree
    at = next((i for i in range(last - 1, -1, -1) if tree.starts[i] < high), None)
    if at is None:
        return high
    below = [i for i in tree.below(at) if at < i < last and not tree.words[i].isspace()]
    end = at
    for i in below:
        if i == end + 1 and tree.deps[i] not in ("cc", "conj", "relcl", "appos", "advcl") and i - at <= 8:
            end = i
        else:
            break
    return tree.ends[end]


def _trimmed(text: str, low: int, high: int) -> Span:
    while low < high and text[low] in _EDGES:
        low += 1
    while high > low and text[high - 1] in _EDGES - {'"', "”"}:
        high -= 1
    return Span(low, high)
