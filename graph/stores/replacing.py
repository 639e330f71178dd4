"""How the relations of an article are taken back, or replaced by those of a new reading."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a new reading of articles changes in the store; `known` are the ids of its relations that are there."""

    articles: tuple[str, ...] = ()
    same: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    stale: Mapping[str, list[str]] = field(default_factory=dict)

    @property
    def known(self) -> set[str]:
        """Ids of what stays."""
        return {row["id"] for rows in self.same.values() for row in rows}

    def apply(self, run: Run, at: datetime) -> int:
        """Give what stays its new values, retract what is stale; how many relations were retracted.

        Counts of mentions are no claims: those that are stale go.
        """
        if self.articles:
            revive = "MATCH (a:Article) WHERE a.id IN $ids AND a.retracted_at IS NOT NULL REMOVE a.retracted_at"
            run(revive, ids=list(self.articles))
        for kind, rows in self.same.items():
            run(f"UNWIND $rows AS row MATCH ()-[r:{kind} {{id: row.id}}]->() SET r = row", rows=rows)
        for kind, ids in self.stale.items():
            change = "DELETE r" if kind == Mentions.kind else "SET r.retracted_at = $at"
            run(f"MATCH ()-[r:{kind}]->() WHERE r.id IN $ids {change}", ids=ids, at=at)
        return sum(len(ids) for kind, ids in self.stale.items() if kind != Mentions.kind)


def renewal(run: Run, articles: Iterable[str], relations: Mapping[str, Relation]) -> Renewal:
    """What has to change so that what was read from these articles is `relations` (by id).

    What stays keeps the instant at which it was first recorded.
    """
    old = sorted(articles)
    same: dict[str, list[dict[str, Any]]] = {}
    stale: dict[str, list[str]] = {}
    for kind in (Mentions.kind, *evidenced()):
        for row in _read_before(run, kind, old):
            if row["id"] in relations:
                same.setdefault(kind, []).append(_renewed(relations[row["id"]], row["at"]))
            elif row["live"]:
                stale.setdefault(kind, []).append(row["id"])
    return Renewal(tuple(old), same, stale)


def _read_before(run: Run, kind: str, articles: list[str]) -> list[dict[str, Any]]:
    """Id, instant and liveness of the relations of a kind that the articles gave before."""
    chosen = f"(a:Article)-[r:{kind}]->() WHERE a.id" if kind == Mentions.kind else f"()-[r:{kind}]->() WHERE r.article"
    return run(
        f"MATCH {chosen} IN $articles "
        "RETURN r.id AS id, r.recorded_at AS at, r.retracted_at IS NULL AS live ORDER BY id",
        articles=articles,
    )


def _renewed(relation: Relation, recorded: datetime | None) -> dict[str, Any]:
    return relation.properties() | ({"recorded_at": recorded} if recorded else {})
