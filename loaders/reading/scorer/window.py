"""One sentence as the encoder reads it: implicit holders by name, the end of the sentence before, the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

CONTEXT, SENTENCE = 30, 150  # words of the sentence before, words of the sentence
_NAMED = 4  # how many absent parties are spelled out; the others share one mark
_MARK, _OTHERS = "|", "others"


@dataclass(frozen=True, slots=True)
class Ends:
    """A pair to score: token spans in the doc, or None and a name where an end is not in the words.

    `kinds`: how the pair is to be told apart beyond its words (label of holder and target, way each was found),
    as indices into the encoder's tables.
    """

    holder: tuple[int, int] | None
    target: tuple[int, int] | None
    holder_name: str = ""
    target_name: str = ""
    kinds: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Window:
    """`words`, and for each pair that fits seven word positions: holder from, to, target from, to, its head, join,
    governor of the target; then which pair it is."""

    words: list[str]
    places: list[tuple[int, ...]]
    pairs: list[int]


def window(sentence: Span, pairs: Sequence[Ends]) -> Window:
    """The words to encode for all pairs of one sentence and where each pair's parts stand among them."""
    doc = sentence.doc
    low = _context(doc, sentence.start)
    high = min(sentence.end, sentence.start + SENTENCE)
    pairs = [_within(pair, low, high) for pair in pairs]
    words, absent = _absent(pairs)
    words.append(":")
    at: dict[int, int] = {}
    for token in doc[low : sentence.start]:
        at[token.i] = len(words)
        words.append(token.text if token.text.strip() else ".")
    words.append(_MARK)
    for token in doc[sentence.start : high]:
        at[token.i] = len(words)
        words.append(token.text if token.text.strip() else ".")
    found = [(n, _places(pair, sentence, at, absent)) for n, pair in enumerate(pairs)]
    return Window(words, [place for _, place in found if place], [n for n, place in found if place])


def _absent(pairs: Sequence[Ends]) -> tuple[list[str], dict[str, tuple[int, int]]]:
    """Names of the parties that no word of the sentence stands for, and where each stands in the prefix."""
    names = [name for pair in pairs for span, name in _ends(pair) if span is None]
    words: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    for name in dict.fromkeys(names):
        spelled = name.split() or [_OTHERS]
        if len(places) == _NAMED:
            break
        places[name] = (len(words), len(words) + len(spelled))
        words += [*spelled, ";"]
    if set(names) - set(places):
        shared = (len(words), len(words) + 1)
        words += [_OTHERS, ";"]
        places |= dict.fromkeys((name for name in names if name not in places), shared)
    return words, places


def _ends(pair: Ends) -> tuple[tuple[tuple[int, int] | None, str], ...]:
    return (pair.holder, pair.holder_name), (pair.target, pair.target_name)


def _context(doc: Doc, start: int) -> int:
    """First token of what is shown of the sentence before."""
    return start if start == 0 else max(doc[start - 1].sent.start, start - CONTEXT)


def _within(pair: Ends, low: int, high: int) -> Ends:
    """The pair with a holder that stands outside the window taken by its name."""
    if pair.holder is None or (low <= pair.holder[0] and pair.holder[1] <= high):
        return pair
    return replace(pair, holder=None)


def _places(
    pair: Ends, sentence: Span, at: dict[int, int], absent: dict[str, tuple[int, int]]
) -> tuple[int, ...] | None:
    """The word positions of a pair; None when one of its spans lies outside the window."""
    spots: list[tuple[int, int]] = []
    for span, name in _ends(pair):
        if span is None:
            spots.append(absent[name])
        elif all(i in at for i in (span[0], span[1] - 1)):
            spots.append((at[span[0]], at[span[1] - 1] + 1))
        else:
            return None
    holder = _head(sentence.doc, pair.holder) or sentence.root
    target = _head(sentence.doc, pair.target) or sentence.root
    join = _join(holder, target)
    governor = _governor(target)
    fallback = spots[1][1] - 1
    head, joint, above = (at.get(token.i, fallback) for token in (target, join, governor))
    return (*spots[0], *spots[1], head, joint, above)


def _head(doc: Doc, span: tuple[int, int] | None) -> Token | None:
    """The token of the span that its other tokens hang on."""
    return doc[span[0] : span[1]].root if span else None


def _join(one: Token, other: Token) -> Token:
    """The lowest token above (or at) both; the other token when their trees do not meet."""
    above = {one.i, *(token.i for token in one.ancestors)}
    return next((token for token in (other, *other.ancestors) if token.i in above), other)


def _governor(token: Token) -> Token:
    """The nearest predicate word above: verb, noun or adjective; the token itself at the top."""
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "NOUN", "ADJ")), token)
