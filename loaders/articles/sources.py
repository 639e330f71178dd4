"""Who published an article."""

import re
from urllib.parse import urlsplit

from diplograph.graph.errors import ModelError
from diplograph.graph.ids import slug
from diplograph.graph.nodes import Source
from diplograph.loaders.articles.layout import Page

_HOLDER = re.compile(
    r"(?:\bcopyright|©|\(c\))[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)[,\s]+(?:(?P<name>[A-Z][\w&.' -]{1,40}?))"
    r"(?=\.?\s*$|\. |,| all rights)",
    re.IGNORECASE,
)


def source(name: str, url: str = "", page: Page | None = None) -> Source | None:
    """The publisher that is named, else the site of `url`, else the holder of the page's copyright line."""
    shown = " ".join(name.split()) or _site(url) or (_copyright_holder(page) if page else "")
    try:
        return Source(id=slug(shown), name=shown) if shown else None
    except ModelError:
        return None


def _site(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _copyright_holder(page: Page) -> str:
    holders = {found["name"].strip() for line in page.around for found in _HOLDER.finditer(line.text)}
    return holders.pop() if len(holders) == 1 else ""
