"""Leaders with dated offices: one person from the rows of many sources."""

import re
from collections import defaultdict
from pathlib import Path

from groups import group_rows
from places import SAME
from tables import OWN, Row, day, fold, rows, split

from diplograph.graph.ids import slug

FIRST_YEAR = "1945"
TITLES = re.compile(
    r"\b(?:president|minister|administration|gov|governor|chancellor|bundeskanzler|kanzler|king|queen|prince|secretary|"
    r"chairman|general secretary|premier|emperor|leader|government|regime|senator|candidate|dr|mr|mrs|sir|us|u s|the)\b"
)

# what one source lists among heads of state: governors of territories, heads of cabinets, councils of a party
NO_HEADS = re.compile(
    r"(?:high commissioners|ministers of state|cabinet chiefs|secretaries of the general people's committee|"
    r"first syndics|administrators|heads of government|chiefs of government|personal representatives? |commissioners|"
    r"chairmen of the (?:rada|executive council|council of state secretaries)|queen's representatives|"
    r"supreme commanders|civil administrators|political bureau |council of deputies)",
    re.IGNORECASE,
)
# where the text of another source was cut at the wrong words
FRAGMENT = re.compile(
    r"(?:High Commissioner|Lieutenant.Governor|(?:New )?Zealand |of the |City is|are represented|representated|Deputy |"
    r"Permanent Deputy|Temporary |Vice President-elect|ad inter|a\.i\.|also spelled |and Minister )"
)


def _sound(row: Row) -> bool:
    """Whether the row tells of a person in that office."""
    if row["source"].startswith("CIA"):
        return not FRAGMENT.match(row["name"])
    heads = row["office"] == "head_of_state" and row["source"].startswith("CountryInfo")
    return not (heads and NO_HEADS.match(row["title"]))


def _from_sources(folder: Path) -> list[Row]:
    found = [
        row
        for row in rows(folder / "leaders.csv")
        if row["ship"] == "yes" and row["iso3"] not in {"ASM", "GUM", "MNP", "PRI", "VIR"} and _sound(row)
    ]
    for row in found:
        if row["iso3"] == "MUS" and "Ould" in row["name"]:
            row["iso3"] = "MRT"  # Mauritania, listed under Mauritius
    own = [
        {**row, "source": "own", "iso3": row["place"], "wikidata": "", "accredited_to": "", "acting": ""}
        for row in rows(OWN / "leaders.csv")
    ]
    wrong = {
        tuple(row[cell] for cell in ("name", "place", "office", "start")) for row in rows(OWN / "dropped_terms.csv")
    }
    found = [row for row in found if tuple(row[cell] for cell in ("name", "iso3", "office", "start")) not in wrong]
    dropped = {(fold(row["name"]), fold(row["alias"])) for row in rows(OWN / "dropped_aliases.csv")}
    for row in found:
        aliases = [alias for alias in split(row["aliases"]) if (fold(row["name"]), fold(alias)) not in dropped]
        row["aliases"] = "|".join(aliases)
    spelled = {(fold(row["name"]), row["place"]): row for row in rows(OWN / "spellings.csv")}
    for row in [*own, *found]:
        more = spelled.get((fold(row["name"]), row["iso3"]))
        if more:
            row["aliases"] = "|".join(filter(None, [more["aliases"], row["aliases"]]))
            row["known_as"] = more["known_as"]
    return [row for row in [*own, *found] if fold(row["name"]) and (row["end"] or row["start"] or "9") >= FIRST_YEAR]


class _Persons:
    """Rows joined into persons (union-find over row numbers)."""

    def __init__(self, table: list[Row]) -> None:
        self.table, self.parent = table, list(range(len(table)))
        self.known = [row.get("known_as", "") for row in table]

    def find(self, one: int) -> int:
        while self.parent[one] != one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def join(self, one: int, two: int) -> None:
        """Make one person of two rows, unless the project's own table knows them as two."""
        one, two = self.find(one), self.find(two)
        if self.known[one] and self.known[two] and self.known[one] != self.known[two]:
            return
        self.parent[max(one, two)] = min(one, two)
        self.known[min(one, two)] = self.known[one] or self.known[two]

    def sets(self) -> list[list[Row]]:
        found = defaultdict(list)
        for number, row in enumerate(self.table):
            found[self.find(number)].append(row)
        return list(found.values())


