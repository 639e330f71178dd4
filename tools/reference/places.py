"""Countries, present and former, with their names, demonyms, capitals and metonyms."""

import re
from pathlib import Path

from tables import OWN, Row, rows, split

DE_FACTO = {  # codes of the range that ISO 3166 leaves to users
    "Abkhazia": "XAB",
    "South Ossetia": "XSO",
    "Transnistria": "XPM",
    "Northern Cyprus": "XNC",
    "Nagorno-Karabakh": "XNK",
    "Somaliland": "XSL",
    "Donetsk People's Republic": "XDP",
    "Luhansk People's Republic": "XLP",
    "Republika Srpska": "XRS",
    "Iraqi Kurdistan": "XIK",
}
NAMES = {"CZE": "Czech Republic", "COD": "Democratic Republic of the Congo", "VAT": "Holy See"}
SAME = {"GFR": "DEU"}  # West Germany is the Federal Republic of today: one state, one node
LEFT_OUT = {"EUU"}  # an alliance, not a state
NO_NAME = re.compile(r"[&;:(,]| note | prior to |\bname\b|^The Dominican$|^Quito$|^Awal$|^Tylos$|^Dilmun$")


def country_rows(folder: Path) -> dict[str, Row]:
    """The source rows by code."""
    found = {}
    for row in rows(folder / "countries.csv"):
        code = row["iso3"] or DE_FACTO.get(row["name"], "")
        if code and code not in LEFT_OUT | set(SAME):
            found[code] = row
    for row in rows(OWN / "countries.csv"):
        found[row["iso3"]] = {**found.get(row["iso3"], {}), **{key: cell for key, cell in row.items() if cell}}
    return found


def countries(folder: Path) -> list[list[object]]:
    """[code, name, aliases, kind, valid from, valid to, successors] of each country, by code."""
    found = []
    names = {row["name"]: code for code, row in country_rows(folder).items()}
    for code, row in sorted(country_rows(folder).items()):
        name = NAMES.get(code, row["name"])
        aliases = [row["name"], *split(row.get("aliases", "")), *split(row.get("own_aliases", ""))]
        aliases = [re.sub(r"^the ", "", alias) for alias in aliases if not NO_NAME.search(alias)]
        aliases = [alias for alias in aliases if names.get(alias, code) == code]
        kind = row.get("kind", "state").split(" (")[0]
        kind = "de facto state" if kind.startswith("de facto") else "former state" if kind == "historical" else kind
        successors = [re.sub(r" .*", "", part) for part in split(row.get("successors", ""))]
        aliases = [alias for alias in dict.fromkeys(aliases) if alias != name]
        found.append([code, name, aliases, kind, row.get("valid_from", ""), row.get("valid_to", ""), successors])
    return found


def country_names(folder: Path) -> list[list[str]]:
    """[surface, label, id, how, from, to] of what names a country in text."""
    found = []
    for code, row in sorted(country_rows(folder).items()):
        span = (
            [row.get("valid_from", ""), row.get("valid_to", "")] if row.get("kind", "").startswith("hist") else ["", ""]
        )

        def put(surface: str, how: str, code: str = code, span: list[str] = span) -> None:
            if len(surface) > 1 and not NO_NAME.search(surface):
                found.append([re.sub(r"^the ", "", surface), "Country", code, how, *span])

        names = [
            NAMES.get(code, row["name"]),
            row["name"],
            *split(row.get("aliases", "")),
            *split(row.get("own_aliases", "")),
        ]
        for name in dict.fromkeys(names):
            put(name, "exact")
        for demonym in split(row.get("demonyms", "")) if row.get("kind") != "territory" or code == "GRL" else []:
            put(demonym, "demonym")
            if not re.search(r"(?:ese|ish|ch|s|ss|men|man|woman)$", demonym):
                put(demonym + "s", "demonym")
        for city in [row.get("capital", ""), *split(row.get("capital_aliases", ""))]:
            if "&" not in city and " in " not in city:
                put(city, "capital")
    for row in rows(folder / "metonyms.csv"):
        if row["iso3"] not in LEFT_OUT and "(" not in row["stands_for"]:
            found.append([re.sub(r"^the ", "", row["metonym"]), "Country", row["iso3"], "metonym", "", ""])
    return found
