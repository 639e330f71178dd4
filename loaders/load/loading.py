"""The load itself: read what is new, write it batch by batch, each with its ledger entries."""

import secrets
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from diplograph.graph.batch import Batch
from diplograph.graph.errors import StoreError
from diplograph.graph.ledger import Entry
from diplograph.graph.nodes import Article, Node
from diplograph.graph.reference.corrections import Corrections, read_corrections
from diplograph.graph.reference.publishers import Publishers
from diplograph.graph.reference.publishers import publishers as owners
from diplograph.graph.relations import Mentions, PublishedBy, Relation
from diplograph.graph.stores import Store
from diplograph.loaders.articles import read_articles
from diplograph.loaders.load.behind import Behind
from diplograph.loaders.load.clock import now
from diplograph.loaders.load.copies import Copies, compared
from diplograph.loaders.load.intake import Arrival, Fate, Intake
from diplograph.loaders.load.reader import Pipeline, Reader
from diplograph.loaders.load.reference import Background
from diplograph.loaders.load.report import Report
from diplograph.loaders.reading.reading import Reading

# A batch is written when it holds so many articles or relations, or when so much time (s) went by since the last one:
# Neo4j writes fastest in transactions of 10,000 rows, and a load that is stopped loses no more than its last batch.
ARTICLES, RELATIONS, SECONDS = 500, 10_000, 60


def load(
    paths: str | Path | Iterable[str | Path],
    store: Store,
    *,
    processes: int = 1,
    fast: bool = False,
    min_confidence: float = 0.0,
    corrections: Corrections | str | Path | None = None,
    publishers: str | Path | None = None,
    progress: Callable[[Report], None] | None = None,
    reader: Reader | None = None,
) -> Report:
    """Load the articles at `paths`, one or several, into `store` and return the report, which the store keeps too.

    Articles that are there, read by the same extractor, are left alone; a record whose text or extractor changed
    replaces its own relations, and the old ones stay as retracted. Each batch is one transaction: a load that is
    stopped at any moment is run again and goes on after the last one. Near-duplicates become copies of what was printed
    first; `publishers` is a file of owners beside the shipped one (graph/reference/publishers.py), `corrections` one of
    graph/reference/corrections.py. Stances below `min_confidence` (0 to 1) are left out. `progress` is called after
    each article. StoreError tells what is stored when the store fails.
    """
    if isinstance(paths, str | Path):
        paths = [paths]
    if isinstance(corrections, str | Path):
        corrections = read_corrections(corrections)
    reader = reader or Pipeline(processes, fast, corrections, min_confidence)
    report = Report(secrets.token_hex(8), reader.extractor, now())
    articles = read_articles(paths, report.skip)
    known = owners(Path(publishers) if publishers else None)
    loading = Loading(store, reader, report, progress or (lambda report: None), known)
    try:
        loading.run(articles)
    except StoreError as error:
        raise StoreError(
            f"{error}; {loading.behind.stored} articles are stored, run the same load again to go on"
        ) from None
    return report


