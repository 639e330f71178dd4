"""What a text says of one given pair: event and polarity."""

from dataclasses import dataclass

import numpy as np

from diplograph.graph.errors import InputError
from diplograph.graph.nodes import Key
from diplograph.graph.plover import polarity
from diplograph.loaders.reading.candidates.candidate import Candidate, Frame, Span
from diplograph.loaders.reading.decisions.learned import FOLDER, linear
from diplograph.loaders.reading.frames import compose, links
from diplograph.loaders.reading.scorer.encoder import encoder
from diplograph.loaders.reading.scorer.labels import JOINT, labels
from diplograph.loaders.reading.scorer.linear import Floats
from diplograph.loaders.reading.scorer.view import View
from diplograph.loaders.reading.tree import Tree, tree_of

SOURCE, TARGET = Key("Country", "AAA"), Key("Country", "BBB")  # whoever the two are, they count as countries


@dataclass(frozen=True, slots=True)
class Pair:
    """`event` is the likeliest PLOVER root, `polarity` (-1 to 1) its value, `confidence` the chance of a stance."""

    event: str
    polarity: float
    confidence: float


def read_pair(text: str, *, source: tuple[int, int], target: tuple[int, int], fast: bool = False) -> Pair:
    """Event and polarity of what the source does to the target, both given as character offsets (start, end).

    The sentence that holds the target is read, by the encoder's head for given pairs; `fast` takes the linear scorer
    of stances instead. InputError where a span lies outside the text.
    """
    from diplograph.loaders.articles import article
    from diplograph.loaders.reading.parse import parse_text

    for span in (source, target):
        if not 0 <= span[0] < span[1] <= len(text):
            raise InputError(f"the span {span} lies outside the text of {len(text)} characters")
    article(text)  # refuses what is no text
    doc = parse_text(text)
    view = View(doc)
    candidate = _candidate(tree_of(doc, text), view, Span(*source), Span(*target))
    chances = None if fast else encoder(FOLDER).joint(view, [candidate], {}, [0], head="given")
    if chances is None or np.isnan(chances).any():  # the pair does not fit the encoder's window
        chances = linear().joint(view, [candidate])
    chance: Floats = chances[0].round(4)
    event = max((root for root, _ in JOINT), key=lambda root: float(chance[list(labels(root))].sum()))
    label = max(labels(event), key=lambda n: float(chance[n]))
    return Pair(event, polarity(event, JOINT[label - 1][1]), round(float(1 - chance[0]), 3))


def _candidate(tree: Tree, view: View, source: Span, target: Span) -> Candidate:
    """The pair as a candidate, with what the lexicon says of it."""
    holder, aim = (_head(tree, *view.tokens(span)) for span in (source, target))
    sentence = tree.sentence_of[aim]
    here = tree.sentence_of[holder] == sentence
    best: Frame | None = None
    for link in links(tree, aim):
        whole = compose(link.steps)
        if whole is None or link.holder is None or tree.trunk(link.holder) != tree.trunk(holder):
            continue
        if best is None or link.fit > best.fit:
            steps = tuple(reversed(link.steps))
            chain, slots = tuple(s.lemma for s in steps), tuple(s.slot for s in steps)
            best = Frame(whole[0], whole[1], chain, slots, link.fit, any(s.negated for s in steps))
    first, last = tree.sentences[sentence]
    whole_sentence = Span(tree.starts[first], tree.ends[last - 1])
    return Candidate(
        sentence, whole_sentence, aim, SOURCE, source if here else None, "exact", TARGET, target, "exact", frame=best
    )


def _head(tree: Tree, first: int, last: int) -> int:
    """The token of a span whose head lies outside."""
    return next((i for i in range(first, last) if not first <= tree.heads[i] < last or tree.heads[i] == i), last - 1)
