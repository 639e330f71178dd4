"""The day from which "last year" counts: the day of print, else the day of the news that an undated article tells."""

import re
from datetime import date

from diplograph.graph.nodes import Article, Key
from diplograph.graph.reference.people import offices, rank
from diplograph.graph.reference.treaties import party_states, treaties
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.treaties.instruments import state_of


def reckoned(scene: Scene, article: Article) -> date | None:
    """The day of print, or the day of the one treaty that an undated article reports as news.

    That is a treaty that it names, with leaders who headed two of its parties on the day it was signed, and with that
    day's weekday: "said Mr Putin after the talks with Mr Bush on Sunday".
    """
    if article.published is not None:
        return article.published
    leaders = {each.mention.key for each in scene.named if each.mention.key.label == "Leader"}
    named = {each.mention.key.id for each in scene.named if each.mention.key.label == "Treaty"}
    days = {
        day
        for one in named
        if one in treaties() and (day := treaties()[one].signed) and _fresh(one, day, leaders, article.text)
    }
    return days.pop() if len(days) == 1 else None


def at_the_top(leader: Key, day: date | None) -> bool:
    """Whether the leader heads a state or a government that day."""
    return any(rank(term.office) == 0 for term in offices(leader, day))


def _fresh(treaty: str, day: date, leaders: set[Key], text: str) -> bool:
    heads = {state_of(leader, day) for leader in leaders if at_the_top(leader, day)}
    return len(heads & party_states(treaty)) > 1 and bool(re.search(rf"\b{day:%A}\b", text))
