"""Noun phrases for a body named before: "the alliance", "the bloc", "the organization", "the kingdom"."""

from diplograph.graph.nodes import Key, Node
from diplograph.graph.reference.names import node
from diplograph.loaders.reading.mentions.people import People
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.thread import Thread

Found = tuple[int, list[Node], str, float]
KINDS: dict[str, tuple[str, ...]] = {
    "alliance": ("Alliance",),
    "bloc": ("Alliance", "Organization"),
    "block": ("Alliance",),
    "organization": ("Organization", "Alliance"),
    "organisation": ("Organization", "Alliance"),
    "kingdom": ("Country",),
}
REACH = 5  # sentences
ALONE = {"Alliance": Key("Alliance", "nato")}


def phrase_at(scene: Scene, people: People, thread: Thread, at: int, number: int) -> Found | None:
    """The body that a definite noun phrase ending at this token means."""
    token = scene.tokens[at]
    labels = KINDS.get(token.lower_)
    if labels is None or at == 0:
        return None
    start = at
    while start and scene.lower[start - 1] in (
        "the",
        "western",
        "military",
        "trade",
        "regional",
        "30-member",
        "27-nation",
        "security",
    ):
        start -= 1
    if scene.lower[start] != "the":
        return None
    nato, named = ALONE["Alliance"], {each.key for each in thread.named if each.key.label == "Alliance"}
    if token.text == "Alliance" and (nato in named or not named):
        return start, [node(nato)], "coreference", 0.7
    for label in labels:
        found = thread.latest((label,), number, REACH, lambda key: _can_be(scene, key))
        if found:
            return start, [scene.nodes[found]], "coreference", 0.8
    return None


def _can_be(scene: Scene, key: Key) -> bool:
    """Whether the body is a group, or a country whose own name says that it is a kingdom."""
    known = scene.nodes[key]
    names = (known.name, *getattr(known, "aliases", ()))
    return key.label != "Country" or any("kingdom" in name.lower() for name in names)
