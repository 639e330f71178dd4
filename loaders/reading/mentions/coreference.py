"""Pronouns and noun phrases that refer to nodes named before."""

from spacy.tokens import Token

from diplograph.graph.nodes import Key
from diplograph.loaders.reading.mentions.nominals import phrase_at
from diplograph.loaders.reading.mentions.offices import office_phrase
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.plurals import plural_at
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.thread import Thread

PERSONAL = frozenset(["he", "she", "his", "her", "him", "hers", "himself", "herself"])
THING = frozenset(["it", "its", "itself"])
BODIES = ("Country", "Alliance", "Organization")


def corefer(scene: Scene, people: People) -> None:
    """Record what pronouns and noun phrases refer to, from the first sentence to the last."""
    thread, quoted = Thread(), quotations(scene)
    for number, sentence in enumerate(scene.doc.sents):
        for token in sentence:
            if scene.owner[token.i]:
                if token.i == 0 or scene.owner[token.i - 1] != scene.owner[token.i]:
                    thread.add(scene.owner[token.i], _head(scene, token.i), number)
                continue
            if scene.blocked[token.i]:
                continue
            keys = _pronoun(token.lower_, token.dep_, thread, number, quoted[token.i])
            if keys:
                scene.add(token.i, token.i + 1, [scene.nodes[key] for key in keys], "coreference", 0.7)
                thread.add(keys, token, number)
            else:
                _phrase(scene, people, thread, token.i, number)


def _phrase(scene: Scene, people: People, thread: Thread, at: int, number: int) -> None:
    """Record a noun phrase that ends in the token at `at`, if it refers to something."""
    for reader in (plural_at, office_phrase, phrase_at):
        found = reader(scene, people, thread, at, number)
        if found is not None:
            start, nodes, how, confidence = found
            start = start if scene.free(start, at + 1) else at
            scene.add(start, at + 1, nodes, how, confidence)
            thread.add([node.key for node in nodes], scene.doc[at], number)
            return


def _head(scene: Scene, at: int) -> Token:
    """The head token of the mention that begins at `at`."""
    end = at
    while end + 1 < len(scene.doc) and scene.owner[end + 1] == scene.owner[at]:
        end += 1
    return scene.doc[at : end + 1].root


def _pronoun(word: str, role: str, thread: Thread, number: int, quoted: bool) -> list[Key]:
    if word in PERSONAL and not quoted:
        found = thread.latest(("Leader",), number)
        return [found] if found else []
    if word in THING and not quoted and role in ("poss", "nsubj"):
        found = _own(thread, number)
        return [found] if found else []
    return []


def _own(thread: Thread, number: int) -> Key | None:
    """The country or body that is the latest subject of this sentence: the only one that "its" safely means."""
    here = [each for each in thread.named if each.sentence == number and each.subject]
    return here[-1].key if here and here[-1].key.label in BODIES else None


def quotations(scene: Scene) -> list[bool]:
    """For each token whether it stands inside quotation marks; a paragraph's end closes an open one."""
    inside, found = False, []
    for token in scene.doc:
        if token.text in ('"', "``", "''"):
            inside = not inside
        elif token.is_space and scene.article.text[token.idx : token.idx + len(token)].count("\n") > 1:
            inside = False
        found.append(inside)
    return found
