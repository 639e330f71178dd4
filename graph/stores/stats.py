"""How much a store holds."""

from diplograph.graph.nodes import LABELS
from diplograph.graph.relations import RELATIONS
from diplograph.graph.stores.base import Store
from diplograph.graph.stores.schema import evidenced


def stats(store: Store) -> dict[str, dict[str, int]]:
    """Numbers of nodes by label, of live relations by kind, of retracted relations by kind, of loads; 0 is left out."""
    kinds = sorted(RELATIONS)
    live = {
        kind: _count(store, f"MATCH ()-[r:{kind}]->() WHERE r.retracted_at IS NULL RETURN count(r) AS n")
        for kind in kinds
    }
    gone = {
        kind: _count(store, f"MATCH ()-[r:{kind}]->() WHERE r.retracted_at IS NOT NULL RETURN count(r) AS n")
        for kind in sorted(evidenced())
    }
    nodes = {label: _count(store, f"MATCH (n:{label}) RETURN count(n) AS n") for label in sorted(LABELS)}
    loads = {"loads": sum(1 for _ in store.loads())}
    groups = {"nodes": nodes, "relations": live, "retracted": gone, "loads": loads}
    return {name: {key: n for key, n in counts.items() if n} for name, counts in groups.items()}


def _count(store: Store, cypher: str) -> int:
    count: int = store.query(cypher)[0]["n"]
    return count
