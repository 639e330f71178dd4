"""What a page shows: nodes, statements with their words, ties between nodes, and the articles behind them."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from diplograph.graph.nodes import Key

STATEMENTS = ("STANCE", "TREATY_ACTION")
TIES = ("HOLDS_OFFICE", "MEMBER_OF", "PARTY_TO", "POLICY_OF", "ABOUT", "TOOK_PART_IN")


class Dot(NamedTuple):
    """A node of the picture; `note` is what its card says below the name."""

    key: Key
    name: str
    aliases: tuple[str, ...] = ()
    note: str = ""


class Statement(NamedTuple):
    """A stance or a treaty action with its words; `event` is the PLOVER root or the action, `article` an id."""

    holder: Key
    target: Key
    kind: str
    event: str
    polarity: float
    asserted: bool
    confidence: float
    day: date | None
    article: str
    quote: str
    speaker: str = ""


class Tie(NamedTuple):
    """What joins two nodes beside statements; `words` says how, `role` names the office or status."""

    start: Key
    end: Key
    kind: str
    words: str = ""
    role: str = ""
    since: date | None = None
    until: date | None = None
    article: str = ""
    quote: str = ""


class Paper(NamedTuple):
    """An article and its publisher's name; articles of one `voice` do not corroborate each other."""

    id: str
    title: str
    source: str
    published: date | None = None
    url: str = ""
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one page shows. Statements come newest first; `found` is how many there were to choose from.

    `facts` are ties of which one end need not be in the picture: what the cards tell of offices, memberships and
    treaties. `names` holds the names of those ends. `chosen` says in words what was asked for.
    """

    dots: tuple[Dot, ...] = ()
    statements: tuple[Statement, ...] = ()
    ties: tuple[Tie, ...] = ()
    papers: tuple[Paper, ...] = ()
    facts: tuple[Tie, ...] = ()
    names: dict[Key, str] = field(default_factory=dict)
    found: int = 0
    chosen: str = ""

    def ends(self) -> tuple[list[int], list[int]]:
        """Numbers of the nodes that statements, then ties, come from and go to."""
        at = {dot.key: number for number, dot in enumerate(self.dots)}
        starts = [at[each.holder] for each in self.statements] + [at[each.start] for each in self.ties]
        return starts, [at[each.target] for each in self.statements] + [at[each.end] for each in self.ties]
