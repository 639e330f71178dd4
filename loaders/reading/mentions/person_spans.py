"""Spans of a parse that may be a person's name, their parts, and how they stand in the sentence."""

from typing import NamedTuple

from spacy.tokens import Token

from diplograph.graph.reference.folding import fold
from diplograph.graph.reference.people import named
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.scene import Scene

LOW_PARTICLES = ("al", "el", "von", "van")


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
            while end - 1 > at and doc[end - 1].lower_ in words("name_particle") and doc[end - 1].text[0].islower():
                end -= 1  # "John Dingell as an aide"
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


def parts(doc: list[Token], start: int, end: int) -> list[NameSpan]:
    """The span and its parts of two words or more, longest first, leftmost first; none cuts a word at its hyphen."""
    found = [
        NameSpan(first, first + size) for size in range(end - start, 1, -1) for first in range(start, end - size + 1)
    ]
    found = [each for each in found if each.start == start or doc[each.start].lower_ not in words("name_particle")]
    found = [each for each in found if each.end == end or doc[each.end - 1].lower_ not in words("name_particle")]
    return [each for each in found if not _cuts(doc, each, start, end)]


def halves(doc: list[Token], span: NameSpan) -> tuple[NameSpan, NameSpan] | None:
    """The two names of "the Biden-Harris team"; None for a span of another shape."""
    start, end = span
    if end - start != 3 or doc[start + 1].text != "-" or not doc[end - 1].text[0].isupper():
        return None
    return NameSpan(start, start + 1), NameSpan(end - 1, end)


def is_given_name(doc: list[Token], start: int, end: int) -> bool:
    """Whether "German" is a given name here: after a title, before a family name ("trade minister German Gref")."""
    return doc[start].text == "German" and end - start == 2 and start > 0 and is_title(doc[start - 1])


def _cuts(doc: list[Token], part: NameSpan, start: int, end: int) -> bool:
    """Whether a hyphen of the whole span stands at a border of the part."""
    before = doc[part.start - 1].text if part.start > start else ""
    after = doc[part.end].text if part.end < end else ""
    return "-" in (before, after, doc[part.start].text, doc[part.end - 1].text)


def tagged(scene: Scene, span: NameSpan) -> bool:
    """Whether the parse takes some word of the span for a person's."""
    return any(scene.tokens[at].ent_type_ == "PERSON" for at in range(span.start, span.end))


def stands_alone(scene: Scene, span: NameSpan) -> bool:
    """Whether the span may be a person called by the surname alone: not "Trump Tower", not "the Moon"."""
    last = scene.tokens[span.end - 1]
    if span.start and scene.tokens[span.start - 1].lower_ == "the" and last.dep_ != "compound":
        return False
    if tagged(scene, span):
        return True
    return last.pos_ == "PROPN" and not (last.dep_ == "compound" and last.head.pos_ == "PROPN")


def given_name_before(scene: Scene, start: int) -> bool:
    """Whether another capitalised name word stands right before, so that the surname is somebody else's."""
    if start == 0 or scene.tokens[start].is_sent_start:
        return False
    previous = scene.tokens[start - 1]
    return previous.ent_type_ == "PERSON" and previous.lower_.rstrip(".") not in words("courtesy")
