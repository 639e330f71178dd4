"""Spans of a parse that may be a person's name, with the title words around them."""

import re
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from diplograph.graph.reference.folding import fold
from diplograph.graph.reference.people import named
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.scene import Scene

LOW_PARTICLES = ("al", "el", "von", "van")
REACH = 90  # characters of a sentence that a title or an apposition may take


class NameSpan(NamedTuple):
    """Tokens start..end that look like one name."""

    start: int
    end: int


def is_name_word(token: Token) -> bool:
    """Whether the token can be part of a person's name: capitalised, no digit, no word of another kind."""
    text = token.text
    if not text[0].isupper() or any(letter.isdigit() for letter in text):
        return False
    return token.lower_.rstrip(".") not in words("not_name")


def _is_may(doc: list[Token], at: int) -> bool:
    """Whether "May" here is Theresa May: after a given name or a title, and not before a day."""
    if doc[at].text != "May" or at == 0 or (at + 1 < len(doc) and doc[at + 1].text[:1].isdigit()):
        return False
    return is_title(doc[at - 1]) or (is_name_word(doc[at - 1]) and not doc[at].is_sent_start)


def _is_name(words: str) -> bool:
    """Whether the words are somebody's whole name though the last is a title too: "Hun Sen"."""
    return any(fold(name) == fold(words) for one in named(words) for name in (one.node.name, *one.node.aliases))


def is_title(token: Token) -> bool:
    """Whether the token is a word of a title."""
    return token.lower_.rstrip(".") in words("title")


def name_spans(scene: Scene) -> list[NameSpan]:
    """Maximal runs of capitalised words, initials, particles and hyphens, broken at titles and sentence ends."""
    doc, found, at = scene.tokens, [], 0
    size = len(doc)
    may_begin = [
        scene.text[token.idx].isupper() or lower in LOW_PARTICLES for token, lower in zip(doc, scene.lower, strict=True)
    ]
    while at < size:
        if not may_begin[at]:
            at += 1
        elif (is_name_word(doc[at]) and not is_title(doc[at])) or _is_may(doc, at) or _begins_with_particle(doc, at):
            end = at + 1
            while end < len(doc) and _goes_on(doc, end):
                end += 1
            found.append(NameSpan(at, end))
            at = end
        else:
            at += 1
    return found


def _begins_with_particle(doc: list[Token], at: int) -> bool:
    """Whether a name begins in small letters here: "al-Assad", "von der Leyen"."""
    return doc[at].lower_ in LOW_PARTICLES and at + 2 < len(doc) and _goes_on(doc, at + 1)


def _goes_on(doc: list[Token], at: int) -> bool:
    """Whether the name may go on with this token."""
    token = doc[at]
    if token.is_sent_start:
        return False
    if token.text[:2] == "d'" and token.text[2:3].isupper():
        return True
    if is_name_word(token) or _is_may(doc, at):
        return not is_title(token) or _is_name(f"{doc[at - 1].text} {token.text}")
    if doc[at - 1].text == "-" and not doc[at - 1].whitespace_:
        return bool(token.is_alpha)
    if at + 1 == len(doc):
        return False
    following = doc[at + 1]
    if token.text == "-":
        return not doc[at - 1].whitespace_ and not token.whitespace_ and bool(following.is_alpha)
    particles = words("name_particle")
    return token.lower_ in particles and (
        is_name_word(following) or following.text == "-" or following.lower_ in particles
    )


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


def left_title(scene: Scene, start: int) -> str:
    """The title phrase that stands right before a name: "Russian Foreign Minister ", or "" when there is none."""
    doc = scene.tokens
    if start == 0 or doc[start].is_sent_start:
        return ""
    sentence = doc[start].sent.start_char
    before = scene.text[max(sentence, doc[start].idx - REACH) : doc[start].idx]
    if doc[start - 1].text == ",":
        found = _COMMA_TITLE.search(before)
        return found.group(1) if found and any(is_title(token) for token in doc[max(0, start - 12) : start]) else ""
    if doc[start - 1].lower_ == "and":
        return _shared_title(doc, start - 2)
    if scene.lower[start - 1] == "elect" and start > 2:
        return scene.words(start - 3, start)
    if not is_title(doc[start - 1]):
        place = before.rstrip().rpartition(" ")[2]
        found = _title_of_place().search(before) if place[:1].isupper() and _FOR.search(before) else None
        return found.group(1) if found else ""
    found = _left_title().search(before)
    return found.group(1) if found else doc[start - 1].text


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
    begin = scene.last(end)
    found = _APPOSITION.match(scene.text[begin : min(scene.tokens[end - 1].sent.end_char, begin + REACH)])
    return found.group(1) if found else ""
