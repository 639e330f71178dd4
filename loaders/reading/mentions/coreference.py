"""Pronouns and noun phrases that refer to nodes named before."""

import re

from spacy.tokens import Token

from diplograph.graph.nodes import Key
from diplograph.graph.reference.folding import fold
from diplograph.graph.reference.people import person
from diplograph.loaders.reading.mentions.bystanders import (
    BODIES,
    STRANGER,
    actors,
    beside_stranger,
    described,
    strangers,
    titled,
)
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.nominals import KINDS, phrase_at
from diplograph.loaders.reading.mentions.offices import HEADS, office_phrase
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.plurals import LEADERS, STATES, TOGETHER, plural_at
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.thread import SUBJECTS, Thread

HERS = frozenset(["she", "her", "hers", "herself"])
PERSONAL = HERS | {"he", "his", "him", "himself"}
THING = frozenset(["it", "its", "itself"])
PHRASE_ENDS = TOGETHER | LEADERS | STATES | HEADS | KINDS.keys() | {"elect"}
STYLES = frozenset({"majesty", "highness", "excellency", "holiness", "honour", "honor"})
_TURN = re.compile(r"^[^\S\n]*([A-Z][^:\n]{1,80}):\s", re.MULTILINE)
SAID = THING | PHRASE_ENDS  # in a transcript: whom a speaker calls "he" is anybody's guess
REFERRING = PERSONAL | SAID


def corefer(scene: Scene, people: People) -> None:
    """Record what pronouns and noun phrases refer to, from the first sentence to the last."""
    thread, quoted, spoken = Thread(), quotations(scene), turns_begin(scene)
    number, others = -1, strangers(scene)
    for at, token in enumerate(scene.tokens):
        number += bool(token.is_sent_start)
        owner = scene.owner[at]
        if owner:
            if at == 0 or scene.owner[at - 1] != owner:
                thread.add(owner, _head(scene, at), number, quoted[at])
        elif not scene.blocked[at] and scene.lower[at] in (REFERRING if token.idx < spoken else SAID):
            _refer(scene, people, thread, at, number, quoted[at])
        if at in others and not scene.owner[at]:
            key = titled(scene, people, at) or Key(STRANGER, others[at])
            thread.add([key], token, number, quoted[at])


def _refer(scene: Scene, people: People, thread: Thread, at: int, number: int, quoted: bool) -> None:
    """Record what a pronoun, or a noun phrase that ends here, refers to."""
    keys = _pronoun(scene, scene.tokens[at], thread, number, quoted)
    if keys:
        scene.add(at, at + 1, [scene.nodes[key] for key in keys], "coreference", 0.7)
        thread.add(keys, scene.tokens[at], number)
    elif scene.lower[at] in PHRASE_ENDS:
        _phrase(scene, people, thread, at, number, quoted)


def _phrase(scene: Scene, people: People, thread: Thread, at: int, number: int, quoted: bool) -> None:
    """Record a noun phrase that ends in the token at `at`, if it refers to something."""
    if quoted and scene.lower[at] in TOGETHER:
        return
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
    following = scene.lower[token.i + 1] if token.i + 1 < len(scene.tokens) else ""
    if following in STYLES or (word == "it" and _is_empty(scene, token)):
        return []
    if word in PERSONAL and not quoted:
        hers = word in HERS
        if beside_stranger(scene, token):
            return []
        own = described(scene, token, ("Leader",))
        if own and _is_woman(scene, own) in (hers, None):
            return [own]
        found = _latest(scene, thread, token, number, hers)
        if found and word != "he" and word != "she" and _rivals(thread, found, number):
            return []
        if found and found.label == STRANGER:
            thread.add([found], token, number)  # who stays in focus
        if found not in scene.nodes or (found in actors(scene, token) and not word.endswith("self")):
            return []  # a stranger, or "Aznar will go with him": somebody else
        return [found]
    if word in THING and not quoted and token.dep_ in ("poss", "nsubj"):
        found = described(scene, token, BODIES) or _own(scene, thread, number, token)
        return [found] if found else []
    return []


def _rivals(thread: Thread, found: Key, number: int) -> bool:
    """Whether only another person is named in this sentence so far: "The claim against Biden is that, in his years"."""
    persons = ("Leader", STRANGER)
    here = {each.key for each in thread.named if each.sentence == number and each.key.label in persons}
    return bool(here) and found not in here


