"""What the reading decides on: one holder, one target, the clause that may show a stance of the one on the other."""

from dataclasses import dataclass
from typing import NamedTuple

from diplograph.graph.nodes import Issue, Key
from diplograph.graph.plover import Sign


class Span(NamedTuple):
    """Character offsets into the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What the lexicon says of a pair: the chain of predicates that leads from the holder to the target.

    `root` and `sign` are those of the whole chain ("refused to lift sanctions on": lift turns sanctions round, refuse
    turns it back). `chain` holds the predicates' lemmas from the holder's to the target's, `slots` the argument through
    which each leads on (obj, subj, clause, poss, with, on, against, …). `fit` (0 to 1) tells how far both arguments
    stand where the lexicon expects them; `negated` and `hypothetical` are read at any link of the chain.
    """

    root: str
    sign: Sign
    chain: tuple[str, ...]
    slots: tuple[str, ...]
    fit: float
    negated: bool = False
    hypothetical: bool = False


@dataclass(frozen=True, slots=True)
class IssuePhrase:
    """A noun phrase that may be a target: its node, the actors whose policy it is, and what it is about."""

    node: Issue
    owners: tuple[Key, ...] = ()
    about: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that may hold a stance. All spans are character offsets into the article's text.

    `sentence` counts the sentences of the parse from 0; `clause` is the shortest verbatim stretch of it that would
    show the stance, `anchor` the token (index in the parse) of the predicate that joins the pair, or of the target.

    `holder_span` is None where the text does not name the holder in this sentence. `holder_how` and `target_how` tell
    where the ends come from: a mention's own `how` (exact, surname, coreference, …), "agent" (a ministry, forces,
    officials of a country), "speaker" (who speaks the quotation), "said" (who says the sentence), "we" (the publisher
    or the signatories of a statement), "previous" (subject of the sentence before), "publisher"; "phrase" for an issue.
    `issue` is set exactly where the target is an Issue: `target` is then its key. `speaker` holds the words used
    for who said it where that is not the holder. `frame` is None where the lexicon knows no predicate between them.
    """

    sentence: int
    clause: Span
    anchor: int
    holder: Key
    holder_span: Span | None
    holder_how: str
    target: Key
    target_span: Span
    target_how: str
    issue: IssuePhrase | None = None
    speaker: str = ""
    frame: Frame | None = None
