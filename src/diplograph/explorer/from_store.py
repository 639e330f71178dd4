"""A scene from a store: statements as chosen, the ties between what they join, and the articles they stand in."""

from collections.abc import Iterable

from diplograph.explorer.choice import Choice
from diplograph.explorer.facts import facts
from diplograph.explorer.notes import note
from diplograph.explorer.scene import Dot, Paper, Scene, Statement, Tie
from diplograph.explorer.signs import ACTION_SIDES
from diplograph.explorer.ties import tie
from diplograph.graph.nodes import LABELS, Key
from diplograph.graph.rows import Row
from diplograph.graph.stores.base import Store

_CHOSEN = """MATCH (h)-[s:STANCE|TREATY_ACTION]->(t)
WHERE s.retracted_at IS NULL
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
  AND (size($actors) = 0 OR (labels(h)[0] + ':' + h.id) IN $actors OR (labels(t)[0] + ':' + t.id) IN $actors)
  AND (size($targets) = 0 OR (labels(t)[0] + ':' + t.id) IN $targets)
"""
_COUNT = _CHOSEN + "RETURN count(s) AS found"
_STATEMENTS = (
    _CHOSEN
    + """WITH h, s, t, coalesce(s.observed_on, s.published) AS day
ORDER BY day IS NULL, day DESC, s.id
RETURN labels(h)[0] AS hl, h.id AS h, labels(t)[0] AS tl, t.id AS t, type(s) AS kind,
       coalesce(s.event, s.action) AS event, s.polarity AS polarity, s.asserted AS asserted,
       s.confidence AS confidence, day, s.article AS article, s.quote AS quote, s.speaker AS speaker
LIMIT $limit"""
)
_DOTS = "MATCH (n:{label}) WHERE n.id IN $ids RETURN properties(n) AS p ORDER BY n.id"
_TIES = """MATCH (a)-[r:HOLDS_OFFICE|MEMBER_OF|PARTY_TO|POLICY_OF|ABOUT|TOOK_PART_IN]->(b)
WHERE r.retracted_at IS NULL AND (a.id IN $ids OR b.id IN $ids)
RETURN labels(a)[0] AS al, a.id AS a, a.name AS a_name, labels(b)[0] AS bl, b.id AS b, b.name AS b_name,
       type(r) AS kind, properties(r) AS p
ORDER BY kind, r.id"""
_PAPERS = """MATCH (a:Article) WHERE a.id IN $ids
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(own:Source)
OPTIONAL MATCH (a)-[:COPY_OF]->(:Article)-[:PUBLISHED_BY]->(first:Source)
RETURN a.id AS id, coalesce(a.title, a.name) AS title, a.published AS published, a.url AS url, own.name AS source,
       coalesce(first.owner, first.id, own.owner, own.id, a.id) AS voice
ORDER BY id, voice"""


def scene(store: Store, choice: Choice) -> Scene:
    """All that the choice keeps; the same store gives the same scene."""
    asked = choice.parameters(store)
    found = store.query(_COUNT, asked)[0]["found"]
    rows = store.query(_STATEMENTS, asked | {"limit": found if choice.limit is None else choice.limit})
    statements = tuple(_statement(row) for row in rows)
    keys = {key for each in statements for key in (each.holder, each.target)}
    names: dict[Key, str] = {}
    ties = tuple(_ties(store, keys, names))
    dots = tuple(_dots(store, keys))
    return Scene(
        dots=dots,
        statements=statements,
        ties=tuple(tie for tie in ties if tie.start in keys and tie.end in keys),
        papers=tuple(_papers(store, {each.article for each in statements} | {each.article for each in ties})),
        facts=facts(ties, dots, statements, names),
        names=names,
        found=found,
        chosen=choice.told(),
    )


def _statement(row: Row) -> Statement:
    return Statement(
        holder=Key(row["hl"], row["h"]),
        target=Key(row["tl"], row["t"]),
        kind=row["kind"],
        event=row["event"],
        polarity=ACTION_SIDES[row["event"]] if row["polarity"] is None else row["polarity"],
        asserted=row["asserted"] is not False,
        confidence=row["confidence"],
        day=row["day"],
        article=row["article"],
        quote=row["quote"],
        speaker=row["speaker"] or "",
    )


def _dots(store: Store, keys: Iterable[Key]) -> Iterable[Dot]:
    for label in sorted(LABELS):
        ids = sorted(key.id for key in keys if key.label == label)
        for row in store.query(_DOTS.format(label=label), {"ids": ids}) if ids else ():
            node = LABELS[label].from_properties(row["p"])
            yield Dot(node.key, node.name, node.aliases, note(node))


def _ties(store: Store, keys: Iterable[Key], names: dict[Key, str]) -> Iterable[Tie]:
    """Ties with at least one end among the keys; `names` gains the names of all ends."""
    for row in store.query(_TIES, {"ids": sorted({key.id for key in keys})}):
        start, end = Key(row["al"], row["a"]), Key(row["bl"], row["b"])
        names |= {start: row["a_name"], end: row["b_name"]}
        yield tie(start, end, row["kind"], row["p"])


def _papers(store: Store, ids: set[str]) -> Iterable[Paper]:
    seen = set()
    for row in store.query(_PAPERS, {"ids": sorted(ids - {""})}):
        if row["id"] in seen:
            continue
        seen.add(row["id"])
        title, source, url = row["title"] or row["id"], row["source"] or "", row["url"] or ""
        yield Paper(row["id"], title, source, row["published"], url, row["voice"])
