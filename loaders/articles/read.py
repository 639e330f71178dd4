"""Paths to articles: each file, page, record and item, and what was skipped with its reason."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from diplograph.graph.errors import UnreadableArticle
from diplograph.graph.nodes import Article
from diplograph.loaders.articles import formats
from diplograph.loaders.articles.article import article
from diplograph.loaders.articles.blobs import Blob, blobs
from diplograph.loaders.articles.decode import decode
from diplograph.loaders.articles.feeds import read_feed
from diplograph.loaders.articles.files import files
from diplograph.loaders.articles.records import read_json, read_lines
from diplograph.loaders.articles.skipped import Skipped
from diplograph.loaders.articles.web import html_article, read_html

Reader = Callable[[Blob], Iterator[Article | Skipped]]
_OTHER = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x03\x04", "an archive or office document"),
)


def read_articles(paths: Iterable[str | Path], skipped: Callable[[Skipped], None]) -> Iterator[Article]:
    """The articles at `paths`, in the order of the paths and of the names in each folder.

    A missing path and a folder without articles raise InputError at once, before anything is read. Any other record
    that cannot be read goes to `skipped` with its reason, and reading goes on.
    """
    return _read(files(paths), skipped)


def _read(found: list[Path], skipped: Callable[[Skipped], None]) -> Iterator[Article]:
    for path in found:
        try:
            for blob in blobs(path):
                for each in _blob(blob):
                    if isinstance(each, Skipped):
                        skipped(each)
                    else:
                        yield replace(each, place=_place(each, blob))
        except UnreadableArticle as error:
            skipped(Skipped(str(path), str(error)))


def _place(article: Article, blob: Blob) -> str:
    """Where the record stands; a record with a publisher and an id of its own is the same wherever it stands."""
    named_by_file = article.record == blob.name or article.record.startswith(f"{blob.name}:")
    return "" if article.source and not named_by_file else str(Path(blob.place).absolute())


def _blob(blob: Blob) -> Iterator[Article | Skipped]:
    try:
        yield from _reader(formats.suffix(blob.name))(blob)
    except UnreadableArticle as error:
        yield Skipped(blob.place, str(error))


def _reader(kind: str) -> Reader:
    if kind in formats.HTML:
        return read_html
    if kind in formats.JSON:
        return read_json
    if kind in formats.LINES:
        return read_lines
    if kind in formats.FEED:
        return read_feed
    return _read_plain if kind in formats.PLAIN else _refuse


def _read_plain(blob: Blob) -> Iterator[Article]:
    raw = blob.read()
    for mark, name in _OTHER:
        if raw.startswith(mark):
            raise UnreadableArticle(f"{name}, not text")
    text = decode(raw)
    start = text[:200].lstrip().lower()
    if start.startswith(("<!doctype html", "<html")):
        yield html_article(text, blob.name)
    else:
        yield article(text, record=blob.name)


def _refuse(blob: Blob) -> Iterator[Article]:
    raise UnreadableArticle(f"files that end in {formats.suffix(blob.name)} are not read")
    yield
