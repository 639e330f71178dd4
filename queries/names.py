"""Which node a person means: an id, a name, an alias or a surname."""

from difflib import get_close_matches

from diplograph.graph.errors import QueryError
from diplograph.graph.nodes import Key
from diplograph.graph.reference.folding import fold
from diplograph.graph.rows import Row, Rows
from diplograph.graph.stores.base import Store
from diplograph.queries.values import NAMED

# Labels cannot be parameters, so the text is put together from the fixed words of NAMED, never from input.
_EXACT = """MATCH (n:{labels})
WHERE n.id = $name OR toLower(n.id) = $lower OR toLower(n.name) = $lower
   OR any(alias IN coalesce(n.aliases, []) WHERE toLower(alias) = $lower)
RETURN labels(n)[0] AS label, n.id AS id, n.name AS name,
       n.id = $name AS is_id, toLower(n.name) = $lower AS is_name
ORDER BY label, id"""
_PARTIAL = """MATCH (n:{labels})
WHERE toLower(n.name) ENDS WITH ' ' + $lower
RETURN labels(n)[0] AS label, n.id AS id, n.name AS name
ORDER BY label, id"""
_ALL = """MATCH (n:{labels})
RETURN labels(n)[0] AS label, n.id AS id, n.name AS name, coalesce(n.aliases, []) AS aliases
ORDER BY name, label, id
LIMIT 20000"""


def resolve(store: Store, kind: str, name: str) -> Key:
    """The node of a named type (`values.NAMED`) that `name` stands for; QueryError where it is none or several."""
    labels = "|".join(sorted(NAMED[kind]))
    lower = name.strip().lower()
    found = _best(store.query(_EXACT.format(labels=labels), {"name": name.strip(), "lower": lower}))
    found = found or [*store.query(_PARTIAL.format(labels=labels), {"lower": lower})]
    known = store.query(_ALL.format(labels=labels)) if not found else Rows((), ())
    found = found or _folded(name, known)
    if len(found) == 1:
        return Key(found[0]["label"], found[0]["id"])
    if found:
        several = ", ".join(f"{row['id']} ({row['name']})" for row in found[:6])
        raise QueryError(f"{name!r} may be {several}: give the id")
    near = _near(name, known)
    raise QueryError(f"no {kind} in the store is called {name!r}" + (f"; did you mean {near}?" if near else ""))


def _best(rows: Rows) -> list[Row]:
    """Rows whose id fits exactly, else those whose name does, else all."""
    for fits in ("is_id", "is_name"):
        if chosen := [row for row in rows if row[fits]]:
            return chosen
    return [*rows]


def _folded(name: str, rows: Rows) -> list[Row]:
    """Rows that are called so but for accents, case and signs: whole or as an alias, else by the last words."""
    bare = fold(name)
    whole = [row for row in rows if bare and bare in map(fold, (row["name"], *row["aliases"]))]
    return whole or [row for row in rows if bare and fold(row["name"]).endswith(f" {bare}")]


def _near(name: str, rows: Rows) -> str:
    """The names that are spelled nearly so, whole, as an alias or in their last word."""
    spelled: dict[str, str] = {}
    for row in rows:
        for spelling in (row["name"], *row["aliases"], row["name"].split()[-1]):
            spelled.setdefault(spelling.lower(), row["name"])
    found = dict.fromkeys(spelled[each] for each in get_close_matches(name.lower(), sorted(spelled), 5, 0.6))
    return " or ".join(list(found)[:3])
