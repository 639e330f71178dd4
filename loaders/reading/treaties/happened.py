"""Whether the text says that what a verb tells has happened."""

from diplograph.loaders.reading.frames.words import hypothetical, negated
from diplograph.loaders.reading.treaties.lexicon import lexicon
from diplograph.loaders.reading.tree import Tree

_AHEAD = frozenset({"will", "shall", "would", "could", "can", "may", "might", "should", "must"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RANKS = frozenset({"first", "last", "latest"})


def happened(tree: Tree, verb: int) -> bool | None:
    """True where it is told as done, False where that is denied; None where it is open: wanted, feared, still ahead."""
    words, done, at = lexicon(), not negated(tree, verb), verb
    if hypothetical(tree, verb) or _is_ahead(tree, verb):
        return None
    while tree.deps[at] in ("xcomp", "conj", "ccomp") and tree.heads[at] != at:
        above, dep = tree.heads[at], tree.deps[at]
        lemma = tree.lemmas[above]
        if dep == "xcomp":
            if lemma not in words.denied:
                return None if lemma != "become" else done
            done = negated(tree, above)
        elif dep == "ccomp":
            if lemma in words.open:
                return None
            return not done if lemma in words.denied else done
        elif any(tree.deps[c] in _SUBJECTS for c in tree.children[at]):
            return done
        if _is_ahead(tree, above):
            return None
        at = above
    aim = at == verb and _is_infinitive(tree, verb) and ranked(tree, verb) is None
    return None if aim else done


def ranked(tree: Tree, verb: int) -> int | None:
    """The verb that tells whose rank an infinitive explains: "became the tenth nation to sign it"."""
    above = tree.heads[verb]
    if not _is_infinitive(tree, verb) or tree.deps[verb] not in ("advcl", "relcl", "acl"):
        return None
    above = tree.heads[above] if tree.deps[above] == "attr" else above
    noun = tree.child(above, "attr")
    if tree.lemmas[above] not in ("be", "become") or noun is None or _is_ahead(tree, above):
        return None
    words = (noun, *tree.below(noun))
    return above if any(tree.kinds[i] == "ORDINAL" or tree.lower[i] in _RANKS for i in words) else None


def _is_ahead(tree: Tree, verb: int) -> bool:
    return any(tree.deps[c] == "aux" and tree.lower[c] in _AHEAD for c in tree.children[verb])


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return any(tree.deps[c] == "aux" and tree.lower[c] == "to" for c in tree.children[verb])
