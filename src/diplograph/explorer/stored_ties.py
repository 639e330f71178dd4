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
# Of a whole store nearly all ties are wanted: one walk takes a quarter of the time.
_ALL = "MATCH (a)-[r:" + _KINDS + "]->(b) WHERE r.retracted_at IS NULL"
_DATES = ("start", "end", "signed", "ratified", "in_force", "ended", "observed_on", "published")
_COLUMNS = (
    *("type(r)", "r.id", "labels(a)[0]", "a.id", "labels(b)[0]", "b.id", "r.article"),
    *("coalesce(r.office, r.status)", "r.title", "r.quote"),
    *(f"toString(r.{name})" for name in _DATES),
)


def ties_of(store: Store, choice: Choice, keys: Collection[Key]) -> list[Tie]:
    """Ties with at least one end among the keys, by kind and id."""
    if not keys:
        return []
    ids = {} if choice.whole else by_label(keys)
    ways = [_ALL] if choice.whole else [way.format(label=label) for label in ids for way in _WAYS]
    rows = bundled(store, map(choice.text, ways), _COLUMNS, choice.knowledge() | ids)
    found = {(kind, id_): rest for kind, id_, *rest in rows}
    ties = (_tie(kind, *found[kind, id_]) for kind, id_ in sorted(found))
    return [tie for tie in ties if tie.start in keys or tie.end in keys]


def _tie(
    kind: str,
    start_label: str,
    start: str,
    end_label: str,
    end: str,
    article: str,
    role: str,
    title: str,
    quote: str,
    *dates: str,
) -> Tie:
    # `start` and `end` of what was read from a text are places in it, not days
    days = {name: date.fromisoformat(day) for name, day in zip(_DATES, dates, strict=True) if "-" in day}
    given = {"office": role, "title": title, "article": article, "quote": quote} | days
    return tie(Key(start_label, start), Key(end_label, end), kind, given)
