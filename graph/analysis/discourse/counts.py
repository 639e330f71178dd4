"""Statements of actors on issues, and how often each actor agreed and disagreed with each issue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from diplograph.graph.errors import InputError
from diplograph.graph.nodes import Key
from diplograph.graph.plover import sign
from diplograph.graph.stores.base import Store
from diplograph.graph.views import Position, Scope, positions
from diplograph.graph.views.multigraph import node_ids
from diplograph.graph.views.offices import Offices

if TYPE_CHECKING:
    import numpy as np

CONCEPTS = frozenset({"Issue", "Treaty"})
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

    With `countries` a leader speaks for the country or body whose office he or she holds on the day.
    """
    offices = Offices(store) if countries else None
    names: dict[Key, str] = {}
    found: list[tuple[Key, Position]] = []
    for each in positions(store, scope or Scope(), targets=CONCEPTS):
        if sign(each.polarity):
            actor = offices(each.holder, each.day) if offices else each.holder
            names |= {each.holder: each.holder_name, each.target: each.target_name}
            if offices and actor not in names:
                names[actor] = offices.name(actor)
            found.append((actor, each))
    ids = node_ids(names)
    rows = [Statement(ids[actor], ids[each.target], each.polarity > 0, each.day, each.article) for actor, each in found]
    return rows, {ids[key]: name for key, name in sorted(names.items())}
