"""Whether the actors of the gold are nodes of their article: `python -m evaluation.resolution [SET...] [--misses]`.

`--sample 200` prints that many mentions of leaders, countries and alliances of the sets with their surroundings, drawn
with a fixed seed: what a reader judges for precision.

An actor (holder, or target that is a Leader, Country, Alliance or Organization) counts as found when a node of its
article goes by the gold's name: one that a mention names, or who speaks or publishes and is named nowhere in the body.
`every` counts each holder and target of the gold, `distinct` each actor of an article once, `mentions` is `every`
without speakers and publishers. For `dyads` an item is found when both countries of one of its topics are nodes.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from diplograph.graph.nodes import Article, Country, Node
from diplograph.graph.reference.names import node, senses
from diplograph.loaders.articles import article, read_articles
from diplograph.loaders.reading.candidates import candidates
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse
from evaluation.match import ACTORS, same_actor
from evaluation.sets import SETS, GoldSet, gold, rows, shared

DYADS = "dyads"
JUDGED = ("Leader", "Country", "Alliance")


@dataclass(slots=True)
class Found:
    """How many were asked for and found, with the misses as (article, kind, name)."""

    name: str
    asked: int = 0
    found: int = 0
    mentioned: int = 0
    distinct_asked: int = 0
    distinct_found: int = 0
    misses: list[tuple[str, str, str]] = field(default_factory=list)

    def count(self, record: str, kind: str, name: str, times: int, hit: bool, mentioned: bool) -> None:
        """Count one actor of one article that the gold names so often; whether it is found, and by a mention."""
        self.mentioned += times * mentioned
        self.asked, self.distinct_asked = self.asked + times, self.distinct_asked + 1
        self.found, self.distinct_found = self.found + times * hit, self.distinct_found + hit
        if not hit:
            self.misses.append((record, kind, name))

    @property
    def share(self) -> float:
        """Share of all holders and targets that are found."""
        return self.found / max(1, self.asked)

    @property
    def named(self) -> float:
        """Share of all holders and targets that a mention names."""
        return self.mentioned / max(1, self.asked)

    @property
    def distinct(self) -> float:
        """Share of the distinct actors of each article that are found."""
        return self.distinct_found / max(1, self.distinct_asked)


def nodes_of(one: Article) -> tuple[list[Node], list[Node]]:
    """The nodes that the article's mentions name, and those of who speaks or publishes beside them."""
    doc = parse(one)
    mentions, nodes = find_mentions(doc, one)
    found = candidates(doc, mentions, nodes, one)
    ends = {key for each in found for key in (each.holder, each.target) if key.label in ACTORS} - nodes.keys()
    return list(nodes.values()), [node(key) for key in sorted(ends)]


def resolved(set_: GoldSet) -> Found:
    """The figures of one gold set."""
    wanted: dict[str, Counter[tuple[str, str]]] = {}
    for row in gold(set_):
        wanted.setdefault(row["article"], Counter()).update(_actors(row))
    result = Found(set_.name)
    for one in read_articles([shared() / set_.articles], lambda skipped: print("skipped", skipped)):
        if not wanted.get(one.record):
            continue
        named, speaking = ([_printed(each) for each in nodes] for nodes in nodes_of(one))
        for (kind, name), times in wanted[one.record].items():
            mentioned = any(same_actor(name, each) for each in named)
            hit = mentioned or any(same_actor(name, each) for each in speaking)
            result.count(one.record, kind, name, times, hit, mentioned)
    return result


