"""What a token is in the lexicon, and whether it is denied or only thought of."""

from diplograph.loaders.reading.lexicon import Predicate, senses
from diplograph.loaders.reading.lexicon.predicates import PARTS
from diplograph.loaders.reading.tree import Tree

_DENIED = frozenset({"never", "hardly", "neither", "nor", "without"})
_IMAGINED = frozenset({"would", "could", "might", "may", "should"})


def sense(tree: Tree, i: int, slot: str) -> Predicate | None:
    """The sense of token `i` that has that slot."""
    for each in all_senses(tree, i):
        if slot in each.slots:
            return each
    return None


def all_senses(tree: Tree, i: int) -> tuple[Predicate, ...]:
    """All senses of a token; a participle is looked up as a verb and as an adjective, a verb with its particle."""
    part, lemma = PARTS.get(tree.pos[i]), tree.lemmas[i]
    if part is None:
        return ()
    if part == "v":
        particle = tree.child(i, "prt")
        if particle is None:
            particle = next((c for c in tree.children[i] if tree.lower[c] in ("forward", "together")), None)
        whole = senses("v", f"{lemma}_{tree.lower[particle]}") if particle is not None else ()
        found = whole or senses("v", lemma)
        if tree.tags[i] == "VBN":
            found += senses("a", tree.lower[i])
        return found
    if part == "a":
        return senses("a", lemma, tree.lower[i])
    return senses("n", lemma, lemma.rstrip("s"))


def negated(tree: Tree, i: int) -> bool:
    """Is the predicate denied: not, never, no longer, no support?"""
    for child in tree.children[i]:
        word, dep = tree.lower[child], tree.deps[child]
        if dep == "neg" or (word in _DENIED and dep in ("advmod", "preconj", "cc", "det")):
            return True
        if (word == "no" and dep == "det") or (
            word == "longer" and any(tree.lower[c] == "no" for c in tree.children[child])
        ):
            return True
    return False


def hypothetical(tree: Tree, i: int) -> bool:
    """Is it only thought of: would, could, if?"""
    return any(
        (tree.deps[c] == "aux" and tree.lower[c] in _IMAGINED)
        or (tree.deps[c] == "mark" and tree.lower[c] in ("if", "unless"))
        for c in tree.children[i]
    )
