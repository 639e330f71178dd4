"""Countries, alliances and organizations by name; a capital is its government only where it acts."""

from collections import Counter

from diplograph.graph.nodes import Key
from diplograph.graph.reference.countries import at, existed
from diplograph.graph.reference.names import Sense, node
from diplograph.graph.reference.people import offices
from diplograph.loaders.reading.mentions.gazetteer import Hit
from diplograph.loaders.reading.mentions.namesakes import is_namesake, is_no_state
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.towns import is_place

SURE = {"correction": 0.99, "exact": 0.98, "demonym": 0.95, "metonym": 0.85, "capital": 0.8}


def find_places(scene: Scene, hits: list[Hit]) -> None:
    """Record every country, alliance and organization that the text names."""
    chosen = _ambiguous(scene, hits)
    for hit in hits:
        span = scene.span(hit.start, hit.end)
        if span is None or not scene.free(span.start, span.end):
            continue
        sense = _sense(scene, hit, hits, chosen)
        if sense is None or (span.text.rstrip(".'s") and span.end - span.start > 12):
            scene.block(span.start, span.end)
            continue
        if sense.label == "Treaty":
            continue
        if sense.how == "demonym" and is_no_state(scene, span.start, span.end):
            scene.block(span.start, span.end)
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


def _sense(scene: Scene, hit: Hit, hits: list[Hit], chosen: dict[str, str]) -> Sense | None:
    """The sense that the date and the article allow; None when it names nothing or stays open."""
    if hit.senses[0].how == "blocker":
        return None
    if hit.senses[0].how == "ambiguous":
        return next((sense for sense in hit.senses if sense.id == chosen.get(scene.text[hit.start : hit.end])), None)
    if is_namesake(scene, hit, hits):
        return None
    fitting = [sense for sense in hit.senses if sense.holds(scene.on) and _exists(sense, scene)]
    if len(fitting) > 1 and scene.on is None:
        fitting = [_by_company(scene, fitting)]
    return max(fitting, key=lambda sense: (sense.how == "exact", sense.end != ""), default=None)


def _exists(sense: Sense, scene: Scene) -> bool:
    return not sense.end or scene.on is None or sense.label != "Country" or existed(sense.id, scene.on)


def _by_company(scene: Scene, senses: list[Sense]) -> Sense:
    """Of several states, the one whose own name the text has more often: Moscow in a text on the Soviet Union."""
    return max(senses, key=lambda sense: (scene.text.count(node(sense.key).name[:6]), not sense.end))


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