def _latest(scene: Scene, thread: Thread, pronoun: Token, number: int, hers: bool) -> Key | None:
    """The person most in focus; where the pronoun says something, the one who spoke last."""

    def fits(key: Key) -> bool:
        return _is_woman(scene, key) in (hers, None)

    if pronoun.dep_ == "nsubj" and pronoun.head.lemma_ in words("saying"):
        spoke = [each for each in thread.named if number - each.sentence <= 1 and each.subject and fits(each.key)]
        said = [each.key for each in spoke if scene.tokens[each.at].head.lemma_ in words("saying")]
        if said and said[-1].label in ("Leader", STRANGER):
            return said[-1]
    return thread.latest(("Leader", STRANGER), number, fits=fits)


def _is_empty(scene: Scene, it: Token) -> bool:
    """Whether "it" only holds the place of a clause: "it was impossible to determine", "it appears that"."""
    takes = it.head.lemma_ == "take" and any(each.dep_ in ("xcomp", "advcl") for each in it.head.children)
    if takes or it.head.lemma_ in ("appear", "seem", "happen"):
        return True
    said = [each for each in it.head.children if each.dep_ in ("acomp", "attr")]
    if it.head.lemma_ == "be" and any(each.lower_ == "time" for each in said):
        return True  # "it was the second time that"
    if it.head.lemma_ == "be" and any(
        each.lower_ in ("likely", "unlikely") and scene.lower[each.i + 1 : each.i + 2] not in (["to"], [","], ["."])
        for each in said
    ):
        return True  # "it was unlikely the tariffs would be lifted"
    return it.head.lemma_ == "be" and any(
        each.lower_ not in words("of_one_who_acts")
        and each.i + 1 < len(scene.tokens)
        and scene.lower[each.i + 1] in ("to", "that", "for", "whether")
        for each in said
    )


def _is_woman(scene: Scene, key: Key) -> bool | None:
    """Whether the given name is a woman's, or the leader is known for one whose name does not tell; None: not known."""
    if key.label == STRANGER:
        given = fold(key.id).split()[0] if " " in key.id else ""
        return True if given in words("woman") else False if given in words("man") else None
    given = fold(scene.nodes[key].name).split()[0]
    if key.id in words("woman") or given in words("woman"):
        return True
    return None if person(key.id) is None and given not in words("man") else False


def _own(scene: Scene, thread: Thread, number: int, token: Token) -> Key | None:
    """The country or body that is the latest subject of this sentence: the only one that "its" safely means."""
    here = [each for each in thread.named if each.sentence == number and each.subject]
    verb = next((each for each in token.ancestors if each.pos_ in ("VERB", "AUX")), token)
    if verb.tag_ in ("VBD", "VBZ"):  # "will not allow Iran to act and offered its help": not Iran's
        here = [each for each in here if scene.tokens[each.at].head.tag_ != "VB" or _of_will(scene, each.at)]
    if not here or here[-1].key.label not in BODIES:
        return None
    return None if _thing_since(scene, here[-1].at, token) else here[-1].key


def _of_will(scene: Scene, at: int) -> bool:
    """Whether the verb whose subject stands there has an auxiliary of its own: "Iran will act"."""
    return any(each.dep_ == "aux" and each.tag_ == "MD" for each in scene.tokens[at].head.children)


def _thing_since(scene: Scene, at: int, token: Token) -> bool:
    """Whether a thing is what the pronoun may mean: the subject of a clause between the name and "it", or of a clause
    around the pronoun which is not around the name: "The satellite was heavier than what Japan built, and its launch".
    """
    children = [each for above in token.ancestors for each in above.children if each.i < token.i]
    around = [each for each in children if each.dep_ in SUBJECTS]
    things = [each for each in around if each.tag_ == "NN" and not scene.owner[each.i]]
    if things and not any(scene.owner[each.i] == scene.owner[at] for each in around):
        return True
    return token.dep_ == "nsubj" and any(
        each.dep_ in SUBJECTS and each.tag_ == "NN" and not scene.owner[each.i]
        for each in scene.tokens[at + 1 : token.i]
    )


def turns_begin(scene: Scene) -> int:
    """The offset at which a transcript begins, from its first speaker's name on; without two such the end of the text.

    A speaker's name stands before a colon that opens a paragraph, in capitals or as the name of a leader.
    """
    starts = [
        found.start(1)
        for found in _TURN.finditer(scene.article.text)
        if found.group(1).isupper() or _names_a_leader(scene, found.start(1), found.end(1))
    ]
    return starts[0] if len(starts) > 1 else len(scene.text)


def _names_a_leader(scene: Scene, start: int, end: int) -> bool:
    return any(each.key.label == "Leader" and start <= each.start < each.end <= end for each in scene.mentions)


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
