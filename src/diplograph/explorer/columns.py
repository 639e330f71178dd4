"""A scene as columns, in two parts: what the picture needs, and the words, which the page reads after it is painted."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from diplograph.explorer.scene import STATEMENTS, TIES, Scene
from diplograph.explorer.signs import sign
from diplograph.graph.nodes import Key

EPOCH = date(1970, 1, 1).toordinal()
NEVER = -(10**7)  # the day of what has no date, in days since 1970
VERSION = 1


class Words(dict[str, int]):
    """Numbers for words, in the order in which they were first asked for."""

    def __missing__(self, word: str) -> int:
        self[word] = len(self)
        return self[word]


def day(value: date | None) -> int:
    """Days since 1970, or NEVER."""
    return value.toordinal() - EPOCH if value else NEVER


def picture(scene: Scene, places: Iterable[tuple[float, float]]) -> dict[str, Any]:
    """What is drawn and filtered; statements come first among the links, then ties, which have the sign -1.

    Numbers stand for nodes, articles and repeated words; days since 1970 for dates; hundredths for polarity and
    confidence. A link's kind, sign, event and polarity are one number, its place in `manners`.
    """
    starts, ends = scene.ends()
    labels, sources = Words(), Words()
    article = {paper.id: number for number, paper in enumerate(scene.papers)}
    spots = list(places)
    return {
        "version": VERSION,
        "found": scene.found,
        "chosen": scene.chosen,
        "nodes": {
            "id": [dot.key.id for dot in scene.dots],
            "name": [dot.name for dot in scene.dots],
            "label": [labels[dot.key.label] for dot in scene.dots],
            "x": [round(x) for x, _ in spots],
            "y": [round(y) for _, y in spots],
        },
        "links": {
            "from": starts,
            "to": ends,
            "day": [day(s.day) for s in scene.statements] + [day(t.since) for t in scene.ties],
            "article": [article.get(s.article, -1) for s in scene.statements]
            + [article.get(t.article, -1) for t in scene.ties],
            "confidence": [round(100 * s.confidence) for s in scene.statements],
            **_manners(scene),
        },
        "articles": {"source": [sources[paper.source] for paper in scene.papers]},
        "labels": list(labels),
        "sources": list(sources),
        **_vocabulary(scene),
    }


def words(scene: Scene) -> dict[str, Any]:
    """What is read: further columns of the same nodes, links and articles, and the facts of the cards."""
    voices, speakers = Words(), Words({"": 0})
    return {
        "nodes": {
            "aliases": [list(dot.aliases) for dot in scene.dots],
            "note": [dot.note for dot in scene.dots],
        },
        "links": {
            "speaker": [speakers[s.speaker] for s in scene.statements],
            "quote": [s.quote for s in scene.statements] + [t.quote or t.words for t in scene.ties],
        },
        "articles": {
            "title": [paper.title for paper in scene.papers],
            "day": [day(paper.published) for paper in scene.papers],
            "url": [paper.url for paper in scene.papers],
            "voice": [voices[paper.voice or paper.id] for paper in scene.papers],
        },
        "facts": _facts(scene),
        "speakers": list(speakers),
    }


def _manners(scene: Scene) -> dict[str, Any]:
    """The column `manner` and what its numbers mean: [kind, sign, event, polarity]."""
    known: dict[tuple[str, bool, str, float], int] = {}
    column = [known.setdefault((s.kind, s.asserted, s.event, s.polarity), len(known)) for s in scene.statements]
    events, kinds = _events(scene), _kinds()
    manners = [
        [kinds[kind], int(sign(asserted, polarity)), events[event], round(100 * polarity)]
        for kind, asserted, event, polarity in known
    ]
    ties = {kind: len(known) + place for place, kind in enumerate(TIES)}
    manners += [[kinds[kind], -1, -1, 0] for kind in TIES]
    return {"manner": column + [ties[tie.kind] for tie in scene.ties], "manners": manners}


def _events(scene: Scene) -> dict[str, int]:
    return {event: place for place, event in enumerate(sorted({each.event for each in scene.statements}))}


def _kinds() -> dict[str, int]:
    return {kind: place for place, kind in enumerate((*STATEMENTS, *TIES))}


def _vocabulary(scene: Scene) -> dict[str, list[str]]:
    return {"kinds": list(_kinds()), "events": list(_events(scene))}


def _facts(scene: Scene) -> dict[str, Any]:
    """The facts' columns: an end is a node's number, or -1 - n for the n-th of `names`, which is not in the picture."""
    at = {dot.key: number for number, dot in enumerate(scene.dots)}
    names: dict[Key, int] = {}
    said, kinds = Words(), Words()

    def end(key: Key) -> int:
        return at[key] if key in at else -1 - names.setdefault(key, len(names))

    found = {
        "from": [end(fact.start) for fact in scene.facts],
        "to": [end(fact.end) for fact in scene.facts],
        "kind": [kinds[fact.kind] for fact in scene.facts],
        "words": [said[fact.words] for fact in scene.facts],
        "role": [said[fact.role] for fact in scene.facts],
        "since": [day(fact.since) for fact in scene.facts],
        "until": [day(fact.until) for fact in scene.facts],
    }
    told = {"names": [scene.names.get(key, key.id) for key in names], "ids": [":".join(key) for key in names]}
    return found | told | {"kinds": list(kinds), "wordlist": list(said)}
