"""`store.graph(...)`: the graph of a store as NetworkX sees it."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from diplograph.graph.nodes import ACTORS
from diplograph.graph.stores.base import Store
from diplograph.graph.views import signed as projection
from diplograph.graph.views.multigraph import multigraph
from diplograph.graph.views.positions import TARGETS
from diplograph.graph.views.scope import Scope

if TYPE_CHECKING:
    import networkx as nx


def view(
    store: Store,
    *,
    signed: bool = False,
    by: projection.By = "mean",
    least: int = 1,
    countries: bool = False,
    actors: bool = False,
    since: date | None = None,
    until: date | None = None,
    known: date | datetime | None = None,
    copies: bool = False,
    denied: bool = False,
) -> "nx.Graph":
    """The stances as a `networkx.MultiDiGraph`, or with `signed` the signed network of actors as a `networkx.Graph`.

    `since`, `until`, `known`, `copies` and `denied` are those of `Scope`. The multigraph (see `multigraph`) has all
    targets, or with `actors` only those that are actors; `by`, `least` and `countries` are those of `signed.signed`.
    """
    scope = Scope(since, until, known, copies, denied)
    if signed:
        return projection.signed(store, scope, by=by, least=least, countries=countries)
    return multigraph(store, scope, targets=ACTORS if actors else TARGETS)
