"""First training: the pair head learns sign and root from sentences with a given pair."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from diplograph.loaders.reading.scorer.labels import COUNT
from diplograph.loaders.reading.scorer.window import Ends, window
from diplograph.loaders.reading.scorer.wordpiece import WordPiece
from training.network import Example, pieces
from training.outside import Given

NEUTRAL = 0.3  # weight of "no stance" by sentiment: such a sentence may still report an act


def examples(given: Iterable[Given], nlp: Language, tokens: WordPiece) -> list[Example]:
    """One example a sentence, with all its pairs whose words are found in it."""
    by: dict[str, list[Given]] = defaultdict(list)
    for each in given:
        by[each.text].append(each)
    found = (example(doc, pairs, tokens) for doc, pairs in zip(nlp.pipe(by, batch_size=64), by.values(), strict=True))
    return [each for each in found if each]


def example(doc: Doc, pairs: list[Given], tokens: WordPiece) -> Example | None:
    """All pairs of a sentence; several parsed sentences count as one."""
    ends, kept = [], []
    for pair in pairs:
        spans = tuple(span(doc, words) for words in (pair.source, pair.target))
        if spans[0] and spans[1] and spans[0] != spans[1]:
            ends.append(Ends(spans[0], spans[1], kinds=(2, 2, 1, 1)))
            kept.append(pair)
    if not ends:
        return None
    view = window(doc[:], ends)
    ids, places, which = pieces(tokens, view.words, view.places)
    if not which:
        return None
    kept = [kept[view.pairs[n]] for n in which]
    truth = np.zeros((len(kept), COUNT), bool)
    for n, pair in enumerate(kept):
        truth[n, list(pair.allowed)] = True
    weight = np.array([NEUTRAL if pair.polarity == "neutral" else 1.0 for pair in kept], np.float32)
    kinds = np.array([ends[view.pairs[n]].kinds for n in which])
    return Example(ids, np.array(places), kinds, truth, weight, np.arange(len(kept)))


def span(doc: Doc, words: str) -> tuple[int, int] | None:
    """Token indices of the first place where those words stand."""
    at = doc.text.find(words)
    found = doc.char_span(at, at + len(words), alignment_mode="expand") if at >= 0 else None
    return (found.start, found.end) if found is not None and len(found) else None
