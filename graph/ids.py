"""Readable, stable, ASCII ids for nodes and content hashes for articles and claims."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from anyascii import anyascii

from diplograph.graph.errors import ModelError


def slug(text: str) -> str:
    """`text` as lower-case ASCII words joined by hyphens: "Łukasz O'Neil" becomes "lukasz-oneil"."""
    plain = re.sub(r"['’`]", "", anyascii(text)).lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not found:
        raise ModelError(f"no id can be made of {text!r}: it has no letter or digit")
    return found


def article_id(text: str) -> str:
    """Id of an article: 16 hex digits of SHA-256 over its text, NFC, spaces folded and case kept."""
    normal = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(normal.encode()).hexdigest()[:16]


def claim_id(*fields: object) -> str:
    """Id of a relation: 20 hex digits of SHA-256 over its raw, stable fields, in the order given."""
    return joined_id(["" if field is None else str(field) for field in fields])


def joined_id(fields: Iterable[str]) -> str:
    """`claim_id` of fields that are text already: a load hashes nothing as often."""
    return hashlib.sha256("\x1f".join(fields).encode()).hexdigest()[:20]
