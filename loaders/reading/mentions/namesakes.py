"""Names that a country shares with others: the state of Georgia, Lebanon in Pennsylvania, Chad as a given name."""

from diplograph.graph.reference.names import senses
from diplograph.loaders.reading.mentions.gazetteer import Hit
from diplograph.loaders.reading.mentions.lexicon import whole, words
from diplograph.loaders.reading.mentions.person_spans import is_title
from diplograph.loaders.reading.mentions.scene import Scene

BESIDE = 120  # characters around "Georgia" that speak for one of the two
FOUNDED = 1991  # the year since which the country is


def is_namesake(scene: Scene, hit: Hit, hits: list[Hit]) -> bool:
    """Whether a country's name here is that of a US state, of a town in one, or of a person."""
    if hit.senses[0].how in ("exact", "capital") and _family_name(scene, hit, hits):
        return True
    if hit.senses[0].how != "exact":
        return False
    if hit.senses[0].id == "GEO" and not _country_of_georgia(scene, hit, hits):
        return True
    return _town(scene, hit) or _given_name(scene, hit)


def is_no_state(scene: Scene, start: int, end: int) -> bool:
    """Whether a demonym is a language's or people's name here: "speaks French and Urdu", "ethnic Albanians"."""
    if start and scene.lower[start - 1] == "ethnic":
        return True
    following = scene.lower[end : end + 2]
    if following[:1] in (["language"], ["alphabet"]) or (
        following[:1] == ["-"] and following[1:] in (["speaking"], ["language"])
    ):
        return True
    first = scene.tokens[end - 1]
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ == "pobj" and first.head.lower_ == "in":
        return first.head.head.lower_ in ("fluent", "fluency", "proficient", "proficiency", "conversant")
    return first.dep_ == "dobj" and first.head.lemma_ in ("speak", "learn", "study")


def _country_of_georgia(scene: Scene, hit: Hit, hits: list[Hit]) -> bool:
    """Whether "Georgia" is the country: by what stands beside it, else by what the article speaks of."""
    if scene.on is not None and scene.on.year < FOUNDED:
        return False
    first, last = max(0, hit.start - BESIDE), hit.end + BESIDE
    beside = scene.text[first : hit.start] + "#" + scene.text[hit.end : last]
    caucasus, state = whole("caucasus", 0), whole("us_state", 0)
    if whole("us_state_of_georgia", 0).search(scene.text[max(0, hit.start - 40) : hit.end + 40]):
        return False
    if caucasus.search(beside):
        return True
    if state.search(beside):
        return False
    if any(first <= each.start < last and _other_country(each) for each in hits):
        return True
    return bool(caucasus.search(scene.text)) or not state.search(scene.text)


def _other_country(hit: Hit) -> bool:
    sense = hit.senses[0]
    return sense.label == "Country" and sense.how in ("exact", "demonym") and sense.id not in ("GEO", "USA")


def _town(scene: Scene, hit: Hit) -> bool:
    """Whether a US state follows after a comma: "Lebanon, Pennsylvania"; not in a row of such names."""
    if scene.text[hit.end : hit.end + 2] != ", " or hit.senses[0].id in ("USA", "GEO"):
        return False
    state = whole("us_state", 0).match(scene.text, hit.end + 2)
    return state is not None and not scene.text.startswith(" and ", state.end())


def _family_name(scene: Scene, hit: Hit, hits: list[Hit]) -> bool:
    """Whether the article names somebody of that family name in full: "Sudesh Amman", and later "Amman".

    Not where the text speaks of that state otherwise, and a state's own name only if it often is a person's: the parse
    sees persons in "Mission Turkey" too.
    """
    name, sense = scene.text[hit.start : hit.end], hit.senses[0]
    if " " in name or name not in families(scene):
        return False
    if sense.how == "exact" and name.lower() not in words("country_or_given_name"):
        return False
    others = ("demonym",) if sense.how == "exact" else ("exact", "demonym")
    return not any(each.senses[0].id == sense.id and each.senses[0].how in others for each in hits)


def families(scene: Scene) -> frozenset[str]:
    """The last words of the persons' names in the article that begin with another name and no title."""
    if scene.families is None:
        full = (each for each in scene.doc.ents if each.label_ == "PERSON" and len(each) > 1)
        scene.families = frozenset(
            each[-1].text
            for each in full
            if each[0].text[:1].isupper() and not is_title(each[0]) and each[0].text not in senses()
        )
    return scene.families


def _given_name(scene: Scene, hit: Hit) -> bool:
    """Whether it is the given name of a person whom the parse sees: "Chad Smith"."""
    if scene.text[hit.start : hit.end].lower() not in words("country_or_given_name"):
        return False
    span = scene.span(hit.start, hit.end)
    following = scene.tokens[span.end] if span is not None and span.end < len(scene.tokens) else None
    return (
        span is not None
        and following is not None
        and following.pos_ == "PROPN"
        and following.text[:1].isupper()
        and not is_title(following)
        and span[-1].ent_type_ == following.ent_type_ == "PERSON"
    )
