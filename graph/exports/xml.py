"""Text in XML 1.0: what it cannot hold is U+FFFD, and line ends stay as they are."""

import re
from xml.sax.saxutils import escape, quoteattr

_BARRED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """Text between tags."""
    return escape(_BARRED.sub("\ufffd", text), {"\r": "&#13;"})


def quoted(text: str) -> str:
    """Text as an attribute, with its quotation marks."""
    return quoteattr(_BARRED.sub("\ufffd", text))
