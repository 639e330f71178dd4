"""Who and what a pronoun may mean beside the leader or the body that was the subject last."""

from spacy.tokens import Token

from diplograph.graph.nodes import Key
from diplograph.graph.reference.folding import fold
from diplograph.loaders.reading.mentions.lexicon import lexicon, words
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.thread import SUBJECTS

STRANGER = "Person"  # the label of persons who are no nodes
BODIES = ("Country", "Alliance", "Organization")
CLAUSES = frozenset({"acl", "relcl"})
OBJECTS = frozenset({"dobj", "dative"})


def strangers(scene: Scene) -> dict[int, str]:
    """Persons who are no nodes, by their head token: "he" after their name may be them, and is left open."""
    found = {}
    for name in scene.doc.ents:
        if name.label_ == "PERSON" and fold(name.text) and scene.free(name.start, name.end):
            found[name.root.i] = name.text
    families = {name.split()[-1] for name in found.values() if " " in name}
    for token in scene.tokens:
        if token.text in families and token.pos_ == "PROPN" and scene.free(token.i, token.i + 1):
            found.setdefault(token.i, token.text)  # the parse takes "Sanders" alone for a firm
        elif token.dep_ in SUBJECTS and scene.lower[token.i] in words("person") and scene.free(token.i, token.i + 1):
            found.setdefault(token.i, token.text)
        elif token.lower_ == "who" and token.head.dep_ == "relcl" and token.dep_ in SUBJECTS:  # "a student who"
            noun = token.head.head
            beside = noun.head if noun.dep_ == "appos" else noun
            if noun.tag_ in ("NN", "NNP") and not scene.owner[noun.i] and not scene.owner[beside.i]:
                found.setdefault(token.i, noun.text)
    return found


def beside_stranger(scene: Scene, pronoun: Token) -> bool:
    """Whether a person who is no node is whom the pronoun stands beside: "a U.S. officer and his wife", "thanked
    Mr Smith for his help"."""
    noun, above = pronoun.head, pronoun.head.head
    if pronoun.dep_ != "poss":
        return False
    if noun.dep_ == "conj" and above.i < pronoun.i and not scene.owner[above.i]:
        return above.tag_ in ("NN", "NNP") and (above.lower_ in words("person") or above.ent_type_ == "PERSON")
    if noun.dep_ != "pobj" or above.lower_ not in ("for", "on"):
        return False
    objects = [each for each in above.head.children if each.dep_ == "dobj" and each.i < pronoun.i]
    return any(each.ent_type_ == "PERSON" and not scene.owner[each.i] for each in objects)


def titled(scene: Scene, people: People, at: int) -> Key | None:
    """The only leader of the article whom a bare title calls: "the Secretary", of a secretary of state."""
    if not at or scene.lower[at - 1] != "the":
        return None
    offices = set(lexicon()["bare_title"].get(scene.lower[at], "").split())
    called = [known.node.key for known in people.known.values() if offices & known.titles]
    return called[0] if len(called) == 1 else None


def described(scene: Scene, pronoun: Token, labels: tuple[str, ...]) -> Key | None:
    """The one in whose own description the pronoun stands: "Cambodia, known for its", "Syria and its people",
    "thanked Mori for his help", "gave Japan time to open its market"."""
    if pronoun.lower_.endswith("self"):
        beside = _named(scene, scene.tokens[pronoun.i - 1], labels) if pronoun.i else None
        acting = [key for key in actors(scene, pronoun) if key.label in labels]
        return beside or (acting[0] if len(acting) == 1 else None)
    below, above, clause = pronoun, pronoun.head, False
    while above.i != below.i and not _has_subject(scene, below, pronoun):
        clause = clause or below.dep_ in CLAUSES
        if below.dep_ == "conj" and pronoun.dep_ == "poss" and pronoun.head.i == below.i:
            for each in above.children:  # "Trump's claims and his suggestion"
                if each.dep_ == "poss" and each.i < pronoun.i and (key := _named(scene, each, labels)):
                    return key
        own = (below.dep_ == "conj" and pronoun.dep_ == "poss") or (
            below.dep_ in CLAUSES and pronoun.dep_ not in SUBJECTS
        )
        if own and above.i < pronoun.i and (key := _named(scene, above, labels)):
            return key
        for each in _objects(below, above, clause):
            if each.i < pronoun.i and (key := _named(scene, each, labels)):
                return key if _alone(scene, key, each, pronoun) else None
        below, above = above, above.head
    return None


def actors(scene: Scene, pronoun: Token) -> frozenset[Key]:
    """Who is the subject of the verb whose object the pronoun is: meant by "himself", never by "him"."""
    above = pronoun.head
    if pronoun.dep_ == "pobj":
        if above.head.pos_ not in ("VERB", "AUX") and above.lower_ != "with":
            return frozenset()
    elif pronoun.dep_ not in OBJECTS:
        return frozenset()
    while above.head.i != above.i and not any(each.dep_ in SUBJECTS for each in above.children):
        if (
            above.pos_ in ("VERB", "AUX")
            and above.dep_ not in ("xcomp", "conj")
            and (above.dep_ != "acl" or above.tag_ != "VB")
        ):
            return frozenset()
        above = above.head
    return frozenset(key for each in above.children if each.dep_ in SUBJECTS for key in scene.owner[each.i])


def _objects(below: Token, above: Token, clause: bool) -> list[Token]:
    """The objects of the verb that governs the clause or the "for" in which the pronoun stands."""
    if below.dep_ == "prep" and below.lower_ == "for":
        return [each for each in above.children if each.dep_ == "dobj"]
    if below.dep_ in ("acl", "ccomp") and above.pos_ == "NOUN" and above.lemma_ not in words("about_another"):
        makers = [by for each in above.children if each.lower_ == "by" for by in each.children if by.dep_ == "pobj"]
        return [*makers, *(each for each in above.children if each.dep_ == "poss")]
    if below.dep_ == "xcomp":
        return [each for each in above.children if each.dep_ in OBJECTS]
    return [each for each in above.children if each.dep_ == "dative"] if clause else []


def _has_subject(scene: Scene, verb: Token, pronoun: Token) -> bool:
    """Whether a node is the subject of the verb in whose clause the pronoun stands."""
    return any(each.dep_ in SUBJECTS and each.i < pronoun.i and scene.owner[each.i] for each in verb.children)


def _alone(scene: Scene, key: Key, named: Token, pronoun: Token) -> bool:
    """Whether no other node of its kind is named up to the pronoun: "let Kenya join the bloc and its rules"."""
    kinds = BODIES if key.label in BODIES else (key.label,)
    between = (each for token in scene.tokens[named.i + 1 : pronoun.i] for each in scene.owner[token.i])
    return not any(each != key and each.label in kinds for each in between)


def _named(scene: Scene, token: Token, labels: tuple[str, ...]) -> Key | None:
    """The one node of those labels that the token names by a name."""
    owner = scene.owner[token.i]
    return owner[0] if len(owner) == 1 and owner[0].label in labels and token.pos_ == "PROPN" else None
