"""Where a capital's name is only a town: where something happens, and not the government that sits there."""

import re

from spacy.tokens import Token

from diplograph.graph.reference.names import senses
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.scene import Scene

SPATIAL = frozenset({"GPE", "LOC", "FAC"})
PASSIVE = "nsubjpass"


def is_place(scene: Scene, start: int, end: int) -> bool:
    """Whether a capital's name is only where something happens, and not its government."""
    head = scene.doc[start:end].root
    return (
        _dateline(scene, start, end)
        or _before_place(scene, end, head)
        or _after_place(scene, start, head)
        or _among_places(scene, start, end, head)
        or (_moved_to(head) and scene.lower[end : end + 1] != ["-"])
        or (head.dep_ != "nsubj" and _divided(scene, scene.words(start, end)))
    )


def _before_place(scene: Scene, end: int, head: Token) -> bool:
    """Whether what follows makes it a place: "Moscow airport", "a Kabul car bombing", "Rome-based"."""
    following = scene.tokens[end] if end < len(scene.tokens) else None
    if following is None:
        return False
    beyond = scene.tokens[end + 1] if end + 1 < len(scene.tokens) else following
    if following.lower_ in words("place_after") and following.pos_ != "VERB":
        return True
    if head.dep_ in ("compound", "nmod") and head.head.i > head.i and head.head.lower_ in words("place_after"):
        return True
    if following.text == "-":
        return beyond.lower_ in words("of_town")
    if following.text in ("'s", "’s"):
        return beyond.lower_ in words("place_after") or _ends_as_feature(beyond)
    if not scene.tokens[end - 1].whitespace_ or head.dep_ not in ("compound", "nmod", "nummod"):
        return False
    return following.pos_ == "PROPN" or (following.text[:1].isupper() and not following.is_sent_start)


def _ends_as_feature(first: Token) -> bool:
    """Whether the name that begins here is of a part of a town: "Hyde Park", "Tiananmen Square"."""
    name = first
    while name.i + 1 < len(name.doc) and name.text[:1].isupper() and name.nbor().text[:1].isupper():
        name = name.nbor()
    return name.i > first.i and name.lower_ in words("place_after") | words("facility")


def _after_place(scene: Scene, start: int, head: Token) -> bool:
    """Whether what stands before makes it a place: "in Moscow", "central Moscow", "the city of Moscow"."""
    if not start or scene.tokens[start].is_sent_start:
        return False
    previous = scene.tokens[start - 1]
    if previous.text in ("'s", "’s", "'", "’") and head.dep_ in ("compound", "nmod"):
        return True  # "the firm's London office"
    if previous.lower_ in words("part_of_town") or (previous.pos_ == "PROPN" and previous.lower_ in words("facility")):
        return True
    if previous.lower_ in words("place_before") and head.dep_ != "poss":
        return not (previous.lower_ in ("from", "to") and _acts_on(previous))
    if previous.lower_ in ("of", "for") and start > 1:
        if scene.lower[start - 2] in words("fought_for"):
            return True  # "the battle for Kyiv"
        if previous.lower_ == "of":
            seat = scene.lower[start - 2] == "," and scene.lower[head.i + 1 : head.i + 2] == [","]
            return seat or scene.lower[start - 2] in words("part_of_city")
    if previous.lower_ == "for" and previous.head.lower_ in ("bound", "left", "departed", "leaves", "leave"):
        return True
    return previous.text in (",", "capital", "city") and head.dep_ == "appos"


def _among_places(scene: Scene, start: int, end: int, head: Token) -> bool:
    """Whether it stands in a row of places, before its country, or alone in brackets."""
    doc = scene.tokens
    following = doc[end].text if end < len(doc) else ""
    if start and doc[start - 1].text == "(" and following == ")":
        return True
    first = head.head
    if head.dep_ == "conj" and not scene.owner[first.i] and (first.ent_type_ in SPATIAL or first.pos_ == "NOUN"):
        return True  # "the Moscow Region, Tula and Kazan", "borders, refugees and Jerusalem"
    if following == "and" and end + 1 < len(doc) and _other_town(scene, doc[end + 1]):
        return True
    return following == "," and end + 1 < len(doc) and doc[end + 1].ent_type_ == "GPE" and head.dep_ != "nsubj"


def _other_town(scene: Scene, first: Token) -> bool:
    """Whether a place that is no capital begins here, in one row with the name before: "London and New York"."""
    end = first.i + 1
    while end < len(scene.tokens) and scene.tokens[end].ent_iob_ == "I":
        end += 1
    return first.ent_type_ == "GPE" and scene.words(first.i, end) not in senses()


def _moved_to(head: Token) -> bool:
    """Whether it is the object of a verb of motion or siege, or said to lie somewhere: "left Moscow"."""
    if head.dep_ == "dobj":
        return head.head.lemma_ in words("verb_of_place")
    if head.dep_ == "npadvmod":
        return True  # "in Belgrade in 1977, Madrid in 1980"
    if head.dep_ == "nsubj" and head.head.lemma_ in ("be", "become", "remain"):
        return any(each.dep_ == "attr" and each.lower_ in words("town_noun") for each in head.head.children)
    return head.dep_ == PASSIVE and head.head.lemma_ in ("locate", "situate", "divide", "surround", "bomb", "shell")


def _divided(scene: Scene, name: str) -> bool:
    """Whether the article speaks of the halves of the town: "West Berlin", "East Jerusalem"."""
    return any(f"{half} {name}" in scene.text for half in ("East", "West"))


def _acts_on(preposition: Token) -> bool:
    """Whether a preposition hangs on a verb or noun of dealing: pressure from Moscow, a message to Beijing."""
    return preposition.head.lower_ in words("dealing")


def _dateline(scene: Scene, start: int, end: int) -> bool:
    """Whether the name opens a paragraph as a dateline: "MOSCOW, April 6 -", "WASHINGTON (Reuters) -"."""
    if not scene.tokens[start].is_sent_start and start > 0 and not scene.tokens[start - 1].is_space:
        return False
    tail = scene.text[scene.tokens[end - 1].idx + len(scene.tokens[end - 1]) :][:60]
    return bool(re.match(r"[^.]{0,45}?(?:\([A-Z][\w /]*\)\s*)?\s(?:-|--|–|—)\s", tail)) and not re.match(
        r"\s+(?:and|has|is|was|said|'s)\b", tail
    )
