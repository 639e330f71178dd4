"""Articles from JSON: an object, a list of objects, or one object a line."""

import json
from collections.abc import Iterator, Mapping

from diplograph.graph.errors import UnreadableArticle
from diplograph.graph.nodes import Article
from diplograph.loaders.articles.article import article
from diplograph.loaders.articles.blobs import MOST_BYTES, Blob, unbroken
from diplograph.loaders.articles.dates import parse_date
from diplograph.loaders.articles.decode import decode
from diplograph.loaders.articles.skipped import Skipped

_TEXT = ("text", "body", "content", "full_text", "maintext")
_TITLE = ("title", "headline")
_DATE = ("date", "published", "date_published", "datePublished", "published_at", "publishedAt", "date_publish")
_PUBLISHER = ("publisher", "source", "newspaper", "site_name", "source_domain")
_LISTS = ("articles", "items", "records")
_MOST_JSON = 500_000_000  # bytes of a file that holds a list; longer ones are kept as JSON lines


def read_json(blob: Blob) -> Iterator[Article | Skipped]:
    """The article or articles of a JSON file; a record without an id of its own is called by file and number."""
    value = _parse(decode(blob.read(_MOST_JSON)))
    if isinstance(value, Mapping):
        listed = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
        if listed is None:
            yield _record(value, blob.name, blob.place)
            return
        value = listed
    if not isinstance(value, list):
        raise UnreadableArticle("JSON that is neither an object nor a list of objects")
    for number, item in enumerate(value, 1):
        yield _record(item, f"{blob.name}:{number}", f"{blob.place} record {number}")


def read_lines(blob: Blob) -> Iterator[Article | Skipped]:
    """The article of each line; a line that is no JSON object with a text is skipped with its number."""
    number = 0
    while True:
        number += 1
        with unbroken():
            raw = blob.stream.readline(MOST_BYTES + 1)
        if not raw:
            return
        place = f"{blob.place} line {number}"
        if len(raw) > MOST_BYTES:
            _drain(blob)
            yield Skipped(place, f"a line of more than {MOST_BYTES // 1_000_000} MB")
        elif raw.strip(b"\xef\xbb\xbf \t\r\n"):
            try:
                value = _parse(decode(raw))
            except UnreadableArticle as error:
                yield Skipped(place, str(error))
            else:
                yield _record(value, f"{blob.name}:{number}", place)


def _drain(blob: Blob) -> None:
    with unbroken():
        while (raw := blob.stream.readline(MOST_BYTES)) and not raw.endswith(b"\n"):
            pass


def _parse(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableArticle(f"invalid JSON: {error.msg} at line {error.lineno} column {error.colno}") from None
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets nested by the thousand
        raise UnreadableArticle("invalid JSON: a number or a nesting beyond all measure") from None


def _record(value: object, name: str, place: str) -> Article | Skipped:
    if not isinstance(value, Mapping):
        return Skipped(place, "a record that is no JSON object")
    text = _words(value, _TEXT)
    if not text.strip():
        return Skipped(place, f"a record without a text (one of the fields {', '.join(_TEXT)})")
    record = value.get("id")
    try:
        return article(
            text,
            record=str(record) if isinstance(record, str | int) and str(record).strip() else name,
            title=_words(value, _TITLE),
            published=next((day for key in _DATE if (day := parse_date(value.get(key)))), None),
            source=_publisher(value),
            url=_words(value, ("url", "link")),
        )
    except UnreadableArticle as error:
        return Skipped(place, str(error))


def _words(value: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return next((found for key in keys if isinstance(found := value.get(key), str) and found.strip()), "")


def _publisher(value: Mapping[str, object]) -> str:
    for key in _PUBLISHER:
        found = value.get(key)
        name = found.get("name") if isinstance(found, Mapping) else found
        if isinstance(name, str) and name.strip():
            return name
    return ""
