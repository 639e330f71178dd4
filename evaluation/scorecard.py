"""`python -m evaluation.scorecard`: how often the shipped weights are right, and whether that is above the floors.

The seeds and the project's own gold are in no training. The cross-validated figures of the development sets come from
`python -m training`, which writes crossvalidated.json with the digests of the gold and of the weights.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from evaluation import floors
from evaluation.predict import OWN, SAMPLES, predicted
from evaluation.score import Tally, score
from evaluation.sets import SETS, digest, rows, shared

CROSSVALIDATED = Path(__file__).with_name("crossvalidated.json")
BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.01)


def figures(gold: Sequence[dict[str, Any]], said: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Found, exact and the shares of a set."""
    found, exact = score(gold, said), score(gold, said, exact=True)
    return {
        "found": found.f1,
        "precision": found.precision,
        "recall": found.recall,
        "exact": exact.f1,
        **found.shares(),
    }


def by_root(tally: Tally) -> dict[str, tuple[int, int]]:
    """How many predictions of each root are right, of how many."""
    right = Counter(row["event"] for row, hit in tally.outcomes if hit)
    said = Counter(row["event"] for row, _ in tally.outcomes)
    return {root: (right[root], said[root]) for root in sorted(said)}


def reliability(tally: Tally) -> list[tuple[str, int, float, float]]:
    """Of the predictions in each band of confidence: how many, their mean confidence, the share that is right."""
    found = []
    for low, high in pairwise(BINS):
        some = [(row["confidence"], hit) for row, hit in tally.outcomes if low <= row["confidence"] < high]
        if some:
            mean = sum(sure for sure, _ in some) / len(some)
            found.append((f"{low:.1f}-{min(high, 1):.1f}", len(some), mean, sum(hit for _, hit in some) / len(some)))
    return found


def line(name: str, found: dict[str, float]) -> str:
    """One set as a line of the scorecard."""
    shares = "  ".join(f"{what} {found[what]:.2f}" for what in ("sign", "event", "grounded", "named"))
    return (
        f"{name:<26} found {found['found']:.3f} (P {found['precision']:.2f} R {found['recall']:.2f})  "
        f"exact {found['exact']:.3f}  {shares}"
    )


def measured(fast: bool) -> list[tuple[str, str, dict[str, float], Tally, float]]:
    """Name, digest of the gold, figures, tally and words a second of each set that no training saw."""
    places = [("own samples", OWN, SAMPLES)]
    seeds = next(each for each in SETS if each.name == "seeds")
    if shared().is_dir():
        places.append((seeds.title, shared() / seeds.stances, shared() / seeds.articles))
    found = []
    for name, gold, articles in places:
        said, speed = predicted(articles, fast=fast)
        wanted = rows(gold)
        found.append((name, digest([gold]), figures(wanted, said), score(wanted, said), speed))
    return found


def main() -> None:
    """Print the scorecard; exit 1 where a figure lies below its floor."""
    options = argparse.ArgumentParser(prog="python -m evaluation.scorecard", description=__doc__)
    options.add_argument("--fast", action="store_true", help="the fast mode; it has no floors")
    options.add_argument("--pin", action="store_true", help="set the floors a little below these figures")
    options.add_argument("--lower", action="store_true", help="with --pin: a floor may go down")
    given = options.parse_args()
    broken: list[str] = []
    print("Shipped weights on texts that no training saw")
    for name, gold, found, tally, speed in measured(given.fast):
        print(line(name, found), f" {speed:,.0f} words/s")
        print("  right of said by root:", ", ".join(f"{root} {a}/{b}" for root, (a, b) in by_root(tally).items()))
        for band, count, sure, right in reliability(tally):
            print(f"  confidence {band}: {count} stances, mean {sure:.2f}, right {right:.2f}")
        if given.pin:
            floors.pin(name, gold, found, lower=given.lower)
        if not given.fast:
            broken += floors.breaks(name, gold, found)
    if CROSSVALIDATED.exists():
        print("\nCross-validated on the development sets (articles that the model did not see)")
        for mode, kept in json.loads(CROSSVALIDATED.read_text(encoding="utf-8"))["modes"].items():
            print(f"{mode} mode")
            for name, found in kept["sets"].items():
                print(line(name, found))
            for band, count, sure, right in kept["reliability"]:
                print(f"  confidence {band}: {count} stances, mean {sure:.2f}, right {right:.2f}")
    for each in broken:
        print("BELOW THE FLOOR", each)
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
