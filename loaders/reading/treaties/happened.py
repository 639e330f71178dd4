"""Whether the text says that what a verb tells has happened."""

from diplograph.loaders.reading.frames.words import hypothetical, negated
from diplograph.loaders.reading.treaties.lexicon import lexicon
from diplograph.loaders.reading.tree import Tree

_AHEAD = frozenset({"will", "shall", "would", "could", "can", "may", "might", "should", "must"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


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
    return done if at != verb or not _is_aim(tree, verb) else None


def _is_ahead(tree: Tree, verb: int) -> bool:
    return any(tree.deps[c] == "aux" and tree.lower[c] in _AHEAD for c in tree.children[verb])


def _is_aim(tree: Tree, verb: int) -> bool:
    """Whether an infinitive only tells what for: "met to sign it", but not "became the tenth to sign it"."""
    if not any(tree.deps[c] == "aux" and tree.lower[c] == "to" for c in tree.children[verb]):
        return False
    noun = tree.heads[verb]
    return not (tree.deps[verb] in ("relcl", "acl") and tree.deps[noun] in ("attr", "oprd", "appos"))
