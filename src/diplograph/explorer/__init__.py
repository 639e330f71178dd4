"""The explorer: one offline HTML page of the graph, made with pyvis."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplograph.explorer.page import Page

HEADING = "Who stands where"
LIMIT = 200_000


def explore(
    graph: Any,
    *,
    heading: str = HEADING,
    countries: Iterable[str] = (),
    leaders: Iterable[str] = (),
    issues: Iterable[str] = (),
    since: date | str | None = None,
    until: date | str | None = None,
    known: date | str | None = None,
    limit: int | None = LIMIT,
) -> "Page":
    """The page of a store, a networkx graph or the rows of a query.

    Of a store `countries` (with their leaders), `leaders` and `issues` (or treaties) keep the statements by, about or
    on any of them; each is an id, a name or an alias. `since` and `until` are dates. With `known` (a day or
    an instant) the page shows what the graph held then: what was learned later is not in it, what was retracted since
    is. At most `limit` statements are
    shown, the latest; the page says how many there are. QueryError for a name that fits nothing or several things,
    InputError for what is no graph.
    """
    from diplograph.explorer.choice import Choice
    from diplograph.explorer.page import Page
    from diplograph.explorer.sources import scene_of

    choice = Choice.of(countries, leaders, issues, since, until, limit, known)
    return Page(scene_of(graph, choice), heading)
