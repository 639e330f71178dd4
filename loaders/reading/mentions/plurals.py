"""Plurals: "the two presidents", "both sides", "they" after a pair."""

import re

from diplograph.graph.nodes import Key, Node
from diplograph.graph.reference.countries import country, existed, states
from diplograph.graph.reference.people import offices
from diplograph.loaders.reading.mentions.bystanders import STRANGER
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.person_spans import is_title
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.thread import SUBJECTS, Thread

Found = tuple[int, list[Node], str, float]
LEADERS, STATES = words("leaders"), words("states")
MARKED = re.compile(r"^(?:the |these |those |our |their )?(?:two|both)\b|^both\b", re.I)
TOGETHER = frozenset({"they", "them", "their", "both", "themselves", "themself"})
REACH = 4  # sentences


def plural_at(scene: Scene, people: People, thread: Thread, at: int, number: int) -> Found | None:
    """The nodes that a plural ending at this token means; always a pair."""
    token = scene.tokens[at]
    word = token.lower_
    if word in TOGETHER:
        if word == "both" and (
            token.dep_ in ("det", "predet", "preconj") or (token.head.i > at and token.head.pos_ in ("NOUN", "PROPN"))
        ):
            return None
        keys = _pair_before(scene, thread, at, number)
        return (at, [scene.nodes[key] for key in keys], "coreference", 0.65) if keys else None
    if word not in LEADERS | STATES:
        return None
    start = _start(scene, at)
    if not _is_pair(scene.words(start, at + 1), word):
        return None
    if word not in LEADERS:
        nodes = _states(scene, people, thread, number)
    elif MARKED.match(scene.words(start, at + 1)):
        nodes = _leaders(scene, thread, number, word)
    else:
        nodes = _only_two(scene, people, thread, at, number)
    return (start, nodes, "coreference", 0.8) if len(nodes) == 2 else None


def _start(scene: Scene, at: int) -> int:
    start = at
    sentence = scene.tokens[at].sent.start
    allowed = words("plural_before")
    while start > sentence and scene.lower[start - 1] in allowed and at - start < 4:
        start -= 1
    return start


def _is_pair(phrase: str, word: str) -> bool:
    return bool(MARKED.match(phrase)) or (
        phrase.lower().startswith("the ") and word in ("leaders", "presidents") and len(phrase.split()) == 2
    )


def _leaders(scene: Scene, thread: Thread, number: int, word: str) -> list[Node]:
    found = thread.distinct("Leader", number, REACH)
    if word == "presidents":
        found = [key for key in found if _president(scene, key)] or found
    return [scene.nodes[key] for key in found[-2:]]


def _only_two(scene: Scene, people: People, thread: Thread, at: int, number: int) -> list[Node]:
    """For a bare "the leaders": the only two leaders lately named, of two states, not "the leaders of the Senate"."""
    if at + 1 < len(scene.tokens) and scene.lower[at + 1] == "of":
        return []
    found = thread.distinct("Leader", number, REACH)
    homes = {_home(people, key) for key in found}
    return [scene.nodes[key] for key in found] if len(found) == 2 and len(homes - {""}) == 2 else []


def _president(scene: Scene, key: Key) -> bool:
    return any(term.office == "head_of_state" for term in offices(key, scene.on))


def _states(scene: Scene, people: People, thread: Thread, number: int) -> list[Node]:
    """The last two countries named; else those of the last two leaders."""
    found = [key for key in thread.distinct("Country", number, REACH) if _stands(scene, thread, key)]
    if len(found) >= 2:
        return [scene.nodes[key] for key in found[-2:]]
    places = [_home(people, key) for key in thread.distinct("Leader", number, REACH)[-2:]]
    codes = list(dict.fromkeys(code for code in places if code))
    nodes: list[Node] = [country(code) for code in codes]
    return nodes if len(nodes) == 2 else []


def _stands(scene: Scene, thread: Thread, key: Key) -> bool:
    """Whether the country is there on the article's day; of an undated article, whether no successor is named."""
    if scene.on is not None:
        return existed(key.id, scene.on)
    return not {each.key.id for each in thread.named}.intersection(states()[key.id].successors)


def _home(people: People, key: Key) -> str:
    known = people.known.get(key)
    codes = sorted(place for place in (known.places if known else ()) if place in states())
    return codes[0] if len(codes) == 1 else ""


def _pair_before(scene: Scene, thread: Thread, at: int, number: int) -> list[Key]:
    """Two leaders or two countries named side by side in this sentence or the last one, with no other plural since."""
    recent = [each for each in thread.named if number - each.sentence <= 1 and each.key.label != STRANGER]
    for last in range(len(recent) - 1, 0, -1):
        one, two = recent[last - 1], recent[last]
        if (
            one.key != two.key
            and one.key.label == two.key.label
            and one.key.label in ("Leader", "Country")
            and _joined(scene, one.at, two.at)
            and (one.key.label == "Leader" or one.subject or two.sentence == number)
        ):
            alone = len(scene.tokens[two.at].conjuncts) < 2 and not _others_between(scene, one.at, at)
            return [one.key, two.key] if alone else []
    return []


def _others_between(scene: Scene, pair: int, at: int) -> bool:
    """Whether a plural acts in the sentence of the pair or since: "Europeans say that A and B ... They add"."""
    return any(
        token.tag_ in ("NNS", "NNPS") and token.dep_ in SUBJECTS and token.lower_ not in LEADERS | STATES
        for token in scene.tokens[scene.tokens[pair].sent.start : at]
        if token.i != pair
    )


def _joined(scene: Scene, one: int, two: int) -> bool:
    """Whether both names stand in one coordination ("A and B") or one plural mention."""
    if one == two or scene.tokens[two] in scene.tokens[one].conjuncts:
        return True
    between = scene.tokens[one + 1 : two]
    return (
        two - one < 12
        and any(token.lower_ == "and" for token in between)
        and not any(token.pos_ in ("VERB", "NOUN") and not is_title(token) for token in between)
        and not any(token.pos_ == "PROPN" and not scene.owner[token.i] and not is_title(token) for token in between)
    )
