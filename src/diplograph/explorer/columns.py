"""A scene as columns: what the page's script reads."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from diplograph.explorer.scene import TIES, Scene
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


def columns(scene: Scene, places: Iterable[tuple[float, float]]) -> dict[str, Any]:
    """The scene's columns; statements come first among the links, then ties, which have the sign -1.

    Numbers stand for nodes, articles and repeated words; hundredths for polarity and confidence; days since 1970 for
    dates.
    """
    at = {dot.key: number for number, dot in enumerate(scene.dots)}
    labels, kinds, events, sources, speakers = Words(), Words(), Words(), Words(), Words()
    for known in ("STANCE", "TREATY_ACTION", *TIES):
        kinds[known]
    speakers[""]
    article = {paper.id: number for number, paper in enumerate(scene.papers)}
    voices = Words()
    spots = list(places)
    return {
        "version": VERSION,
        "found": scene.found,
        "chosen": scene.chosen,
        "nodes": {
            "id": [dot.key.id for dot in scene.dots],
            "name": [dot.name for dot in scene.dots],
            "label": [labels[dot.key.label] for dot in scene.dots],
            "aliases": [list(dot.aliases) for dot in scene.dots],
            "note": [dot.note for dot in scene.dots],
            "x": [round(x) for x, _ in spots],
            "y": [round(y) for _, y in spots],
        },
        "links": {
            "from": [at[s.holder] for s in scene.statements] + [at[t.start] for t in scene.ties],
            "to": [at[s.target] for s in scene.statements] + [at[t.end] for t in scene.ties],
            "kind": [kinds[s.kind] for s in scene.statements] + [kinds[t.kind] for t in scene.ties],
            "sign": [int(sign(s)) for s in scene.statements] + [-1] * len(scene.ties),
            "event": [events[s.event] for s in scene.statements] + [-1] * len(scene.ties),
            "day": [day(s.day) for s in scene.statements] + [day(t.since) for t in scene.ties],
            "article": [article.get(s.article, -1) for s in scene.statements]
            + [article.get(t.article, -1) for t in scene.ties],
            "polarity": [round(100 * s.polarity) for s in scene.statements],
            "confidence": [round(100 * s.confidence) for s in scene.statements],
            "speaker": [speakers[s.speaker] for s in scene.statements],
            "quote": [s.quote for s in scene.statements] + [t.quote or t.words for t in scene.ties],
        },
        "articles": {
            "title": [paper.title for paper in scene.papers],
            "source": [sources[paper.source] for paper in scene.papers],
            "day": [day(paper.published) for paper in scene.papers],
            "url": [paper.url for paper in scene.papers],
            "voice": [voices[paper.voice or paper.id] for paper in scene.papers],
        },
        "facts": _facts(scene, at),
        "labels": list(labels),
        "kinds": list(kinds),
        "events": list(events),
        "sources": list(sources),
        "speakers": list(speakers),
    }


def _facts(scene: Scene, at: dict[Key, int]) -> dict[str, Any]:
    """The facts' columns: an end is a node's number, or -1 - n for the n-th of `names`, which is not in the picture."""
    names: dict[Key, int] = {}
    words, kinds = Words(), Words()

    def end(key: Key) -> int:
        return at[key] if key in at else -1 - names.setdefault(key, len(names))

    found = {
        "from": [end(fact.start) for fact in scene.facts],
        "to": [end(fact.end) for fact in scene.facts],
        "kind": [kinds[fact.kind] for fact in scene.facts],
        "words": [words[fact.words] for fact in scene.facts],
        "role": [words[fact.role] for fact in scene.facts],
        "since": [day(fact.since) for fact in scene.facts],
        "until": [day(fact.until) for fact in scene.facts],
    }
    told = {"names": [scene.names.get(key, key.id) for key in names], "ids": [":".join(key) for key in names]}
    return found | told | {"kinds": list(kinds), "wordlist": list(words)}
