"""MinHash of an article's body: 128 numbers by which near-duplicates are known without their texts.

Broder (1997, On the resemblance and containment of documents): over random orders of all shingles (here three words
in a row), the share of orders in which two texts have the same first shingle estimates the Jaccard similarity of their
sets of shingles. Of each first shingle one byte is kept (Li and König 2010, b-bit minwise hashing, b = 8), so that an
article costs 132 bytes with the number of its shingles; the standard error at 0.3 is 0.04.
"""

import re
import unicodedata
from base64 import b64decode, b64encode
from hashlib import blake2b
from typing import Any

import numpy as np

from diplograph.graph.nodes import Article

ORDERS = 128
WORDS = 3  # in a shingle: one word in ten reworded leaves three shingles in four
LEAST = 20  # shingles; a shorter text says too little to be called a copy
_WORD = re.compile(r"\w+")
_CHANCE = 1 / 256  # two different shingles share their byte so often


def _draw(name: str, number: int) -> int:
    return int.from_bytes(blake2b(f"{name} {number}".encode(), digest_size=8).digest(), "big")


_TIMES = np.array([_draw("times", number) | 1 for number in range(ORDERS)], dtype=np.uint64)
_PLUS = np.array([_draw("plus", number) for number in range(ORDERS)], dtype=np.uint64)


def minhash(article: Article) -> str:
    """The MinHash of an article's own words in base64; "" where they are too few."""
    body = " ".join(article.text[start:end] for start, end in article.body) or article.text
    return minhash_of(body)


def minhash_of(text: str) -> str:
    """The MinHash of a text in base64; "" where it has fewer than 20 different shingles."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    shingles = {" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}
    if len(shingles) < LEAST:
        return ""
    drawn = np.array([_hash(each) for each in sorted(shingles)], dtype=np.uint64)
    with np.errstate(over="ignore"):
        least = np.full(ORDERS, np.iinfo(np.uint64).max, dtype=np.uint64)
        for part in np.array_split(drawn, max(1, len(drawn) // 2048)):
            least = np.minimum(least, (part[:, None] * _TIMES + _PLUS).min(axis=0))
    kept = ((least >> np.uint64(24)) & np.uint64(255)).astype(np.uint8)
    return b64encode(kept.tobytes() + len(shingles).to_bytes(4, "big")).decode()


def _hash(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode(), digest_size=8).digest(), "big")


def unpacked(minhash: str) -> tuple[Any, int]:
    """The 128 bytes as an array, and the number of shingles."""
    raw = b64decode(minhash)
    return np.frombuffer(raw[:ORDERS], dtype=np.uint8), int.from_bytes(raw[ORDERS:], "big")


def similarities(one: Any, others: Any) -> Any:
    """Estimated Jaccard similarities (0 to 1) of a row of 128 bytes to each row of a matrix."""
    same = (others == one).mean(axis=1)
    return np.clip((same - _CHANCE) / (1 - _CHANCE), 0, 1)


def containments(jaccard: Any, size: int, sizes: Any) -> Any:
    """The share of the smaller text's shingles that the larger one holds, from the similarity and both sizes."""
    shared = jaccard / (1 + jaccard) * (sizes + size)
    return np.clip(shared / np.minimum(sizes, size), 0, 1)
