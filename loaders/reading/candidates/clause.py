"""The shortest verbatim stretch of a sentence that shows a pair's stance."""

from diplograph.loaders.reading.candidates.candidate import Span
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.candidates.targets import Target
from diplograph.loaders.reading.frames import Link

_EDGES = frozenset(' \t\r\n,;:.-–—"“”')


def clause(scene: Scene, sentence: int, holder: Span | None, target: Target, link: Link | None) -> Span:
    """From the first to the last of holder, predicates and target, with the phrases that these begin and end.

    Without a predicate it is the clause of the target's verb, stretched to the holder.
    """
    tree = scene.tree
    first, last = tree.sentences[sentence]
    low, high = target.span
    if holder is not None and tree.starts[first] <= holder.start < tree.ends[last - 1]:
        low, high = min(low, holder.start), max(high, holder.end)
    if link is not None:
        for step in link.steps:
            if first <= step.token < last:
                low, high = min(low, tree.starts[step.token]), max(high, tree.ends[step.token])
    else:
        verb = target.head
        while tree.pos[verb] not in ("VERB", "AUX") and tree.heads[verb] != verb:
            verb = tree.heads[verb]
        for i in [
            verb,
            *(c for c in tree.children[verb] if tree.deps[c] in ("nsubj", "nsubjpass", "dobj", "attr", "acomp")),
        ]:
            low, high = min(low, tree.starts[i]), max(high, tree.ends[i])
    return _trimmed(tree.text, max(low, tree.starts[first]), min(_phrase_end(scene, high, last), tree.ends[last - 1]))


def _phrase_end(scene: Scene, high: int, last: int) -> int:
    """`high` moved on to the end of the noun phrase or short complement that it cuts."""
    tree = scene.tree
    at = next((i for i in range(last - 1, -1, -1) if tree.starts[i] < high), None)
    if at is None:
        return high
    below = [i for i in tree.below(at) if at < i < last]
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
