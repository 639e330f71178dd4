"""A scene from a store: statements as chosen, the ties between what they join, and the articles they stand in."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from diplograph.explorer.bundles import bundled, by_label, united
from diplograph.explorer.choice import Choice
from diplograph.explorer.facts import facts
from diplograph.explorer.notes import note
from diplograph.explorer.scene import Dot, Paper, Scene
from diplograph.explorer.statements import keys_of, statements
from diplograph.explorer.stored_ties import ties_of
from diplograph.explorer.uncollected import uncollected
from diplograph.graph.nodes import LABELS, Key
from diplograph.graph.rows import Row
from diplograph.graph.stores.base import Store

# Each id is looked up in its index; `n.id IN $ids` would go through all ids for every node.
_DOTS = "UNWIND ${label} AS id MATCH (n:{label} {{id: id}}) RETURN '{label}' AS label, properties(n) AS p"
_NAMES = "UNWIND ${label} AS id MATCH (n:{label} {{id: id}}) RETURN '{label}' AS label, n.id AS id, n.name AS name"
_PAPERS = """UNWIND $ids AS id MATCH (a:Article {id: id})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(own:Source)
OPTIONAL MATCH (a)-[:COPY_OF]->(:Article)-[:PUBLISHED_BY]->(first:Source)"""
_PAPER = (
    *("a.id", "coalesce(first.owner, first.id, own.owner, own.id, a.id)", "coalesce(a.title, a.name, a.id)"),
    *("own.name", "toString(a.published)", "a.url"),
)


@uncollected()
def scene(store: Store, choice: Choice) -> Scene:
    """All that the choice keeps; the same store gives the same scene."""
    told, found = statements(store, choice)
    keys = keys_of(told)
    ties = ties_of(store, choice, keys)
    dots = tuple(_dots(store, keys))
    names = _names(store, {end for tie in ties for end in (tie.start, tie.end)} - keys)
    return Scene(
        dots=dots,
        statements=told,
        ties=tuple(tie for tie in ties if tie.start in keys and tie.end in keys),
        papers=tuple(_papers(store, {each.article for each in told} | {each.article for each in ties})),
        facts=facts(ties, dots, told, names),
        names=names,
        found=found,
        chosen=choice.told(),
    )


def _dots(store: Store, keys: Collection[Key]) -> Iterator[Dot]:
    """The nodes of the picture, by label and id."""
    nodes = [LABELS[row["label"]].from_properties(row["p"]) for row in _rows(store, _DOTS, keys)]
    for node in sorted(nodes, key=lambda each: each.key):
        yield Dot(node.key, node.name, node.aliases, note(node))


def _names(store: Store, keys: Collection[Key]) -> dict[Key, str]:
    return {Key(row["label"], row["id"]): row["name"] for row in _rows(store, _NAMES, keys)}


def _rows(store: Store, query: str, keys: Collection[Key]) -> Iterable[Row]:
    """The rows of a query for each label of the keys, asked at once."""
    ids = by_label(keys)
    return store.query(united(query.format(label=label) for label in ids), ids) if ids else ()


def _papers(store: Store, ids: set[str]) -> Iterator[Paper]:
    """The articles by id; of one that copies several, the first voice by name counts."""
    found: dict[str, Paper] = {}
    for id_, voice, title, source, published, url in sorted(
        bundled(store, [_PAPERS], _PAPER, {"ids": sorted(ids - {""})})
    ):
        day = date.fromisoformat(published) if published else None
        found.setdefault(id_, Paper(id_, title or id_, source, day, url, voice))
    yield from found.values()
