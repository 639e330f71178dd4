"""Who "we" are in a statement: its signatories, or the state whose office publishes it."""

import re

from diplograph.graph.nodes import Key
from diplograph.loaders.reading.candidates.scene import Scene

_HEAD = 2500  # characters in which a statement names those who make it
_STATEMENT = (
    r"(?:joint (?:statement|declaration|communiqu[eé])|following statement|communiqu[eé]"
    r"|(?:text of|this) (?:the |a )?(?:following )?(?:joint )?statement"
    r"|statement (?:was|is|issued|released|made))"
)
_MADE_BY = re.compile(
    _STATEMENT + r"[^\n]{0,160}?\b(?:by|of|from|on behalf of|between)\b\s([^\n]{10,1500})", re.IGNORECASE
)
_JOINT = re.compile(r"\bjoint\b.*\b(?:statement|declaration|communiqu[eé])", re.IGNORECASE)
_MADE_ABOUT = re.compile(
    r",? (?:condemning|regarding|concerning|on the occasion|following|after|in response|welcoming|about|calling)\b"
    r"|begin text",
    re.IGNORECASE,
)


def signatories(scene: Scene, title: str) -> list[Key]:
    """The leaders or states that a joint statement names as those who make it."""
    made = _MADE_BY.search(scene.tree.text[:_HEAD])
    if made is None:
        return _conveners(scene) if _JOINT.search(title) else []
    start, end = made.span(1)
    about = _MADE_ABOUT.search(made.group(1))
    if about:
        end = start + about.start()
    listed = [n.mention.key for n in scene.named if start <= n.mention.start < end]
    for labels in (("Leader",), ("Country", "Organization", "Alliance")):
        found = list(dict.fromkeys(key for key in listed if key.label in labels))
        if len(found) >= 2:
            return found
    return []


def _conveners(scene: Scene) -> list[Key]:
    """The states and bodies listed before the first verb of the first sentence that lists three."""
    tree = scene.tree
    for first, last in tree.sentences[:5]:
        verb = next((i for i in range(first, last) if tree.pos[i] in ("VERB", "AUX")), last)
        found = [n.mention.key for n in scene.named if first <= n.head < verb and n.mention.key.label != "Leader"]
        if len(set(found)) >= 3:
            return list(dict.fromkeys(found))
    return []


def we(scene: Scene, title: str, state: Key | None) -> list[Key]:
    """Who the article's own "we" are; `state` is the one whose office publishes it."""
    found = signatories(scene, title)
    if len(found) >= 2 and (state is None or state in found or len(found) > 2):
        return found
    return [state] if state else found
