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
    """Every quotation with its speaker: told beside it, in its paragraph, or carried on from the one before."""
    quotes = quotations(tree.text)
    cues = _cues(tree, quotes)
    spans = paragraphs(tree.text)
    found: list[Spoken] = []
    for quote in quotes:
        beside = _beside(tree, quote, cues, spans[quote.paragraph])
        found.append(beside or _carried(tree, quote, found, spans, cues))
    return found


def _cues(tree: Tree, quotes: list[Quotation]) -> list[tuple[int, int]]:
    """Verbs of speech outside of quotations, each with its subject: (verb, subject), in order."""
    found = []
    for i, lemma in enumerate(tree.lemmas):
        if (
            tree.pos[i] not in ("VERB", "AUX")
            or lemma not in members("speech")
            or any(q.start <= tree.starts[i] < q.end for q in quotes)
        ):
            continue
        if lemma == "accord":
            continue
        subject = _subject(tree, i)
        if subject is not None and not any(q.start <= tree.starts[subject] < q.end for q in quotes):
            found.append((i, subject))
    return found


def _subject(tree: Tree, verb: int) -> int | None:
    for _ in range(4):
        subject = tree.child(verb, "nsubj")
        if subject is not None:
            relative = tree.deps[verb] == "relcl" and tree.lower[subject] in ("who", "which", "that")
            return tree.heads[verb] if relative else subject
        if tree.deps[verb] not in ("conj", "advcl", "xcomp") or tree.heads[verb] == verb:
            return None
        verb = tree.heads[verb]
    return None


def _beside(tree: Tree, quote: Quotation, cues: list[tuple[int, int]], paragraph: tuple[int, int]) -> Spoken | None:
    """The nearest verb of speech of the paragraph whose sentence touches the quotation."""
    best: tuple[int, int, int] | None = None
    for verb, subject in cues:
        place = tree.starts[verb]
        if not paragraph[0] <= place < paragraph[1]:
            continue
        first, last = tree.sentences[tree.sentence_of[verb]]
        touches = tree.starts[first] <= quote.end + 2 and tree.ends[last - 1] >= quote.start - 2
        distance = quote.start - place if place < quote.start else place - quote.end
        if (touches or distance < 60) and (best is None or distance < best[0]):
            best = (distance, verb, subject)
    return Spoken(quote, best[2], best[1], "told") if best else None


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
