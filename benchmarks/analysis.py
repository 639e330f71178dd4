"""How long the analyses and exports take on a large graph: seconds of the clock and of this process's processor time.

`python -m benchmarks.analysis STORE [--only NAME]` prints one line each for a store that `benchmarks.generate` filled,
whose signs are random: no network is harder to split into blocs or to prove the frustration of. The embedded engine
runs in this process, so `cpu` is what it takes on a machine that is busy with other things.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import diplograph as dg
from diplograph.graph.exports import FORMATS
from diplograph.graph.nodes import Key
from diplograph.graph.stores import Store
from diplograph.graph.views import Scope
from diplograph.graph.views.signed import network

YEAR = {"since": date(2015, 1, 1), "until": date(2015, 12, 31)}


def cases(store: Store, folder: Path) -> dict[str, Callable[[], object]]:
    """What is measured, by name."""
    found: dict[str, Callable[[], object]] = {
        "multigraph of a year": lambda: store.graph(**YEAR),
        "signed network": lambda: store.graph(signed=True),
        "signed network of countries": lambda: network(store, Scope(), countries=True).graph,
        "trajectory of an issue": lambda: dg.trajectory(store, busiest(store, "Issue").id).to_dict()["stances"],
        "trajectory of a pair": lambda: dg.trajectory(
            store, busiest(store, "Issue").id, busiest(store, "Country").id
        ).to_dict()["stances"],
        "balance of a year": lambda: dg.balance(store, **YEAR).to_dict()["ties"],
        "balance": lambda: dg.balance(store).to_dict()["ties"],
        "blocs of a year": lambda: len(dg.blocs(store, **YEAR).blocs),
        "blocs": lambda: len(dg.blocs(store).blocs),
        "discourse network of a year": lambda: dg.discourse(store, **YEAR)[0][1].values.shape,
        "discourse network": lambda: dg.discourse(store, countries=True)[0][1].values.shape,
    }
    for name in sorted(set(FORMATS) - {"neo4j-admin"}):
        found[f"export {name}"] = lambda name=name: exported(store, folder / f"graph.{name}")  # type: ignore[misc]
    return found


def busiest(store: Store, label: str) -> Key:
    """The node of a label with the most relations."""
    rows = store.query(
        f"MATCH (n:{label}) WITH n, COUNT {{ (n)--() }} AS d ORDER BY d DESC, n.id LIMIT 1 RETURN n.id AS id"
    )
    return Key(label, rows[0]["id"])


def exported(store: Store, path: Path) -> str:
    """Write an export; how large it is."""
    dg.export(store, path)
    return f"{path.stat().st_size / 1e6:.0f} MB"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("store")
    options.add_argument("--only", default="", help="only what has this in its name")
    chosen = options.parse_args()
    with dg.open_store(chosen.store, create=False) as store, tempfile.TemporaryDirectory() as folder:
        print(f"{'':30} {'seconds':>8} {'cpu':>8}")
        for name, work in cases(store, Path(folder)).items():
            if chosen.only not in name:
                continue
            start, cpu = time.perf_counter(), time.process_time()
            result = work()
            print(
                f"{name:30} {time.perf_counter() - start:8.2f} {time.process_time() - cpu:8.2f}  {result}", flush=True
            )


if __name__ == "__main__":
    main()
