"""A made-up graph of any size, the same for the same seed: skewed as news is, a few actors in most of the stances.

`python -m benchmarks.generate STORE --stances 1000000` writes it into a store and prints how long that took.
"""

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random

from diplograph.graph.batch import Batch
from diplograph.graph.ids import claim_id
from diplograph.graph.nodes import (
    Alliance,
    Article,
    Country,
    Event,
    Issue,
    Key,
    Leader,
    Node,
    Organization,
    Source,
    Treaty,
)
from diplograph.graph.plover import ROOTS
from diplograph.graph.relations import (
    ACTIONS,
    CopyOf,
    Evidence,
    HoldsOffice,
    MemberOf,
    Mentions,
    PartyTo,
    PolicyOf,
    PublishedBy,
    Relation,
    Stance,
    TookPartIn,
    TreatyAction,
)
from diplograph.graph.stores import open_store

FIRST, DAYS = date(1995, 1, 1), 11000
LEARNED = datetime(2025, 1, 1, tzinfo=UTC)
PER_ARTICLE = 10  # stances
BATCH = 500  # articles
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class World:
    """Who and what there is: the nodes, and how often each is chosen (the n-th of a kind 1/n as often as the first)."""

    def __init__(self, random: Random, scale: int) -> None:
        self.countries = [Country(id=_code(i), name=f"Country {i}", aliases=(f"Land {i}",)) for i in range(200)]
        self.leaders = [Leader(id=f"leader-{i}", name=f"Ava{i} Stone{i}") for i in range(max(50, scale // 200))]
        self.alliances = [Alliance(id=f"alliance-{i}", name=f"Alliance {i}") for i in range(20)]
        self.organizations = [Organization(id=f"organization-{i}", name=f"Organization {i}") for i in range(80)]
        self.treaties = [Treaty(id=f"treaty-{i}", name=f"Treaty {i}", signed=FIRST) for i in range(170)]
        self.issues = [Issue(id=f"issue-{i}", name=f"issue {i}") for i in range(max(50, scale // 50))]
        self.events = [Event(id=f"summit-{i}", name=f"Summit {i}", held_on=_day(random)) for i in range(500)]
        self.sources = [Source(id=f"paper-{i}", name=f"Paper {i}", owner=f"house-{i // 3}") for i in range(300)]
        actors: list[Node] = [*self.countries, *self.leaders, *self.alliances, *self.organizations]
        random.shuffle(actors)
        actors.sort(key=lambda node: node.label == "Leader" and random.random() < 0.9)
        self.actors = Choice(random, actors)
        targets: list[Node] = [*self.issues, *self.treaties, *self.events]
        random.shuffle(targets)
        self.targets = Choice(random, targets)
        self.papers = Choice(random, list(self.sources))
        self.pacts = Choice(random, list(self.treaties))

    @property
    def nodes(self) -> list[Node]:
        """All nodes but the articles."""
        groups = (self.countries, self.leaders, self.alliances, self.organizations)
        more = (self.treaties, self.issues, self.events, self.sources)
        return [node for group in (*groups, *more) for node in group]


@dataclass(slots=True)
class Choice:
    """Draws nodes, the n-th with weight 1/n."""

    random: Random
    nodes: list[Node]
    weights: list[float] | None = None

    def draw(self) -> Node:
        """One node."""
        if self.weights is None:
            self.weights = list(accumulate(1 / rank for rank in range(1, len(self.nodes) + 1)))
        return self.random.choices(self.nodes, cum_weights=self.weights)[0]


def graph(stances: int, seed: int = 1) -> Iterator[Batch]:
    """Batches of a graph with that many stances; nodes and reference facts come first."""
    random = Random(seed)
    world = World(random, stances)
    yield Batch.of(world.nodes, ())
    yield Batch.of((), _reference(random, world))
    before: Article | None = None
    count = -(-stances // PER_ARTICLE)
    for start in range(0, count, BATCH):
        articles: list[Article] = []
        relations: list[Relation] = []
        for number in range(start, min(count, start + BATCH)):
            article = _article(random, world, number)
            relations += _told(random, world, article, min(PER_ARTICLE, stances - number * PER_ARTICLE))
            if before and random.random() < 0.05:
                relations.append(CopyOf(subject=article.key, object=before.key, similarity=0.9))
            else:
                before = article
            articles.append(article)
        yield Batch.of(articles, relations)


def _article(random: Random, world: World, number: int) -> Article:
    source = world.papers.draw()
    assert isinstance(source, Source)
    return Article(
        id=claim_id("article", number)[:16],
        name=f"Story {number}",
        title=f"Story {number}",
        record=f"{number}.txt",
        published=_day(random),
        source=source,
        recorded_at=LEARNED + timedelta(seconds=number),
    )


def _told(random: Random, world: World, article: Article, stances: int) -> Iterator[Relation]:
    """What an article says: stances, now and then an act on a treaty or a summit, and whom it names."""
    assert article.source
    yield PublishedBy(subject=article.key, object=article.source.key)
    named: dict[Key, int] = {}
    for spot in range(stances):
        holder = world.actors.draw()
        target = (world.targets if random.random() < 0.6 else world.actors).draw()
        root = random.choice(_ROOTS)
        yield Stance(
            subject=holder.key,
            object=target.key,
            event=root,
            polarity=0.0 if root == "CONSULT" else ROOTS[root].polarity,
            confidence=round(random.uniform(0.3, 1), 3),
            asserted=random.random() > 0.03,
            speaker="a spokesman" if random.random() < 0.05 else "",
            observed_on=article.published if random.random() < 0.2 else None,
            evidence=_words(article, spot),
        )
        for node in (holder, target):
            named[node.key] = named.get(node.key, 0) + 1
    if random.random() < 0.1:
        yield TreatyAction(
            subject=world.actors.draw().key,
            object=world.pacts.draw().key,
            action=random.choice(ACTIONS),
            asserted=random.random() > 0.1,
            evidence=_words(article, 100),
        )
    if random.random() < 0.05:
        event = random.choice(world.events)
        for spot in (101, 102):
            leader = random.choice(world.leaders)
            yield TookPartIn(subject=leader.key, object=event.key, evidence=_words(article, spot))
    for key, count in named.items():
        yield Mentions(subject=article.key, object=key, count=count)


def _words(article: Article, spot: int) -> Evidence:
    quote = f"words {spot} of {article.name}, about as long as a clause in the news is"
    return Evidence(
        article=article.id,
        quote=quote,
        start=spot * 100,
        end=spot * 100 + len(quote),
        extractor="made up 1",
        source=article.source.id if article.source else "",
        voice=article.source.owner if article.source else "",
        published=article.published,
        recorded_at=article.recorded_at,
    )


def _reference(random: Random, world: World) -> Iterator[Relation]:
    """Offices of all leaders, memberships and treaty parts of all countries, whose policy each issue is."""
    for leader in world.leaders:
        start = _day(random)
        yield HoldsOffice(
            subject=leader.key,
            object=random.choice(world.countries).key,
            office="head of state",
            basis="reference",
            start=start,
            end=start + timedelta(days=1500),
        )
    for country in world.countries:
        for group in random.sample([*world.alliances, *world.organizations], 12):
            yield MemberOf(
                subject=country.key, object=group.key, status="member", basis="reference", start=_day(random)
            )
        for treaty in random.sample(world.treaties, 30):
            signed = _day(random)
            yield PartyTo(subject=country.key, object=treaty.key, basis="reference", signed=signed, in_force=signed)
    for issue in world.issues:
        yield PolicyOf(subject=issue.key, object=world.actors.draw().key)


_ROOTS = sorted(ROOTS)


def _code(number: int) -> str:
    return "X" + LETTERS[number // 26 % 26] + LETTERS[number % 26]


def _day(random: Random) -> date:
    return FIRST + timedelta(days=random.randrange(DAYS))


def main() -> None:
    """Write the graph into a store."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("store")
    options.add_argument("--stances", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    start, relations = time.perf_counter(), 0
    with open_store(chosen.store) as store:
        for batch in graph(chosen.stances, chosen.seed):
            relations += store.write(batch).relations
    taken = time.perf_counter() - start
    print(f"{relations} relations in {taken:.1f} s, {relations / taken:.0f} a second")


if __name__ == "__main__":
    main()
