"""The article while its mentions are found: which words are taken, by which nodes."""

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc, Span, Token

from diplograph.graph.nodes import Article, Key, Node
from diplograph.graph.reference.corrections import NONE, Corrections
from diplograph.graph.reference.names import node
from diplograph.loaders.reading.reading import Mention


class Scene:
    """A parse, the mentions found so far and the nodes that they name."""

    def __init__(self, doc: Doc, article: Article, corrections: Corrections | None = None) -> None:
        self.doc, self.article, self.text = doc, article, doc.text
        self.tokens: list[Token] = list(doc)  # the parse would make a new object at each look
        self.lower = [token.lower_ for token in self.tokens]
        self.on: date | None = article.published
        self.corrections = corrections or NONE
        self.nodes: dict[Key, Node] = {}
        self.mentions: list[Mention] = []
        self.owner: list[tuple[Key, ...]] = [()] * len(doc)  # by token: the nodes whose mention holds it
        self.how: list[str] = [""] * len(doc)
        self.blocked = [False] * len(doc)
        self.families: frozenset[str] | None = None  # family names of persons named in full, once they are asked for

    def free(self, start: int, end: int) -> bool:
        """Whether no mention holds any of these tokens."""
        return not any(self.owner[start:end]) and not any(self.blocked[start:end])

    def block(self, start: int, end: int) -> None:
        """Take tokens out of play: they name nothing in the graph."""
        for place in range(start, end):
            self.blocked[place] = True

    def add(self, start: int, end: int, nodes: Sequence[Node], how: str, confidence: float) -> None:
        """Record that tokens start..end name the nodes; a node that was corrected away names its replacement."""
        keys = []
        for each in nodes:
            node = self.corrections.replaced(each)
            if node is not None:
                keys.append(node.key)
                self.nodes.setdefault(node.key, node)
        first, last = self.tokens[start].idx, self.last(end)
        self.mentions += [Mention(first, last, key, how, confidence) for key in dict.fromkeys(keys)]
        for place in range(start, end):
            self.owner[place], self.how[place] = tuple(keys), how
        if not keys:
            self.block(start, end)

    def last(self, end: int) -> int:
        """The character at which the token before `end` ends."""
        token = self.tokens[end - 1]
        return token.idx + len(token)

    def words(self, start: int, end: int) -> str:
        """The text of tokens start..end."""
        return self.text[self.tokens[start].idx : self.last(end)]

    def node(self, key: Key) -> Node:
        """The node of that key from the reference data, else from the corrections."""
        try:
            return node(key)
        except KeyError:
            return self.corrections.node(key)

    def span(self, start: int, end: int) -> Span | None:
        """The tokens that the characters start..end touch."""
        return self.doc.char_span(start, end, alignment_mode="expand")

    def result(self) -> tuple[list[Mention], dict[Key, Node]]:
        """Mentions in the order of the text, and the nodes that they name."""
        mentions = sorted(set(self.mentions), key=lambda each: (each.start, each.end, each.key))
        used = {each.key for each in mentions}
        return mentions, {key: self.nodes[key] for key in sorted(used)}
