"""Alliances, organizations and armed actors, with dated membership."""

import re
from pathlib import Path

from places import country_rows
from tables import OWN, Row, day, is_country, rows, split

from diplograph.graph.ids import slug

BY_ACRONYM = {
    "NATO",
    "CSTO",
    "WTO",
    "GATT",
    "IAEA",
    "OPCW",
    "OPEC",
    "ASEAN",
    "OSCE",
    "OECD",
    "UNESCO",
    "UNICEF",
    "UNHCR",
    "UNRWA",
    "IMF",
    "WHO",
    "FAO",
    "ILO",
    "BRICS",
    "G7",
    "G8",
    "G20",
    "G77",
    "SCO",
    "CIS",
    "ECOWAS",
    "SADC",
    "IGAD",
    "APEC",
    "SAARC",
    "OIC",
    "OAS",
    "EFTA",
    "AUKUS",
    "ANZUS",
    "CARICOM",
    "ICRC",
    "CENTO",
    "SEATO",
    "EBRD",
    "AIIB",
    "CTBTO",
    "UNASUR",
    "CELAC",
    "ALBA",
    "KEDO",
    "BIMSTEC",
    "COMESA",
    "Comecon",
    "OPECPLUS",
    "PLO",
    "PKK",
    "FARC",
    "FATF",
}
NAMES = {
    "LAS": "Arab League",
    "ISIS": "Islamic State",
    "HOUTHIS": "Houthis",
    "WARSAWPACT": "Warsaw Pact",
    "UNSC": "UN Security Council",
    "UNGA": "UN General Assembly",
    "COMECON": "Comecon",
    "QUAD": "Quad",
    "GCC": "Gulf Cooperation Council",
    "UNIONSTATE": "Union State",
    "OPECPLUS": "OPEC+",
    "ALQAEDA": "Al-Qaeda",
}
ALLIANCES = {"NATO", "EU", "CSTO", "WARSAWPACT", "WEU", "SEATO", "CENTO", "ANZUS", "AUKUS", "AES", "ECSC"}
NEW_LISTS = ("observed 2020-11-27", "observed 2022-01-13")  # editions that began to list what was older
TREATIES_INSTEAD = {"NAFTA", "USMCA", "RCEP", "CPTPP", "SCHENGEN", "EUROZONE", "EEA", "PFP"}


def group_rows(folder: Path) -> dict[str, Row]:
    """The source rows by code, each with its `node` id, `short` name and `label`."""
    found = {}
    table = [row for row in rows(folder / "organizations.csv") if row["source"] == "hand"]
    for row in table + list(rows(OWN / "groups.csv")):
        code = row["id"]
        if code in TREATIES_INSTEAD:
            continue
        row = {**found.get(code, {}), **{key: cell for key, cell in row.items() if cell}}
        short = row.get("short") or NAMES.get(code) or (code if code in BY_ACRONYM else row["name"])
        row |= {"short": short, "label": row.get("label") or ("Alliance" if code in ALLIANCES else "Organization")}
        found[code] = {**row, "node": row.get("node") or slug(short.replace("+", " plus"))}
    return found


def _names(row: Row) -> list[str]:
    every = [row["short"], row["name"], *split(row.get("aliases", ""))]
    return list(dict.fromkeys(re.sub(r"^the ", "", name) for name in every))


def groups(folder: Path) -> list[list[object]]:
    """[id, label, name, aliases, kind, founded, dissolved] of each group, by id."""
    return sorted(
        [
            row["node"],
            row["label"],
            row["short"],
            [name for name in _names(row)[1:] if name != "Alliance"],
            {"non-state actor": "armed actor"}.get(row.get("kind", ""), row.get("kind", "")),
            row.get("founded", ""),
            row.get("dissolved", ""),
        ]
        for row in group_rows(folder).values()
    )


def group_names(folder: Path) -> list[list[str]]:
    """[surface, label, id, how, from, to] of what names a group in text; generic words are coreference's."""
    found = []
    for row in group_rows(folder).values():
        for name in _names(row):
            if name not in {"Alliance", "CAN", "COE"} and len(name) > 1:
                found.append([name, row["label"], row["node"], "exact", "", ""])
    return found


def memberships(folder: Path) -> list[list[str]]:
    """[country, group id, status, start, end, seen] of each membership; only rows free to ship.

    Where no source tells the beginning it is the first day possible: the group and the country are both there.
    """
    groups_, lands = group_rows(folder), country_rows(folder)
    table = [row for row in rows(folder / "memberships.csv") if row["ship"] == "yes"]
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for row in table + list(rows(OWN / "memberships.csv")):
        if row["org"] in groups_ and is_country(row["country"]):
            fact = [
                row["country"],
                groups_[row["org"]]["node"],
                row["status"] or "full",
                "" if row["start"] in NEW_LISTS else _told(row["start"]),
                _told(row["end"]),
                day(row["as_of"]),
            ]
            found[tuple(fact[:4])] = fact  # type: ignore[index]
    dated = {(fact[0], fact[1]) for fact in found.values() if fact[3]}
    founded = {row["node"]: day(row.get("founded", "")) for row in groups_.values()}
    kept = [fact for fact in found.values() if fact[3] or (fact[0], fact[1]) not in dated]
    for fact in kept:
        fact[3] = fact[3] or max(founded[fact[1]], day(lands.get(fact[0], {}).get("valid_from", "")))
    return sorted(kept)


def _told(cell: str) -> str:
    """The date of a cell; an edition in which the fact was first or last seen stands for it."""
    return day(cell.removeprefix("observed "))
