"""One text to an Article: its own words, its date, its source."""

import re
from datetime import date

from diplograph.graph.errors import UnreadableArticle
from diplograph.graph.ids import article_id
from diplograph.graph.nodes import Article
from diplograph.loaders.articles.dateline import dateline
from diplograph.loaders.articles.dates import parse_date
from diplograph.loaders.articles.decode import checked
from diplograph.loaders.articles.header import header
from diplograph.loaders.articles.headline import headline
from diplograph.loaders.articles.layout import Page, page
from diplograph.loaders.articles.published import InOffice, contradicted, published
from diplograph.loaders.articles.sources import source as publisher

MOST_CHARACTERS = 1_000_000  # of one text: what the language pipeline reads at once, twenty times a long article
_MARKUP = re.compile(r"(?:#{1,6}|\*{1,2}|_{1,2}|>|•)\s*(?=\S)")


def article(
    text: str,
    *,
    record: str = "",
    title: str = "",
    published: date | str | None = None,
    source: str = "",
    url: str = "",
    in_office: InOffice | None = None,
) -> Article:
    """The article of one text. What the caller knows (`published` as a date or written) goes before what the text says.

    Raises UnreadableArticle when `text` is empty, binary, or longer than 1,000,000 characters.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnreadableArticle(f"a text of {len(text):,} characters; at most {MOST_CHARACTERS:,} are read: split it")
    text = checked(text)
    if not re.search(r"\w", text):
        raise UnreadableArticle("an empty text")
    top = header(text)
    shape = page(text, top.end)
    title, url = _clean(title or top.title), _clean(url or top.url)
    span = top.title_span or _headline_span(shape, title)
    title = title or (_clean(text[slice(*span)]) if span else "")
    identity = article_id(text)
    return Article(
        id=identity,
        name=title or _clean(record) or identity,
        record=_clean(record) or identity,
        title=title,
        published=_day(published or top.date, shape, in_office),
        url=url,
        source=publisher(_clean(source or top.publisher), url, shape),
        text=text,
        body=_body(text, span, shape),
    )


def _day(known: date | str, shape: Page, in_office: InOffice | None) -> date | None:
    """The labelled date, unless it does not exist, disagrees with its weekday or the offices; else the page's own."""
    if not known:
        return published(shape, in_office)
    day = known if isinstance(known, date) else parse_date(known)
    words = "\n".join(line.text for line in shape.prose)
    return None if day is None or contradicted(words, day, in_office) else day


def _headline_span(shape: Page, title: str) -> tuple[int, int] | None:
    line = headline(shape, title)
    if line is None:
        return None
    mark = _MARKUP.match(line.text)
    return line.start + (mark.end() if mark else 0), line.end


def _body(text: str, span: tuple[int, int] | None, shape: Page) -> tuple[tuple[int, int], ...]:
    """The spans of the headline and of each sentence line without its dateline; all lines when none is a sentence."""
    found = [span] if span and span[0] < span[1] else []
    prose = shape.prose
    if not prose:
        prose = [line for line in shape.lines if not span or line.start >= span[1]]
    for i, line in enumerate(prose):
        skip = len(dateline(line.text)) if i < 2 else 0
        found.append((line.start + skip, line.end))
    return tuple(found)


def _clean(words: str) -> str:
    """`words` on one line, without control characters."""
    return " ".join(re.sub("[\x00-\x1f\x7f]", " ", checked(words.replace("\x00", " "))).split())
