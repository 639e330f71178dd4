"""Where a text speaks of a treaty: by name, as "the document" or "it", or unnamed but known by its parties and day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from diplograph.graph.nodes import Key
from diplograph.graph.reference.people import offices
from diplograph.graph.reference.treaties import over
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.treaties.lexicon import lexicon
from diplograph.loaders.reading.tree import Tree

REACH = 6  # sentences that "the document" may reach back


@dataclass(frozen=True, slots=True)
class Instrument:
    """A token that stands for a treaty; `key` is None where only parties and day can tell which."""

    token: int
    key: Key | None


def instruments(scene: Scene, day: date | None) -> Iterator[Instrument]:
    """Every place where the article, of that day, speaks of a treaty, in order."""
    tree, latest = scene.tree, None
    for number, (first, last) in enumerate(tree.sentences):
        if latest is not None and number - latest[1] > REACH:
            latest = None
        for i in range(first, last):
            named = next((n for n in scene.at.get(i, []) if n.mention.key.label == "Treaty"), None)
            if named is not None:
                if latest is None or not over(named.mention.key, day):
                    latest = (named.mention.key, number)
                yield Instrument(i, named.mention.key)
            elif tree.pos[i] in ("NOUN", "PROPN") and tree.lemmas[i] in _KINDS and i not in scene.covered:
                if _is_another(tree, i):
                    latest = None
                yield Instrument(i, latest[0] if latest is not None and points_back(tree, i) else None)
            elif latest is not None and tree.lower[i] == "it" and number - latest[1] <= 2 and i not in scene.covered:
                yield Instrument(i, latest[0])


def points_back(tree: Tree, i: int) -> bool:
    """ "The treaty", "this landmark agreement", but not "the temporary monitoring agreement", which is another one."""
    definite = any(tree.lower[c] in ("the", "this", "that", "its") for c in tree.children[i])
    own = (
        c for c in tree.children[i] if tree.deps[c] in ("amod", "compound", "nmod", "poss") and tree.lower[c] != "its"
    )
    return definite and all(tree.lower[c] in lexicon().plain or tree.pos[c] == "NUM" for c in own)


def _is_another(tree: Tree, i: int) -> bool:
    """ "A second agreement": what follows points back to that one; "X is a treaty" tells only what X is."""
    new = any(tree.lower[c] in ("a", "an", "another") for c in tree.children[i])
    return new and tree.deps[i] not in ("attr", "appos", "oprd", "pobj")


_KINDS = members("instrument") | {"document", "text", "paper"}


def state_of(actor: Key, day: date | None) -> str:
    """The code of a country, or of the country for which a leader acts on that day; "" where that is unknown."""
    if actor.label == "Country":
        return actor.id
    places = [term.place for term in offices(actor, day) if len(term.place) == 3 and term.place.isupper()]
    return places[-1] if actor.label == "Leader" and places else ""
