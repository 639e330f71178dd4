"""Data and scripts as they may stand in a page: inert, small, and known to its Content-Security-Policy."""

import base64
import gzip
import hashlib
import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

LARGE = 1_000_000  # characters of JSON from which on it is compressed
_HALF = re.compile("[\ud800-\udfff]")  # half a character: no UTF-8, but a JSON escape
_INERT = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def packed(**parts: Any) -> dict[str, tuple[str, str]]:
    """Each part as text of a script element and its encoding: json, or gzip+base64 above a million characters in all.

    JSON holds no `<`, `>` or `&`, so that no text in it can end the element or open a comment.
    """
    texts = {name: _inert(data) for name, data in parts.items()}
    if sum(map(len, texts.values())) <= LARGE:
        return {name: (text, "json") for name, text in texts.items()}
    with ThreadPoolExecutor() as hands:
        return dict(zip(texts, ((text, "gzip+base64") for text in hands.map(_compressed, texts.values())), strict=True))


def _inert(data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_INERT)
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def _compressed(text: str) -> str:
    return base64.b64encode(gzip.compress(text.encode(), 6, mtime=0)).decode()


def policy(scripts: list[str], style: str) -> str:
    """The Content-Security-Policy: these scripts and this style, nothing else and from nowhere."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(digest(script) for script in scripts),
            f"style-src {digest(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def digest(text: str) -> str:
    """A hash source of the policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
