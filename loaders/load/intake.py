"""Which articles of the input have to be read: new ones and changed ones, not those that the store knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from diplograph.graph.ids import claim_id
from diplograph.graph.ledger import Entry
from diplograph.graph.nodes import Article
from diplograph.graph.stores import Store

AHEAD = 256  # articles whose ledger entries are asked for at once


class Fate(Enum):
    """What the load does with an article."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REPEATED = "repeated"  # another record holds the same text


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article of the input, its ledger id, its fate, and the article whose place in the store it takes."""

    article: Article
    entry: str
    fate: Fate
    replaces: str = ""


class Intake:
    """The articles of one load in their order, each with its fate.

    Two articles of one load never replace each other, whatever their records are called. Memory: two 64-bit numbers
    an article.
    """

    def __init__(self, store: Store, extractor: str) -> None:
        self.store = store
        self.extractor = extractor
        self._seen: set[int] = set()
        self._entries: set[int] = set()
        self._dropped: set[str] = set()

    def arrivals(self, articles: Iterable[Article]) -> Iterator[Arrival]:
        """Each article with its fate."""
        found = iter(articles)
        while group := list(islice(found, AHEAD)):
            named = [(article, self._entry(article)) for article in group]
            known = Known(self.store.entries({id for _, id in named}, {article.id for article in group}))
            known.extend(self.store.entries((), known.articles()))
            for article, entry in named:
                yield self._arrival(article, entry, known)
                self._seen.add(_short(article.id))

    def _entry(self, article: Article) -> str:
        """Hash of where the record stands; records of one name in one place are numbered."""
        where = (article.place,) if article.place else ("", article.source.id if article.source else "")
        number = 0
        while _short(id := claim_id(*where, article.record, number)) in self._entries:
            number += 1
        self._entries.add(_short(id))
        return id

    def _arrival(self, article: Article, entry: str, known: "Known") -> Arrival:
        before = known.by_id.get(entry)
        if before and before.article == article.id and before.extractor == self.extractor and self._stands(article.id):
            return Arrival(article, entry, Fate.UNCHANGED)
        old = self._superseded(article, before, known)
        if self._is_seen(article.id) or (known.holds(article.id, self.extractor) and self._stands(article.id)):
            return Arrival(article, entry, Fate.REPEATED, old)
        self._dropped.discard(article.id)
        return Arrival(article, entry, Fate.CHANGED if before else Fate.NEW, old)

    def _superseded(self, article: Article, before: Entry | None, known: "Known") -> str:
        """The article that this record held before and that no other record holds."""
        if not before or before.article == article.id or self._is_seen(before.article):
            return ""
        if known.places(before.article) > 1:
            return ""
        self._dropped.add(before.article)
        return before.article

    def _is_seen(self, article: str) -> bool:
        return _short(article) in self._seen

    def _stands(self, article: str) -> bool:
        return article not in self._dropped


def _short(id: str) -> int:
    return int(id[:16], 16)


class Known:
    """Ledger entries, by id and by article."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.by_id: dict[str, Entry] = {}
        self.extend(entries)

    def extend(self, entries: Iterable[Entry]) -> None:
        """Add entries."""
        self.by_id |= {entry.id: entry for entry in entries}
        self._by_article: dict[str, list[Entry]] = {}
        for entry in self.by_id.values():
            self._by_article.setdefault(entry.article, []).append(entry)

    def articles(self) -> set[str]:
        """Ids of the articles that the entries name."""
        return set(self._by_article)

    def holds(self, article: str, extractor: str) -> bool:
        """Whether a record with that text was loaded with that extractor."""
        return any(entry.extractor == extractor for entry in self._by_article.get(article, ()))

    def places(self, article: str) -> int:
        """How many records hold that text."""
        return len(self._by_article.get(article, ()))
