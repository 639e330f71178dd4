"""Reads articles: text to mentions, candidates, decisions and a Reading. Pure: no store, no network, no clock."""

import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from diplograph.graph.nodes import Article, Key, Node
from diplograph.graph.relations import Relation
from diplograph.loaders.reading.reading import Mention, Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplograph.graph.reference.corrections import Corrections
    from diplograph.loaders.reading.candidates.scene import Scene

_AHEAD = 8  # articles in work for each process, so that memory stays bounded
_FULL_NAME = re.compile(r"\b[A-Z][\w'’.-]+(?: [A-Z]\.)? [A-Z][\w'’-]+")
_PERSON = re.compile(
    r"\b(?:president|minister|chancellor|secretary|premier|leader|king|queen|ambassador|envoy|pope|emir|sultan|foreign|mr|mrs|ms)\b",
    re.IGNORECASE,
)


def read(
    text: str,
    *,
    published: date | str | None = None,
    title: str = "",
    source: str = "",
    fast: bool = False,
    min_confidence: float = 0.0,
    corrections: "Corrections | None" = None,
) -> Reading:
    """The reading of a text; see `read_article`."""
    from diplograph.loaders.articles import article

    made = article(text, published=published, title=title, source=source)
    return read_article(made, fast=fast, min_confidence=min_confidence, corrections=corrections)


def read_article(
    article: Article,
    *,
    fast: bool = False,
    min_confidence: float = 0.0,
    corrections: "Corrections | None" = None,
) -> Reading:
    """Mentions, quotes, stances and facts of one article.

    `fast` leaves out the slowest part of the decision, `min_confidence` (0 to 1) the stances below it; `corrections`
    come from `graph.reference.read_corrections`. An article that cannot hold two actors is passed over unparsed.
    """
    from diplograph.loaders.reading.candidates.scene import Scene
    from diplograph.loaders.reading.mentions import find_mentions
    from diplograph.loaders.reading.parse import parse
    from diplograph.loaders.reading.treaties import unnamed
    from diplograph.loaders.reading.tree import tree_of

    if not may_hold_a_pair(article):
        return Reading(article)
    doc = parse(article)
    mentions, nodes = find_mentions(doc, article, corrections)
    scene = Scene(tree_of(doc, article.text), mentions, nodes)
    treaties = list(unnamed(scene, article.published))
    scene.add(treaties)
    return _read(doc, scene, (*mentions, *treaties), article, corrections, fast, min_confidence)


def _read(
    doc: "Doc",
    scene: "Scene",
    mentions: tuple[Mention, ...],
    article: Article,
    corrections: "Corrections | None",
    fast: bool,
    least: float,
) -> Reading:
    """The reading of an article whose scene is set: the mentions that stand in its body."""
    from diplograph.graph.reference.corrections import NONE
    from diplograph.loaders.reading.candidates.generate import pairs
    from diplograph.loaders.reading.decisions import decide
    from diplograph.loaders.reading.quotes import attributed
    from diplograph.loaders.reading.stances import issue_facts, stances
    from diplograph.loaders.reading.treaties import treaty_actions

    found = pairs(scene, article, corrections or NONE)
    known = scene.nodes | {c.holder: _of_reference(c.holder) for c in found if c.holder not in scene.nodes}
    decisions = decide(found, doc, known, day=article.published, fast=fast, least=least)
    issues, facts = issue_facts(article, [each.candidate for each in decisions])
    facts += treaty_actions(scene, article)
    told = stances(article, decisions, scene.tree)
    relations: list[Relation] = [*told, *facts]
    known |= {issue.key: issue for issue in issues}
    return Reading(article, _named(known, mentions, relations), mentions, attributed(scene), tuple(told), tuple(facts))


def _named(known: Mapping[Key, Node], mentions: tuple[Mention, ...], relations: list[Relation]) -> tuple[Node, ...]:
    """The nodes that mentions and relations refer to, by key."""
    keys = {mention.key for mention in mentions}
    keys |= {end for relation in relations for end in (relation.subject, relation.object)}
    return tuple(known[key] if key in known else _of_reference(key) for key in sorted(keys))


def _of_reference(key: Key) -> Node:
    """The node of an actor that no mention names: who publishes or speaks."""
    from diplograph.graph.reference.names import node

    return node(key)


def may_hold_a_pair(article: Article) -> bool:
    """Can the text name two actors: known names of countries and groups, titles, known leaders?"""
    from diplograph.graph.reference.people import named as leaders
    from diplograph.loaders.reading.mentions.gazetteer import names_in
    from diplograph.loaders.reading.parse import body_text

    text = body_text(article)
    named = {hit.senses[0][:2] for hit in names_in(text)}
    if len(named) >= 2 or len(named) + len(_PERSON.findall(text)) >= 2:
        return True
    known = {name for name in _FULL_NAME.findall(text) if leaders(name)}
    return len(named) + len(known) >= 2


def read_all(
    articles: Iterable[Article],
    *,
    processes: int = 1,
    fast: bool = False,
    min_confidence: float = 0.0,
    corrections: "Corrections | None" = None,
) -> Iterator[Reading]:
    """The readings of many articles in their order, the same for any number of processes."""
    work = partial(read_article, fast=fast, min_confidence=min_confidence, corrections=corrections)
    if processes <= 1:
        yield from map(work, articles)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        coming = iter(articles)
        waiting: list[Future[Reading]] = [pool.submit(work, each) for each in islice(coming, processes * _AHEAD)]
        while waiting:
            yield waiting.pop(0).result()
            waiting += [pool.submit(work, each) for each in islice(coming, 1)]
