"""Persons unknown to the reference data: when the office that the text tells makes them leaders, and their names."""

import re

from diplograph.loaders.reading.mentions.gazetteer import Hit
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.person_spans import NameSpan
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.titles import Role

NO_PERSON = frozenset({"GPE", "LOC", "EVENT", "FAC", "WORK_OF_ART", "LAW", "PRODUCT", "CARDINAL", "DATE"})
REACH = 30  # characters before a title in which the state or body may stand: "Nicaraguan rebel leader"
_BREAK = re.compile(r"[,;:()]| (?:and|that|said|says|with|by|to|from|in|of) ")
_CAPITALISED = re.compile(r"\b[A-Z][\w.'-]*")


def holds_office(scene: Scene, span: NameSpan, hits: list[Hit], title: str, role: Role | None, *, after: bool) -> bool:
    """Whether the title, before the name or `after` it, tells an office of state of a person.

    Who leads or speaks counts only where the state or body for which it is done stands in the title: neither a team
    leader nor the president of a society holds an office of state.
    """
    if role is None or not role.state or title.endswith("elect") or not _is_person(scene, span, after):
        return False
    owners = _owners(scene, span, hits, title, after=after)
    if role.owned and not owners:
        return False
    return after or not (role.owned or role.offices[:1] == ("head_of_state",)) or bool(owners) or not _stranger(title)


def own_name(scene: Scene, span: NameSpan) -> NameSpan:
    """The span without the name of a body before the person's: "Executive Office Anton Vaino"."""
    bodies = [at for at in range(span.start, span.end - 2) if scene.lower[at] in words("body")]
    span = NameSpan(bodies[-1] + 1, span.end) if bodies else span
    kinds = [scene.tokens[at].ent_type_ for at in range(*span)]
    person = len(kinds) - next((back for back, kind in enumerate(reversed(kinds)) if kind != "PERSON"), len(kinds))
    bodied = "ORG" in kinds[:person] and len(kinds) - person > 1
    return NameSpan(span.start + person, span.end) if bodied else span


def _is_person(scene: Scene, span: NameSpan, after: bool) -> bool:
    """Whether the parse lets the span be a person; a title that follows the name is no proof by itself."""
    kinds = {scene.tokens[at].ent_type_ for at in range(*span)}
    proper = any(scene.tokens[at].pos_ == "PROPN" for at in range(*span))
    return "PERSON" in kinds or (not after and proper and not kinds & NO_PERSON)


def _owners(scene: Scene, span: NameSpan, hits: list[Hit], title: str, *, after: bool) -> list[Hit]:
    """The names of states and bodies in the title, and in what stands before it in its noun phrase."""
    name, last = scene.tokens[span.start].idx, scene.last(span.end)
    before = scene.text[max(name - len(title) - REACH, scene.tokens[span.start].sent.start_char) : name]
    begin = last if after else name - len(_BREAK.split(before)[-1])
    end = last + len(title) + 8 if after else name
    return [hit for hit in hits if begin <= hit.start < end and hit.senses[0].how != "blocker"]


def _stranger(title: str) -> bool:
    """Whether a capitalised word of the title is neither a title itself nor the first: "Society President"."""
    return any(word.lower().rstrip(".") not in words("title") for word in _CAPITALISED.findall(title))
