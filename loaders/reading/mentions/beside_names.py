"""The title phrase before a name and the apposition after it."""

import re
from functools import cache

from spacy.tokens import Token

from diplograph.graph.reference.names import senses
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.person_spans import is_name_word, is_title
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.titles import role

REACH = 90  # characters of a sentence that a title or an apposition may take


@cache
def _left_title() -> re.Pattern[str]:
    title = "|".join(sorted(map(re.escape, words("title")), key=lambda word: (-len(word), word)))
    joint = r"of|for|and|the|to|on|in|[A-Z][\w.-]*(?:'s)?"
    return re.compile(rf"((?:\b(?:(?i:{title})|{joint})\b[.,]?[ -]*){{0,9}}\b(?i:{title})\b[.,]?\s+)$")


@cache
def _title_of_place() -> re.Pattern[str]:
    """An office with what it is for, right before a name: "President of Armenia ", "Special Envoy for Yemen "."""
    title = "|".join(sorted(map(re.escape, words("title")), key=lambda word: (-len(word), word)))
    place = r"[A-Z][\w.'-]*"
    return re.compile(
        rf"((?:\b(?i:{title})\s+){{1,4}}(?:of|for|to)\s+(?:the\s+)?{place}(?:\s+(?:(?:of|and|the)\s+){{0,2}}{place}){{0,4}}\s+)$"
    )


_FOR = re.compile(r"\s(?:of|for|to)\s")
# "its ambassador to Kuwait, NAME", "The Foreign Secretary, NAME": the office stands before the name as its apposition
_COMMA_TITLE = re.compile(r"\b((?:the|its|his|her|their|our|[A-Z]\w+'s)\s+[^,;:.()\"]{3,60}),\s+$", re.I)
_APPOSITION = re.compile(r"\s*,\s+((?:the |a |an |his |her |its )?[^,;:.()\"]{3,80})")
_NO_APPOSITION = frozenset({"ADP", "SCONJ", "PRON", "VERB", "CCONJ", "PART"})  # "X, after talks with", "X, who"
_BEFORE_A_TITLE = frozenset({"vice", "deputy", "under", "assistant"})  # never the last word of one: "vice X", for X


def left_title(scene: Scene, start: int) -> str:
    """The title phrase that stands right before a name: "Russian Foreign Minister ", or "" when there is none."""
    doc = scene.tokens
    if start == 0 or doc[start].is_sent_start:
        return ""
    sentence = doc[start].sent.start_char
    before = scene.text[max(sentence, doc[start].idx - REACH) : doc[start].idx]
    if doc[start - 1].text == ",":
        found = _COMMA_TITLE.search(before)
        if found and before[: found.start()].lower().endswith(" to "):
            return ""  # "Assistant to the President, NAME"
        return found.group(1) if found and any(is_title(token) for token in doc[max(0, start - 12) : start]) else ""
    if doc[start - 1].lower_ == "and":
        return _shared_title(doc, start - 2)
    if scene.lower[start - 1] == "elect" and start > 2:
        return scene.words(start - 3, start)
    if scene.lower[start - 1] in _BEFORE_A_TITLE:
        return ""
    if not is_title(doc[start - 1]):
        place = before.rstrip().rpartition(" ")[2]
        found = _title_of_place().search(before) if place[:1].isupper() and _FOR.search(before) else None
        return found.group(1) if found else ""
    return title_before(before) or doc[start - 1].text


def title_before(text: str) -> str:
    """The title phrase in which a text ends: "Russian Foreign Minister " of "met Russian Foreign Minister ", or "".

    Of two offices with "and" it is the second: "The Prime Minister and President ". What stands before a name and a
    comma or "and" is another's: "President Chirac, Mr ", but "The President of France, Mr ".
    """
    found = _left_title().search(text[-REACH:])
    if found is None:
        return ""
    title = _of_last(found.group(1))
    second = title.rpartition(" and ")[2]
    return second if role(second) else title


def _of_last(title: str) -> str:
    """The part of a title phrase that follows the last name of somebody in it."""
    joints = [joint for joint in re.finditer(r",? and |, ", title) if _is_name(title[: joint.start()].split()[-1:])]
    last = title[joints[-1].end() :] if joints else ""
    own = role(last) or set(last.lower().replace(".", "").split()) & words("courtesy")
    return last if own else title


def _is_name(word: list[str]) -> bool:
    return bool(word) and word[0][:1].isupper() and word[0].lower() not in words("title") and word[0] not in senses()


def _shared_title(doc: list[Token], at: int) -> str:
    """The plural title of a name before "and" that holds for the name after it too: "Presidents Putin and ..."."""
    first = at
    while first > 0 and is_name_word(doc[first]) and not is_title(doc[first]) and not doc[first].is_sent_start:
        first -= 1
    plural = doc[first].lower_
    return doc[first].text[:-1] + " " if first < at and plural in words("plural_title") else ""


def apposition(scene: Scene, end: int) -> str:
    """The apposition that follows a name: "the Russian foreign minister", or ""."""
    if end >= len(scene.tokens) or scene.lower[end] != ",":
        return ""
    if end + 1 < len(scene.tokens) and scene.tokens[end + 1].pos_ in _NO_APPOSITION:
        return ""
    if _another_person(scene, end + 1):
        return ""
    begin = scene.last(end)
    found = _APPOSITION.match(scene.text[begin : min(scene.tokens[end - 1].sent.end_char, begin + REACH)])
    return found.group(1) if found else ""


def _another_person(scene: Scene, at: int) -> bool:
    """Whether what follows a comma is a titled name of its own: "A, Education Secretary B, C"."""
    while at + 1 < len(scene.tokens) and scene.tokens[at].text[:1].isupper():
        following = scene.tokens[at + 1]
        if is_title(scene.tokens[at]) and following.ent_type_ == "PERSON" and not is_title(following):
            return following.text[:1].isupper()
        at += 1
    return False
