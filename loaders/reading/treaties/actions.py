"""What actors did to treaties, or did not do, each with the clause that tells it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from diplograph.graph.nodes import Article, Key
from diplograph.graph.reference.people import offices, rank
from diplograph.graph.reference.treaties import parties, treaties
from diplograph.graph.relations import TreatyAction
from diplograph.loaders.reading.candidates.candidate import Span
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.days import day_told
from diplograph.loaders.reading.evidence import evidence
from diplograph.loaders.reading.frames.words import hypothetical, negated
from diplograph.loaders.reading.treaties.instruments import Instrument, instruments, state_of, unnamed
from diplograph.loaders.reading.treaties.lexicon import lexicon

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_AHEAD = frozenset({"will", "shall", "would", "could", "may", "might", "should", "must", "to"})
_PARTIES = frozenset({"president", "leader", "minister", "either", "both", "they", "side", "party"})
_BEARS = frozenset({"bear", "carry", "have", "lack", "contain"})


@dataclass(frozen=True, slots=True)
class Act:
    """An action at a token; `actors` are the tokens of those who did it, `done` is false where the text denies it."""

    action: str
    token: int
    actors: tuple[int, ...]
    done: bool


def treaty_actions(scene: Scene, article: Article) -> list[TreatyAction]:
    """The treaty actions of an article in the order of the text, each once."""
    found: dict[tuple[Key, Key, str, bool], TreatyAction] = {}
    for each in instruments(scene):
        act = act_on(scene, each.token)
        if act is None:
            continue
        who = _actors(scene, each, act, article.published)
        key = each.key or unnamed(
            {state for key in who if (state := state_of(key, article.published))}, article.published
        )
        if key is None:
            continue
        span = _clause(scene, each, act)
        for actor in who:
            relation = TreatyAction(
                subject=actor,
                object=key,
                evidence=evidence(article, span),
                action=act.action,
                asserted=act.done,
                observed_on=_day(scene, act.token, article.published),
            )
            found.setdefault((actor, key, act.action, act.done), relation)
    return list(found.values())


def act_on(scene: Scene, token: int) -> Act | None:
    """What is done to the treaty at a token."""
    tree, words = scene.tree, lexicon()
    at = tree.trunk(token)
    head, dep = tree.heads[at], tree.deps[at]
    behind = ""
    while dep in ("pobj", "prep", "pcomp") and head != at:
        behind = tree.lower[at] if dep == "prep" else behind
        at, head, dep = head, tree.heads[head], tree.deps[head]
        if tree.pos[at] in ("NOUN", "PROPN"):
            break
    if tree.pos[at] == "NOUN" and behind:
        if tree.lemmas[at] in words.nouns:
            return _named_act(scene, at)
        if tree.lemmas[at] not in words.through:
            return None
        head, dep = tree.heads[at], tree.deps[at]
    if tree.pos[head] not in ("VERB", "AUX"):
        return None
    if dep in ("nsubj", "nsubjpass") and tree.lemmas[head] in _BEARS:
        return _signatures(scene, head)
    action = _action(scene, head, dep, behind)
    return _verbal_act(scene, head, action, dep) if action else None


def _action(scene: Scene, verb: int, dep: str, behind: str) -> str:
    tree, verbs = scene.tree, lexicon().verbs
    lemma = tree.lemmas[verb]
    particle = next((tree.lower[c] for c in tree.children[verb] if tree.deps[c] == "prt"), "")
    if dep == "nsubj":
        into = any(tree.lower[c] == "into" for c in tree.children[verb])
        found = "enter_into_force" if lemma in ("enter", "come") and into else verbs.get(lemma, "")
        return found if found in ("expire", "enter_into_force") else ""
    forms = (
        f"{lemma}_{particle}_{behind}",
        f"{lemma}_{behind}",
        lemma if not behind or dep in ("dobj", "nsubjpass") else "",
    )
    found = next((verbs[form] for form in forms if form in verbs), "")
    return "" if found in ("expire", "enter_into_force") else found


def _verbal_act(scene: Scene, verb: int, action: str, dep: str) -> Act | None:
    """The act of a verb, unless the text leaves open whether it happens."""
    tree, words = scene.tree, lexicon()
    done, at = not negated(tree, verb), verb
    if hypothetical(tree, verb) or any(
        tree.deps[c] == "aux" and tree.lower[c] in _AHEAD - {"to"} for c in tree.children[verb]
    ):
        return None
    while tree.deps[at] in ("xcomp", "conj", "ccomp") and tree.heads[at] != at:
        above = tree.heads[at]
        if tree.deps[at] == "xcomp":
            if tree.lemmas[above] in words.denied:
                done = negated(tree, above)
            else:
                return None
        if tree.deps[at] == "ccomp" and tree.lemmas[above] in words.denied:
            done = not done
        at = above
        if _subject(scene, verb) is not None and tree.deps[at] != "conj":
            break
    agents = [
        c
        for p in tree.children[verb]
        if tree.deps[p] in ("agent", "prep") and tree.lower[p] == "by"
        for c in tree.children[p]
    ]
    if tree.deps[verb] == "pcomp" and tree.lower[tree.heads[verb]] == "without":
        done, verb_of_subject = False, tree.heads[tree.heads[verb]]
    else:
        verb_of_subject = verb
    subject = _subject(scene, verb_of_subject)
    actors = agents if dep in ("nsubjpass",) else [subject] if subject is not None else []
    return Act(action, verb, tuple(actors), done)


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


def _actors(scene: Scene, instrument: Instrument, act: Act, day: date | None) -> list[Key]:
    """Who acts: "the two presidents" are those of its parties; a treaty expires for the parties that are named."""
    tree = scene.tree
    found = [who.key for token in act.actors for each in tree.conjuncts(tree.trunk(token)) for who in scene.who(each)]
    if (
        not found
        and instrument.key is not None
        and instrument.key.id in treaties()
        and any(tree.lemmas[i] in _PARTIES for i in act.actors)
    ):
        of = _states(instrument.key)
        leaders = [n.mention.key for n in scene.named if n.mention.key.label == "Leader"]
        day = day or treaties()[instrument.key.id].signed
        found = [key for key in leaders if state_of(key, day) in of and _at_the_top(key, day)]
    if not found and act.action in ("expire", "enter_into_force") and instrument.key is not None:
        of = _states(instrument.key)
        found = [n.mention.key for n in scene.named if n.mention.key.label == "Country" and n.mention.key.id in of]
    return list(dict.fromkeys(found))


def _at_the_top(leader: Key, day: date | None) -> bool:
    """Whether the leader heads a state or a government that day."""
    return any(rank(term.office) == 0 for term in offices(leader, day))


def _states(treaty: Key) -> set[str]:
    """Codes of the parties of a core treaty."""
    return {part.country for part in parties() if part.treaty == treaty.id}


def _clause(scene: Scene, instrument: Instrument, act: Act) -> Span:
    """From the first to the last of actors, act and treaty, with the words that belong to them."""
    tree = scene.tree
    first, last = tree.sentences[tree.sentence_of[act.token]]
    tokens = {act.token, instrument.token, *_chain(scene, act.token)}
    for token in act.actors:
        if first <= token < last:
            tokens.update(i for i in tree.below(token) if i < act.token or token > act.token)
            tokens.add(token)
    tokens.update(c for c in tree.children[instrument.token] if tree.deps[c] in ("det", "amod", "compound", "nmod"))
    tokens.update(i for n in scene.at.get(instrument.token, []) for i in range(n.first, n.last + 1))
    inside = sorted(i for i in tokens if first <= i < last and not tree.words[i].isspace())
    return Span(tree.starts[inside[0]], tree.ends[inside[-1]])


def _chain(scene: Scene, token: int) -> Iterator[int]:
    """The verb that a noun hangs on, and the particles and negations of the act."""
    tree = scene.tree
    yield from (c for c in tree.children[token] if tree.deps[c] in ("prt", "neg", "aux"))
    head = tree.heads[token]
    if tree.pos[token] == "NOUN" and tree.pos[head] in ("VERB", "AUX"):
        yield head
        yield from (c for c in tree.children[head] if tree.deps[c] in ("neg", "aux", "nsubj"))


def _day(scene: Scene, token: int, published: date | None) -> date | None:
    first, last = scene.tree.sentences[scene.tree.sentence_of[token]]
    return day_told(scene.tree.text[scene.tree.starts[first] : scene.tree.ends[last - 1]], published)
