"""Countries, alliances and organizations by name; a capital is its government only where it acts."""

import re
from collections import Counter

from diplograph.graph.nodes import Key
from diplograph.graph.reference.countries import at, existed
from diplograph.graph.reference.names import Sense, node
from diplograph.graph.reference.people import offices
from diplograph.loaders.reading.mentions.gazetteer import Hit
from diplograph.loaders.reading.mentions.lexicon import whole, words
from diplograph.loaders.reading.mentions.scene import Scene

SURE = {"correction": 0.99, "exact": 0.98, "demonym": 0.95, "metonym": 0.85, "capital": 0.8}


def find_places(scene: Scene, hits: list[Hit]) -> None:
    """Record every country, alliance and organization that the text names."""
    chosen = _ambiguous(scene, hits)
    for hit in hits:
        span = scene.span(hit.start, hit.end)
        if span is None or not scene.free(span.start, span.end):
            continue
        sense = _sense(scene, hit, chosen)
        if sense is None or (span.text.rstrip(".'s") and span.end - span.start > 12):
            scene.block(span.start, span.end)
            continue
        if sense.label == "Treaty":
            continue
        how = sense.how
        if how == "place" or (how == "capital" and is_place(scene, span.start, span.end)):
            scene.block(span.start, span.end)
            continue
        _add(scene, span.start, span.end, sense, "metonym" if how == "capital" else how)


def _add(scene: Scene, start: int, end: int, sense: Sense, how: str) -> None:
    key = sense.key
    name = scene.words(start, end)
    meant = scene.corrections.meant(name, scene.on)
    if scene.corrections.excludes(name, key):
        scene.block(start, end)
        return
    if meant is not None and meant.label in ("Country", "Alliance", "Organization"):
        key, how = meant, "correction"
    if key.label == "Country":
        key = Key("Country", at(key.id, scene.on))
    scene.add(start, end, [scene.node(key)], how, SURE.get(how, 0.8))


def _sense(scene: Scene, hit: Hit, chosen: dict[str, str]) -> Sense | None:
    """The sense that the date and the article allow; None when it names nothing or stays open."""
    if hit.senses[0].how == "blocker":
        return None
    if hit.senses[0].how == "ambiguous":
        return next((sense for sense in hit.senses if sense.id == chosen.get(scene.text[hit.start : hit.end])), None)
    if hit.senses[0].id == "GEO" and hit.senses[0].how == "exact" and not _state_of_georgia(scene, hit):
        return None
    fitting = [sense for sense in hit.senses if sense.holds(scene.on) and _exists(sense, scene)]
    if len(fitting) > 1 and scene.on is None:
        fitting = [_by_company(scene, fitting)]
    return max(fitting, key=lambda sense: (sense.how == "exact", sense.end != ""), default=None)


def _exists(sense: Sense, scene: Scene) -> bool:
    return not sense.end or scene.on is None or sense.label != "Country" or existed(sense.id, scene.on)


def _by_company(scene: Scene, senses: list[Sense]) -> Sense:
    """Of several states, the one whose own name the text has more often: Moscow in a text on the Soviet Union."""
    return max(senses, key=lambda sense: scene.text.count(node(sense.key).name[:6]))


def _state_of_georgia(scene: Scene, hit: Hit) -> bool:
    """Whether "Georgia" is the country: not before 1991, not beside towns and offices of the US state."""
    if scene.on is not None and scene.on.year < 1991:
        return False
    near = scene.text[max(0, hit.start - 80) : hit.end + 60]
    return not whole("us_state_of_georgia", 0).search(near)


def _ambiguous(scene: Scene, hits: list[Hit]) -> dict[str, str]:
    """For each ambiguous name the country that the rest of the article names alone, or whose leaders it names."""
    counts = Counter(
        hit.senses[0].id for hit in hits if hit.senses[0].how in ("exact", "demonym", "capital", "metonym")
    )
    for key in scene.nodes:
        for term in offices(key, scene.on) if key.label == "Leader" else ():
            counts[term.place] += 1
    found = {}
    for hit in hits:
        if hit.senses[0].how == "ambiguous":
            named = [sense for sense in hit.senses if counts[sense.id]]
            if len(named) == 1:
                found[scene.text[hit.start : hit.end]] = named[0].id
    return found


def is_place(scene: Scene, start: int, end: int) -> bool:
    """Whether a capital's name is only where something happens, and not its government."""
    doc = scene.tokens
    previous = doc[start - 1] if start and not doc[start].is_sent_start else None
    following = doc[end] if end < len(doc) else None
    head = scene.doc[start:end].root
    if _dateline(scene, start, end):
        return True
    if following is not None and following.lower_ in words("place_after"):
        return True
    if (
        following is not None
        and following.text == "'s"
        and end + 1 < len(doc)
        and doc[end + 1].lower_ in words("place_after")
    ):
        return True
    if previous is not None and previous.lower_ in words("part_of_town"):
        return True
    if following is not None and following.pos_ == "PROPN" and doc[end - 1].whitespace_ and head.dep_ == "compound":
        return True  # "Stockholm District Court"
    if previous is not None and previous.lower_ in words("place_before") and head.dep_ != "poss":
        return not (previous.lower_ in ("from", "to") and _acts_on(previous))
    if (
        previous is not None
        and previous.lower_ == "of"
        and start > 1
        and doc[start - 2].lower_ in words("part_of_city")
    ):
        return True
    if previous is not None and previous.text in (",", "capital") and head.dep_ == "appos":
        return True
    return (
        following is not None
        and following.text == ","
        and end + 1 < len(doc)
        and doc[end + 1].ent_type_ == "GPE"
        and head.dep_ != "nsubj"
    )


def _acts_on(preposition: object) -> bool:
    """Whether a preposition hangs on a verb or noun of dealing: pressure from Moscow, a message to Beijing."""
    return preposition.head.lower_ in words("dealing")  # type: ignore[attr-defined]


def _dateline(scene: Scene, start: int, end: int) -> bool:
    """Whether the name opens a paragraph as a dateline: "MOSCOW, April 6 -", "WASHINGTON (Reuters) -"."""
    if not scene.tokens[start].is_sent_start and start > 0 and not scene.tokens[start - 1].is_space:
        return False
    tail = scene.text[scene.tokens[end - 1].idx + len(scene.tokens[end - 1]) :][:60]
    return bool(re.match(r"[^.]{0,45}?(?:\([A-Z][\w /]*\)\s*)?\s(?:-|--|–|—)\s", tail)) and not re.match(
        r"\s+(?:and|has|is|was|said|'s)\b", tail
    )