def _actors(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if not row.get("none"):
        yield row["holder_kind"], row["holder"]
        if row["target_kind"] in ACTORS:
            yield row["target_kind"], row["target"]


def _printed(one: Node) -> dict[str, Any]:
    return {"name": one.name, "aliases": list(getattr(one, "aliases", ()))}


def dyads() -> Found:
    """The figures of the country pairs: each item counts once."""
    result = Found(DYADS)
    for row in rows(shared() / "gold" / "cep_dyads_dev.jsonl"):
        pairs = [(first, second) for first, second, _ in row["dyads"] if _country(first) and _country(second)]
        if not pairs:
            continue
        one = article(row["text"], record=row["id"], published=row["date"])
        nodes = find_mentions(parse(one), one)[1].values()
        printed = [_printed(each) for each in nodes if isinstance(each, Country)]
        hit = any(all(any(same_actor(end, each) for each in printed) for end in pair) for pair in pairs)
        result.count(row["id"], "Country", " | ".join(map(" - ".join, pairs)), 1, hit, hit)
    return result


def sample(sets: Iterable[GoldSet], size: int, seed: int = 5) -> list[str]:
    """Mentions to be judged by eye, one line each: node, how it was made, article and date, words in context."""
    found = []
    for set_ in sets:
        for one in read_articles([shared() / set_.articles], lambda skipped: print("skipped", skipped)):
            for each in find_mentions(parse(one), one)[0]:
                if each.key.label in JUDGED:
                    text = f"{one.text[max(0, each.start - 110) : each.start]}[[{one.text[each.start : each.end]}]]"
                    text += one.text[each.end : each.end + 70]
                    where = f"{one.record[:24]} {one.published}"
                    words = " ".join(text.split())
                    found.append(f"{each.key.id} | {each.how} {each.confidence:.2f} | {where} | {words}")
    return random.Random(seed).sample(found, min(size, len(found)))


def speed(sets: Iterable[GoldSet]) -> str:
    """CPU time of the first resolution, a short text's (it reads the reference data), and of one of 500 words then."""
    short = article("President Bush met the Russian president in Moscow.", record="first", published="2008-04-06")
    first = _spent([(parse(short), short)])
    articles = [one for each in sets for one in read_articles([shared() / each.articles], lambda skipped: None)]
    parsed = [(parse(one), one) for one in articles[:200]]
    words = sum(token.is_alpha for doc, _ in parsed for token in doc)
    spent = min(_spent(parsed) for _ in range(3))
    return (
        f"first {1000 * first:.0f} ms; then {1000 * spent * 500 / words:.1f} ms for 500 words ({len(parsed)} articles)"
    )


def _spent(parsed: Iterable[tuple[Doc, Article]]) -> float:
    """Seconds of CPU that resolution takes beside the parse."""
    start = time.process_time()
    for doc, one in parsed:
        find_mentions(doc, one)
    return time.process_time() - start


def _country(name: str) -> bool:
    return any(sense.how == "exact" and isinstance(node(sense.key), Country) for sense in senses().get(name, ()))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("sets", nargs="*", default=[*(each.name for each in SETS), DYADS])
    parser.add_argument("--misses", action="store_true", help="also the misses, one JSON list a line")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="instead N mentions to be judged by eye")
    parser.add_argument("--seed", type=int, default=5, help="of the sample")
    parser.add_argument("--speed", action="store_true", help="instead the time that resolution takes beside the parse")
    asked = parser.parse_args()
    sets = [each for each in SETS if each.name in asked.sets]
    if asked.sample:
        print("\n".join(sample(sets, asked.sample, asked.seed)))
        return
    if asked.speed:
        print(speed(sets))
        return
    print(f"{'set':12}{'asked':>7}{'every':>8}{'mentions':>10}{'actors':>8}{'distinct':>10}")
    for name in asked.sets:
        result = dyads() if name == DYADS else resolved(next(each for each in SETS if each.name == name))
        every = f"{result.asked:7}{result.share:8.3f}{result.named:10.3f}"
        print(f"{name:12}{every}{result.distinct_asked:8}{result.distinct:10.3f}", flush=True)
        if asked.misses:
            for miss in result.misses:
                print(json.dumps(miss, ensure_ascii=False))


if __name__ == "__main__":
    main()
