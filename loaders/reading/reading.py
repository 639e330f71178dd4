"""What was read in one article: mentions, quotes, stances and other facts."""

from dataclasses import dataclass

from diplograph.graph.nodes import Article, Key, Node
from diplograph.graph.relations import Relation, Stance


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the article (`start`, `end`: offsets into its text) that names a node.

    `how` tells how it was resolved: exact, surname, office_on_date, metonym, demonym, coreference, parties_on_date, …;
    `confidence` is 0 to 1.
    """

    start: int
    end: int
    key: Key
    how: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the article puts in quotation marks, with who says them where that is clear."""

    start: int
    end: int
    speaker: Key | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article yields: `nodes` holds every node that a mention, stance or fact refers to."""

    article: Article
    nodes: tuple[Node, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    stances: tuple[Stance, ...] = ()
    facts: tuple[Relation, ...] = ()

    def node(self, key: Key) -> Node:
        """The node of that key; KeyError when the reading does not hold it."""
        for node in self.nodes:
            if node.key == key:
                return node
        raise KeyError(key)
