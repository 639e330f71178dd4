"""Offices without a name: "the French president", "his Turkish counterpart", "the president-elect"."""

from diplograph.graph.nodes import Leader, Node
from diplograph.graph.reference.leading import TWO_AT_A_TIME, leaders
from diplograph.graph.reference.people import TOP, holders, offices, person
from diplograph.loaders.reading.mentions.known import CROWNS, Known
from diplograph.loaders.reading.mentions.lexicon import words
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.person_spans import is_title
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.thread import NEAR, Thread
from diplograph.loaders.reading.mentions.titles import role

Found = tuple[int, list[Node], str, float]
HEADS = words("office_head")
NOT_THIS_ONE = words("not_this_one")
MODIFIERS = words("office_modifier")
SOUGHT = words("office_sought")
MANY = frozenset({"ambassador", "un_representative", "io_representative"})  # a state has many at a time


def office_phrase(scene: Scene, people: People, thread: Thread, at: int, number: int) -> Found | None:
    """The leader whom an office ending at this token means."""
    token = scene.tokens[at]
    if token.lower_ not in HEADS and not _elect(scene, at):
        return None
    if _named_beside(scene, at):
        return None
    start = _start(scene, at)
    phrase = scene.tokens[start : at + 1]
    if any(word.lower_ in NOT_THIS_ONE for word in phrase) or (start and scene.lower[start - 1] in NOT_THIS_ONE):
        return None
    if start == at and start and scene.lower[start - 1] in SOUGHT:
        return None
    place = _place(scene, start, at)
    if not place and _of_another(scene, at):
        return None
    if token.lower_ == "counterpart":
        found = _counterpart(scene, people, thread, place, number)
    elif place:
        found = _of_place(scene, people, scene.words(start, at + 1), place)
    elif phrase[0].lower_ in ("the", "our"):
        found = _known_by_title(scene, people, thread, scene.words(start, at + 1), number)
    else:
        return None
    if found is None:
        return None
    node, how = found
    return start, [node], how, 0.85 if how == "office_on_date" else 0.8


def _elect(scene: Scene, at: int) -> bool:
    return scene.lower[at] == "elect" and at > 1 and scene.lower[at - 2] == "president"


def _named_beside(scene: Scene, at: int) -> bool:
    """Whether the leader's name stands next to the office, so that the phrase tells nobody new."""
    doc = scene.tokens
    if doc[at].dep_ in ("compound", "appos", "attr", "amod") and doc[at].lower_ not in ("counterpart",):
        return True
    ahead = [place for place in range(at + 1, min(at + 3, len(doc))) if doc[place].text not in (",",)]
    if ahead and (
        any(key.label == "Leader" for key in scene.owner[ahead[0]])
        or (doc[ahead[0]].text[:1].isupper() and doc[ahead[0]].pos_ == "PROPN" and at + 1 == ahead[0])
    ):
        return True
    return (
        at + 1 < len(doc)
        and doc[at + 1].text in ("-", "'s")
        and doc[at + 1].text == "-"
        and doc[at].lower_ != "president"
    )


def _start(scene: Scene, at: int) -> int:
    start, sentence = at, scene.tokens[at].sent.start
    while start > sentence and at - start < 6:
        previous = scene.tokens[start - 1]
        country = bool(scene.owner[start - 1]) and scene.owner[start - 1][0].label != "Leader"
        if not (previous.lower_ in MODIFIERS or is_title(previous) or country or previous.text in ("'s", "-")):
            break
        start -= 1
    return start


def _place(scene: Scene, start: int, at: int) -> str:
    """The country or group whose office it is: named in the phrase, or after it with "of"."""
    doc = scene.tokens
    for place in range(at - 1, start - 1, -1):
        for key in scene.owner[place]:
            if key.label != "Leader":
                return key.id
    if at + 2 < len(doc) and doc[at + 1].lower_ == "of":
        for place in range(at + 2, min(at + 5, len(doc))):
            for key in scene.owner[place]:
                if key.label in ("Country", "Alliance", "Organization"):
                    return "" if _of_body(scene, place) else key.id
    if (
        start > 2 and scene.lower[start - 1] == "to" and is_title(doc[start - 2])
    ):  # "American Assistant to the President"
        for place in range(start - 3, max(start - 7, doc[start].sent.start - 1), -1):
            for key in scene.owner[place]:
                if key.label == "Country" and scene.how[place] in ("exact", "demonym"):
                    return key.id
    return ""


def _of_another(scene: Scene, at: int) -> bool:
    """Whether "of" follows with what is no state or body known: "the president of the society"."""
    return scene.lower[at + 1 : at + 2] == ["of"] and scene.lower[at + 2 : at + 3] not in (["state"], ["defense"])


def _of_body(scene: Scene, at: int) -> bool:
    """Whether the name at `at` only begins that of a body: "president of the Russian Curling Federation"."""
    end = at + 1
    while end < len(scene.tokens) and scene.owner[end] == scene.owner[at]:
        end += 1
    if scene.how[at] == "demonym" and scene.tokens[end - 1].dep_ in ("amod", "compound", "nmod"):
        return True
    if end == len(scene.tokens) or scene.owner[end] or is_title(scene.tokens[end]):
        return False
    following = scene.tokens[end]
    proper = following.pos_ == "PROPN" and following.text[:1].isupper()
    return proper and following.ent_type_ not in ("PERSON", "DATE", "")


def _of_place(scene: Scene, people: People, words: str, place: str) -> tuple[Node, str] | None:
    """The leader of this article with that office of that place, else who held it on the day."""
    if words.lower().endswith("leader"):
        return _leader(scene, people, words, place)
    told = role(words)
    if told is None or not told.offices:
        return None
    for known in people.known.values():
        if place in known.places and told.offices[0] in known.titles:
            return known.node, "coreference"
    if scene.on is None:
        return None
    for office in told.offices:
        found = holders(office, place, scene.on)
        if found and office not in MANY:
            return _met(people, found[0].node, place, office), "office_on_date"
    return None


