"""What an article has named so far, for bare nouns that mean it again: "the test", "the draft", "the accord"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from diplograph.graph.nodes import Key
from diplograph.graph.reference.treaties import over
from diplograph.loaders.reading.candidates.candidate import IssuePhrase
from diplograph.loaders.reading.candidates.scene import Named
from diplograph.loaders.reading.issues import again
from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.tree import Tree

REACH = 8  # sentences that a bare noun may reach back to a treaty
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "its", "their", "his", "her"})


@dataclass(slots=True)
class Earlier:
    """Issues by the head noun that names them, the latest last, and the latest treaty with its sentence.

    `day` is the article's: a treaty that was over by then is only looked back to.
    """

    day: date | None = None
    issues: dict[str, IssuePhrase] = field(default_factory=dict)
    treaty: tuple[Key, str, int] | None = None

    def note(self, lemma: str, issue: IssuePhrase) -> None:
        """Remember a phrase that says more than its head; it is what the head and its synonyms mean from here on."""
        for word in (lemma, *again(lemma)):
            self.issues[word] = issue

    def note_treaties(self, tree: Tree, named: Sequence[Named], sentence: int) -> None:
        """Remember the last treaty that a sentence names."""
        for each in named:
            key = each.mention.key
            if key.label == "Treaty" and (self.treaty is None or not over(key, self.day)):
                self.treaty = (key, " ".join(tree.lower[each.first : each.last + 1]), sentence)

    def treaty_at(self, tree: Tree, head: int, sentence: int) -> Key | None:
        """The treaty that a definite bare noun means."""
        if self.treaty is None or not bare(tree, head) or tree.lemmas[head] not in members("instrument"):
            return None
        key, words, where = self.treaty
        generic = tree.lemmas[head] in ("treaty", "agreement", "accord", "pact", "deal")
        return key if sentence - where <= REACH and (generic or tree.lemmas[head] in words) else None


def bare(tree: Tree, head: int) -> bool:
    """Whether the noun stands alone behind a word that points back."""
    children = tree.children[head]
    pointing = any(tree.lower[c] in _DEFINITE for c in children if c < head)
    return pointing and not any(tree.deps[c] in ("compound", "amod", "nmod", "prep", "relcl", "acl") for c in children)
