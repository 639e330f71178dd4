"""Leaders whom the headline and the lines above an article's body name in full: who speaks, and who is meant later.

A name in the lines above the body ("Ann Lee, Secretary of State") is a mention; a headline need not stand in the text,
so whom it names is only known to the article: "Mr Shoigu" and "the President" of the body are they.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from diplograph.graph.reference.people import Person, named, rank
from diplograph.loaders.reading.mentions.beside_names import title_before
from diplograph.loaders.reading.mentions.gazetteer import names_in
from diplograph.loaders.reading.mentions.known import offices_told
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.person_match import match
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.titles import role
from diplograph.loaders.reading.reading import Mention

HEAD = 400  # characters above the body that are looked at
LONGEST = 5  # words of a name
SURE = 0.9
_WORD = r"(?:[A-Z]|al-|el-)[\w.'’-]*"
_RUN = re.compile(rf"{_WORD}(?:[ \xa0]+(?:(?:de|van|von|der|den|al|bin|la|da|dos|du)[ \xa0]+)?{_WORD})+")
_PART = re.compile(r"\S+")


class Headed(NamedTuple):
    """A person named at characters start..end of a heading, with the offices that the heading or the day tells."""

    start: int
    end: int
    person: Person
    titles: frozenset[str]


def find_headings(scene: Scene, people: People) -> None:
    """Make the leaders of the headline and of the lines above the body known to the article."""
    body = scene.article.body
    above = scene.article.text[: body[0][0]][-HEAD:] if body else ""
    before = body[0][0] - len(above) if body else 0
    for each in full_names(scene, above):
        scene.mentions.append(Mention(before + each.start, before + each.end, each.person.node.key, "exact", SURE))
        scene.nodes.setdefault(each.person.node.key, each.person.node)
        _know(people, each)
    for each in full_names(scene, scene.article.title):
        _know(people, each)


def full_names(scene: Scene, text: str) -> Iterator[Headed]:
    """The persons of the reference data whom a text that is not parsed names in full, the longest names first."""
    plain = text.replace("’", "'")
    for run in _RUN.finditer(plain):
        words = [(run.start() + each.start(), run.start() + each.end()) for each in _PART.finditer(run.group())]
        at = 0
        while at < len(words):
            size, found = next(_names(scene, plain, words[at : at + LONGEST]), (1, None))
            if found is not None:
                yield found
            at += size


def _names(scene: Scene, text: str, words: list[tuple[int, int]]) -> Iterator[tuple[int, Headed]]:
    """The persons whom the first two words or more name, with how many words it takes."""
    for size in range(len(words), 1, -1):
        start, end = words[0][0], words[size - 1][1]
        name = re.sub(r"'s?$", "", text[start:end]).rstrip(".,;:")
        if not named(name) or scene.corrections.meant(name, scene.on):
            continue
        title = title_before(text[:start])
        line = title or text[end:].split("\n")[0]
        told = role(line) if len(line) < HEAD else None
        places = {sense.id for hit in names_in(f"{title}{name}{text[end : end + 60]}") for sense in hit.senses}
        found = match(name, scene.on, places, told.offices if told else ())
        if found is None or found.how != "exact" or scene.corrections.excludes(name, found.person.node.key):
            continue
        held = {term.office for term in found.person.on(scene.on) if rank(term.office) < 2}
        yield (
            size,
            Headed(start, start + len(name), found.person, frozenset(offices_told(line, told) if told else held)),
        )


def _know(people: People, each: Headed) -> None:
    known = people.known_from(each.person)
    known.titles |= each.titles
    people.headed.setdefault(known.node.key, known)
