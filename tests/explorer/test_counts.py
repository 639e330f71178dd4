"""Counts in the page equal counts by Cypher, whatever is filtered."""

from datetime import date
from random import Random
from typing import Any
from urllib.parse import quote

from tests.explorer.conftest import Open

from diplograph.graph.stores import Store

SIGNS = ("Favourable", "Unfavourable", "Neutral", "Denied")
ACTIONS_FOR = ["propose", "negotiate", "sign", "ratify", "enter_into_force", "join", "extend", "amend"]
SIGN = """CASE WHEN NOT s.asserted THEN 'Denied'
     WHEN s.polarity >= 0.05 OR s.action IN $actions_for THEN 'Favourable'
     WHEN s.polarity <= -0.05 OR s.action IS NOT NULL THEN 'Unfavourable' ELSE 'Neutral' END"""
# All statements that pass, with their pair; a pair with fewer than $least of them is left out again.
PASSING = f"""MATCH (h)-[s:STANCE|TREATY_ACTION]->(t)
OPTIONAL MATCH (p:Source {{id: s.source}})
WITH h, t, s, {SIGN} AS sign, coalesce(s.event, s.action) AS event, p.name AS source,
     coalesce(s.observed_on, s.published) AS day
WHERE s.retracted_at IS NULL AND NOT sign IN $no_sign AND NOT event IN $no_event AND NOT source IN $no_source
  AND NOT labels(h)[0] IN $no_label AND NOT labels(t)[0] IN $no_label AND s.confidence >= $sure
  AND ($on IS NULL OR t.id = $on) AND ($since IS NULL OR day >= $since) AND ($until IS NULL OR day <= $until)
WITH h, t, s, sign, event, source, CASE WHEN h.id < t.id THEN h.id + ' ' + t.id ELSE t.id + ' ' + h.id END AS pair
WITH pair, collect({{sign: sign, event: event, source: source, h: labels(h)[0] + h.id, t: labels(t)[0] + t.id}}) AS ones
WHERE size(ones) >= $least
UNWIND ones AS one
"""


def random_filter(random: Random, events: list[str]) -> dict[str, Any]:
    """A filter that leaves something of everything in about half the cases."""
    since, until = random.choice(
        [(None, None), ("2012-03-03", None), (None, "2012-12-31"), ("2012-03-02", "2012-03-02")]
    )
    return {
        "no_sign": random.sample(SIGNS, random.choice((0, 0, 1, 2))),
        "no_event": random.sample(events, random.choice((0, 0, 1, 3))),
        "no_source": random.sample(["The North", "The South"], random.choice((0, 0, 1))),
        "no_label": random.sample(["Issue", "Treaty", "Leader", "Alliance"], random.choice((0, 0, 1))),
        "sure": random.choice((0, 0, 0.5, 0.8)),
        "least": random.choice((1, 1, 1, 2, 3)),
        "on": random.choice((None, None, None, "upper-dam", "river-pact")),
        "since": since,
        "until": until,
    }


def fragment(chosen: dict[str, Any]) -> str:
    """The filter as the page's address holds it."""
    parts = [
        f"no-{name}={'~'.join(quote(quote(word)) for word in chosen[f'no_{name}'])}"
        for name in ("sign", "event", "source", "label")
        if chosen[f"no_{name}"]
    ]
    parts += [f"sure={round(100 * chosen['sure'])}", f"least={chosen['least']}"]
    label = {"upper-dam": "Issue", "river-pact": "Treaty"}.get(chosen["on"])
    parts += [f"on={label}:{chosen['on']}"] if label else []
    parts += [f"from={chosen['since']}"] if chosen["since"] else []
    parts += [f"to={chosen['until']}"] if chosen["until"] else []
    return "#" + "&".join(parts)


def by_cypher(store: Store, chosen: dict[str, Any]) -> dict[str, Any]:
    """Statements, names, and counts by sign, event and source, as the store counts them."""
    days = {name: date.fromisoformat(chosen[name]) if chosen[name] else None for name in ("since", "until")}
    asked = chosen | days | {"actions_for": ACTIONS_FOR}
    text = PASSING
    found: dict[str, Any] = {"statements": store.query(text + "RETURN count(*) AS n", asked)[0]["n"]}
    ends = store.query(text + "UNWIND [one.h, one.t] AS end RETURN count(DISTINCT end) AS n", asked)
    found["names"] = ends[0]["n"]
    for name in ("sign", "event", "source"):
        rows = store.query(text + f"RETURN one.{name} AS name, count(*) AS n ORDER BY name", asked)
        found[name] = {row["name"]: row["n"] for row in rows}
    return found


def test_counts_in_the_page_equal_counts_by_cypher_for_random_filters(open_page: Open, store: Store) -> None:
    random = Random(11)
    rows = store.query(
        "MATCH ()-[s:STANCE|TREATY_ACTION]->() RETURN DISTINCT coalesce(s.event, s.action) AS e ORDER BY e"
    )
    events = [row["e"] for row in rows]
    seen = set()
    with open_page() as page:
        for _ in range(40):
            chosen = random_filter(random, events)
            page.go(fragment(chosen))
            wanted = by_cypher(store, chosen)
            seen.add(wanted["statements"])
            status = page.text("#status")
            assert f"{wanted['names']} of" in status, (chosen, wanted)
            assert f"{wanted['statements']} of" in status, (chosen, wanted)
            for name in ("sign", "event", "source"):
                off = {_title(word) if name == "event" else word for word in chosen[f"no_{name}"]}
                shown = {word: count for word, count in page.counts(name).items() if count and word not in off}
                expected = {_title(word) if name == "event" else word: n for word, n in wanted[name].items()}
                assert shown == expected, (name, chosen)
    assert len(seen) > 8


def _title(word: str) -> str:
    words = word.replace("_", " ").lower()
    return words[:1].upper() + words[1:]
