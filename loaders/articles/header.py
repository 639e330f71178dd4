"""The small header of a plain-text article: lines "Title: …", "Publisher: …", "Date: …" above a blank line."""

import re
from dataclasses import dataclass

_FIELDS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "source": "publisher",
    "newspaper": "publisher",
    "date": "date",
    "published": "date",
    "url": "url",
    "link": "url",
    "id": "",
    "author": "",
    "byline": "",
    "language": "",
    "license": "",
}
_LINE = re.compile(r"(?P<name>[A-Za-z]{2,12})[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*(?:\r\n|\n|\r|$)")
_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says; `title_span` is where the title stands, `end` where the article begins."""

    title: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    title_span: tuple[int, int] | None = None
    end: int = 0


def header(text: str) -> Header:
    """The header of `text`: the first lines, each with a known name, up to a blank line; or fenced by "---"."""
    fence = _FENCE.match(text)
    at = fence.end() if fence else 0
    found: dict[str, str] = {}
    span = None
    while (line := _LINE.match(text, at)) and (line["name"].lower() in _FIELDS or (fence and line["name"])):
        field = _FIELDS.get(line["name"].lower(), "")
        left, right = line.span("value")
        if fence and text[left:right][:1] in ("'", '"'):
            left, right = left + 1, max(left + 1, right - 1)
        if field and field not in found:
            found[field] = text[left:right]
            span = (left, right) if field == "title" else span
        at = line.end()
    closed = _FENCE.match(text, at) if fence else None
    ends = closed.end() if closed else at
    fits = closed if fence else (at == len(text) or text[at : at + 1] in ("\n", "\r"))
    return Header(**found, title_span=span, end=ends) if found and fits else Header()
