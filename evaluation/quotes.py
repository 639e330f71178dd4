"""Who says the quoted words, against the gold of attributed quotations: `python -m evaluation.quotes [--misses]`.

A gold quotation is what stands between double marks inside the content of a gold attribution: `direct` if the content
is nothing else, `mixed` if the quoted words are part of a clause. One paragraph's words are one quotation. A predicted
quotation counts if a speaker is told for it. It finds a gold quotation when at least half of all words of the two are
shared by position; `exact` asks for the same first and last word. `precision` is the share of predicted quotations
that find any; `speaker` the share of found ones, with a source in the gold, whose speaker lies in the source's words
or goes by a name that stands in them; `end to end` the share of gold quotations with a source that are found with it.

Beside it, if it is installed, stands textacy's rule-based extraction of direct quotations on the same model, once on
whole articles (it refuses those with an odd number of marks) and once on each paragraph alone.
"""

import argparse
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from diplograph.loaders.articles import article
from diplograph.loaders.reading.parse import language, parse
from diplograph.loaders.reading.quotes import paragraphs, spoken
from diplograph.loaders.reading.tree import tree_of
from evaluation.sets import rows, shared

_PIECE = re.compile(r"[\"“„«]([^\"“”»]+)(?:[\"”»]|$)")
_WORD = re.compile(r"\w+")
_MARKS = '"“”„«»\n .,;:…'

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """Offsets of the quoted words, of the speaker (gold: every span of the source), and whether it is `direct`."""

    words: Span
    speaker: tuple[Span, ...]
    direct: bool = True


@dataclass(slots=True)
class Figures:
    """Counts of one system; `by_kind` holds (gold, found, exact) of direct and of mixed quotations."""

    name: str
    predicted: int = 0
    right: int = 0
    sourced: int = 0
    asked: int = 0
    spoken: int = 0
    refused: int = 0
    by_kind: dict[bool, list[int]] = field(default_factory=lambda: {True: [0, 0, 0], False: [0, 0, 0]})
    misses: list[str] = field(default_factory=list)

    def line(self) -> str:
        """One line of the table."""
        shares = [n / max(1, kind[0]) for kind in (self.by_kind[True], self.by_kind[False]) for n in kind[1:]]
        total = [sum(kind[n] for kind in self.by_kind.values()) for n in range(3)]
        figures = [total[1] / max(1, total[0]), *shares, self.right / max(1, self.predicted)]
        figures += [self.spoken / max(1, self.asked), self.spoken / max(1, self.sourced)]
        return f"{self.name:26}" + "".join(f"{each:9.3f}" for each in figures) + f"{self.predicted:10}{self.refused:9}"


HEADER = f"{'':26}" + "".join(
    f"{each:>9}" for each in ("found", "direct", "exact", "mixed", "exact", "precision", "speaker", "both")
)


def gold_of(row: dict[str, Any]) -> list[Said]:
    """The quotations of an article's gold, each once."""
    text: str = row["text"]
    found: dict[Span, Said] = {}
    for each in row["attributions"]:
        source = tuple((start, end) for part in each["source"] for start, end in part["spans"])
        for start, end in (span for part in each["content"] for span in part["spans"]):
            for first, last in paragraphs(text[start:end]):
                pieces = list(_PIECE.finditer(text[start:end], first, last))
                rest = _PIECE.sub("", text[start + first : start + last]).strip(_MARKS)
                for piece in pieces:
                    words = (start + piece.start(1), _closed(text, start + piece.end(1)))
                    if _WORD.search(text, *words) and (words not in found or not found[words].speaker):
                        found[words] = Said(words, source, not rest)
    return list(found.values())


def _closed(text: str, end: int) -> int:
    """The end of the quotation that goes on where the gold's span of its first sentence ends."""
    more = re.compile(r"[^\"“”„«»\n]*").match(text, end)
    return more.end() if more and end < len(text) and text[end] not in '"“”„«»\n' else end


def ours(text: str) -> Iterator[Said]:
    """The quotations of the reading for which it tells a speaker."""
    one = article(text, record="quotes")
    if one.text != text:
        raise ValueError("the article's text was changed on the way: offsets would not be the gold's")
    tree = tree_of(parse(one), one.text)
    for each in spoken(tree):
        if each.speaker is not None:
            speaker = (tree.starts[each.speaker], tree.ends[each.speaker])
            yield Said((each.quotation.start, each.quotation.end), (speaker,))


