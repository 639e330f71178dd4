"""Pronouns and noun phrases that refer to nodes named before."""

from spacy.tokens import Token

from diplograph.graph.nodes import Key
from diplograph.graph.reference.folding import fold
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.nominals import KINDS, phrase_at
from diplograph.loaders.reading.mentions.offices import HEADS, office_phrase
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.plurals import LEADERS, STATES, TOGETHER, plural_at
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.thread import Thread

HERS = frozenset(["she", "her", "hers", "herself"])
PERSONAL = HERS | {"he", "his", "him", "himself"}
THING = frozenset(["it", "its", "itself"])
PHRASE_ENDS = TOGETHER | LEADERS | STATES | HEADS | KINDS.keys() | {"elect"}
REFERRING = PERSONAL | THING | PHRASE_ENDS
BODIES = ("Country", "Alliance", "Organization")


def corefer(scene: Scene, people: People) -> None:
    """Record what pronouns and noun phrases refer to, from the first sentence to the last."""
    thread, quoted = Thread(), quotations(scene)
    number = -1
    for at, token in enumerate(scene.tokens):
        number += bool(token.is_sent_start)
        owner = scene.owner[at]
        if owner:
            if at == 0 or scene.owner[at - 1] != owner:
                thread.add(owner, _head(scene, at), number)
        elif not scene.blocked[at] and scene.lower[at] in REFERRING:
            _refer(scene, people, thread, at, number, quoted[at])


def _refer(scene: Scene, people: People, thread: Thread, at: int, number: int, quoted: bool) -> None:
    """Record what a pronoun, or a noun phrase that ends here, refers to."""
    keys = _pronoun(scene, scene.tokens[at], thread, number, quoted)
    if keys:
        scene.add(at, at + 1, [scene.nodes[key] for key in keys], "coreference", 0.7)
        thread.add(keys, scene.tokens[at], number)
    elif scene.lower[at] in PHRASE_ENDS:
        _phrase(scene, people, thread, at, number)


def _phrase(scene: Scene, people: People, thread: Thread, at: int, number: int) -> None:
    """Record a noun phrase that ends in the token at `at`, if it refers to something."""
    for reader in (plural_at, office_phrase, phrase_at):
        found = reader(scene, people, thread, at, number)
        if found is not None:
            start, nodes, how, confidence = found
            start = start if scene.free(start, at + 1) else at
            scene.add(start, at + 1, nodes, how, confidence)
            thread.add([node.key for node in nodes], scene.tokens[at], number)
            return


def _head(scene: Scene, at: int) -> Token:
    """The head token of the mention that begins at `at`."""
    end = at
    while end + 1 < len(scene.tokens) and scene.owner[end + 1] == scene.owner[at]:
        end += 1
    if end == at:
        return scene.tokens[at]
    return scene.doc[at : end + 1].root


def _pronoun(scene: Scene, token: Token, thread: Thread, number: int, quoted: bool) -> list[Key]:
    word = token.lower_
    if word in PERSONAL and not quoted:
        found = thread.latest(("Leader",), number, fits=lambda key: _is_woman(scene, key) == (word in HERS))
        return [found] if found else []
    if word in THING and not quoted and token.dep_ in ("poss", "nsubj"):
        found = _own(thread, number)
        return [found] if found else []
    return []


def _is_woman(scene: Scene, key: Key) -> bool:
    """Whether the leader's given name is a woman's, or the leader is known for one whose name does not tell."""
    return key.id in words("woman") or fold(scene.nodes[key].name).split()[0] in words("woman")


def _own(thread: Thread, number: int) -> Key | None:
    """The country or body that is the latest subject of this sentence: the only one that "its" safely means."""
    here = [each for each in thread.named if each.sentence == number and each.subject]
    return here[-1].key if here and here[-1].key.label in BODIES else None


def quotations(scene: Scene) -> list[bool]:
    """For each token whether it stands inside quotation marks; a paragraph's end closes an open one."""
    inside, found = False, []
    for token in scene.tokens:
        if token.text in ('"', "``", "''"):
            inside = not inside
        elif token.is_space and scene.article.text[token.idx : token.idx + len(token)].count("\n") > 1:
            inside = False
        found.append(inside)
    return found
