"""How long every named question takes, asked of the busiest nodes: seconds of the first ask, and the median.

The busiest country holds 5 % of all stances, the busiest issue is the target of 6 %. `cpu` is processor time of this
process, in which the embedded engine runs: what a question takes on a machine that is busy with other things.

`python -m benchmarks.questions STORE [STORE…] [--only NAME]` prints one table for the stores that
`benchmarks.generate` filled.
"""

import argparse
import statistics
import time
from collections.abc import Mapping

from diplograph.graph.errors import DiplographError
from diplograph.graph.stores import Store, open_store
from diplograph.queries import Question, ask, questions

LIMIT = 30.0  # seconds after which a question is given up
DAY = "2015-06-30"


def busiest(store: Store) -> dict[str, list[str]]:
    """The nodes with the most relations of each type of parameter."""
    degree = "MATCH (n:{label}) WITH n, COUNT {{ (n)--() }} AS d ORDER BY d DESC, n.id LIMIT 2 RETURN n.id AS id"
    labels = {
        "actor": "Country",
        "country": "Country",
        "leader": "Leader",
        "group": "Alliance",
        "treaty": "Treaty",
        "issue": "Issue",
        "source": "Source",
    }
    found = {kind: [row["id"] for row in store.query(degree.format(label=name))] for kind, name in labels.items()}
    return found | {"target": found["issue"], "named": found["actor"]}


def values(question: Question, nodes: Mapping[str, list[str]]) -> dict[str, str]:
    """What is asked: the busiest node for each required parameter, the defaults for the others."""
    taken: dict[str, int] = {}
    found = {}
    for parameter in question.parameters:
        if not parameter.required:
            continue
        if parameter.type in nodes:
            number = taken[parameter.type] = taken.get(parameter.type, -1) + 1
            found[parameter.name] = nodes[parameter.type][number]
        elif parameter.name == "since":
            found[parameter.name] = (
                "2025-01-01T12:00:00Z"  # the generated articles were learned from midnight on, one a second
            )
        else:
            found[parameter.name] = DAY
    return found


def seconds(
    store: Store, question: Question, given: Mapping[str, str], repeats: int
) -> tuple[list[float], list[float], int]:
    """Times of a question by the clock and of the processor, and how many rows it gave."""
    times, cpu, rows = [], [], 0
    for _ in range(repeats):
        start, used = time.perf_counter(), time.process_time()
        rows = len(ask(store, question.name, timeout=LIMIT, **given))
        times.append(time.perf_counter() - start)
        cpu.append(time.process_time() - used)
    return times, cpu, rows


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("stores", nargs="+")
    options.add_argument("--only")
    options.add_argument("--repeats", type=int, default=3)
    chosen = options.parse_args()
    for url in chosen.stores:
        with open_store(url, create=False) as store:
            nodes = busiest(store)
            worst = 0.0
            print(f"\n{url}\n{'question':22} {'first':>7} {'median':>7} {'cpu':>7} {'rows':>5}")
            for question in questions():
                if chosen.only and question.name not in chosen.only.split(","):
                    continue
                try:
                    times, cpu, rows = seconds(store, question, values(question, nodes), chosen.repeats)
                except DiplographError as error:
                    print(f"{question.name:22} {error}", flush=True)
                    continue
                median, used = statistics.median(times), statistics.median(cpu)
                worst = max(worst, median)
                print(f"{question.name:22} {times[0]:7.3f} {median:7.3f} {used:7.3f} {rows:5}", flush=True)
            print(f"slowest median: {worst:.3f} s")


if __name__ == "__main__":
    main()
