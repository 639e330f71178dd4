"""The analyses, with names where the graph has ids: the verbs `trajectory`, `balance`, `blocs` and `discourse`.

Every function takes `since` and `until` (dates, or ISO text), and `known`, a day or instant as of which the graph is
looked at. An actor, a target or an issue is given by its id, name, alias or surname.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

from diplograph.graph.errors import InputError
from diplograph.graph.nodes import Key
from diplograph.graph.stores import Store
from diplograph.graph.views import Scope
from diplograph.queries.names import resolve
from diplograph.queries.values import parsed

if TYPE_CHECKING:
    from diplograph.graph.analysis.balance import Balance
    from diplograph.graph.analysis.blocs import Blocs
    from diplograph.graph.analysis.discourse import Matrix, Window
    from diplograph.graph.analysis.trajectory import Trajectory
    from diplograph.graph.views.signed import Network

Day = date | str | None
Known = date | datetime | str | None


def trajectory(
    store: Store,
    target: str,
    holder: str | None = None,
    *,
    since: Day = None,
    until: Day = None,
    known: Known = None,
    window: int = 180,
    confidence: float = 0.95,
    least: int = 4,
    step: int | None = None,
    countries: bool = False,
) -> "Trajectory":
    """Polarity of a holder (None: of everyone) towards a target over time, with the points where it changes.

    With `countries` a country's stances are also those of its leaders in office. The other options are those of
    `graph.analysis.trajectory.trajectory`.
    """
    from diplograph.graph.analysis.trajectory import between

    by: Key | None = resolve(store, "actor", holder) if holder else None
    on, scope = resolve(store, "target", target), _scope(since, until, known)
    options: dict[str, Any] = {"window": window, "confidence": confidence, "least": least, "step": step}
    return between(store, by, on, scope, countries=countries, **options)


def balance(
    store: Store,
    *,
    since: Day = None,
    until: Day = None,
    known: Known = None,
    most: int = 10,
    effort: int | None = None,
    **options: Any,
) -> "Balance":
    """Structural balance of the signed network: triads, frustration and the `most` unbalanced triads with quotes.

    `effort` is how long a proof may be sought (see `graph.analysis.balance`); the other options (`on`, `by`, `least`,
    `countries`) say what a tie is (see `network`).
    """
    from diplograph.graph.analysis import balance as analysis

    found = network(store, since=since, until=until, known=known, **options)
    more = {} if effort is None else {"effort": effort}
    return analysis.with_quotes(analysis.balance(found.graph, most=most, **more), store, found)


def blocs(
    store: Store,
    *,
    since: Day = None,
    until: Day = None,
    known: Known = None,
    resolution: float = 1.0,
    **options: Any,
) -> "Blocs":
    """The blocs of the signed network, the pairs that hold each together and the defectors, with quotes.

    A `resolution` above 1 gives smaller blocs; the other options (`on`, `by`, `least`, `countries`) say what a tie is
    (see `network`).
    """
    from diplograph.graph.analysis import blocs as analysis

    found = network(store, since=since, until=until, known=known, **options)
    return analysis.with_quotes(analysis.blocs(found.graph, resolution=resolution), store, found)


def network(
    store: Store,
    *,
    on: Literal["stances", "issues"] = "stances",
    since: Day = None,
    until: Day = None,
    known: Known = None,
    by: Any = "mean",
    least: int = 1,
    countries: bool = True,
) -> "Network":
    """The signed network that balance and blocs look at.

    Ties come from the `stances` of actors on each other, aggregated `by` mean, sum or majority where there are at
    `least` so many; or from the `issues` on which they agree or disagree, which knows neither. With `countries` a
    leader's stances are those of the country or body whose office he or she holds on the day.
    """
    from diplograph.graph.analysis.discourse.sides import sides
    from diplograph.graph.views.signed import network as stances

    scope = _scope(since, until, known)
    if on == "issues":
        if by != "mean" or least != 1:
            raise InputError("`by` and `least` are of a network of stances; one of issues knows neither")
        return sides(store, scope, countries=countries)
    if on != "stances":
        raise InputError(f"a signed network is made of stances or of issues, not of {on!r}")
    return stances(store, scope, by=by, least=least, countries=countries)


def discourse(
    store: Store,
    kind: str | None = None,
    *,
    of: Literal["actors", "issues", "affiliation"] = "actors",
    norm: str = "none",
    duplicates: str = "include",
    since: Day = None,
    until: Day = None,
    known: Known = None,
    countries: bool = False,
    size: int | None = None,
    unit: str = "months",
    step: int | None = None,
) -> "list[tuple[Window | None, Matrix]]":
    """Discourse networks as Discourse Network Analyzer defines them (formulas: `graph.analysis.discourse.networks`).

    `of` is actors, issues, or their affiliation; without a `kind` it is congruence, of an affiliation subtract. One
    network of all statements (with None in the place of its window), or with `size` one for each window of so many
    `unit`s that moves by `step`.
    """
    from diplograph.graph.analysis.discourse import affiliation, counts, projection, statements, windows

    kind = kind or ("subtract" if of == "affiliation" else "congruence")
    rows, names = statements(store, _scope(since, until, known), countries=countries)
    each: list[tuple[Window | None, Any]] = [(None, rows)]
    if size is not None:
        each = [(window, window.statements) for window in windows(rows, size, unit, step)]
    made = [(window, counts(chosen, duplicates=duplicates, names=names)) for window, chosen in each]
    if of == "affiliation":
        return [(window, affiliation(found, kind, norm)) for window, found in made]
    return [(window, projection(found, kind, norm, of=of)) for window, found in made]


def _scope(since: Day, until: Day, known: Known) -> Scope:
    return Scope(parsed("since", "date", since), parsed("until", "date", until), parsed("known", "instant", known))
