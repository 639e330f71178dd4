"""The words of an issue phrase as its name takes them: actors, words joined by hyphens, no days and no titles."""

from collections.abc import Iterator

from diplograph.loaders.reading.candidates.scene import Named, Scene
from diplograph.loaders.reading.issues import Phrase, Piece
from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.mentions.titles import role
from diplograph.loaders.reading.tree import Tree

_JOINS = frozenset("-–+/")
_OWN = frozenset({"his", "her", "its", "their"})
_NAMES = frozenset({"NORP", "GPE", "LOC", "ORG", "FAC", "EVENT", "LAW"})


def pieces(scene: Scene, phrase: Phrase) -> list[Piece]:
    """What the phrase says, in order: "UN-led" is one word, "Russia-US" are two actors."""
    tree, found, i = scene.tree, [], phrase.first
    unsaid = _of_possessors(scene, phrase)
    while i <= phrase.last:
        if i != phrase.head and (i in unsaid or _is_day(tree, i) or _is_title(scene, i)):
            i += 1
            continue
        last = _joined(tree, i, phrase.last)
        named = [n for n in scene.covered.get(i, []) if max(n.first, phrase.first) == i and n.last <= phrase.last]
        named = [n for n in named if n.mention.key in scene.nodes]
        if named and _all_actors(scene, i, last):
            found += [_actor(scene, each, phrase.head) for each in named]
            i = max(each.last for each in named) + 1
        elif last > i:
            text = "".join(tree.words[i : last + 1])
            found.append(Piece(text, text.lower(), i <= phrase.head, None, proper=text != text.lower()))
            i = last + 1
        else:
            found.append(_word(tree, i, phrase.head))
            i += 1
    return found


def _actor(scene: Scene, named: Named, head: int) -> Piece:
    tree, i = scene.tree, named.first
    said = tree.text[named.mention.start : named.mention.end] if named.mention.how == "demonym" else ""
    linked = tree.words[i - 1] in _JOINS and tree.ends[i - 1] == tree.starts[i]
    node = scene.nodes[named.mention.key]
    owns = tree.lower[named.last] in _OWN or tree.words[named.last + 1 : named.last + 2] == ["'s"]
    return Piece(tree.words[i], tree.lemmas[i], i < head, node, adjective=said, linked=linked, owns=owns)


def _word(tree: Tree, i: int, head: int) -> Piece:
    """A word; a name keeps its capital and its genitive ("Central American", "Haig's plan")."""
    word = tree.words[i]
    proper = tree.pos[i] == "PROPN" or (tree.kinds[i] in _NAMES and word[:1].isupper())
    if tree.pos[i] == "PROPN" and tree.deps[i] == "poss" and tree.child(i, "case") == i + 1:
        word += "'s"
    return Piece(word, tree.lemmas[i], i <= head, None, tree.tags[i] in ("NNS", "NNPS"), proper)


def _joined(tree: Tree, i: int, limit: int) -> int:
    """The last word of those that hyphens join to the one at `i`."""
    while i + 2 <= limit and tree.words[i + 1] in _JOINS and tree.ends[i] == tree.starts[i + 1]:
        if tree.ends[i + 1] != tree.starts[i + 2]:
            break
        i += 2
    return i


def _all_actors(scene: Scene, first: int, last: int) -> bool:
    return all(i in scene.covered for i in range(first, last + 1) if scene.tree.words[i] not in _JOINS)


def _of_possessors(scene: Scene, phrase: Phrase) -> set[int]:
    """Of "Foreign Minister Lee's plan" all but Lee, and who is nobody's name in "our two countries' ties"."""
    tree, found = scene.tree, set[int]()
    for owner in range(phrase.first, phrase.last + 1):
        if tree.deps[owner] != "poss":
            continue
        whole = {owner, *tree.below(owner)}
        leaders = [n for n in scene.named if n.head in whole and n.mention.key.label == "Leader"]
        if leaders:
            found |= whole - set(range(leaders[-1].first, leaders[-1].last + 1))
        elif not whole & scene.covered.keys() and tree.lemmas[owner] in _nobodies():
            found |= whole
    return found


def _nobodies() -> frozenset[str]:
    return members("people") | members("agent") | members("container") | members("void")


def _is_day(tree: Tree, i: int) -> bool:
    """Whether a word only dates the thing ("Friday's test"); a year may be part of its name."""
    return tree.kinds[i] in ("DATE", "TIME") and not _counts(tree, i)


def _counts(tree: Tree, i: int) -> bool:
    """A year, or numbers that signs join ("the 3+1 format"), which are no day."""
    year = tree.words[i].isdigit() and len(tree.words[i]) == 4
    return year or any(tree.words[n] in "+/" for n in range(max(0, i - 1), min(len(tree.words), i + 2)))


def _is_title(scene: Scene, i: int) -> bool:
    """Whether a word is the title before a leader's name."""
    after: Iterator[Named] = (n for step in (1, 2) for n in scene.covered.get(i + step, []))
    leads = any(named.mention.key.label == "Leader" for named in after)
    return leads and i not in scene.covered and role(scene.tree.words[i]) is not None
