"""Rebuild graph/reference/data from a folder of source tables and the project's own tables beside this script.

    python tools/reference/build.py FOLDER [TARGET]

TARGET is another folder for the files. The same tables give the same bytes.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from groups import group_names, groups, memberships
from people import people
from places import countries, country_names
from tables import OWN, fold, rows
from treaties import parties, treaties, treaty_names

TARGET = Path(__file__).parents[2] / "graph" / "reference" / "data"


def write(target: Path, name: str, text: str) -> None:
    """Write a gzip file that carries no time."""
    (target / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def dump(value: object) -> str:
    """`value` as one line of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def surfaces(folder: Path) -> list[list[str]]:
    """Every name of a country, group or treaty; the own table adds and takes away."""
    own = list(rows(OWN / "names.csv"))
    gone = {(row["surface"], row["id"]) for row in own if row["how"] == "drop"}
    added = [
        [row[cell] for cell in ("surface", "label", "id", "how", "from", "to")] for row in own if row["how"] != "drop"
    ]
    found: dict[tuple[str, str, str], list[str]] = {}
    for name in [*added, *country_names(folder), *group_names(folder), *treaty_names(folder)]:
        if ((name[0], name[2]) not in gone and (name[0], "") not in gone) or name in added:
            found.setdefault((name[0], name[1], name[2]), name)
    return sorted(found.values())


def indexes(persons: list[list[object]]) -> Iterator[str]:
    """Where a person stands in the list: lines "key, tab, numbers" by each folded word of a name, and by its seats."""
    words: dict[str, list[int]] = defaultdict(list)
    seats: dict[str, list[int]] = defaultdict(list)
    for number, (_, name, aliases, _, terms) in enumerate(persons):
        for word in dict.fromkeys(word for each in [name, *aliases] for word in fold(each).split()):  # type: ignore[misc]
            words[word].append(number)
        for seat in dict.fromkeys(f"{term[0]} {term[1]}" for term in terms):  # type: ignore[attr-defined]
            seats[seat].append(number)
    for each in (words, seats):
        yield "\n".join(sorted(f"{key}\t{' '.join(map(str, numbers))}" for key, numbers in each.items()))


def main(folder: Path, target: Path = TARGET) -> None:
    target.mkdir(parents=True, exist_ok=True)
    persons = people(folder)
    write(target, "people.jsonl.gz", "\n".join(map(dump, persons)))
    for name, index in zip(("people_words.txt.gz", "people_seats.txt.gz"), indexes(persons), strict=True):
        write(target, name, index)
    write(target, "countries.json.gz", dump(countries(folder)))
    write(target, "groups.json.gz", dump({"groups": groups(folder), "memberships": memberships(folder)}))
    write(target, "treaties.json.gz", dump({"treaties": treaties(folder), "parties": parties(folder)}))
    write(target, "names.json.gz", dump(surfaces(folder)))
    for file in sorted(target.glob("*.gz")):
        print(f"{file.stat().st_size:9,} {file.name}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
