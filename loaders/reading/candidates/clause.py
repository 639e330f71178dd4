"""The shortest verbatim stretch of a sentence that shows a pair's stance."""

from diplograph.loaders.reading.candidates.candidate import Span
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.candidates.targets import Target
from diplograph.loaders.reading.candidates.whole import whole
from diplograph.loaders.reading.frames import Link
from diplograph.loaders.reading.tree import Tree

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_COMPLETES = frozenset({"dobj", "attr", "acomp", "oprd", "prt", "xcomp", "ccomp", "prep", "dative", "agent"})
_LOOSE = frozenset({"advcl", "relcl", "cc", "conj", "appos", "punct", "parataxis"})
_GOVERNED = frozenset({"xcomp", "conj", "acl", "pcomp", "prep", "dobj", "pobj", "advcl", "attr", "ccomp", "relcl"})
_HYPHENS = frozenset("-–/")
_NEAR, _FAR = 25, 160  # characters: a gap that a complement may leave, and how far it may reach
_BACK = 120  # characters: how far before the words a subject may stand


def clause(scene: Scene, sentence: int, holder: Span | None, target: Target, link: Link | None) -> Span:
    """From the first to the last of holder, predicates and target, made a whole clause or a whole noun phrase.

    The verb of the target comes with its subject and with what completes it; "Moscow's criticism of the plan" says it
    all without a verb.
    """
    tree = scene.tree
    first, last = tree.sentences[sentence]
    held = _inside(tree, holder, first, last)
    tokens = {*_inside(tree, target.span, first, last), *held}
    tokens.update(step.token for step in link.steps if first <= step.token < last) if link else None
    noun = _says_it_all(tree, held, link)
    if not noun:
        verb = _verb(tree, target.head)
        tokens.add(verb)
        tokens.update(c for c in tree.children[verb] if tree.deps[c] in ("neg", "aux", "auxpass"))
        tokens.update(_doer(tree, verb))
        if not held or min(held) > verb:
            tokens.update(_subject(tree, verb, min(tokens)))
        verbs = {verb, _verb_of(tree, held)} - {None}
        ends = [_completed(tree, each, max(tokens), last) for each in verbs if each is not None]
        tokens.update(ends)
    low, high = whole(scene, min(tokens), _phrase_end(tree, max(tokens), last), (first, last), noun=noun)
    return Span(tree.starts[low], tree.ends[high])


def _says_it_all(tree: Tree, held: list[int], link: Link | None) -> bool:
    """Whether a noun tells the stance with a named holder beside it."""
    if link is None or link.relation not in ("poss", "by") or tree.pos[link.top] not in ("NOUN", "PROPN"):
        return False
    return link.holder in held and tree.pos[link.holder] != "PRON"


def _inside(tree: Tree, span: Span | None, first: int, last: int) -> list[int]:
    """The words of a span that stand in the sentence."""
    if span is None:
        return []
    return [i for i in range(first, last) if tree.starts[i] < span.end and tree.ends[i] > span.start]


def _verb(tree: Tree, i: int) -> int:
    """The nearest verb above a token, or the top."""
    while tree.pos[i] not in ("VERB", "AUX") and tree.heads[i] != i:
        i = tree.heads[i]
    return i


def _doer(tree: Tree, verb: int) -> list[int]:
    """The subject of a verb, the nearest before it where the parse sees several: "Ms Lee: Sir, I thank you"."""
    return [c for c in tree.children[verb] if tree.deps[c] in _SUBJECTS][-1:]


def _subject(tree: Tree, verb: int, low: int) -> list[int]:
    """What leads from a verb to who does it: "I would like to thank", "the council, which oversees"; near ones only."""
    path, at = [verb], verb
    for _ in range(6):
        found = _doer(tree, at)
        path += found
        if found and tree.tags[found[0]] not in ("WDT", "WP"):
            break
        if tree.heads[at] == at or tree.deps[at] not in _GOVERNED:
            return []
        at = tree.heads[at]
        path.append(at)
        if found:  # whom "which" means
            break
    return path if tree.starts[low] - tree.starts[min(path)] <= _BACK else []


def _verb_of(tree: Tree, held: list[int]) -> int | None:
    """The verb whose subject the holder is, where it has one in the sentence."""
    head = next((i for i in held if tree.heads[i] not in held), None)
    if head is None:
        return None
    head = tree.trunk(head)
    return tree.heads[head] if tree.deps[head] in _SUBJECTS else None


def _completed(tree: Tree, verb: int, high: int, last: int) -> int:
    """The last word of what completes a verb, a clause within it included; never far beyond `high`."""
    end, limit = high, tree.ends[high] + _FAR
    for _ in range(2):
        following = [c for c in tree.children[verb] if c > verb and tree.deps[c] in _COMPLETES and c < last]
        for c in following:
            if tree.starts[c] <= tree.ends[end] + _NEAR:
                stop = _end_of(tree, c, last)
                end = max(end, stop if tree.ends[stop] <= limit else c)
        inner = next((c for c in following if tree.deps[c] in ("xcomp", "ccomp")), None)
        if inner is None:
            break
        verb = inner
    return end


def _end_of(tree: Tree, i: int, last: int) -> int:
    """The last word of a phrase without the clauses and lists that hang on it."""
    return max(c for c in _tight(tree, i) if c < last)


def _phrase_end(tree: Tree, at: int, last: int) -> int:
    """The end of the noun phrase or short complement that a stretch up to the word `at` would cut."""
    end = at
    for i in sorted(_tight(tree, at)):
        if at < i < last:
            if i != end + 1 or i - at > 8:
                break
            end = i
    return end


def _tight(tree: Tree, i: int) -> list[int]:
    """A word with all below it but the clauses and lists that hang on it."""
    found, queue = [i], [i]
    while queue:
        below = [c for c in tree.children[queue.pop()] if tree.deps[c] not in _LOOSE or tree.words[c] in _HYPHENS]
        found += below
        queue += below
    return found