def textacy(text: str) -> Iterator[Said]:
    """textacy's direct quotations of a whole text; ValueError where it finds an odd number of marks."""
    from textacy.extract import direct_quotations  # type: ignore[import-not-found,unused-ignore]

    for each in direct_quotations(language()(text.replace("\n", " "))):
        speaker = tuple((word.idx, word.idx + len(word)) for word in each.speaker)
        yield Said((each.content.start_char, each.content.end_char), speaker)


def textacy_apart(text: str) -> Iterator[Said]:
    """The same of each paragraph alone, those with an odd number of marks left out."""
    for start, end in paragraphs(text):
        try:
            for each in textacy(text[start:end]):
                yield Said(_moved(each.words, start), tuple(_moved(one, start) for one in each.speaker))
        except ValueError:
            continue


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def measure(name: str, system: Callable[[str], Iterable[Said]], articles: list[dict[str, Any]]) -> Figures:
    """The figures of a system over articles of the gold."""
    result = Figures(name)
    for row in articles:
        gold = gold_of(row)
        try:
            predicted = list(system(row["text"]))
        except ValueError:
            predicted, result.refused = [], result.refused + 1
        _article(result, row["text"], gold, predicted)
    return result


def _article(result: Figures, text: str, gold: list[Said], predicted: list[Said]) -> None:
    result.predicted += len(predicted)
    places = [_places(text, each.words) for each in predicted]
    matched = set()
    for said in gold:
        wanted = _places(text, said.words)
        shares = [len(wanted & place) / len(wanted | place) for place in places]
        best = max(range(len(shares)), key=shares.__getitem__, default=None)
        hits = [n for n, share in enumerate(shares) if share >= 0.5]
        matched.update(hits)
        kind = result.by_kind[said.direct]
        kind[0] += 1
        kind[1] += bool(hits)
        kind[2] += any(places[n] == wanted for n in hits)
        result.sourced += bool(said.speaker)
        told = predicted[best] if hits and best is not None else None
        well = told is not None and same_speaker(text, said.speaker, told.speaker)
        result.asked += bool(told and said.speaker)
        result.spoken += well
        if told is None or (said.speaker and not well):
            result.misses.append(_told(text, said, told))
    result.right += len(matched)
    result.misses += [
        "EXTRA   " + _told(text, each, None) for n, each in enumerate(predicted) if n not in matched and places[n]
    ]


def _places(text: str, span: Span) -> frozenset[int]:
    return frozenset(word.start() for word in _WORD.finditer(text, *span))


def same_speaker(text: str, gold: Iterable[Span], predicted: Iterable[Span]) -> bool:
    """The predicted words lie in the gold's, or one of them is a name that stands there."""
    told = list(gold)
    named = {word for start, end in told for word in _WORD.findall(text[start:end]) if word[0].isupper()} - {
        "The",
        "He",
    }
    return any(
        any(start <= first < end for start, end in told) or text[first:last] in named - {"She", "It", "They", "I"}
        for first, last in predicted
    )


def _told(text: str, said: Said, other: Said | None) -> str:
    around = text[max(0, said.words[0] - 120) : said.words[0]] + "[[" + text[slice(*said.words)][:160] + "]]"
    around += text[said.words[1] : said.words[1] + 90]
    speakers = [" ".join(text[slice(*one)] for one in each.speaker) for each in (said, other) if each]
    return f"{' / '.join(speakers)} | {' '.join(around.split())}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--misses", action="store_true", help="also what the reading misses and adds, one a line")
    asked = parser.parse_args()
    articles = rows(shared() / "gold" / "quotes_dev.jsonl")
    systems: list[tuple[str, Callable[[str], Iterable[Said]]]] = [("diplograph", ours)]
    if find_spec("textacy"):
        systems += [("textacy", textacy), ("textacy, each paragraph", textacy_apart)]
    print(HEADER + f"{'predicted':>10}{'refused':>9}")
    for name, system in systems:
        result = measure(name, system, articles)
        print(result.line(), flush=True)
        if asked.misses and system is ours:
            print("\n".join(result.misses))
    if len(systems) == 1:
        print("textacy is not installed: pip install textacy to see it beside")


if __name__ == "__main__":
    main()
