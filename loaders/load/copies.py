"""Near-duplicates: which articles of a batch print a story that another one printed first.

Two articles are of one story when their bodies share a third of their shingles, or when the shorter one is mostly
held in the longer (a cut copy), and they were published within two weeks of each other or one has no date. Stories are
the connected parts of that relation, and the first of a story is the one published first (by id where dates are equal),
so that the order in which articles are loaded does not matter.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from diplograph.graph.batch import Story
from diplograph.graph.nodes import Article
from diplograph.graph.reference.publishers import Publishers
from diplograph.graph.stores import Store
from diplograph.loaders.articles.dateline import dateline
from diplograph.loaders.load.minhash import ORDERS, containments, minhash, similarities, unpacked

SIMILAR = 0.34  # Jaccard similarity from which two articles are of one story
CUT = (0.6, 0.15)  # or this containment with this similarity
DAYS = 14  # that copies are printed apart at most
MOST = 50_000  # articles to remember, about 1 kB each; twice as many as their days hold where that is more
_CREDIT = re.compile(r"\(([^()]+)\)")
_FIND = """MATCH (a:Article) WHERE {where} AND a.minhash IS NOT NULL
RETURN a.id AS id, a.published AS day, a.minhash AS minhash, a.story AS story, a.voice AS voice ORDER BY id"""


def compared(article: Article, publishers: Publishers) -> Article:
    """The article with its MinHash, the owner of its source and its voice: the agency it credits, else that owner."""
    source = article.source
    if source:
        source = replace(source, owner=source.owner or publishers.owner(source.name))
    lines = (article.text[article.text.rfind("\n", 0, start) + 1 : end] for start, end in article.body)
    credit = next((found for line in lines if (found := _CREDIT.search(dateline(line)))), None)
    voice = (publishers.wire(credit[1]) if credit else "") or (source.owner or source.id if source else "")
    return replace(article, minhash=minhash(article), source=source, voice=voice)


@dataclass(slots=True)
class Print:
    """An article as it is compared."""

    id: str
    day: date | None
    minhash: str
    story: str
    voice: str

    @property
    def age(self) -> tuple[bool, date, str]:
        """Sorts the earliest first, those without a date last."""
        return (self.day is None, self.day or date.max, self.id)


class Copies:
    """The articles of a store as they are compared, fetched when articles of their days come; one load's memory.

    Who finds it `full` may let it forget, once all that it was told of is stored. An article without a date is compared
    with all that the store holds; then all of them are in memory.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.forget()

    def forget(self) -> None:
        """Forget all articles; they are fetched again when their days come again."""
        self._prints: dict[str, Print] = {}
        self._rows: dict[str, Any] = {}
        self._fetched: set[date | None] = set()
        self._complete = False
        self._room = 0

    @property
    def full(self) -> bool:
        """Whether it remembers more than it should."""
        return len(self._prints) > self._room

    def stories(self, articles: Iterable[Article]) -> tuple[list[Story], dict[str, str]]:
        """The stories that change when these articles are added, and the voice of each article that is of a story.

        The articles carry their `minhash` and `voice`.
        """
        new = [self._print(each) for each in articles if each.minhash]
        self._fetch({each.day for each in new})
        self._room = self._room or max(MOST, 2 * len(self._prints))
        for each in new:
            known = self._prints.get(each.id)
            self._add(replace(each, day=known.day, story=known.story) if known else each)
            if known and known.story not in self._prints:
                self._bring("a.id = $story", {"story": known.story})
        changed: dict[str, Story] = {}
        for each, matches in self._matches([each.id for each in new]):
            story = self._join(each, matches)
            if story:
                changed = {first: old for first, old in changed.items() if first not in story.articles}
                changed[story.first] = story
        voices = {each.id: self._voice(self._prints[each.id]) for each in new if self._prints[each.id].story}
        return list(changed.values()), voices

    def _print(self, article: Article) -> Print:
        return Print(article.id, article.published, article.minhash, "", article.voice)

    def _add(self, one: Print) -> None:
        self._prints[one.id] = one
        self._rows[one.id] = unpacked(one.minhash)

    def _fetch(self, days: set[date | None]) -> None:
        """Bring in what the store holds of these days and those around them; of all days where one is unknown."""
        if self._complete:
            return
        if None in days:
            self._complete = True
            self._bring("true", {})
            return
        around = {day + timedelta(days=n) for day in days if day for n in range(-DAYS, DAYS + 1)} - self._fetched
        if not self._fetched:
            self._bring("a.published IS NULL", {})
        if around:
            self._bring("a.published IN $days", {"days": sorted(around)})
        self._fetched |= around | {None}

    def _bring(self, where: str, values: dict[str, Any]) -> None:
        for row in self.store.query(_FIND.format(where=where), values):
            one = Print(row["id"], row["day"], row["minhash"], row["story"] or "", row["voice"] or "")
            if one.id not in self._prints:
                self._add(one)

    def _matches(self, ids: list[str]) -> Iterator[tuple[Print, list[str]]]:
        """Each of the articles with those that are like it."""
        if not ids:
            return
        all_ids = sorted(self._prints)
        matrix = np.stack([self._rows[id][0] for id in all_ids]).reshape(-1, ORDERS)
        sizes = np.array([self._rows[id][1] for id in all_ids])
        unknown = -10 * DAYS
        days = np.array([day.toordinal() if (day := self._prints[id].day) else unknown for id in all_ids])
        for id in ids:
            row, size = self._rows[id]
            day = self._prints[id].day
            near = np.abs(days - day.toordinal()) <= DAYS if day else np.ones(len(days), dtype=bool)
            spots = np.nonzero(near | (days == unknown))[0]
            jaccard = similarities(row, matrix[spots])
            held = containments(jaccard, size, sizes[spots])
            like = (jaccard >= SIMILAR) | ((held >= CUT[0]) & (jaccard >= CUT[1]))
            yield self._prints[id], [all_ids[spot] for spot in spots[like] if all_ids[spot] != id]

    def _join(self, one: Print, matches: list[str]) -> Story | None:
        """The story of an article and those like it, None where it is what it was."""
        parts = {self._prints[id].story or id for id in (one.id, *matches)}
        if len(parts) == 1:
            return None
        members = self._members(parts)
        first = min(members, key=lambda each: each.age)
        row = self._rows[first.id][0]
        for each in members:
            each.story = first.id
        copies = ((each.id, self._likeness(each.id, row)) for each in members if each is not first)
        return Story(first.id, self._voice(first), tuple(sorted(copies)))

    def _members(self, stories: set[str]) -> list[Print]:
        """All articles of these stories, those of other days too."""
        for story in sorted(stories):
            if any(each.story == story for each in self._prints.values()):
                self._bring("a.story = $story", {"story": story})
        return [each for id, each in sorted(self._prints.items()) if id in stories or each.story in stories]

    def _likeness(self, id: str, row: Any) -> float:
        return round(float(similarities(row, self._rows[id][0][None, :])[0]), 3)

    def _voice(self, one: Print) -> str:
        """Whom the story of an article counts for: its first article's voice, or that article itself."""
        first = self._prints.get(one.story, one)
        return first.voice or first.id
