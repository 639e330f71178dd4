"""Finds the noun phrase that may name an issue: its head with what stands before it and its complements."""

from dataclasses import dataclass

from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.tree import Tree

_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "nummod", "npadvmod", "advmod", "punct", "case"})
_AFTER = frozenset(
    {
        "of",
        "in",
        "on",
        "for",
        "to",
        "against",
        "between",
        "with",
        "over",
        "from",
        "by",
        "into",
        "towards",
        "toward",
        "about",
    }
)
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})
_QUOTES = frozenset({'"', "'", "“", "”", "‘", "’", "``", "''"})
_AHEAD = frozenset({"future", "past"})
_VAGUE = frozenset({"various", "different", "all", "many", "several", "other", "both", "these", "those", "certain"})
_CHARGES = frozenset({"accuse", "suspect", "convict", "deprive", "strip", "inform", "remind", "warn", "assure"})
_LONGEST = 12  # tokens; a longer phrase describes, it does not name


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (both included) around the head noun; `core` ends the phrase without complements."""

    head: int
    first: int
    last: int
    core: int


def phrase_at(tree: Tree, head: int) -> Phrase | None:
    """The phrase of the noun at `head`; None where it names nothing of its own."""
    if tree.pos[head] not in ("NOUN", "PROPN") or tree.kinds[head] in _TIMES:
        return None
    if _is_void(tree, head) or tree.deps[head] in ("compound", "nmod") or len(tree.words[head]) < 3:
        return None
    first = _before(tree, head)
    last = next(
        (end for most in (3, 2, 1) if (end := _after(tree, head, most)) - first < _LONGEST),
        head,
    )
    return Phrase(head, first, last, head)


def _is_void(tree: Tree, head: int) -> bool:
    """A word that is never a target, or the time of "in the future"."""
    if tree.lemmas[head] in _AHEAD:
        return tree.deps[head] == "pobj" and tree.lower[tree.heads[head]] == "in"
    return bool({tree.lemmas[head], tree.lower[head].removesuffix("s")} & members("void"))


def _before(tree: Tree, head: int) -> int:
    """The first token of the modifiers that stand in one piece before the head."""
    members = {head}
    for child in tree.children[head]:
        if child < head and tree.deps[child] in _BEFORE | {"det"}:
            members.update(tree.below(child))
    first = head
    while first - 1 in members:
        first -= 1
    while first < head and (tree.deps[first] in ("det", "punct", "advmod", "predet") or tree.words[first] in _QUOTES):
        if tree.words[first + 1] == "-" and tree.starts[first + 1] == tree.ends[first]:
            break  # "long-standing"
        first += 1
    return first


def _after(tree: Tree, head: int, most: int) -> int:
    """The last token of the complements that follow the head without a gap, at most so many."""
    last, depth = head, 0
    if head + 1 < len(tree.words) and tree.words[head + 1].isdigit() and tree.heads[head + 1] == head:
        last = head + 1  # "Resolution 2254"
    while depth < most and last + 1 < len(tree.words):
        following = last + 1
        if tree.words[following] in _QUOTES and following + 1 < len(tree.words):
            following += 1
        joined = tree.deps[following] == "prep" and tree.lower[following] in _AFTER
        if not joined or not head <= tree.heads[following] <= last:
            break
        complement = tree.child(following, "pobj", "pcomp")
        if complement is None or tree.kinds[complement] in ("DATE", "TIME"):
            break
        if tree.lemmas[complement] in members("void") and tree.pos[complement] != "PROPN":
            break
        if _says_nothing(tree, complement) or _is_charge(tree, following):
            break
        last = _end(tree, complement)
        depth += 1
    return last


def _says_nothing(tree: Tree, i: int) -> bool:
    """Whether a complement is vague: "in various fields", "in the region"."""
    own = (
        c for c in tree.children[i] if tree.deps[c] in ("amod", "compound", "poss", "nmod", "nummod", "prep", "relcl")
    )
    return tree.lemmas[i] in members("vague") and all(tree.lower[c] in _VAGUE for c in own)


def _is_charge(tree: Tree, prep: int) -> bool:
    """Whether "of" begins what somebody is accused of, not what the accused is of."""
    verb = tree.heads[tree.trunk(tree.heads[prep])]
    return (
        tree.lower[prep] == "of" and tree.deps[tree.trunk(tree.heads[prep])] == "dobj" and tree.lemmas[verb] in _CHARGES
    )


def _end(tree: Tree, i: int) -> int:
    """The last token of a complement with its short coordination ("Ukraine and Georgia")."""
    last = i
    if tree.pos[i] in ("VERB", "AUX"):
        thing = tree.child(i, "dobj")
        return _end(tree, thing) if thing is not None else i
    for each in tree.conjuncts(i):
        if each - last <= 4 and tree.pos[each] in ("NOUN", "PROPN"):
            last = max(last, each)
    return last
