"""A scene from a store: statements as chosen, the ties between what they join, and the articles they stand in."""

from collections.abc import Iterable
from datetime import date

from diplograph.explorer.choice import Choice
from diplograph.explorer.facts import facts
from diplograph.explorer.notes import note
from diplograph.explorer.scene import Dot, Paper, Scene, Statement, Tie
from diplograph.explorer.signs import ACTION_SIDES
from diplograph.explorer.ties import tie
from diplograph.graph.nodes import LABELS, Key
from diplograph.graph.stores.base import Store

_CHOSEN = """MATCH (h)-[s:STANCE|TREATY_ACTION]->(t)
WHERE s.retracted_at IS NULL
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
  AND (size($actors) = 0 OR (labels(h)[0] + ':' + h.id) IN $actors OR (labels(t)[0] + ':' + t.id) IN $actors)
  AND (size($targets) = 0 OR (labels(t)[0] + ':' + t.id) IN $targets)
"""
_COUNT = _CHOSEN + "RETURN count(s) AS found"
# A thousand statements a record: a record each takes the driver several times as long.
_STATEMENTS = (
    _CHOSEN
    + """WITH h, s, t, coalesce(s.observed_on, s.published) AS day
ORDER BY day IS NULL, day DESC, s.id
LIMIT $limit
WITH collect([labels(h)[0], h.id, labels(t)[0], t.id, type(s), coalesce(s.event, s.action), s.polarity, s.asserted,
              s.confidence, day, s.article, s.quote, s.speaker]) AS rows
UNWIND range(0, size(rows) - 1, 1000) AS place
RETURN rows[place..place + 1000] AS part
ORDER BY place"""
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
    statements = tuple(_statement(*each) for row in rows for each in row["part"])
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


def _statement(
    holder_label: str,
    holder: str,
    target_label: str,
    target: str,
    kind: str,
    event: str,
    polarity: float | None,
    asserted: bool | None,
    confidence: float,
    day: date | None,
    article: str,
    quote: str,
    speaker: str | None,
) -> Statement:
    return Statement(
        holder=Key(holder_label, holder),
        target=Key(target_label, target),
        kind=kind,
        event=event,
        polarity=ACTION_SIDES[event] if polarity is None else polarity,
        asserted=asserted is not False,
        confidence=confidence,
        day=day,
        article=article,
        quote=quote,
        speaker=speaker or "",
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