class Loading:
    """One load as it goes: what waits for its reading, and the batch that fills up."""

    def __init__(
        self,
        store: Store,
        reader: Reader,
        report: Report,
        progress: Callable[[Report], None],
        known: Publishers,
    ) -> None:
        self.store = store
        self.publishers = known
        self._copies = Copies(store)
        self._background = Background(store)
        self.reader = reader
        self.report = report
        self.progress = progress
        self.behind = Behind(store)
        self._waiting: deque[Arrival] = deque()
        self._clear()

    def _clear(self) -> None:
        self._since = time.monotonic()
        self._arrivals: list[Arrival] = []
        self._nodes: list[Node] = []
        self._relations: list[Relation] = []
        self._read: list[Article] = []

    def run(self, articles: Iterable[Article]) -> None:
        """Load the articles; the complete report is written last."""
        with self.behind:
            for reading in self.reader(self._to_read(articles)):
                self._settle(reading)
            self._settle(None)
            if self._arrivals:
                self._write()
            self.settle()
        self.report.complete = True
        self.store.write(Batch(ledger=(self.report.row(now()),)))

    def settle(self) -> None:
        """Wait until what was handed over to be written is written."""
        self.report.written += self.behind.settle()

    def _to_read(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles that need reading; all that arrive wait in their order."""
        for arrival in Intake(self.store, self.reader.extractor).arrivals(articles):
            self._waiting.append(arrival)
            if arrival.fate in (Fate.NEW, Fate.CHANGED):
                yield arrival.article

    def _settle(self, reading: Reading | None) -> None:
        """Take the reading and all that arrived before its article into the batch; None is the end."""
        while self._waiting:
            arrival = self._waiting.popleft()
            if arrival.fate in (Fate.UNCHANGED, Fate.REPEATED):
                self._take(arrival, None)
                continue
            if reading is None or reading.article.id != arrival.article.id:
                raise RuntimeError(f"the reader gave no reading of {arrival.article.record}")
            self._take(arrival, reading)
            return

    def _take(self, arrival: Arrival, reading: Reading | None) -> None:
        self.report.count(arrival.fate)
        if arrival.fate is not Fate.UNCHANGED:
            self._arrivals.append(arrival)
            article = arrival.article
            if reading:
                article = replace(compared(article, self.publishers), recorded_at=self.report.started_at)
            nodes, relations = rows(article, reading)
            self._nodes += nodes
            self._relations += relations
            if reading:
                self._read.append(article)
                self.report.found.update(Counter(relation.kind for relation in relations))
        else:
            self.behind.stored += 1
        full = len(self._arrivals) >= ARTICLES or len(self._relations) >= RELATIONS
        if full or (self._arrivals and time.monotonic() - self._since > SECONDS):
            self._write()
        self.progress(self.report)

    def _write(self) -> None:
        """Have the batch written, with its ledger entries and the report so far, when the one before it is."""
        if self._copies.full:
            self.settle()
            self._copies.forget()
        stories, voices = self._copies.stories(self._read)
        voices = {each.id: each.voice or each.id for each in self._read} | voices
        at = self.report.started_at
        background = self._background.facts(self._nodes)
        self.report.found.update(Counter(fact.kind for fact in background))
        self._relations += background
        relations = tuple(
            each.recorded(at, voices[each.evidence.article]) if each.evidence else each for each in self._relations
        )
        entries = {
            arrival.entry: Entry(
                id=arrival.entry, article=arrival.article.id, extractor=self.report.extractor, load=self.report.id
            )
            for arrival in self._arrivals
        }
        ids = tuple(relation.id for relation in relations)
        self.settle()
        batch = Batch(
            tuple(self._nodes),
            relations,
            ledger=(*entries.values(), self.report.row(now())),
            stories=tuple(stories),
            replaces=tuple(a.article.id for a in self._arrivals if a.fate is not Fate.REPEATED),
            retracts=tuple(a.replaces for a in self._arrivals if a.replaces),
            at=at,
            ids=ids,
        )
        self.behind.write(batch, len(self._arrivals))
        self._clear()


def rows(article: Article, reading: Reading | None) -> tuple[list[Node], list[Relation]]:
    """What the store keeps of an article: the reading's nodes, stances and facts, counted mentions, the publisher."""
    nodes: list[Node] = [article]
    relations: list[Relation] = []
    if article.source:
        nodes.append(article.source)
        relations.append(PublishedBy(subject=article.key, object=article.source.key))
    if reading:
        nodes += reading.nodes
        relations += (*reading.stances, *reading.facts)
        counts = Counter(mention.key for mention in reading.mentions)
        relations += (Mentions(subject=article.key, object=key, count=n) for key, n in sorted(counts.items()))
    return nodes, relations
