"""The adjective of a country: "Russian" for Russia, "North Korean" for North Korea."""

import re
from functools import cache

from diplograph.graph.reference.countries import country
from diplograph.graph.reference.names import senses

_PEOPLE = re.compile(r"(?<![Gg]er)(?:man|men|woman|women)$|er$|(?<!s)s$")


def adjective(code: str) -> str:
    """The adjective of the country with that code; "" where none is known."""
    return _adjectives().get(code, "")


@cache
def _adjectives() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for surface, meant in senses().items():
        for sense in meant:
            if sense.how == "demonym" and sense.label == "Country" and not _PEOPLE.search(surface):
                found.setdefault(sense.id, []).append(surface)
    return {code: max(each, key=lambda word: _fits(word, code)) for code, each in found.items()}


def _fits(surface: str, code: str) -> tuple[bool, bool, int, str]:
    """Adjectives share their beginning with the country's name, end as adjectives do, and are short."""
    return (
        surface[:3] == country(code).name[:3],
        surface.endswith(("an", "ish", "ese", "ch", "i", "ss", "ine")),
        -len(surface),
        surface,
    )
