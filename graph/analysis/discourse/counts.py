"""Statements of actors on issues, and how often each actor agreed and disagreed with each issue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from diplograph.graph.errors import InputError
from diplograph.graph.nodes import ACTORS, Key
from diplograph.graph.rows import Row
from diplograph.graph.stores.base import Store
from diplograph.graph.views import Scope
from diplograph.graph.views.multigraph import node_ids
from diplograph.graph.views.offices import Offices
from diplograph.graph.views.positions import labels
from diplograph.graph.views.scope import DAY

if TYPE_CHECKING:
    import numpy as np

CONCEPTS = frozenset({"Issue", "Treaty"})
_STATEMENTS = """MATCH (h:{actors})-[s:STANCE]->(t:{concepts})
WHERE abs(s.polarity) >= 0.05 AND {where}
RETURN labels(h)[0] AS hl, h.id AS h, labels(t)[0] AS tl, t.id AS t, s.polarity > 0 AS agrees, {day} AS day,
       s.article AS article"""
DUPLICATES = ("include", "article", "week", "month", "year", "range")


class Statement(NamedTuple):
    """An actor agrees, or does not, with an issue; in which article and when. Actors and issues are ids."""

    actor: str
    issue: str
    agrees: bool
    day: date | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """`agreed[i, j]` and `disagreed[i, j]` count the statements of actor i on issue j; both sorted by id.

    `names` holds the names of actors and issues where they differ from the id.
    """

    actors: tuple[str, ...]
    issues: tuple[str, ...]
    agreed: "np.ndarray[Any, Any]"
    disagreed: "np.ndarray[Any, Any]"
    names: dict[str, str] = field(default_factory=dict)


def counts(rows: Iterable[Statement], *, duplicates: str = "include", names: dict[str, str] | None = None) -> Counts:
    """Count statements; `duplicates` says which equal ones (actor, issue, agreement) count once.

    As in DNA: `include` counts all, `article` one an article, `week`, `month` and `year` one a calendar week (ISO),
    month or year, `range` one in all.
    """
    import numpy as np

    kept = _once(rows, duplicates)
    actors = sorted({each.actor for each in kept})
    issues = sorted({each.issue for each in kept})
    index, place = ({name: at for at, name in enumerate(each)} for each in (actors, issues))
    agreed, disagreed = (np.zeros((len(actors), len(issues))) for _ in range(2))
    for each in kept:
        (agreed if each.agrees else disagreed)[index[each.actor], place[each.issue]] += 1
    return Counts(tuple(actors), tuple(issues), agreed, disagreed, names or {})


def _once(rows: Iterable[Statement], duplicates: str) -> Sequence[Statement]:
    if duplicates not in DUPLICATES:
        raise InputError(f"duplicates are counted by {', '.join(DUPLICATES)}, not by {duplicates!r}")
    if duplicates == "include":
        return list(rows)
    return list({(each[:3], _period(each, duplicates)): each for each in rows}.values())


def _period(each: Statement, duplicates: str) -> object:
    day = each.day
    match duplicates:
        case "article":
            return each.article
        case "range":
            return None
        case "week":
            return day.isocalendar()[:2] if day else None
        case "month":
            return (day.year, day.month) if day else None
    return day.year if day else None


def statements(
    store: Store, scope: Scope | None = None, *, countries: bool = False
) -> tuple[list[Statement], dict[str, str]]:
    """The stances on issues and treaties that take a side, as statements, and the names of actors and issues.

    They are sorted by day (unknown days last), actor and issue. With `countries` a leader speaks for the country or
    body whose office he or she holds on the day.
    """
    scope = scope or Scope()
    offices = Offices(store) if countries else None
    where, parameters = scope.clauses()
    copied = scope.copied(store)
    text = _STATEMENTS.format(actors=labels(ACTORS), concepts=labels(CONCEPTS), where=where, day=DAY)
    found: list[tuple[Key, Key, Row]] = []
    for row in store.query(text, parameters):
        if row["article"] not in copied:
            holder = Key(row["hl"], row["h"])
            found.append((offices(holder, row["day"]) if offices else holder, Key(row["tl"], row["t"]), row))
    names = _names(store, {key for ends in found for key in ends[:2]}, offices)
    ids = node_ids(names)
    rows = (Statement(ids[one], ids[on], row["agrees"], row["day"], row["article"]) for one, on, row in found)
    return sorted(rows, key=lambda each: (each.day or date.max, each)), {ids[k]: name for k, name in names.items()}


def _names(store: Store, keys: Iterable[Key], offices: Offices | None) -> dict[Key, str]:
    """The names of nodes, sorted by key; a place for which only its leader speaks may be no node."""
    found: dict[Key, str] = {}
    for label, group in groupby(sorted(keys), lambda key: key.label):
        ids = [key.id for key in group]
        rows = store.query(f"MATCH (n:{label}) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name", {"ids": ids})
        names = {row["id"]: row["name"] for row in rows}
        for key in (Key(label, id) for id in ids):
            found[key] = names.get(key.id) or (offices.name(key) if offices else key.id)
    return found
