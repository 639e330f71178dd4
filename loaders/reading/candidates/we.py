"""Who "we" are in a statement: its signatories, or the state whose office publishes it."""

import re
from functools import cache
from pathlib import Path

from diplograph.graph.nodes import Article, Key
from diplograph.loaders.reading import lexicon
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
_MADE_ABOUT = re.compile(
    r",? (?:condemning|regarding|concerning|on the occasion|following|after|in response|welcoming|about|calling)\b"
    r"|begin text",
    re.IGNORECASE,
)


@cache
def _publishers() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = Path(lexicon.__file__).with_name("publishers.txt").read_text(encoding="utf-8")
    rows = [line.split("|") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple((country.strip(), tuple(words.strip().split(";"))) for country, words in rows)


def publisher_state(article: Article) -> Key | None:
    """The state whose office published the article, if one did."""
    if article.source is None:
        return None
    name = f"{article.source.name} {article.source.owner}".lower()
    return next((Key("Country", code) for code, words in _publishers() if any(word in name for word in words)), None)


def signatories(scene: Scene) -> list[Key]:
    """The leaders or states that a joint statement names as those who make it."""
    made = _MADE_BY.search(scene.tree.text[:_HEAD])
    if made is None:
        return []
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


def we(scene: Scene, article: Article) -> list[Key]:
    """Who the article's own "we" are, those known to the reading only."""
    found = signatories(scene)
    state = publisher_state(article)
    if len(found) >= 2 and (state is None or state in found or len(found) > 2):
        return found
    return [state] if state else found
