"""Which part of a store a page shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from diplograph.graph.errors import InputError, QueryError
from diplograph.graph.nodes import Key
from diplograph.graph.stores.base import Store
from diplograph.queries.known import as_known
from diplograph.queries.names import resolve
from diplograph.queries.values import parsed

_REPRESENTED = (
    "MATCH (l:Leader)-[:HOLDS_OFFICE]->(c:Country) WHERE c.id IN $countries RETURN DISTINCT l.id AS id ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for, in the words it was asked in."""

    countries: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    known: datetime | None = None

    @classmethod
    def of(
        cls,
        countries: Iterable[str],
        leaders: Iterable[str],
        issues: Iterable[str],
        since: date | str | None,
        until: date | str | None,
        limit: int | None,
        known: date | str | None = None,
    ) -> "Choice":
        """A choice from what a person typed; InputError for what is no date and for a limit below one.

        One name may stand where several can. `known` is an instant (UTC), or a day, which means its end; QueryError for
        anything else.
        """
        if limit is not None and limit < 1:
            raise InputError(f"a limit of {limit} shows nothing; give 1 or more")
        first, last = _day(since), _day(until)
        if first and last and first > last:
            raise InputError(f"since {first} is after until {last}")
        named = _names(countries), _names(leaders), _names(issues)
        return cls(*named, first, last, limit, parsed("known", "instant", known))

    def __bool__(self) -> bool:
        return any((self.countries, self.leaders, self.issues, self.since, self.until, self.known))

    @property
    def whole(self) -> bool:
        """Whether nothing is left out but by the limit and by what was known."""
        return not any((self.countries, self.leaders, self.issues, self.since, self.until))

    def text(self, cypher: str) -> str:
        """The Cypher, with `known` that of the graph as it was known then."""
        return cypher if self.known is None else as_known(cypher)

    def knowledge(self) -> dict[str, Any]:
        """The parameter of `text`."""
        return {} if self.known is None else {"known": self.known}

    def keys(self, store: Store) -> tuple[list[Key], list[Key]]:
        """The actors (countries with the leaders who hold office there) and the targets that were named."""
        countries = [resolve(store, "country", name) for name in self.countries]
        leaders = [resolve(store, "leader", name) for name in self.leaders]
        found = store.query(_REPRESENTED, {"countries": [key.id for key in countries]}) if countries else ()
        leaders += [Key("Leader", row["id"]) for row in found]
        return [*countries, *leaders], [_target(store, name) for name in self.issues]

    def parameters(self, store: Store) -> dict[str, Any]:
        """The choice as the parameters of a query: keys are written `Label:id`."""
        actors, targets = self.keys(store)
        return self.knowledge() | {
            "actors": [":".join(key) for key in actors],
            "targets": [":".join(key) for key in targets],
            "since": self.since,
            "until": self.until,
        }

    def told(self) -> str:
        """The choice as a person reads it, empty where everything is shown."""
        parts = [", ".join(names) for names in (self.countries + self.leaders, self.issues) if names]
        parts += [f"since {self.since}"] if self.since else []
        parts += [f"until {self.until}"] if self.until else []
        parts += [f"as known on {self.known:%Y-%m-%d}"] if self.known else []
        return "; ".join(parts)


def _target(store: Store, name: str) -> Key:
    """An issue of that name, else a treaty, else whatever else positions are about."""
    for kind in ("issue", "treaty"):
        try:
            return resolve(store, kind, name)
        except QueryError:
            continue
    return resolve(store, "target", name)


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _day(value: date | str | None) -> date | None:
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InputError(f"{value!r} is no date such as 2008-04-06") from None
