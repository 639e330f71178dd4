"""Treaties that a text does not name: "a framework agreement" of two states on their day, "the agreement" after it."""

from collections.abc import Iterator, Set
from datetime import date, timedelta

from diplograph.graph.nodes import Key
from diplograph.graph.reference.treaties import party_states, treaties
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.reading import Mention
from diplograph.loaders.reading.treaties.actors import actors
from diplograph.loaders.reading.treaties.acts import act_on
from diplograph.loaders.reading.treaties.instruments import REACH, instruments, points_back, state_of

AROUND = timedelta(days=10)  # between the day of an article and that of an unnamed treaty that it reports
_OWN = frozenset({"det", "amod", "compound"})


def unnamed(scene: Scene, day: date | None) -> Iterator[Mention]:
    """The words of an article of that day that mean such a treaty, where somebody signs it, joins it or rejects it."""
    tree, latest = scene.tree, None
    for each in instruments(scene, day):
        if each.key is not None or day is None:
            continue
        sentence, key = tree.sentence_of[each.token], None
        if act := act_on(scene, each.token):
            key = _between({state_of(who, day) for who in actors(scene, each, act, day)} - {""}, day)
        if key is not None:
            latest = key, sentence
        elif latest is not None and sentence - latest[1] <= REACH and points_back(tree, each.token):
            key = latest[0]
        if key is not None:
            first = min(
                [each.token, *(c for c in tree.children[each.token] if tree.deps[c] in _OWN and c < each.token)]
            )
            yield Mention(tree.starts[first], tree.ends[each.token], key, "parties_on_date", 0.8)


def _between(states: Set[str], day: date) -> Key | None:
    """The one treaty between these states (codes) that was signed about that day."""
    if len(states) < 2:
        return None
    found = [
        treaty.key
        for one, treaty in treaties().items()
        if treaty.signed and abs(treaty.signed - day) <= AROUND and states <= party_states(one)
    ]
    return found[0] if len(found) == 1 else None
