"""The core treaties with parties, dates and status."""

import re
from pathlib import Path

from tables import OWN, Row, day, is_country, rows, split

from diplograph.graph.ids import slug

ORGANIZATIONS_INSTEAD = {"AUKUSTREATY", "GATTTREATY"}
TOO_SHORT = {
    "SALT",
    "INF",
    "START",
    "CFE",
    "NPT",
    "ABM",
    "TPP",
    "JCPOA",
    "CTBT",
    "NAFTA",
    "USMCA",
    "KORUS",
    "RCEP",
    "CPTPP",
    "CETA",
}


def treaty_rows(folder: Path) -> dict[str, Row]:
    """The source rows of the core treaties by code, each with its `node` id."""
    found = {}
    table = [row for row in rows(folder / "treaties.csv") if row["ship"] == "yes"]
    for row in table + list(rows(OWN / "treaties.csv")):
        if row["id"] not in ORGANIZATIONS_INSTEAD:
            row = {**found.get(row["id"], {}), **{key: cell for key, cell in row.items() if cell}}
            found[row["id"]] = {
                **row,
                "node": row.get("node") or slug(re.sub(r" \(.*", "", row.get("short") or row["name"])),
            }
    seen: set[str] = set()
    for code, row in found.items():
        if row["node"] in seen:
            row["node"] = slug(f"{row['node']} {code}")
        seen.add(row["node"])
    return found


def _names(row: Row) -> list[str]:
    every = [row.get("short") or row["name"], row["name"], *split(row.get("aliases", ""))]
    return list(dict.fromkeys(re.sub(r" \(.*\)$", "", name) for name in every))


def treaties(folder: Path) -> list[list[object]]:
    """[id, name, aliases, kind, subject, signed, in force, ended, status] of each treaty, by id."""
    return sorted(
        [
            row["node"],
            _names(row)[0],
            _names(row)[1:],
            row.get("kind", ""),
            row.get("subject", ""),
            *(day(row.get(name, "")) for name in ("signed", "in_force", "ended")),
            re.sub(r" \(.*", "", row.get("status", "")),
        ]
        for row in treaty_rows(folder).values()
    )


def treaty_names(folder: Path) -> list[list[str]]:
    """[surface, label, id, how, from, to] of what names a core treaty in text."""
    found = []
    for row in treaty_rows(folder).values():
        for name in _names(row):
            if len(name) > 5 or name in TOO_SHORT or re.search(r"[a-z] ?[A-Z]|\d", name):
                found.append([name, "Treaty", row["node"], "exact", day(row.get("signed", "")), ""])
    return found


def parties(folder: Path) -> list[list[str]]:
    """[country, treaty id, signed, ratified, in force, ended] of each party to a core treaty."""
    nodes = {code: row["node"] for code, row in treaty_rows(folder).items()}
    found: dict[tuple[str, str], list[str]] = {}
    for row in [*rows(folder / "treaty_parties.csv"), *rows(OWN / "parties.csv")]:
        if row["treaty"] in nodes and is_country(row["country"]):
            fact = [day(row[name]) for name in ("signed", "ratified", "in_force", "end")]
            key = (row["country"], nodes[row["treaty"]])
            old = found.get(key, ["", "", "", "", "", ""])[2:]
            found[key] = [*key, *(new or kept for new, kept in zip(fact, old, strict=True))]
    return sorted(found.values())
