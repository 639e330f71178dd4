"""Names compared by their bare words."""

import re
from functools import lru_cache

from anyascii import anyascii


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """`text` as lower-case ASCII words: what two spellings of one name share."""
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’`]", "", anyascii(text)).lower()).strip()
