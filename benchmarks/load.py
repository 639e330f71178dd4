"""How fast a load writes: made-up readings through the loader, against the same graph written by hand.

    python -m benchmarks.load embedded --stances 1000000   against the engine's bulk route, graph_batch(use_wal=True)
    python -m benchmarks.load neo4j --stances 1000000      against UNWIND statements of 10,000 rows, two real servers

Both write into empty stores of the same schema, in turns of some thousand stances (see turns.py); making the stances is
not timed. A rate is stances a second; the articles, their mentions and publishers are written too by both.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from tests.neo4j_server import java_server

from benchmarks.by_hand import by_bulk, by_unwind
from benchmarks.generate import graph
from benchmarks.turns import in_turns, play
from diplograph.graph.batch import Batch
from diplograph.graph.nodes import Article, Key, Node
from diplograph.graph.reference.publishers import publishers
from diplograph.graph.relations import CopyOf, Mentions, Relation, Stance
from diplograph.graph.stores import Store, open_store
from diplograph.loaders.load.clock import now
from diplograph.loaders.load.loading import Loading
from diplograph.loaders.load.report import Report
from diplograph.loaders.reading.reading import Mention, Reading

BLOCK = 20_000  # stances of a turn: some batches, for the first of a turn is made ready while nothing is written
WAYS = {"loader": "the loader", "embedded": "graph_batch", "neo4j": "UNWIND by hand"}


class MadeUp:
    """A reader whose readings are made beforehand."""

    extractor = "made up 1"

    def __init__(self) -> None:
        self.readings: dict[str, Reading] = {}

    def __call__(self, articles: Iterable[Article]) -> Iterator[Reading]:
        for article in articles:
            yield self.readings.pop(article.id)


def readings(batch: Batch, known: dict[Key, Node]) -> Iterator[Reading]:
    """The readings that make up a batch."""
    told: dict[str, list[Relation]] = defaultdict(list)
    for relation in batch.relations:
        told[relation.evidence.article if relation.evidence else relation.subject.id].append(relation)
    for article in batch.nodes:
        assert isinstance(article, Article)
        own = told[article.id]
        counted = [relation for relation in own if isinstance(relation, Mentions)]
        yield Reading(
            article,
            tuple(known[relation.object] for relation in counted),
            tuple(Mention(0, 1, each.object, "exact") for each in counted for _ in range(each.count)),
            stances=tuple(each for each in own if isinstance(each, Stance)),
            facts=tuple(each for each in own if each.evidence and not isinstance(each, Stance)),
        )


def blocks(batches: Iterator[Batch]) -> Iterator[tuple[int, list[Batch]]]:
    """Batches in blocks, each with the number of its stances; copies are left out."""
    block: list[Batch] = []
    count = 0
    for batch in batches:
        kept = tuple(relation for relation in batch.relations if not isinstance(relation, CopyOf))
        block.append(Batch(batch.nodes, kept))
        count += sum(isinstance(relation, Stance) for relation in kept)
        if count >= BLOCK:
            yield count, block
            block, count = [], 0
    if block:
        yield count, block


def work(way: str, url: str, stances: int) -> None:
    """Be one of the two programs."""
    batches = graph(stances)
    with open_store(url) as store:
        first = next(batches)
        store.write(first)
        store.write(next(batches))
        if way == "loader":
            by_loader(store, batches, {node.key: node for node in first.nodes})
        else:
            write: Any = by_bulk if way == "embedded" else by_unwind
            in_turns(partial(write, store), _rows(blocks(batches)))


def by_loader(store: Store, batches: Iterator[Batch], known: dict[Key, Node]) -> None:
    """The load, in which only the reading is made up."""
    reader = MadeUp()
    loading = Loading(store, reader, Report("made-up", reader.extractor, now()), lambda report: None, publishers())

    def made() -> Iterator[tuple[int, list[Article]]]:
        for size, block in blocks(batches):
            found = [reading for batch in block for reading in readings(batch, known)]
            reader.readings |= {reading.article.id: reading for reading in found}
            yield size, [reading.article for reading in found]

    def settled(given: Iterator[list[Article]]) -> Iterator[Article]:
        for block in given:
            yield from block
            loading.settle()  # nothing is written outside of the loader's own turn

    in_turns(lambda given: loading.run(settled(given)), made())


def _rows(blocks: Iterator[tuple[int, list[Batch]]]) -> Iterator[tuple[int, Batch]]:
    for size, block in blocks:
        yield (
            size,
            Batch(
                tuple(node for batch in block for node in batch.nodes),
                tuple(relation for batch in block for relation in batch.relations),
            ),
        )


def main() -> None:
    """Let the two take turns and tell who was faster."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("store", choices=["embedded", "neo4j"])
    options.add_argument("--stances", type=int, default=1_000_000)
    options.add_argument("--work", nargs=2, metavar=("WAY", "URL"), help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.work:
        work(*chosen.work, chosen.stances)
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        commands = {}
        for way in ("loader", chosen.store):
            url, environment = str(folder / way), {}
            if chosen.store == "neo4j":
                address = stack.enter_context(java_server(folder / way)).address
                # by environment: a command line is there for all to read
                url, environment = address.url, {"NEO4J_PASSWORD": address.password}
            command = [sys.executable, "-m", "benchmarks.load", chosen.store, "--stances", str(chosen.stances)]
            commands[WAYS[way]] = ([*command, "--work", way, url], environment)
        loader, hand = play(commands)
    print(f"{loader.name} {loader.rate:.0f}/s, {hand.name} {hand.rate:.0f}/s: {loader.rate / hand.rate:.2f}")
    print(f"peak memory of the loader {loader.peak} MB")


if __name__ == "__main__":
    main()
