"""Loads that are killed: SIGKILL at a random moment, then the load again; the export must be the undisturbed one.

    python -m benchmarks.kills embedded --kills 50
    python -m benchmarks.kills neo4j --kills 50        a real Neo4j, as the tests start it

Every load is a process of its own; its reader is the tests' regular expression, so that a load is all writing.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.load.toy import Toy, write
from tests.neo4j_server import Address, empty, server

from diplograph.graph.exports.jsonl import lines
from diplograph.graph.stores import Store, open_store
from diplograph.loaders.load import load, loading

ARTICLES, STANCES = 120, 40
CLOCK = {"SOURCE_DATE_EPOCH": "1700000000"}


def texts(folder: Path) -> Path:
    """Made-up articles whose load takes a dozen batches, some of them large."""
    random = Random(1)
    verbs, things = ("rejects", "supports"), ("dam", "plan", "treaty", "summit", "border")
    named = {
        f"t{number:03}": "".join(
            f"Person X{random.randrange(50)} {random.choice(verbs)} the {random.choice(things)}. {number} {line}.\n"
            for line in range(STANCES)
        )
        for number in range(ARTICLES)
    }
    return write(folder, **named)


def run(url: str, folder: Path) -> None:
    """One load, in small batches; it says when it begins."""
    loading.ARTICLES = 10
    with open_store(url) as store:
        print("begun", flush=True)
        load([folder], store, reader=Toy())


def start(url: str, folder: Path, environment: dict[str, str]) -> "subprocess.Popen[str]":
    """One load as a process that has begun."""
    command = [sys.executable, "-m", "benchmarks.kills", "--run", url, str(folder)]
    process = subprocess.Popen(command, env=os.environ | CLOCK | environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    process.stdout.readline()
    return process


def ended(process: "subprocess.Popen[str]") -> int:
    """Its return code, when it has ended."""
    process.communicate()
    return process.returncode


def exported(store: Store) -> bytes:
    """The whole graph as JSON lines."""
    return "\n".join(lines(store)).encode()


def kill_and_resume(
    kills: int,
    folder: Path,
    fresh: Callable[[], tuple[str, dict[str, str]]],
    opened: Callable[[str], Store],
    random: Random,
) -> int:
    """Kill that many loads, each into a fresh store, and load again; how many differ from the undisturbed graph.

    `fresh` gives an empty store's URL and the environment that opens it, `opened` opens it here.
    """
    url, environment = fresh()
    begun = time.perf_counter()
    ended(start(url, folder, environment))
    whole = time.perf_counter() - begun
    with opened(url) as store:
        undisturbed = exported(store)
    killed = different = 0
    while killed < kills:
        url, environment = fresh()
        process = start(url, folder, environment)
        time.sleep(random.uniform(0, whole))
        process.send_signal(signal.SIGKILL)
        if ended(process) != -signal.SIGKILL:
            whole *= 0.9  # it had ended before; be quicker next time
            continue
        killed += 1
        if ended(start(url, folder, environment)):
            raise SystemExit("the load after the kill failed")
        with opened(url) as store:
            different += exported(store) != undisturbed
    return different


def embedded_kills(kills: int, scratch: Path, random: Random) -> int:
    """Kill loads into embedded stores."""
    number = iter(range(10**6))
    return kill_and_resume(
        kills, texts(scratch / "texts"), lambda: (str(scratch / f"{next(number)}.db"), {}), open_store, random
    )


def neo4j_kills(kills: int, scratch: Path, address: Address, random: Random) -> int:
    """Kill loads into a Neo4j."""

    def fresh() -> tuple[str, dict[str, str]]:
        empty(address)
        return address.url, {"NEO4J_USERNAME": address.user, "NEO4J_PASSWORD": address.password}

    def opened(url: str) -> Store:
        return open_store(url, user=address.user, password=address.password)

    return kill_and_resume(kills, texts(scratch / "texts"), fresh, opened, random)


def main() -> None:
    """Kill, and tell how many loads ended otherwise."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("store", choices=["embedded", "neo4j"], nargs="?")
    options.add_argument("--kills", type=int, default=50)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--run", nargs=2, metavar=("URL", "FOLDER"), help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.run:
        run(chosen.run[0], Path(chosen.run[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        scratch, random = Path(folder), Random(chosen.seed)
        if chosen.store == "neo4j":
            with server(scratch / "server") as address:
                different = neo4j_kills(chosen.kills, scratch, address, random)
        else:
            different = embedded_kills(chosen.kills, scratch, random)
    print(f"{chosen.kills} kills, {different} loads that ended otherwise than undisturbed")
    sys.exit(bool(different))


if __name__ == "__main__":
    main()
