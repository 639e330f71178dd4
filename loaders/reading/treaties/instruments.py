"""Where a text speaks of a treaty: by name, as "the document" or "it", or unnamed but known by its parties and day."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from diplograph.graph.nodes import Key
from diplograph.graph.reference.people import offices
from diplograph.graph.reference.treaties import parties, treaties
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.treaties.lexicon import lexicon
from diplograph.loaders.reading.tree import Tree

REACH = 6  # sentences that "the document" may reach back
AROUND = timedelta(days=10)  # between the day of an article and that of an unnamed treaty that it reports


@dataclass(frozen=True, slots=True)
class Instrument:
    """A token that stands for a treaty; `key` is None where only parties and day can tell which."""

    token: int
    key: Key | None


def instruments(scene: Scene) -> Iterator[Instrument]:
    """Every place where the article speaks of a treaty, in order."""
    tree, latest = scene.tree, None
    for number, (first, last) in enumerate(tree.sentences):
        if latest is not None and number - latest[1] > REACH:
            latest = None
        for i in range(first, last):
            named = next((n for n in scene.at.get(i, []) if n.mention.key.label == "Treaty"), None)
            if named is not None:
                latest = (named.mention.key, number)
                yield Instrument(i, named.mention.key)
            elif tree.pos[i] in ("NOUN", "PROPN") and tree.lemmas[i] in _KINDS and i not in scene.covered:
                yield Instrument(i, latest[0] if latest is not None and _points_back(tree, i) else None)
            elif latest is not None and tree.lower[i] == "it" and number - latest[1] <= 2 and i not in scene.covered:
                yield Instrument(i, latest[0])


def _points_back(tree: Tree, i: int) -> bool:
    """ "The treaty", "this landmark agreement", but not "the temporary monitoring agreement", which is another one."""
    definite = any(tree.lower[c] in ("the", "this", "that", "its") for c in tree.children[i])
    own = (
        c for c in tree.children[i] if tree.deps[c] in ("amod", "compound", "nmod", "poss") and tree.lower[c] != "its"
    )
    return definite and all(tree.lower[c] in lexicon().plain or tree.pos[c] == "NUM" for c in own)


_KINDS = members("instrument") | {"document", "text", "paper"}


def unnamed(states: Collection[str], day: date | None) -> Key | None:
    """The one treaty between these states (codes) that was signed about that day."""
    if day is None or len(states) < 2:
        return None
    of: dict[str, set[str]] = {}
    for part in parties():
        of.setdefault(part.treaty, set()).add(part.country)
    found = [
        treaty.key
        for one, treaty in treaties().items()
        if treaty.signed and abs(treaty.signed - day) <= AROUND and set(states) <= of.get(one, set())
    ]
    return found[0] if len(found) == 1 else None


def state_of(actor: Key, day: date | None) -> str:
    """The code of a country, or of the country for which a leader acts on that day; "" where that is unknown."""
    if actor.label == "Country":
        return actor.id
    places = [term.place for term in offices(actor, day) if len(term.place) == 3 and term.place.isupper()]
    return places[-1] if actor.label == "Leader" and places else ""
