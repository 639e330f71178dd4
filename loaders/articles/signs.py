"""What a line of a page is, by its own words: prose, a label, or a piece of the page around the article."""

import re
from enum import Enum

from diplograph.loaders.articles.dates import MONTH, WEEKDAY, written
from diplograph.loaders.articles.lines import Line
from diplograph.loaders.articles.wording import BYLINE, CAPTION, CONTROL, CREDIT, SHOWN, SITE, TURN


class Kind(Enum):
    """What a line is."""

    PROSE = "a sentence or more of the article"
    LABEL = "words without a full stop: headline, crosshead, menu, name"
    STAMP = "a date line"
    BYLINE = "who wrote it"
    CREDIT = "who took a picture"
    CAPTION = "what a picture shows"
    PULL = "words of the article, repeated for display"
    NOTICE = "words of the site to its visitor"
    TURN = "where the page turns to other stories"


_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\b(?:GMT|UTC|BST|CES?T|E[DS]?T|P[DS]?T|UK|MSK|[ap]\.?m\.?)(?=\W|$)",
    re.IGNORECASE,
)
_STAMPED = re.compile(
    r"\b(?:page|first|last|originally|published|posted|updated?|modified|issued|released|date|on|at|by|time"
    rf"|{WEEKDAY})(?=\W|$)|{MONTH}\s+\d{{1,2}}(?!\d)|\b\d{{1,2}} {MONTH} \d\d\b",
    re.IGNORECASE,
)


def sign(line: Line) -> Kind:
    """What `line` is by itself; its neighbours may tell more."""
    text, count = line.text, len(line.words)
    prose = (line.closed and count >= 4) or count >= 30
    if is_stamp(text):
        return Kind.STAMP
    if CREDIT.fullmatch(text):
        return Kind.CREDIT
    if CAPTION.match(text) or (count <= 40 and SHOWN.search(text)):
        return Kind.CAPTION
    if SITE.search(text):
        return Kind.NOTICE
    if count <= 7 and not text.endswith((".", "”", '"')) and TURN.match(text):
        return Kind.TURN
    if prose:
        return Kind.PROSE
    if count <= 12 and BYLINE.match(text):
        return Kind.BYLINE
    return Kind.NOTICE if count <= 12 and CONTROL.match(text.lstrip("•|>‹› ")) else Kind.LABEL


def is_stamp(text: str) -> bool:
    """Whether a line holds a date and little else."""
    if len(text) > 160:
        return False
    days = list(written(text))
    rest = text
    for each in reversed(days):
        rest = rest[: each.start] + " " + rest[each.end :]
    rest = _STAMPED.sub(" ", _CLOCK.sub(" ", rest))
    dated = bool(days) or rest != text
    return dated and bool(re.search(r"\d", text)) and len(re.findall(r"\w{2,}", rest)) <= 2
