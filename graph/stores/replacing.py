"""How the relations of an article are taken back, or replaced by those of a new reading."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from diplograph.graph.ledger import Entry
from diplograph.graph.relations import Mentions, Relation
from diplograph.graph.stores.schema import evidenced

Run = Callable[..., list[dict[str, Any]]]


def retract(run: Run, article: str, at: datetime) -> int:
    """Retract an article and the live relations read from it, forget its ledger entries; how many relations."""
    run("MATCH (a:Article {id: $id}) WHERE a.retracted_at IS NULL SET a.retracted_at = $at", id=article, at=at)
    run(f"MATCH (e:{Entry.label}) WHERE e.article = $id DELETE e", id=article)
    count = 0
    for kind in evidenced():
        found = run(
            f"MATCH ()-[r:{kind}]->() WHERE r.article = $id AND r.retracted_at IS NULL "
            "SET r.retracted_at = $at RETURN count(r) AS n",
            id=article,
            at=at,
        )
        count += found[0]["n"]
    return count


def replace(run: Run, articles: Iterable[str], relations: Mapping[str, Relation], at: datetime) -> tuple[set[str], int]:
    """Give what was read from these articles the values of `relations` (by id), retract what is not among them.

    What stays keeps the instant at which it was first recorded. Ids of what stays, and how many were retracted.
    """
    asked = sorted(set(articles))
    old = [row["id"] for row in run("MATCH (a:Article) WHERE a.id IN $ids RETURN a.id AS id ORDER BY id", ids=asked)]
    if not old:
        return set(), 0
    run("MATCH (a:Article) WHERE a.id IN $ids AND a.retracted_at IS NOT NULL REMOVE a.retracted_at", ids=old)
    known, retracted = _mentions(run, old, relations), 0
    for kind in evidenced():
        same, stale = _read_before(run, kind, old, relations)
        if same:
            _overwrite(run, kind, [_renewed(relations[id], recorded) for id, recorded in same.items()])
        if stale:
            run(f"MATCH ()-[r:{kind}]->() WHERE r.id IN $ids SET r.retracted_at = $at", ids=stale, at=at)
        known |= same.keys()
        retracted += len(stale)
    return known, retracted


def _mentions(run: Run, articles: list[str], relations: Mapping[str, Relation]) -> set[str]:
    """Counts are no claims: those that are stale go, the others take the new count."""
    found = run(
        f"MATCH (a:Article)-[r:{Mentions.kind}]->() WHERE a.id IN $ids RETURN r.id AS id ORDER BY id", ids=articles
    )
    there = {row["id"] for row in found}
    if stale := sorted(there - relations.keys()):
        run(f"MATCH (:Article)-[r:{Mentions.kind}]->() WHERE r.id IN $ids DELETE r", ids=stale)
    if same := sorted(there & relations.keys()):
        _overwrite(run, Mentions.kind, [relations[id].properties() for id in same])
    return there & relations.keys()


def _read_before(
    run: Run, kind: str, articles: list[str], relations: Mapping[str, Relation]
) -> tuple[dict[str, Any], list[str]]:
    """Of a kind, what the articles gave before: ids with their instant that are read again, live ids that are not."""
    found = run(
        f"MATCH ()-[r:{kind}]->() WHERE r.article IN $articles "
        "RETURN r.id AS id, r.recorded_at AS at, r.retracted_at IS NULL AS live ORDER BY id",
        articles=articles,
    )
    same = {row["id"]: row["at"] for row in found if row["id"] in relations}
    return same, [row["id"] for row in found if row["id"] not in relations and row["live"]]


def _renewed(relation: Relation, recorded: datetime | None) -> dict[str, Any]:
    return relation.properties() | ({"recorded_at": recorded} if recorded else {})


def _overwrite(run: Run, kind: str, rows: list[dict[str, Any]]) -> None:
    run(f"UNWIND $rows AS row MATCH ()-[r:{kind} {{id: row.id}}]->() SET r = row", rows=rows)
