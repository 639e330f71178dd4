"""Makes a stretch of words whole: it neither begins nor ends within a phrase."""

from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.mentions.titles import role
from diplograph.loaders.reading.tree import Tree

_BEFORE = frozenset({"det", "predet", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "npadvmod", "neg"})
_VERBAL = frozenset({"aux", "auxpass", "neg"})
_AFTER = frozenset({"pobj", "pcomp", "dobj", "xcomp", "acomp", "attr", "prt", "case", "oprd"})
_OPEN = frozenset({"ADP", "CCONJ", "SCONJ", "DET", "PART", "PUNCT", "SPACE"})
_CLOSE = {"(": ")", "[": "]"}
_QUOTES = frozenset('"“”')
_MOST = 12  # words that one end may be moved by


def whole(scene: Scene, low: int, high: int, sentence: tuple[int, int], *, noun: bool = False) -> tuple[int, int]:
    """`low` and `high` (words, both included) moved to the borders of the phrases that they cut.

    A subject at the end is followed by its verb, unless a `noun` alone is what is wanted.
    """
    tree = scene.tree
    first, last = sentence
    high = _right(tree, high, last)
    if not noun and (verb := _verb_of_subject(tree, low, high)) is not None and verb < last:
        high = _right(tree, verb, last)
    low = max(_left(scene, low, first), _after_label(tree, first, high))
    low -= low > first and _is_led(tree, low, high)
    while low < high and _leads_nowhere(tree, low, ahead=True):
        low += 1
    while high > low and _leads_nowhere(tree, high, ahead=False):
        high -= 1
    return low, _closed(tree, low, high, last)


def _after_label(tree: Tree, first: int, high: int) -> int:
    """The first word that may be quoted, not the label of a turn ("PRESIDENT LEE: Sir, I thank you")."""
    colon = next((i for i in range(first, min(first + _MOST, high)) if tree.words[i] == ":"), None)
    label = range(first, colon or first)
    return colon + 1 if colon and all(tree.words[i][0].isupper() or tree.pos[i] == "ADP" for i in label) else first


def _right(tree: Tree, high: int, last: int) -> int:
    """On to the noun of an adjective, the object of a preposition, what a verb must have."""
    end = min(last - 1, high + _MOST)
    while high < end:
        owner = tree.heads[high] if tree.deps[high] == "case" else high
        listed = tree.trunk(owner)  # "our Japanese and Korean allies"
        head, dep = tree.heads[listed], tree.deps[listed]
        if head > high and dep in _BEFORE | _VERBAL and not _sets_off(tree, head):
            following = head
        elif (aim := _aim(tree, high)) is not None:
            following = aim
        else:
            following = min((c for c in tree.children[high] if c > high and tree.deps[c] in _AFTER), default=high)
        if following == high:
            return high
        high = min(following, end)
    return high


def _aim(tree: Tree, noun: int) -> int | None:
    """The infinitive right after a noun: "ways (to settle the dispute)"."""
    verb = tree.heads[noun + 1]
    infinitive = tree.lower[noun + 1] == "to" and tree.deps[noun + 1] == "aux"
    return verb if infinitive and tree.pos[noun] == "NOUN" and tree.heads[verb] == noun else None


def _verb_of_subject(tree: Tree, low: int, high: int) -> int | None:
    """The verb right after a subject with which a stretch ends: "said that the plan (is over)"."""
    top = high
    while tree.deps[top] in ("pobj", "prep", "conj", "appos", "amod", "compound") and low < tree.heads[top] < top:
        top = tree.heads[top]
    verb = tree.heads[top]
    near = high < verb <= high + _MOST and not _sets_off(tree, verb)
    return verb if near and tree.deps[top] in ("nsubj", "nsubjpass") and top > low else None


def _is_led(tree: Tree, low: int, high: int) -> bool:
    """Whether a preposition before the first word leads from it to what follows: "(In) talks with Lee, we agreed"."""
    noun = low
    while tree.deps[noun] in _BEFORE and tree.heads[noun] > noun:
        noun = tree.heads[noun]
    prep = tree.heads[noun]
    return tree.deps[noun] == "pobj" and prep == low - 1 and noun < tree.heads[prep] <= high


def _sets_off(tree: Tree, verb: int) -> bool:
    """Whether a verb opens a clause of its own that may be left out: "met (to talk)"."""
    return tree.pos[verb] in ("VERB", "AUX") and tree.deps[verb] in ("advcl", "relcl", "conj", "parataxis")


def _left(scene: Scene, low: int, first: int) -> int:
    """Back to the article, the adjectives, the auxiliaries before a word; a leader is named well without a title."""
    tree = scene.tree
    end = max(first, low - _MOST)
    while low > end:
        named = any(n.first == low and n.mention.key.label == "Leader" for n in scene.covered.get(low, []))
        if named and role(tree.words[low]) is None:
            return low
        wanted = _VERBAL if tree.pos[low] in ("VERB", "AUX") else _BEFORE
        own = [c for c in tree.children[low] if c < low and tree.deps[c] in wanted]
        if not own and tree.deps[low] in _BEFORE and tree.heads[low] > low:
            own = [c for c in tree.children[tree.heads[low]] if c < low and tree.deps[c] in _BEFORE]
        if not own:
            return low
        low = max(min(own), end)
    return low


def _leads_nowhere(tree: Tree, i: int, *, ahead: bool) -> bool:
    """Whether a word at the border belongs to what is left out: a comma, an "and", a "which" at the end."""
    if tree.words[i] in _QUOTES or tree.words[i] in ")]":
        return tree.words[i] in _QUOTES and ahead
    if ahead:
        return tree.pos[i] in ("CCONJ", "PUNCT", "SPACE") or tree.deps[i] == "mark"
    if tree.pos[i] in _OPEN:
        return tree.deps[i] not in ("prt", "neg", "case")
    return tree.tags[i] in ("WDT", "WP", "WP$", "WRB")


def _closed(tree: Tree, low: int, high: int, last: int) -> int:
    """On to the quotation mark or the bracket that closes one opened within, if it is near."""
    marks = [i for i in range(low, high + 1) if tree.words[i] in _QUOTES]
    opened = [i for i in range(low, high + 1) if tree.words[i] in _CLOSE]
    if len(marks) % 2:
        closing = _QUOTES
    elif opened and not any(tree.words[i] == _CLOSE[tree.words[opened[-1]]] for i in range(opened[-1], high + 1)):
        closing = frozenset({_CLOSE[tree.words[opened[-1]]]})
    else:
        return high
    return next((i for i in range(high + 1, min(last, high + _MOST)) if tree.words[i] in closing), high)
