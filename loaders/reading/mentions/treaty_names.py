"""Treaties: the core ones by name, others by the shape of their names."""

import re
from functools import cache, lru_cache

from diplograph.graph.ids import slug
from diplograph.graph.nodes import Key, Treaty
from diplograph.graph.reference.treaties import treaties
from diplograph.loaders.reading.mentions.gazetteer import Hit
from diplograph.loaders.reading.mentions.lexicon import pattern
from diplograph.loaders.reading.mentions.scene import Scene

LONGEST = 120  # characters of a treaty's name


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The shape of a treaty's name, the words before it that are not part of it, and names too generic."""
    word, kind = r"[A-Z](?:[\w’'&–-]|\.(?=\w))*", rf"(?:{pattern('treaty_kind')})"
    link = r"(?:,?\s+(?:and|of|the|in|on|for|to|or|against))"
    subject = (
        r"(?:\s+(?:on|of|for|against|between|concerning|relating to)\s+(?:the\s+)?"
        rf"{word}(?:{link}{{0,3}}\s+{word}){{0,9}})"
    )
    shape = rf"(?:{word}\s+(?:(?:on|of|for|and)\s+(?:the\s+)?)?){{0,6}}{kind}\b{subject}?"
    lead = rf"(?:(?:{pattern('treaty_lead')})\s+)+"
    generic = rf"(?:{kind}|(?:{pattern('treaty_generic')})\s+{kind})\Z"
    return re.compile(shape), re.compile(lead), re.compile(generic)


def find_treaties(scene: Scene, hits: list[Hit]) -> None:
    """Record every treaty that the text names; longest names first."""
    spans: list[tuple[int, int, Key | None]] = [
        (hit.start, _end(scene.text, hit), hit.senses[0].key) for hit in hits if hit.senses[0].label == "Treaty"
    ]
    groups = [hit for hit in hits if hit.senses[0].label in ("Alliance", "Organization") and _of_kind(scene, hit)]
    spans += [
        (start, end, None)
        for start, end in shaped(scene.text)
        if not any(hit.start < end and start < hit.end for hit in groups)
    ]
    for start, end, key in sorted(spans, key=lambda each: (each[2] is None, each[0] - each[1], each[0])):
        span = scene.span(start, end)
        if span is not None and scene.free(span.start, span.end):
            treaty = scene.node(key) if key else _unknown(scene, span.text)
            scene.add(span.start, span.end, [treaty], "exact" if key else "pattern", 0.95 if key else 0.75)


def _end(text: str, hit: Hit) -> int:
    """Where the name ends with a word that says what it is: "the INF treaty"."""
    follows = re.compile(rf"\s+(?:{pattern('treaty_kind')})\b", re.IGNORECASE).match(text, hit.end)
    return follows.end() if follows else hit.end


def _of_kind(scene: Scene, hit: Hit) -> bool:
    """Whether the name of a group holds a word for a treaty: "Warsaw Pact"."""
    return bool(re.search(rf"\b(?:{pattern('treaty_kind')})\b", scene.text[hit.start : hit.end]))


def shaped(text: str) -> list[tuple[int, int]]:
    """Where names of the shape "Treaty of Somewhere", "Someone-Other Pact" stand."""
    shape, lead, generic = _patterns()
    found = []
    for match in shape.finditer(text):
        before = lead.match(match.group())
        start = match.start() + (before.end() if before else 0)
        name = text[start : match.end()]
        if " " in name and not generic.match(name) and len(name) < LONGEST:
            found.append((start, match.end()))
    return found


def _unknown(scene: Scene, name: str) -> Treaty:
    """The one core treaty whose name ends so and that the day allows, else a new one, once for each spelling."""
    core = _ending(" ".join(name.lower().split()))
    if len(core) == 1 and (scene.on is None or core[0].signed is None or core[0].signed <= scene.on):
        return core[0]
    treaty = Treaty(id=slug(name), name=re.sub(r"\s+", " ", name))
    known = scene.nodes.get(treaty.key, treaty)
    return known if isinstance(known, Treaty) else treaty


@lru_cache(maxsize=20_000)
def _ending(name: str) -> tuple[Treaty, ...]:
    """The core treaties of which a name ends in these words; none for fewer than three words."""
    if name.count(" ") < 2:
        return ()
    return tuple(
        treaty
        for treaty in treaties().values()
        if any(called.lower().endswith(f" {name}") for called in (treaty.name, *treaty.aliases))
    )
