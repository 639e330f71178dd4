"""Quotations and who speaks them: direct, mixed and continued over paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.reading import Quote
from diplograph.loaders.reading.tree import Tree

if TYPE_CHECKING:
    from diplograph.loaders.reading.candidates.scene import Scene

_OPENS, _CLOSES = "“„«", "”»"
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n|\n(?=[ \t]*[“\"„«])")
# Verbs that tell a speaker only where nothing but their subject stands between them and the quotation.
_BESIDE_ONLY = frozenset(
    [
        "admonish",
        "advise",
        "allege",
        "boast",
        "brag",
        "caution",
        "charge",
        "chant",
        "concede",
        "contend",
        "counter",
        "cry",
        "demand",
        "exclaim",
        "fume",
        "inform",
        "lament",
        "maintain",
        "mock",
        "mutter",
        "opine",
        "plead",
        "proclaim",
        "pronounce",
        "recount",
        "remind",
        "repeat",
        "report",
        "retort",
        "reveal",
        "scold",
        "shout",
        "tease",
        "testify",
        "whisper",
        "yell",
    ]
)
_NEVER = frozenset({"accord"})
_SIGNATURE = re.compile(r"[\"”»]\s*[―—–-]{1,2}\s*(?P<name>[A-Z][\w.'’-]*(?:[ \t]+[\w.'’-]+){0,5})\s*$")
_LONGEST = 120  # characters of a speaker's name and office between the quotation and the verb
_FEW = 4  # words between a verb and its subject


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start` and `end` are the offsets of the words between the marks; `open_ended` tells that the paragraph ends
    before the mark closes, so that the next paragraph goes on with it."""

    start: int
    end: int
    paragraph: int
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation with the tokens of its speaker (None if nobody is told) and of the verb of speech."""

    quotation: Quotation
    speaker: int | None
    cue: int | None
    how: str


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text as offsets."""
    found, start = [], 0
    for gap in _PARAGRAPH.finditer(text):
        found.append((start, gap.start()))
        start = gap.end()
    return [*found, (start, len(text))]


def quotations(text: str) -> list[Quotation]:
    """The quotations of a text in order; a mark that a paragraph leaves open ends with the paragraph."""
    found: list[Quotation] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        found += _in_paragraph(text, start, end, number)
    return found


def _in_paragraph(text: str, start: int, end: int, number: int) -> Iterator[Quotation]:
    opened: int | None = None
    for i in range(start, end):
        mark = text[i]
        if (mark == '"' and opened is None) or mark in _OPENS:
            opened = i + 1
        elif opened is not None and (mark == '"' or mark in _CLOSES):
            if text[opened:i].strip():
                yield Quotation(opened, i, number)
            opened = None
    if opened is not None and text[opened:end].strip():
        yield Quotation(opened, end, number, True)


def spoken(tree: Tree) -> list[Spoken]:
    """Every quotation with its speaker: told beside it, signed, in its paragraph, or carried on from the one before."""
    quotes = quotations(tree.text)
    cues = _cues(tree, quotes, members("speech") - _NEVER)
    rarer = _cues(tree, quotes, _BESIDE_ONLY)
    spans = paragraphs(tree.text)
    found: list[Spoken] = []
    for quote in quotes:
        told = _signed(tree, quote, spans[quote.paragraph]) or _beside(tree, quote, cues, spans[quote.paragraph])
        if told is None or _apart(tree, quote, told.cue):
            told = _close(tree, quote, rarer) or told
        found.append(told or _carried(tree, quote, found, spans, cues))
    return found


def _cues(tree: Tree, quotes: list[Quotation], verbs: frozenset[str]) -> list[tuple[int, int]]:
    """The verbs of speech outside of quotations, each with its subject: (verb, subject), in order."""
    inside = {i for i, start in enumerate(tree.starts) if any(q.start <= start < q.end for q in quotes)}
    found = []
    for i, lemma in enumerate(tree.lemmas):
        if tree.pos[i] in ("VERB", "AUX") and lemma in verbs and i not in inside:
            subject = _subject(tree, i, inside)
            if subject is None:
                subject = _between(tree, i, quotes)
            if subject is not None and subject not in inside:
                found.append((i, subject))
    return found


def _subject(tree: Tree, verb: int, inside: set[int]) -> int | None:
    for _ in range(4):
        subjects = [c for c in tree.children[verb] if tree.deps[c] == "nsubj"]
        if subjects:
            subject = next((c for c in subjects if c not in inside), subjects[0])
            relative = tree.deps[verb] == "relcl" and tree.lower[subject] in ("who", "which", "that")
            return tree.heads[verb] if relative else subject
        if tree.deps[verb] not in ("conj", "advcl", "xcomp") or tree.heads[verb] == verb:
            return None
        verb = tree.heads[verb]
    return None


def _between(tree: Tree, verb: int, quotes: list[Quotation]) -> int | None:
    """The name between a quotation's comma and the verb, where the parse gives the verb no subject."""
    place = tree.starts[verb]
    quote = next((q for q in reversed(quotes) if q.end < place), None)
    if quote is None or place - quote.end > _LONGEST or tree.text[quote.end - 1] not in ",?!":
        return None
    words = [i for i in range(verb) if tree.starts[i] > quote.end and tree.pos[i] != "SPACE"]
    if any(tree.pos[i] in ("VERB", "AUX") or tree.words[i] in ".;:" for i in words):
        return None
    first = next((n for n, i in enumerate(words) if tree.words[i] == ","), len(words))
    return next((i for i in reversed(words[:first]) if tree.pos[i] in ("PROPN", "NOUN", "PRON")), None)


