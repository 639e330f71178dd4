"""What this process knows to be in the store, so that it does not ask again for what most articles name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from diplograph.graph.nodes import Key, Node

MOST = 20_000  # nodes; beyond it everything is forgotten


@dataclass(slots=True)
class Remembered:
    """Nodes that the store holds with at least what they say, and where the embedded engine keeps nodes.

    Articles come once and are not remembered. What another program deletes is noticed when a relation lacks its end:
    then all is forgotten and the batch written again.
    """

    nodes: set[Node] = field(default_factory=set)
    places: dict[Key, str] = field(default_factory=dict)

    def unknown(self, nodes: Iterable[Node]) -> list[Node]:
        """The nodes that are not known to be stored."""
        return [node for node in dict.fromkeys(nodes) if node not in self.nodes]

    def note(self, nodes: Iterable[Node]) -> None:
        """Remember nodes that were stored."""
        if len(self.nodes) > MOST:
            self.nodes.clear()
        self.nodes.update(node for node in nodes if node.label != "Article")

    def note_places(self, places: dict[Key, str]) -> None:
        """Remember where nodes are."""
        if len(self.places) > MOST:
            self.places.clear()
        self.places |= {key: place for key, place in places.items() if key.label != "Article"}

    def forget(self) -> None:
        """Forget everything."""
        self.nodes.clear()
        self.places.clear()

    def __bool__(self) -> bool:
        return bool(self.nodes or self.places)
