"""Articles from web pages: the main text that trafilatura finds, with what the page says of itself."""

import json
import logging
from collections.abc import Iterator, Mapping
from typing import Any

from diplograph.graph.errors import UnreadableArticle
from diplograph.graph.nodes import Article
from diplograph.loaders.articles.article import article
from diplograph.loaders.articles.blobs import Blob
from diplograph.loaders.articles.dates import parse_date
from diplograph.loaders.articles.decode import decode
from diplograph.loaders.articles.layout import page

_DATE = (
    "article:published_time",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "originalpublicationdate",
    "date",
    "dc.date",
)


def read_html(blob: Blob) -> Iterator[Article]:
    """The article of one page. Its `text` is the headline and the main text, not the page's markup."""
    yield html_article(decode(blob.read()), blob.name)


def html_article(html: str, record: str) -> Article:
    """The article of a page given as text; UnreadableArticle when no main text is found."""
    tree = _tree(html)
    said = _said(tree)
    main = _main_text(html)
    if not page(main).prose:
        raise UnreadableArticle("a page without an article's text")
    title = said["title"]
    if title and not main.lstrip().startswith(title):
        main = f"{title}\n\n{main}"
    return article(main, record=record, title=title, published=said["date"], source=said["publisher"], url=said["url"])


def _tree(html: str) -> Any:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        return document_fromstring(html.encode(), parser=HTMLParser(encoding="utf-8", recover=True))
    except (etree.LxmlError, ValueError):
        raise UnreadableArticle("a page without an article's text") from None


def _main_text(html: str) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return trafilatura.extract(html, include_comments=False, include_tables=False, include_formatting=False) or ""
    except Exception:  # any bytes may come: what an extractor of markup raises for them is not listed anywhere
        raise UnreadableArticle("a page that cannot be parsed") from None


def _said(tree: Any) -> dict[str, str]:
    """What the page says of itself, in its head and in schema.org's JSON-LD: title, publisher, date, url."""
    meta: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if content := " ".join((tag.get("content") or "").split()):
            meta.setdefault(name.lower(), content)
    data = next(_json_ld(tree), {})
    publisher = data.get("publisher")
    site = meta.get("og:site_name") or (publisher.get("name") if isinstance(publisher, Mapping) else "") or ""
    title = meta.get("og:title") or data.get("headline") or _first(tree, "h1") or _first(tree, "title")
    canonical = next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), "")
    dates = [data.get("datePublished"), *(meta.get(name) for name in _DATE), *_times(tree)]
    return {
        "title": _without_site(str(title), str(site)),
        "publisher": str(site),
        "date": next((str(each) for each in dates if parse_date(each)), ""),
        "url": str(canonical or "") or meta.get("og:url", ""),
    }


def _json_ld(tree: Any) -> Iterator[Mapping[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            value = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        items = value.get("@graph", [value]) if isinstance(value, Mapping) else value
        for item in items if isinstance(items, list) else []:
            if isinstance(item, Mapping) and "datePublished" in item:
                yield item


def _times(tree: Any) -> Iterator[str]:
    for tag in tree.iter("time"):
        if tag.get("pubdate") is not None or (tag.get("itemprop") or "").lower() == "datepublished":
            yield tag.get("datetime") or tag.text_content()


def _first(tree: Any, tag: str) -> str:
    return next((" ".join(found.text_content().split()) for found in tree.iter(tag)), "")


def _without_site(title: str, site: str) -> str:
    for mark in (" | ", " - ", " — ", " – "):
        stem, found, last = title.rpartition(mark)
        if found and stem and site and site.casefold() in last.casefold():
            return stem.strip()
    return title
