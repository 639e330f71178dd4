"""Who and what stands where in a parsed article: mentions by token, quotations, the words for a state's own people."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from diplograph.graph.nodes import ACTORS, Key, Node
from diplograph.loaders.reading.candidates.candidate import Span
from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.reading import Mention
from diplograph.loaders.reading.tree import Tree


@dataclass(frozen=True, slots=True)
class Named:
    """A mention by tokens: `first` to `last` (both included), `head` the token that the parse hangs it on."""

    mention: Mention
    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Who:
    """An actor at a token: its key, its span, how it was found and the words used where those are not its name."""

    key: Key
    span: Span
    how: str
    words: str = ""


class Scene:
    """The mentions of one article by token and by sentence."""

    def __init__(self, tree: Tree, mentions: Sequence[Mention], nodes: Mapping[Key, Node]) -> None:
        self.tree = tree
        self.nodes = dict(nodes)
        self.named: list[Named] = []
        self.at: dict[int, list[Named]] = {}  # by head token
        self.covered: dict[int, list[Named]] = {}  # by every token
        self.add(mentions)

    def add(self, mentions: Iterable[Mention]) -> None:
        """Set more mentions into the scene, behind those that are there."""
        for mention in mentions:
            named = self._placed(mention)
            if named is not None:
                self.named.append(named)
                self.at.setdefault(named.head, []).append(named)
                for i in range(named.first, named.last + 1):
                    self.covered.setdefault(i, []).append(named)

    def _placed(self, mention: Mention) -> Named | None:
        tree = self.tree
        first = bisect_left(tree.starts, mention.start)
        if first == len(tree.starts) or tree.starts[first] != mention.start:
            return None
        last = first
        while last + 1 < len(tree.words) and tree.starts[last + 1] < mention.end:
            last += 1
        head = next(
            (i for i in range(last, first - 1, -1) if not first <= tree.heads[i] <= last or tree.heads[i] == i), last
        )
        return Named(mention, first, last, head)

    def in_sentence(self, number: int) -> list[Named]:
        """The mentions whose head stands in that sentence."""
        first, last = self.tree.sentences[number]
        return [named for named in self.named if first <= named.head < last]

    def who(self, i: int) -> list[Who]:
        """The actors that token `i` names, or for whom it acts ("Kremlin officials", "the French government")."""
        found = [
            Who(n.mention.key, Span(n.mention.start, n.mention.end), n.mention.how)
            for n in self.at.get(i, []) + [c for c in self.covered.get(i, []) if c.head != i]
            if n.mention.key.label in ACTORS
        ]
        return found or self._agent(i)

    def _agent(self, i: int) -> list[Who]:
        """The countries in whose name the noun at `i` acts, with its noun phrase as words."""
        tree = self.tree
        if tree.lemmas[i] not in members("agent") or tree.pos[i] not in ("NOUN", "PROPN"):
            return []
        return self.belongings(i, "agent")

    def belongings(self, i: int, how: str) -> list[Who]:
        """The actors that modify the noun at `i`: "Russian forces", "officials of France"."""
        tree = self.tree
        owners = [c for c in tree.children[i] if tree.deps[c] in ("amod", "compound", "poss", "nmod")]
        for prep in tree.children[i]:
            if tree.deps[prep] == "prep" and tree.lower[prep] in ("of", "from", "for", "in"):
                owners += [c for c in tree.children[prep] if tree.deps[c] == "pobj"]
        found: list[Who] = []
        for owner in owners:
            for each in tree.conjuncts(owner):
                for named in self.at.get(each, []):
                    if named.mention.key.label in ACTORS and named.mention.key.label != "Leader":
                        words = (
                            tree.text[tree.starts[min(owner, self._left(i))] : tree.ends[i]]
                            if owner < i
                            else tree.text[tree.starts[self._left(i)] : tree.ends[named.last]]
                        )
                        found.append(
                            Who(
                                named.mention.key,
                                Span(named.mention.start, named.mention.end),
                                how,
                                " ".join(words.split()),
                            )
                        )
        return found

    def _left(self, i: int) -> int:
        """The first token of the noun phrase that ends at `i`."""
        children = [
            c
            for c in self.tree.children[i]
            if c < i and self.tree.deps[c] in ("det", "amod", "compound", "poss", "nmod")
        ]
        return min([i, *children])
