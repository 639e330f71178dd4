"""Bytes to text: byte order mark, strict UTF-8, the charset that the page declares, Windows-1252."""

import codecs
import re

from diplograph.graph.errors import UnreadableArticle

_MARKS = (  # the longer marks first, for UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(raw: bytes) -> str:
    """The text of a file, unchanged but for its byte order mark; UnreadableArticle when it is no text."""
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            return _text(raw, codec)
    if b"\x00" in raw:
        raise UnreadableArticle("a binary file, not text")
    try:
        return checked(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _text(raw, _declared(raw) or "cp1252")


def checked(text: str) -> str:
    """`text` with lone surrogates replaced, offset by offset; UnreadableArticle when control characters fill it."""
    if "\x00" in text or len(_CONTROL.findall(text)) > len(text) / 100:
        raise UnreadableArticle("a binary file, not text")
    return _SURROGATE.sub("\ufffd", text)


def _declared(raw: bytes) -> str:
    found = _DECLARED.search(raw[:2048])
    if not found:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ""
    # what pages call Latin 1 is Windows-1252 (WHATWG Encoding Standard); non-text codecs such as rot13 are no charsets
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _text(raw: bytes, codec: str) -> str:
    try:
        found = raw.decode(codec)
    except (LookupError, UnicodeError, ValueError):
        raise UnreadableArticle(f"a binary file, or text that is neither UTF-8 nor {codec}") from None
    return checked(found.removeprefix("\ufeff"))