def _family(name: str) -> tuple[str, str]:
    words = [word for word in fold(name).split() if word not in {"jr", "sr", "ii", "iii", "iv"}]
    return (words[-1], words[0][0]) if words else ("", "")


def _near(one: Row, two: Row) -> bool:
    start, other = (row["start"] + "-01-01" for row in (one, two))
    return (
        abs(int(start[:4]) * 12 + int(start[5:7]) - int(other[:4]) * 12 - int(other[5:7])) <= 3
        if one["start"] and two["start"]
        else False
    )


def _persons(table: list[Row]) -> list[list[Row]]:
    persons = _Persons(table)
    by_code, by_name, by_seat = defaultdict(list), defaultdict(list), defaultdict(list)
    for number, row in enumerate(table):
        if row["wikidata"]:
            by_code[row["wikidata"]].append(number)
        by_name[fold(row["name"])].append(number)
        by_seat[(row["iso3"], row["office"], _family(row["name"]))].append(number)
    for same in by_code.values():
        for other in same[1:]:
            persons.join(same[0], other)
    for same in by_name.values():
        for other in same[1:]:
            codes = {table[number]["wikidata"] for number in (same[0], other)} - {""}
            if len(codes) < 2 or table[same[0]]["iso3"] == table[other]["iso3"]:
                persons.join(same[0], other)
    for same in by_seat.values():
        for left in range(len(same)):
            for right in same[left + 1 :]:
                if _near(table[same[left]], table[right]):
                    persons.join(same[left], right)
    _join_spellings(table, persons)
    return persons.sets()


def _join_spellings(table: list[Row], persons: "_Persons") -> None:
    """Join rows of one country whose names are a shorter and a longer spelling of one: "Joe Biden" known as "Joseph
    R. Biden", "José Raúl Mulino" and "José Raúl Mulino Quintero"."""
    by_word: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(table):
        for first in {(_words(name) or [""])[0] for name in [*_called(row), row.get("known_as") or row["name"]]}:
            by_word[row["iso3"], first].append(number)
    for same in by_word.values():
        for left in range(len(same)):
            for right in same[left + 1 :]:
                one, two = same[left], right
                if persons.find(one) != persons.find(two) and _one_person(table[one], table[two]):
                    persons.join(one, two)


def _called(row: Row) -> list[str]:
    """The row's name, and its aliases with the same family name: source tables also list rivals and successors."""
    aliases = (alias for alias in split(row.get("aliases", "")) if not TITLES.search(fold(alias)))
    known = [row["known_as"]] if row.get("known_as") else []
    return [row["name"], *known, *(alias for alias in aliases if _family(alias)[0] == _family(row["name"])[0])]


def _words(name: str) -> list[str]:
    return [word for word in fold(name).split() if len(word) > 1 and word not in {"jr", "sr", "ii", "iii", "iv", "dr"}]


def _one_person(one: Row, two: Row) -> bool:
    """Whether a name of one row is a name of the other, or its words in order with others between or after."""
    if one["wikidata"] and two["wikidata"] and one["wikidata"] != two["wikidata"]:
        return False
    if abs(int((one["start"] or one["end"])[:4]) - int((two["start"] or two["end"])[:4])) > 20:
        return False
    if one.get("known_as") and one.get("known_as") == two.get("known_as"):
        return True
    called, other = (set(map(fold, _called(row))) for row in (one, two))
    if fold(one["name"]) in other or fold(two["name"]) in called:
        return True
    return _longer(one["name"], two["name"]) or _longer(two["name"], one["name"])


def _longer(short: str, long: str) -> bool:
    """Whether the words of the one name stand in order in the other and no middle initial tells them apart."""
    few, many = _words(short), _words(long)
    if len(few) < 2 or few[0] != many[0] or (_middle(short) and _middle(long) and _middle(short) != _middle(long)):
        return False
    rest = iter(many)
    return all(word in rest for word in few)


def _middle(name: str) -> str:
    """The initial of the second of three names or more."""
    words = fold(name).split()
    return words[1][0] if len(words) > 2 else ""


def _best_name(group: list[Row]) -> str:
    """The name by which the project's own table knows the person, else the best source's, shortest first."""
    known = [row["known_as"] for row in group if row.get("known_as")]
    if known:
        return known[0]

    def rank(row: Row) -> tuple[int, int]:
        source = 0 if row["source"] == "own" else 1 if row["source"] == "hand" else 2 if row["wikidata"] else 3
        return source, len(row["name"])

    return min(group, key=rank)["name"]