def _leader(scene: Scene, people: People, words: str, place: str) -> tuple[Node, str] | None:
    """ "The Israeli leader": who leads the state that day; another whom the article names at its top before."""
    if scene.on is None:
        return None
    supreme = words.lower().endswith("supreme leader")
    found = holders("supreme_leader", place, scene.on) if supreme else leaders(place, scene.on)
    met = [one for one in found if one.node.key in people.known]
    if not met and not supreme:
        met = [
            one
            for known in people.known.values()
            if (one := person(known.node.id)) and any(t.place == place and t.office in TOP for t in one.on(scene.on))
        ]
    if met:
        return met[0].node, "coreference"
    if not found or (place in TWO_AT_A_TIME and not supreme):
        return None
    return _met(people, found[0].node, place, "leader"), "office_on_date"


def _met(people: People, node: Leader, place: str, office: str) -> Node:
    known = people.known.setdefault(node.key, Known(node))
    known.places.add(place)
    known.titles.add(office)
    return node


def _counterpart(scene: Scene, people: People, thread: Thread, place: str, number: int) -> tuple[Node, str] | None:
    """Who holds, in the place named, the office of the leader last in focus."""
    key = thread.latest(("Leader",), number, 1)
    known = people.known.get(key) if key else None
    if known is None or not place or scene.on is None:
        return None
    told = known.titles or {term.office for term in offices(known.node.key, scene.on)}
    for office in sorted(told):
        found = holders(office, place, scene.on)
        if found:
            return _met(people, found[0].node, place, office), "office_on_date"
    return None


def _known_by_title(scene: Scene, people: People, thread: Thread, words: str, number: int) -> tuple[Node, str] | None:
    """The last leader named who is called by that title."""
    told = role(words)
    if told is None or not told.offices:
        return None
    if (own := _of_publisher(scene, people, words, told.offices[0])) is not None:
        return _before(scene, people, thread, own, number) or (own, "office_on_date")
    called, wanted = [], _called_alone(words, told.offices)
    for key in reversed(thread.distinct("Leader", number, 8)):
        known = people.known.get(key)
        if known and (_elect_match(words, known) if "elect" in words.lower() else _called_so(words, wanted, known)):
            called.append(known)
    if not called:
        headed = [known for known in people.headed.values() if _called_so(words, wanted, known)]
        return (headed[0].node, "coreference") if len(headed) == 1 and "elect" not in words.lower() else None
    recorded = [known for known in called if any(term.office in told.offices for term in offices(known.node.key))]
    if words.lower().endswith("president") and told.offices[0] == "head_of_state":
        return _in_focus(scene, people, thread, recorded or called, number).node, "coreference"
    return (recorded or called)[0].node, "coreference"


def _in_focus(scene: Scene, people: People, thread: Thread, called: list[Known], number: int) -> Known:
    """Of the presidents named, titled so or not, who is it that day, then the last subject, then the last named."""
    near = [people.known[key] for key in thread.distinct("Leader", number, NEAR) if key in people.known]
    pool = [*called, *(each for each in near if each not in called and _presides(scene, each))]
    if scene.on is not None:
        pool = [each for each in pool if _presides(scene, each)] or called
    keys = {each.node.key: each for each in pool}
    latest = thread.latest(("Leader",), number, fits=keys.__contains__)
    return keys[latest] if latest else called[0]


def _presides(scene: Scene, known: Known) -> bool:
    """Whether the reference data has the leader as a president that day, or ever for a text without a date."""
    held = offices(known.node.key, scene.on)
    return any(term.office == "head_of_state" and "president" in term.title.lower() for term in held)


def _before(scene: Scene, people: People, thread: Thread, own: Node, number: int) -> tuple[Node, str] | None:
    """A president of before whom this sentence calls so and names: "joined President Obama and led the President's"."""
    seats = {(term.place, term.office) for term in offices(own.key, scene.on)}
    here = [each.key for each in thread.named if each.sentence == number and each.key.label == "Leader"]
    titled = [people.known[key] for key in here if key in people.known and people.known[key].titles]
    was = [each for each in titled if seats & {(term.place, term.office) for term in offices(each.node.key)}]
    return (was[-1].node, "coreference") if was and own.key not in here else None


def _of_publisher(scene: Scene, people: People, words: str, office: str) -> Node | None:
    """Who held the office that publishes the article: "the President" of the White House is its own."""
    from diplograph.loaders.reading.candidates.publisher import publisher

    own = publisher(scene.article)
    if own is None or own.office != office or scene.on is None or words.lower().endswith("minister"):
        return None  # "the foreign minister" of the State Department's text is another state's
    found = holders(office, own.state.id, scene.on)
    return _met(people, found[0].node, own.state.id, office) if found else None


def _called_so(words: str, wanted: set[str], known: Known) -> bool:
    """Whether a leader of the article is called by the title: a king by "the king", no American by "the minister"."""
    if words.lower().endswith("minister") and "USA" in known.places:
        return False
    crown, called = known.titles & CROWNS, words.lower().split()[-1]
    return bool(wanted & known.titles) and (called in crown if crown or called in CROWNS else True)


def _called_alone(words: str, offices: tuple[str, ...]) -> set[str]:
    """The offices that a title without a name calls: of "the secretary" any that it can mean, else the first."""
    return set(offices if words.lower().endswith("secretary") else offices[:1])


def _elect_match(words: str, known: Known) -> bool:
    return "elect" in words.lower().split("-") and "elect" in known.titles