def _beside(tree: Tree, quote: Quotation, cues: list[tuple[int, int]], paragraph: tuple[int, int]) -> Spoken | None:
    """The nearest verb of speech of the paragraph whose sentence touches the quotation; one that is not parted from
    the quotation by the end of a sentence goes before one that is, and a relative clause's own verb comes after."""
    best: tuple[tuple[bool, bool, int], int, int] | None = None
    for verb, subject in cues:
        place = tree.starts[verb]
        if not paragraph[0] <= place < paragraph[1]:
            continue
        first, last = tree.sentences[tree.sentence_of[verb]]
        touches = tree.starts[first] <= quote.end + 2 and tree.ends[last - 1] >= quote.start - 2
        distance = quote.start - place if place < quote.start else place - quote.end
        rank = (_apart(tree, quote, verb), _relative(tree, quote, verb), distance)
        if (touches or distance < 60) and (best is None or rank < best[0]):
            best = (rank, verb, subject)
    return Spoken(quote, best[2], best[1], "told") if best else None


def _apart(tree: Tree, quote: Quotation, verb: int | None) -> bool:
    """Whether a sentence ends between a quotation and a verb."""
    if verb is None:
        return False
    first, last = tree.sentences[tree.sentence_of[verb]]
    if tree.starts[verb] < quote.start:
        lead = tree.text[: quote.start - 1].rstrip()
        return tree.ends[last - 1] < quote.start - 1 and not lead.endswith((",", ":"))
    if tree.text[quote.end - 1] in ".…" or tree.text[quote.end + 1 : quote.end + 2] in (".", ";"):
        return True
    return tree.starts[first] > quote.end and tree.text[quote.end - 1] not in ",?!-—"


def _relative(tree: Tree, quote: Quotation, verb: int) -> bool:
    """Whether the verb is that of a relative clause which does not hold the quotation that follows it."""
    if tree.deps[verb] != "relcl" or tree.starts[verb] > quote.start:
        return False
    return not any(quote.start <= tree.starts[i] < quote.end for i in tree.below(verb))


def _close(tree: Tree, quote: Quotation, cues: list[tuple[int, int]]) -> Spoken | None:
    """A rarer verb of speech, if only its subject stands between it and the quotation or it ends in a colon."""
    for verb, subject in cues:
        last = max(verb, subject) if abs(subject - verb) < _FEW else verb
        if tree.starts[verb] > quote.end:
            gap = tree.text[quote.end + 1 : tree.starts[min(verb, subject) if subject > quote.start else verb]]
            near = len(gap.strip()) < _LONGEST // 3 and tree.text[quote.end - 1] in ",?!"
        else:
            near = tree.text[tree.ends[last] : quote.start - 1].strip() in ("", ",", ":", "that", "that,")
        if near and not _apart(tree, quote, verb):
            return Spoken(quote, subject, verb, "told")
    return None


def _signed(tree: Tree, quote: Quotation, paragraph: tuple[int, int]) -> Spoken | None:
    """The name that a dash puts under a quotation which is a paragraph of its own."""
    if tree.text[paragraph[0] : quote.start - 1].strip():
        return None
    signature = _SIGNATURE.match(tree.text, quote.end, paragraph[1])
    if signature is None:
        return None
    start, end = signature.span("name")
    named = [i for i, at in enumerate(tree.starts) if start <= at < end and tree.words[i][:1].isupper()]
    return Spoken(quote, named[-1], None, "signed") if named else None


def _carried(
    tree: Tree, quote: Quotation, before: list[Spoken], spans: list[tuple[int, int]], cues: list[tuple[int, int]]
) -> Spoken:
    """The speaker of the same paragraph, of the paragraph before if both are quoted, or of its last sentence."""
    start, end = spans[quote.paragraph]
    same = next(
        (s for s in reversed(before) if s.quotation.paragraph == quote.paragraph and s.speaker is not None), None
    )
    if same:
        return Spoken(quote, same.speaker, same.cue, "paragraph")
    inside = [cue for cue in cues if start <= tree.starts[cue[0]] < end]
    if inside:
        return Spoken(quote, inside[0][1], inside[0][0], "paragraph")
    alone = len(tree.text[start : quote.start].strip(' "“')) < 3 and len(tree.text[quote.end : end].strip(' "”.')) < 3
    if alone and before and before[-1].quotation.paragraph == quote.paragraph - 1 and before[-1].speaker is not None:
        return Spoken(quote, before[-1].speaker, before[-1].cue, "continued")
    if alone and quote.paragraph:
        previous = spans[quote.paragraph - 1]
        told = [cue for cue in cues if previous[0] <= tree.starts[cue[0]] < previous[1]]
        if told:
            return Spoken(quote, told[-1][1], told[-1][0], "continued")
    return Spoken(quote, None, None, "")


def attributed(scene: "Scene") -> tuple[Quote, ...]:
    """The quotations of an article as the reading tells them, with the actor who speaks where one is named."""
    found = []
    for each in spoken(scene.tree):
        actors = scene.who(each.speaker) if each.speaker is not None else []
        found.append(Quote(each.quotation.start, each.quotation.end, actors[0].key if len(actors) == 1 else None))
    return tuple(found)


__all__ = ["Quotation", "Spoken", "attributed", "paragraphs", "quotations", "spoken"]
