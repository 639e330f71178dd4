"""What stands around a verb: who does it, and what judges its subject or its object."""

from collections.abc import Iterator

from diplograph.loaders.reading.frames.words import sense
from diplograph.loaders.reading.tree import Tree

VERBS = frozenset({"VERB", "AUX"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_CHAIN = 6  # coordinated verbs that may share a subject


def doer(tree: Tree, verb: int) -> tuple[str, int | None] | None:
    """Relation and token of the holder of a verb; the token is None for a passive without agent."""
    for _ in range(_CHAIN):
        agent = tree.child(verb, "agent")
        if agent is not None:
            return "agent", tree.child(agent, "pobj")
        if tree.child(verb, "nsubjpass") is not None:
            return "agent", None
        subject = tree.child(verb, "nsubj", "csubj")
        if subject is not None:
            relative = tree.lower[subject] in _RELATIVES and tree.deps[verb] == "relcl"
            return "subj", tree.heads[verb] if relative else subject
        if tree.deps[verb] != "conj" or tree.pos[tree.heads[verb]] not in VERBS:
            return None
        verb = tree.heads[verb]
    return None


def judge_of_subject(tree: Tree, verb: int) -> int | None:
    """The token that judges the subject of `verb`: the verb itself, an adjective or a noun of its complement."""
    complement = tree.child(verb, "acomp", "attr", "oprd")
    inner = () if complement is None else (complement, *tree.children[complement])
    return next((i for i in (verb, *inner) if sense(tree, i, "subj")), None)


def judges_of_object(tree: Tree, verb: int) -> Iterator[int]:
    """The tokens that may judge the object: "called him a friend", "sees the shield as a threat"."""
    complement = tree.child(verb, "oprd", "attr")
    if complement is None:
        prep = next((c for c in tree.children[verb] if tree.deps[c] == "prep" and tree.lower[c] == "as"), None)
        complement = tree.child(prep, "pobj", "amod", "advcl") if prep is not None else None
    if complement is not None:
        yield from (i for i in (complement, *tree.children[complement]) if sense(tree, i, "subj"))
