"""Articles from RSS and Atom files: each item or entry is one."""

from collections.abc import Iterator
from typing import Any

from diplograph.graph.errors import UnreadableArticle
from diplograph.graph.nodes import Article
from diplograph.loaders.articles.article import article
from diplograph.loaders.articles.blobs import Blob
from diplograph.loaders.articles.skipped import Skipped

_TEXT = ("encoded", "content", "description", "summary")
_DATE = ("pubDate", "published", "issued", "date")
_BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "ul", "ol", "figure")


def read_feed(blob: Blob) -> Iterator[Article | Skipped]:
    """The items of a feed. An item's `text` is its title and its content without markup; "updated" is no date."""
    tree = _tree(blob.read())
    name = _child(tree, ("title",)) or next((_child(each, ("title",)) for each in tree if _tag(each) == "channel"), "")
    items = [each for each in tree.iter() if _tag(each) in ("item", "entry")]
    if not items:
        raise UnreadableArticle("XML that is no feed with items")
    for number, item in enumerate(items, 1):
        place = f"{blob.place} item {number}"
        title, words = " ".join(_plain(_child(item, ("title",))).split()), _plain(_child(item, _TEXT))
        try:
            if not words.strip():
                raise UnreadableArticle("a feed item without content")
            yield article(
                f"{title}\n\n{words}" if title and not words.startswith(title) else words,
                record=_child(item, ("guid", "id")) or f"{blob.name}:{number}",
                title=title,
                published=_child(item, _DATE),
                source=_child(item, ("source",)) or name,
                url=_link(item),
            )
        except UnreadableArticle as error:
            yield Skipped(place, str(error))


def _tree(raw: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(raw, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableArticle(f"invalid XML: {str(error).splitlines()[0]}") from None


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: Any, names: tuple[str, ...]) -> str:
    """The text of the first child with one of `names`, the earlier names first."""
    for name in names:
        for child in element:
            if _tag(child) == name and (words := "".join(child.itertext()).strip()):
                return words
    return ""


def _link(item: Any) -> str:
    for child in item:
        if _tag(child) == "link" and child.get("rel", "alternate") == "alternate":
            return (child.get("href") or child.text or "").strip()
    return ""


def _plain(markup: str) -> str:
    """The words of a piece of HTML, a blank line between its blocks."""
    from lxml import etree, html

    if "<" not in markup and "&" not in markup:
        return markup
    try:
        root = html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError):
        return ""
    for element in root.iter():
        if element.tag in _BLOCKS:
            element.tail = "\n\n" + (element.tail or "")
            if element.tag != "br":
                element.text = "\n\n" + (element.text or "")
    etree.strip_elements(root, "script", "style", etree.Comment, with_tail=False)
    words = "".join(root.itertext())
    return "\n\n".join(" ".join(part.split()) for part in words.split("\n\n") if part.strip())
