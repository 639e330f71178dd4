"""The ties of a store that end at what a page shows."""

from collections.abc import Collection
from datetime import date

from diplograph.explorer.bundles import bundled, by_label
from diplograph.explorer.choice import Choice
from diplograph.explorer.scene import TIES, Tie
from diplograph.explorer.ties import tie
from diplograph.graph.nodes import Key
from diplograph.graph.stores.base import Store

_KINDS = "|".join(TIES)
# Both ways begin at the node that the id finds; the engine would begin at the left end and go through all of them.
_WAYS = (
    "UNWIND ${label} AS id MATCH (a:{label} {{id: id}})-[r:" + _KINDS + "]->(b) WHERE r.retracted_at IS NULL",
    "UNWIND ${label} AS id MATCH (b:{label} {{id: id}})<-[r:" + _KINDS + "]-(a) WHERE r.retracted_at IS NULL",
)
_DATES = ("start", "end", "signed", "ratified", "in_force", "ended", "observed_on", "published")
_FIELDS = (
    *("type(r)", "r.id", "labels(a)[0]", "a.id", "labels(b)[0]", "b.id", "r.article"),
    *(f"r.{name}" for name in _DATES),
)
_TEXTS = ("coalesce(r.office, r.status)", "r.title", "r.quote")


def ties_of(store: Store, choice: Choice, keys: Collection[Key]) -> list[Tie]:
    """Ties with at least one end among the keys, by kind and id."""
    ids = by_label(keys)
    ways = [choice.text(way.format(label=label)) for label in ids for way in _WAYS]
    found: dict[tuple[str, str], Tie] = {}
    for (kind, id_, *rest), texts in bundled(store, ways, _FIELDS, _TEXTS, choice.knowledge() | ids) if ids else ():
        if (kind, id_) not in found:
            found[kind, id_] = _tie(kind, *rest, texts=texts)
    return [found[each] for each in sorted(found)]


def _tie(
    kind: str, start_label: str, start: str, end_label: str, end: str, article: str, *dates: str, texts: list[str]
) -> Tie:
    role, title, quote = texts
    # `start` and `end` of what was read from a text are places in it, not days
    days = {name: date.fromisoformat(day) for name, day in zip(_DATES, dates, strict=True) if "-" in day}
    given = {"office": role, "title": title, "article": article, "quote": quote or ""} | days
    return tie(Key(start_label, start), Key(end_label, end), kind, given)
