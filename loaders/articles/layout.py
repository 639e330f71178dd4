"""Which lines of a page are the article's own words.

The article is the stretch of lines with the highest sum of scores, where a sentence adds its words and a piece of the
page around it subtracts (maximum subsequence segmentation: Pasternack and Roth 2009, "Extracting article text from
the web with maximum subsequence segmentation", WWW). Of that stretch only the sentences are kept, with the headline
that stands before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from diplograph.loaders.articles.lines import Line, lines
from diplograph.loaders.articles.signs import Kind, sign

_COST = {Kind.LABEL: 8, Kind.STAMP: 8, Kind.BYLINE: 4, Kind.CREDIT: 2, Kind.CAPTION: 2, Kind.PULL: 2, Kind.NOTICE: 20}
_SENTENCE = 60  # most words that one line adds
_TURN = 60  # least words after a turn to other stories that show the article goes on
_ATTRIBUTION = re.compile(r"[—–-]?\s*(?:[A-Z][\w.'’-]*,?\s*(?:(?:of|the|de|van|von|al|bin)\s+)*){1,6}")
_QUOTED = re.compile(r"""["“'‘].*["”'’]\.?""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page with their kinds; `first`..`last` is the stretch that holds the article."""

    lines: tuple[Line, ...]
    kinds: tuple[Kind, ...]
    first: int
    last: int

    @property
    def prose(self) -> list[Line]:
        """The lines that are the article's own sentences."""
        return [self.lines[i] for i in range(self.first, self.last) if self.kinds[i] is Kind.PROSE]

    @property
    def head(self) -> list[tuple[Line, Kind]]:
        """The lines before the article's first sentence."""
        return list(zip(self.lines[: self.first], self.kinds[: self.first], strict=True))

    @property
    def around(self) -> list[Line]:
        """The lines that are no sentence of the article."""
        inside = set(self.prose)
        return [line for line in self.lines if line not in inside]


def page(text: str, start: int = 0) -> Page:
    """The lines of `text` from offset `start` on, told apart."""
    found = lines(text, start)
    kinds = [sign(line) for line in found]
    _mark_captions(found, kinds)
    _mark_lists(found, kinds)
    _mark_pull_quotes(found, kinds)
    first, last = _stretch(found, kinds)
    return Page(tuple(found), tuple(kinds), first, last)


def _mark_captions(found: Sequence[Line], kinds: list[Kind]) -> None:
    """A credit belongs to the line beside it in its block: the one before, or the one after when it comes first."""
    for i, kind in enumerate(kinds):
        if kind is not Kind.CREDIT:
            continue
        before = i > 0 and found[i - 1].block == found[i].block
        beside = i - 1 if before else i + 1
        if beside < len(found) and found[beside].block == found[i].block and len(found[beside].words) <= 40:
            kinds[beside] = Kind.CAPTION


def _mark_lists(found: Sequence[Line], kinds: list[Kind]) -> None:
    """A short sentence among labels is a headline of another story, or a menu's; an item after a colon is prose."""
    for i, line in enumerate(found):
        before = kinds[i - 1] if i else None
        after = kinds[i + 1] if i + 1 < len(found) else None
        if kinds[i] is Kind.PROSE and len(line.words) < 9 and not _QUOTED.fullmatch(line.text):
            if {before, after} <= {Kind.LABEL, Kind.NOTICE, Kind.TURN, Kind.STAMP, None} and before is not None:
                kinds[i] = Kind.LABEL
        elif kinds[i] is Kind.LABEL and before is Kind.PROSE and _continues_list(found, i):
            kinds[i] = Kind.PROSE


def _continues_list(found: Sequence[Line], i: int) -> bool:
    bullet = re.compile(r"(?:[•▪◦*–—-]|\(?[a-z\d]{1,2}[.)])\s")
    text, before = found[i].text, found[i - 1].text
    return bool(bullet.match(text)) and (before.endswith((":", ";", ",")) or bool(bullet.match(before)))


def _mark_pull_quotes(found: Sequence[Line], kinds: list[Kind]) -> None:
    """A short line that repeats words of another line, and stands above a name or within labels, is for display."""
    sentences = [i for i, kind in enumerate(kinds) if kind is Kind.PROSE]
    words = {i: " ".join(found[i].words).lower() for i in sentences}
    whole = " ".join(words.values())
    for i, following in pairwise([*sentences, len(found)]):
        count = len(found[i].words)
        named = i + 1 < following and bool(_ATTRIBUTION.fullmatch(found[i + 1].text))
        if not (4 <= count <= 40 and (named or _QUOTED.fullmatch(found[i].text)) and whole.count(words[i]) > 1):
            continue
        if named or any(words[i] in words[j] and len(words[j]) > len(words[i]) for j in sentences):
            kinds[i] = Kind.PULL


def _stretch(found: Sequence[Line], kinds: Sequence[Kind]) -> tuple[int, int]:
    """First and last (exclusive) line of the stretch with the highest score, whose first and last lines are prose."""
    total = sum(len(line.words) for line, kind in zip(found, kinds, strict=True) if kind is Kind.PROSE)
    best, bounds, running, begun = 0.0, (0, 0), 0.0, 0
    for i, (line, kind) in enumerate(zip(found, kinds, strict=True)):
        if kind is Kind.PROSE:
            if running <= 0:
                running, begun = 0.0, i
            running += min(len(line.words), _SENTENCE)
        elif kind is Kind.TURN:
            running -= max(_TURN, 0.25 * total)
        else:
            running -= _COST[kind]
        if running > best:
            best, bounds = running, (begun, i + 1)
    return bounds
