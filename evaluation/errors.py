"""`python -m evaluation.errors OUT`: what was missed and what was wrong in each development set, by cause, to read.

The shipped weights saw the open sets, so their errors there are fewer than on new text; the newspapers, the wire
stories and the seeds were in no training.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.match import same_actor, same_target, sign
from evaluation.predict import predicted
from evaluation.score import score
from evaluation.sets import SETS, gold, shared

Row = Mapping[str, Any]


def cause_of_miss(wanted: Row, said: list[dict[str, Any]]) -> str:
    """Why a gold stance was not found."""
    held = [row for row in said if same_actor(wanted["holder"], row["holder"])]
    if not held:
        return "no stance of that holder"
    aimed = [row for row in held if same_target(wanted, row["target"])]
    if any(sign(row) != wanted["sign"] for row in aimed):
        return "other sign"
    shown = [row for row in held if row["quote"] in wanted["evidence"] or wanted["evidence"] in row["quote"]]
    return "other target from the same words" if shown else f"stance on the {wanted['target_kind']} not seen"


def cause_of_wrong(row: Row, wanted: list[dict[str, Any]]) -> str:
    """Why a predicted stance is not in the gold."""
    if not wanted:
        return "an article without stances"
    if any(same_actor(g["holder"], row["holder"]) and same_target(g, row["target"]) for g in wanted):
        return "other sign"
    if any(same_actor(g["holder"], row["target"]) and same_actor(g["target"], row["holder"]) for g in wanted):
        return "turned round"
    if any(same_target(g, row["target"]) and g["sign"] == sign(row) for g in wanted):
        return "other holder"
    return f"target {row['target']['label']} not in the gold"


def table(set_: Any) -> Iterator[str]:
    """The errors of a set as lines, the commonest causes first."""
    wanted = gold(set_)
    said, _ = predicted(shared() / set_.articles)
    tally = score(wanted, said)
    by: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in said:
        by[row["article"]].append(row)
    golden: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in wanted:
        if not row.get("none"):
            golden[row["article"]].append(row)
    causes: dict[str, list[str]] = defaultdict(list)
    for g in tally.missed:
        text = f"{g['article']} | {g['holder']} -> {g['target']} {g['sign']:+d} {g['event']} | {g['evidence']}"
        causes["missed: " + cause_of_miss(g, by[g["article"]])].append(text)
    for row in tally.wrong:
        ends = f"{row['holder']['name']} -> {row['target']['name']} {sign(row):+d} {row['event']} {row['confidence']}"
        causes["wrong: " + cause_of_wrong(row, golden[row["article"]])].append(
            f"{row['article']} | {ends} | {row['quote']}"
        )
    yield f"# {set_.title}: {len(tally.missed)} missed of {tally.core}, {len(tally.wrong)} wrong of {tally.predicted}"
    for cause, lines in sorted(causes.items(), key=lambda item: -len(item[1])):
        yield f"\n## {cause}: {len(lines)}\n"
        yield from (" ".join(each.split()) for each in lines)


def main() -> None:
    """Write a file a set."""
    options = argparse.ArgumentParser(prog="python -m evaluation.errors", description=__doc__)
    options.add_argument("out", type=Path, help="folder for the tables")
    out = options.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for set_ in SETS:
        (out / f"{set_.name}.md").write_text("\n".join(table(set_)) + "\n", encoding="utf-8")
        print(out / f"{set_.name}.md")


if __name__ == "__main__":
    main()
