"""What a clause says is done, or not done, to the treaty that it speaks of."""

from dataclasses import dataclass
from datetime import date

from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.frames.words import hypothetical, negated
from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.treaties.happened import happened, ranked
from diplograph.loaders.reading.treaties.lexicon import lexicon
from diplograph.loaders.reading.tree import Tree

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_SHARED = frozenset({"sign", "negotiate"})  # what is done "with" another is done by both
_BEARS = frozenset({"bear", "carry", "have", "lack", "contain"})


@dataclass(frozen=True, slots=True)
class Act:
    """An action at a token; `actors` are the tokens of those who did it, `done` is false where the text denies it.

    `words` are more tokens that tell it, and `day` is when, for acts whose own words say so.
    """

    action: str
    token: int
    actors: tuple[int, ...]
    done: bool
    words: tuple[int, ...] = ()
    day: date | None = None


def act_on(scene: Scene, token: int) -> Act | None:
    """What is done to the treaty at a token."""
    tree, words = scene.tree, lexicon()
    at = _trunk(scene, token)
    head, dep = tree.heads[at], tree.deps[at]
    behind = ""
    while dep in ("pobj", "prep", "pcomp") and head != at:
        behind = tree.lower[at] if dep == "prep" else behind
        at, head, dep = head, tree.heads[head], tree.deps[head]
        if tree.pos[at] in ("NOUN", "PROPN"):
            break
    if tree.pos[at] == "NOUN" and behind:
        if words.nouns.get(tree.lemmas[at], "expire") != "expire":
            return _named_act(scene, at)
        if tree.lemmas[at] not in words.through:
            return None
        head, dep = tree.heads[at], tree.deps[at]
    if tree.pos[head] not in ("VERB", "AUX"):
        return None
    if dep in ("nsubj", "nsubjpass") and tree.lemmas[head] in _BEARS:
        return _signatures(scene, head)
    action = _action(scene, head, dep, behind)
    return _verbal_act(scene, head, action, dep, token) if action else None


def _action(scene: Scene, verb: int, dep: str, behind: str) -> str:
    tree, verbs = scene.tree, lexicon().verbs
    lemma = tree.lemmas[verb]
    if dep == "nsubj":
        into = any(tree.lower[c] == "into" for c in tree.children[verb])
        found = "enter_into_force" if lemma in ("enter", "come") and into else verbs.get(lemma, "")
        return found if found == "enter_into_force" else ""
    forms = (
        f"{tree.phrasal(verb)}_{behind}",
        f"{lemma}_{behind}",
        lemma if not behind or dep in ("dobj", "nsubjpass") else "",
    )
    found = next((verbs[form] for form in forms if form in verbs), "")
    return "" if found in ("expire", "enter_into_force") else found


def _verbal_act(scene: Scene, verb: int, action: str, dep: str, token: int) -> Act | None:
    """The act of a verb, unless the text leaves open whether it happens."""
    tree = scene.tree
    done = happened(tree, verb)
    if done is None:
        return None
    agents = [
        c
        for p in tree.children[verb]
        if tree.deps[p] in ("agent", "prep") and tree.lower[p] == "by"
        for c in tree.children[p]
    ]
    if tree.deps[verb] == "pcomp" and tree.lower[tree.heads[verb]] == "without":
        done, verb_of_subject = False, tree.heads[tree.heads[verb]]
    else:
        verb_of_subject = above if (above := ranked(tree, verb)) is not None else verb
    subject = _subject(scene, verb_of_subject)
    actors = agents if dep in ("nsubjpass",) else [subject] if subject is not None else []
    partners = _partners(tree, verb, token) if action in _SHARED and actors else []
    return Act(action, verb, (*actors, *partners), done)


def _partners(tree: Tree, verb: int, token: int) -> list[int]:
    """With whom it is done: "signed the pact with Norway"."""
    beside = [p for i in (verb, token) for p in tree.children[i] if tree.deps[p] == "prep" and tree.lower[p] == "with"]
    return [c for p in beside for c in tree.children[p] if tree.deps[c] == "pobj"]


def _trunk(scene: Scene, token: int) -> int:
    """The first of the treaties that a treaty is listed with, not of other things."""
    trunk = scene.tree.trunk(token)
    treaty = any(n.mention.key.label == "Treaty" for n in scene.covered.get(trunk, []))
    verbal = scene.tree.deps[trunk] in ("dobj", "nsubj", "nsubjpass")
    return trunk if treaty or verbal or scene.tree.lemmas[trunk] in members("instrument") else token


def _subject(scene: Scene, verb: int) -> int | None:
    """The subject of a verb, its own or that of the verb it is joined to."""
    tree = scene.tree
    for _ in range(4):
        own = tree.child(verb, *_SUBJECTS)
        if own is not None:
            return tree.heads[verb] if tree.deps[verb] == "relcl" and tree.tags[own] in ("WDT", "WP") else own
        if tree.deps[verb] == "relcl" or tree.deps[verb] not in ("conj", "xcomp", "advcl") or tree.heads[verb] == verb:
            return None
        verb = tree.heads[verb]
    return None


def _named_act(scene: Scene, noun: int) -> Act | None:
    """ "Russia's withdrawal from the treaty": done, unless the noun stands where it is denied or only spoken of."""
    tree = scene.tree
    owners = [c for c in tree.children[noun] if tree.deps[c] in ("poss", "amod", "compound", "nmod")]
    owners += [c for p in tree.children[noun] if tree.lower[p] in ("by", "of") for c in tree.children[p]]
    head = tree.heads[noun]
    if tree.pos[head] == "VERB" and (tree.lemmas[head] in lexicon().open or hypothetical(tree, head)):
        return None
    if tree.deps[noun] == "pobj" and tree.lemmas[tree.heads[head]] in lexicon().unsure:
        return None
    return Act(lexicon().nouns[tree.lemmas[noun]], noun, tuple(owners), not negated(tree, head)) if owners else None


def _signatures(scene: Scene, verb: int) -> Act | None:
    """The document bears, or does not bear, somebody's signatures."""
    tree = scene.tree
    for c in tree.children[verb]:
        if tree.deps[c] == "dobj" and tree.lemmas[c] == "signature":
            owners = [o for o in tree.children[c] if tree.deps[o] == "poss"]
            owners += [o for p in tree.children[c] if tree.lower[p] == "of" for o in tree.children[p]]
            done = not negated(tree, verb) and tree.lemmas[verb] != "lack"
            return Act("sign", c, tuple(owners), done and not negated(tree, c))
    return None
