"""The core treaties with parties, dates and status."""

import re
from pathlib import Path

from places import country_rows
from tables import OWN, Row, day, is_country, rows, split

from diplograph.graph.ids import slug

CONTINUED = {"RUS": "SUN"}  # a state that went on as party to what the other had joined
LISTS_RATIFICATIONS = ("UN MTDSG", "Noe-Faure", "signed only")  # what tells of every party when it ratified
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
    """[country, treaty id, signed, ratified, in force, ended] of each party to a core treaty.

    A state is bound from its ratification, or from the treaty's entry into force if that is later; where a source lists
    a party without dates, from the treaty's entry into force. A mere signature in lists that tell who ratified does
    not bind. Nobody is bound before it exists or after it or the treaty has ended.
    """
    core, lands = treaty_rows(folder), country_rows(folder)
    found = _periods(folder, core)
    for (country, code), rows_ in list(found.items()):
        former = CONTINUED.get(country, "")
        if former and (former, code) not in found and _began(rows_[0], core[code]) < lands[former]["valid_to"]:
            found[former, code] = [{**rows_[0], "end": "", "in_force": ""}]
    return sorted(
        [country, core[code]["node"], *_dates(row, core[code], *_lifetime(country, code, lands, found))]
        for (country, code), rows_ in found.items()
        for row in rows_
    )


def _periods(folder: Path, core: dict[str, Row]) -> dict[tuple[str, str], list[Row]]:
    """By country and treaty one row, or one for each time that it was a party; only own rows where there are some."""
    found: dict[tuple[str, str], list[Row]] = {}
    own: dict[tuple[str, str], list[Row]] = {}
    for table, kept in ((folder / "treaty_parties.csv", found), (OWN / "parties.csv", own)):
        for row in rows(table):
            if row["treaty"] not in core or not is_country(row["country"]):
                continue
            before = kept.setdefault((row["country"], row["treaty"]), [])
            if before and not _again(before[-1], row):
                before[-1] = {**before[-1], **{name: cell for name, cell in row.items() if cell}}
            else:
                before.append(row)
    return found | own


def _again(before: Row, row: Row) -> bool:
    """Whether the row tells of a party that had left and came back."""
    return bool(day(before["end"])) and (day(row["in_force"]) or day(row["ratified"])) >= day(before["end"])


def _began(row: Row, treaty: Row) -> str:
    """The first day on which the party had to do with the treaty."""
    return day(row["signed"]) or day(row["ratified"]) or day(treaty.get("in_force", "")) or "9999"


def _lifetime(
    country: str, code: str, lands: dict[str, Row], found: dict[tuple[str, str], list[Row]]
) -> tuple[str, str]:
    """From when to when the state can be a party: one that continues another that is a party begins after it."""
    land = lands.get(country, {})
    former = CONTINUED.get(country, "")
    dated = any(row[name] for row in found[country, code] for name in ("ratified", "in_force"))
    start = lands[former]["valid_to"] if (former, code) in found else "" if dated else land.get("valid_from", "")
    return day(start), day(land.get("valid_to", ""))


def _dates(row: Row, treaty: Row, born: str, died: str) -> list[str]:
    """Signed, ratified, in force and ended of one party."""
    signed, ratified, bound, end = (day(row[name]) for name in ("signed", "ratified", "in_force", "end"))
    begun, over = day(treaty.get("in_force", "")), day(treaty.get("ended", ""))
    only_signed = bool(signed and not ratified and not bound and row["source"].startswith(LISTS_RATIFICATIONS))
    start = max(bound or ratified, begun, born) if begun and not only_signed else ""
    over = min([each for each in (end, over, died) if each], default="")
    return [signed, ratified, "" if over and over <= start else start, over if start or end else ""]
