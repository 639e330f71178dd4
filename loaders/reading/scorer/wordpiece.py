"""WordPiece (Schuster and Nakajima 2012; as in BERT, uncased) over words that are already split."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_LONGEST = 60  # characters; a longer word is unknown, which bounds the search


class Pieces(NamedTuple):
    """`ids` of the whole input with its frame; the pieces of word n are `ids[first[n]:last[n]]`."""

    ids: list[int]
    first: list[int]
    last: list[int]


class WordPiece:
    """Words to vocabulary ids. Lower case, no accents, punctuation apart, longest piece first."""

    def __init__(self, vocabulary: Path) -> None:
        entries = vocabulary.read_text(encoding="utf-8").split("\n")
        self._ids = {piece: n for n, piece in enumerate(entries) if piece}
        self.start, self.stop, self.unknown = (self._ids[name] for name in ("[CLS]", "[SEP]", "[UNK]"))
        self.word = lru_cache(maxsize=1 << 16)(self._word)

    def encode(self, words: Sequence[str], limit: int = 256) -> Pieces:
        """Ids framed by start and stop marks; words that no longer fit within `limit` ids are left out."""
        ids, first, last = [self.start], [], []
        for word in words:
            pieces = self.word(word)
            if len(ids) + len(pieces) >= limit:
                break
            first.append(len(ids))
            ids += pieces
            last.append(len(ids))
        return Pieces([*ids, self.stop], first, last)

    def _word(self, word: str) -> tuple[int, ...]:
        return tuple(n for part in _parts(word) for n in self._pieces(part)) or (self.unknown,)

    def _pieces(self, part: str) -> list[int]:
        found: list[int] = []
        at = 0
        while at < len(part) <= _LONGEST:
            lead = "##" if at else ""
            end = next((e for e in range(len(part), at, -1) if lead + part[at:e] in self._ids), None)
            if end is None:
                return [self.unknown]
            found.append(self._ids[lead + part[at:end]])
            at = end
        return found or [self.unknown]


def _parts(word: str) -> list[str]:
    """The word without accents and in lower case, its punctuation split off."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    spaced = "".join(c if c.isalnum() else " " if c.isspace() else f" {c} " for c in plain)
    return spaced.split()
