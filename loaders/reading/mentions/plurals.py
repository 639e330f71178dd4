"""Plurals: "the two presidents", "both sides", "they" after a pair."""

import re
from collections import Counter
from itertools import pairwise

from diplograph.graph.nodes import Key, Node
from diplograph.graph.reference.countries import country, existed, states
from diplograph.graph.reference.people import offices
from diplograph.loaders.reading.mentions.bystanders import STRANGER
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.person_spans import is_title
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.thread import SUBJECTS, Named, Thread

Found = tuple[int, list[Node], str, float]
LEADERS, STATES = words("leaders"), words("states")
MARKED = re.compile(r"^(?:the |these |those |our |their )?(?:two|both)\b|^both\b", re.I)
TOGETHER = frozenset({"they", "them", "their", "both", "themselves", "themself"})
MANY = frozenset({"summit", "conference", "countries", "nations", "leaders", "ministers"})
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
    if not _is_pair(scene.words(start, at + 1), word) or (word == "sides" and _of(scene, at)) or _told_after(scene, at):
        return None
    if word not in LEADERS:
        nodes = _states(scene, people, thread, at, number)
    elif MARKED.match(scene.words(start, at + 1)):
        nodes = _leaders(scene, thread, at, number)
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


def _leaders(scene: Scene, thread: Thread, at: int, number: int) -> list[Node]:
    """The last two leaders named, but for one who does something to the two: "Mr Biden invited the two leaders"."""
    doers = _doers(scene, thread, at, number)
    found = [key for key in thread.distinct("Leader", number, REACH) if key not in doers]
    if scene.lower[at] == "presidents":
        found = [key for key in found if _president(scene, key)] or found
    return [scene.nodes[key] for key in found[-2:]]


def _of(scene: Scene, at: int) -> bool:
    """Whether "of" follows: "both sides of the Atlantic"."""
    return at + 1 < len(scene.tokens) and scene.lower[at + 1] == "of"


def _told_after(scene: Scene, at: int) -> bool:
    """Whether a clause says which are meant: "the two countries that were left out"."""
    return scene.lower[at + 1 : at + 2] in (["that"], ["which"], ["who"], ["whose"])


def _only_two(scene: Scene, people: People, thread: Thread, at: int, number: int) -> list[Node]:
    """For a bare "the leaders": the only two leaders lately named, of two states, not "the leaders of the Senate"."""
    if _of(scene, at):
        return []
    found = thread.distinct("Leader", number, REACH)
    last = max((each.at for each in thread.named if each.key.label == "Leader"), default=at)
    if any(scene.lower[each] in MANY for each in range(last, at)):
        return []  # "They will meet at the summit. The leaders will discuss": those of the summit
    homes = {_home(people, key) for key in found}
    return [scene.nodes[key] for key in found] if len(found) == 2 and len(homes - {""}) == 2 else []


def _president(scene: Scene, key: Key) -> bool:
    return any(term.office == "head_of_state" for term in offices(key, scene.on))


def _states(scene: Scene, people: People, thread: Thread, at: int, number: int) -> list[Node]:
    """The last two countries named side by side, else the last two named; else those of the last two leaders.

    Where several were named since and none side by side, the two that the article names so most often.
    """
    from diplograph.loaders.reading.candidates.publisher import publisher

    word, acting = scene.lower[at], _acting(scene, people, thread, at, number)
    named = [each for each in thread.named if each.key.label == "Country" and each.key.id not in acting]
    near = (each for each in named if number - each.sentence <= REACH)
    recent = [each for each in near if _stands(scene, thread, each.key)]
    own = publisher(scene.article)
    pair = _last_pair(scene, recent)
    speaks = own is not None and own.office and scene.on is not None
    if own is not None and speaks and own.state not in pair and (not pair or word == "sides"):
        pair = _with_publisher(recent, own.state)
    elif not pair and len({each.key for each in recent}) != 2 and (often := _often_paired(scene, named)):
        pair = often
    elif not pair:
        pair = list(dict.fromkeys(each.key for each in reversed(recent)))[1::-1]
    if len(pair) == 2:
        return [country(key.id) for key in pair]
    places = [_home(people, key) for key in thread.distinct("Leader", number, REACH)[-2:]]
    codes = list(dict.fromkeys(code for code in places if code))
    nodes: list[Node] = [country(code) for code in codes]
    return nodes if len(nodes) == 2 else []


