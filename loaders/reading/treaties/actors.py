"""Who acts on a treaty, signs it or lets it expire."""

from datetime import date

from diplograph.graph.nodes import Key
from diplograph.graph.reference.countries import existed
from diplograph.graph.reference.treaties import party_states, treaties
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.treaties.acts import Act
from diplograph.loaders.reading.treaties.instruments import Instrument, state_of
from diplograph.loaders.reading.treaties.reckoning import at_the_top
from diplograph.loaders.reading.tree import Tree

_PARTIES = frozenset({"president", "leader", "minister", "either", "both", "they", "side", "party"})


def actors(scene: Scene, instrument: Instrument, act: Act, day: date | None) -> list[Key]:
    """Who acts: "the two presidents" are those of its parties; a treaty expires for the parties that are named."""
    tree = scene.tree
    found = [who.key for token in act.actors for each in _meant(tree, token) for who in scene.who(each)]
    if (
        not found
        and instrument.key is not None
        and instrument.key.id in treaties()
        and any(tree.lemmas[i] in _PARTIES and not _described(tree, i) for i in act.actors)
    ):
        of = party_states(instrument.key.id)
        leaders = [n.mention.key for n in scene.named if n.mention.key.label == "Leader"]
        day = day or treaties()[instrument.key.id].signed
        found = [key for key in leaders if state_of(key, day) in of and at_the_top(key, day)]
    if not found and act.action in ("expire", "enter_into_force") and instrument.key is not None:
        of = party_states(instrument.key.id)
        found = [n.mention.key for n in scene.named if n.mention.key.label == "Country" and n.mention.key.id in of]
        ended = act.day or day
        found = [key for key in found if ended is None or existed(key.id, ended)]
    return list(dict.fromkeys(found))


def _meant(tree: Tree, token: int) -> list[int]:
    """All that the actor at a token is listed with, and what stands beside it: "the president, Mr Abbas"."""
    return tree.conjuncts(tree.trunk(token), "appos")


def _described(tree: Tree, token: int) -> bool:
    """Whether words tell which one it is, so that it is nobody named before: "the Palestinian president"."""
    return tree.tags[token] == "NN" and any(tree.deps[c] in ("amod", "compound", "appos") for c in tree.children[token])