RANKS = re.compile(
    r"^(?:(?:CEO|President|Prime Minister|Vice President|Deputy|Prefect|Commissioner|Governor|Govenor|General|Gen\.?|"
    r"Lt\.?|Maj\.?|Col\.?|Adm\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Hojatolislam|Samdech)\s+)+(?=\S+\s+\S)"
)


def _clean(name: str) -> str:
    """The words without what stands in brackets."""
    return re.sub(r"\s+", " ", re.sub(r"\s*\([^)]*\)", "", name)).strip(" ,")


def _singular(title: str) -> str:
    return re.sub(
        r"^((?:Acting |Prime |Vice |Federal )?(?:President|minister|Minister|King|Chancellor|Chairman|Premier))s\b",
        r"\1",
        title,
    )


def _aliases(group: list[Row], name: str, dropped: set[str]) -> list[str]:
    every = [row["name"] for row in group] + [alias for row in group for alias in split(row.get("aliases", ""))]
    kept = {}
    for alias in map(_clean, every):
        words = fold(alias)
        if (
            words
            and words != fold(name)
            and not TITLES.search(words)
            and words not in dropped
            and not re.search(r"\d|&", alias)
        ):
            kept.setdefault(words, alias)
    return list(kept.values())


def _terms(group: list[Row], groups: dict[str, str]) -> list[list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for row in group:
        place = row["iso3"].removeprefix("INT_")
        place = groups.get(place, "") if row["iso3"].startswith("INT_") else SAME.get(place, place)
        if not place:
            continue
        term = [
            place,
            row["office"],
            _singular(_clean(row["title"])),
            day(row["start"]),
            day(row["end"]),
            day(row["as_of"]),
            row["accredited_to"],
        ]
        key = (place, row["office"], term[3][:7], row["accredited_to"])
        found.setdefault(key, term)
    for term in found.values():
        if not term[4]:  # open: the last day on which any source saw the person in that office
            seen = (day(row["as_of"]) for row in group if (row["iso3"], row["office"]) == (term[0], term[1]))
            term[5] = max([term[5], *seen])
    return sorted(found.values(), key=lambda term: (term[3], term[0], term[1]))


def people(folder: Path) -> list[list[object]]:
    """[id, name, aliases, Wikidata code, terms] of each person, by id; a term is
    [place, office, title, start, end, seen, accredited to], place a country's code or a group's id."""
    groups = {code: row["node"] for code, row in group_rows(folder).items()}
    dropped = defaultdict(set)
    for row in rows(OWN / "dropped_aliases.csv"):
        dropped[fold(row["name"])].add(fold(row["alias"]))
    found: list[list[object]] = []
    for group in _persons(_from_sources(folder)):
        name = RANKS.sub("", _clean(_best_name(group)))
        code = next((row["wikidata"] for row in group if row["wikidata"]), "")
        terms = _terms(group, groups)
        if terms:
            found.append([slug(name), name, _aliases(group, name, dropped[fold(name)]), code, terms])
    return _with_own_ids(_without_others_names(sorted(found, key=lambda person: (person[0], person[4]))))


def _without_others_names(found: list[list[object]]) -> list[list[object]]:
    """The persons without aliases that are the name of another person of the same country: a brother, a successor."""
    names = {
        (fold(str(name)), term[0]): number for number, (_, name, _, _, terms) in enumerate(found) for term in terms
    }  # type: ignore[attr-defined]
    for number, person in enumerate(found):
        places = {term[0] for term in person[4]}  # type: ignore[attr-defined]
        person[2] = [
            alias
            for alias in person[2]  # type: ignore[attr-defined]
            if all(names.get((fold(alias), place), number) == number for place in places)
        ]
    return found


def _with_own_ids(found: list[list[object]]) -> list[list[object]]:
    """Ids made unique: of two who share a name, the later carries its country (and a number if that is not enough)."""
    seen: set[object] = set()
    for person in found:
        place = str(person[4][0][0]).lower()  # type: ignore[index]
        ids = [person[0], f"{person[0]}-{place}", *(f"{person[0]}-{place}-{number}" for number in range(2, 99))]
        person[0] = next(one for one in ids if one not in seen)
        seen.add(person[0])
    return sorted(found, key=lambda person: str(person[0]))