def _acting(scene: Scene, people: People, thread: Thread, at: int, number: int) -> set[str]:
    """The states of those who do something to the two: "Ankara accused the two countries"."""
    doers = _doers(scene, thread, at, number)
    return {key.id if key.label == "Country" else _home(people, key) for key in doers}


def _doers(scene: Scene, thread: Thread, at: int, number: int) -> list[Key]:
    """The subjects before a plural that is an object."""
    if scene.tokens[at].dep_ != "dobj":
        return []
    return [each.key for each in thread.named if each.sentence == number and each.subject]


def _often_paired(scene: Scene, named: list[Named]) -> list[Key]:
    """The two countries that the article has most often named side by side, the first of equals."""
    pairs = Counter(
        tuple(sorted((one.key, two.key)))
        for one, two in pairwise(named)
        if one.key != two.key and one.sentence == two.sentence and _side_by_side(scene, one.at, two.at)
    )
    return list(pairs.most_common(1)[0][0]) if pairs else []


def _last_pair(scene: Scene, recent: list[Named]) -> list[Key]:
    """The last two countries named side by side, if hardly another is named since."""
    for at in range(len(recent) - 1, 0, -1):
        one, two = recent[at - 1], recent[at]
        if one.key != two.key and one.sentence == two.sentence and _side_by_side(scene, one.at, two.at):
            since = {each.key for each in recent[at + 1 :]} - {one.key, two.key}
            third = at > 1 and _in_row(scene, recent[at - 2], one)
            return [one.key, two.key] if len(since) < 2 and not third else []
    return []


def _with_publisher(recent: list[Named], own: Key) -> list[Key]:
    """The state whose text it is and the country lately named most: that text speaks of the two of them."""
    often = Counter(each.key for each in recent if each.key != own)
    others = [each.key for each in reversed(recent) if each.key != own]
    return [own, max(others, key=lambda key: often[key])] if others else []


def _side_by_side(scene: Scene, one: int, two: int) -> bool:
    """Whether two names stand in one coordination or one compound: "Russian-American"."""
    hyphen = two - one < 4 and any(token.text in ("-", "–") for token in scene.tokens[one + 1 : two])
    return hyphen or _joined(scene, one, two)


def _in_row(scene: Scene, first: Named, second: Named) -> bool:
    """Whether a name stands right before another in a row: "France, Germany and Italy"."""
    between = scene.tokens[first.at + 1 : second.at]
    return (
        first.sentence == second.sentence
        and first.key != second.key
        and len(between) < 5
        and any(token.text == "," for token in between)
        and not any(token.pos_ in ("VERB", "AUX") for token in between)
    )


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
            third = last > 1 and recent[last - 2].key.label == one.key.label and _in_row(scene, recent[last - 2], one)
            alone = len(scene.tokens[two.at].conjuncts) < 2 and not third and not _others_between(scene, one.at, at)
            return [one.key, two.key] if alone else []
    return []


def _others_between(scene: Scene, pair: int, at: int) -> bool:
    """Whether a plural acts in the sentence of the pair or since, or people are spoken of whom "they" may be."""
    return any(
        (token.tag_ in ("NNS", "NNPS") or token.lower_ in ("many", "some", "others", "several", "most"))
        and token.lower_ not in LEADERS | STATES
        and (token.dep_ in SUBJECTS or (token.i > pair and token.lower_ in words("people")))
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
