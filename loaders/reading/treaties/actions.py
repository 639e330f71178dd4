"""What actors did to treaties, or did not do, each with the clause that tells it."""

from collections.abc import Iterator
from datetime import date

from diplograph.graph.nodes import Article, Key
from diplograph.graph.relations import TreatyAction
from diplograph.loaders.reading.candidates.candidate import Span
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.candidates.whole import whole
from diplograph.loaders.reading.days import day_told
from diplograph.loaders.reading.evidence import evidence
from diplograph.loaders.reading.frames.words import negated
from diplograph.loaders.reading.treaties.actors import actors
from diplograph.loaders.reading.treaties.acts import Act, act_on
from diplograph.loaders.reading.treaties.expiry import expiries
from diplograph.loaders.reading.treaties.instruments import Instrument, instruments
from diplograph.loaders.reading.treaties.reckoning import reckoned


def treaty_actions(scene: Scene, article: Article) -> list[TreatyAction]:
    """The treaty actions of an article in the order of the text, each once.

    `observed_on` is the day that the text tells; of an expiry that is still ahead, the day for which it is told.
    """
    found: dict[tuple[Key, Key, str, bool], TreatyAction] = {}
    on = reckoned(scene, article)
    acts = sorted(_acts(scene, on), key=lambda told: (told[0].token, told[1].token))
    taken = {word for _, act in acts if act.day for word in act.words}
    for each, act in acts:
        if each.key is None:
            continue
        who = actors(scene, each, act, article.published)
        span = _clause(scene, each, act)
        for actor in who:
            relation = TreatyAction(
                subject=actor,
                object=each.key,
                evidence=evidence(article, span),
                action=act.action,
                asserted=act.done,
                observed_on=act.day or _day(scene, act.token, on, taken),
            )
            found.setdefault((actor, each.key, act.action, act.done), relation)
    return list(found.values())


def _acts(scene: Scene, on: date | None) -> Iterator[tuple[Instrument, Act]]:
    spoken = list(instruments(scene, on))
    for each in spoken:
        act = act_on(scene, each.token)
        if act is not None:
            yield each, act
    yield from expiries(scene, spoken, on)


def _clause(scene: Scene, instrument: Instrument, act: Act) -> Span:
    """From the first to the last of actors, act and treaty, with the words that belong to them."""
    tree = scene.tree
    first, last = tree.sentences[tree.sentence_of[act.token]]
    tokens = {act.token, instrument.token, *act.words, *_chain(scene, act.token)}
    for token in act.actors:
        if first <= token < last:
            tokens.update(i for i in tree.below(token) if i < act.token or token > act.token)
            tokens.add(token)
    tokens.update(c for c in tree.children[instrument.token] if tree.deps[c] in ("det", "amod", "compound", "nmod"))
    tokens.update(i for n in scene.at.get(instrument.token, []) for i in range(n.first, n.last + 1))
    inside = [i for i in tokens if first <= i < last and not tree.words[i].isspace()]
    low, high = whole(scene, min(inside), max(inside), (first, last))
    return Span(tree.starts[low], tree.ends[high])


def _chain(scene: Scene, token: int) -> Iterator[int]:
    """The particles and negations of the act, and the verb that denies a noun's."""
    tree = scene.tree
    yield from (c for c in tree.children[token] if tree.deps[c] in ("prt", "neg", "aux"))
    head = tree.heads[token]
    if tree.pos[token] == "NOUN" and tree.pos[head] in ("VERB", "AUX") and negated(tree, head):
        yield head
        yield from (c for c in tree.children[head] if tree.deps[c] in ("neg", "aux", "nsubj"))


def _day(scene: Scene, token: int, on: date | None, taken: set[int]) -> date | None:
    """The day that the sentence tells, in other words than those that tell the day of an act of their own."""
    tree = scene.tree
    first, last = tree.sentences[tree.sentence_of[token]]
    text = tree.text[tree.starts[first] : tree.ends[last - 1]]
    for i in taken & set(range(first, last)):
        at = tree.starts[i] - tree.starts[first]
        text = text[:at] + "|" * len(tree.words[i]) + text[at + len(tree.words[i]) :]
    return day_told(text, on)
