"""The headline of a page: the label before the article that shares its words."""

import re

from diplograph.loaders.articles.layout import Page
from diplograph.loaders.articles.lines import Line
from diplograph.loaders.articles.signs import Kind

_SHARE = 0.25  # least part of a headline's long words that the article repeats


def headline(page: Page, title: str = "") -> Line | None:
    """The line that is `title`, else the label of 3 to 30 words above the article that shares most words with it."""
    if title:
        return next((line for line, _ in page.head if _same(line.text, title)), None)
    stems = {stem for line in page.prose for stem in _stems(line)}
    captions = [line for line, kind in page.head if kind is Kind.CAPTION]
    labels = [
        line
        for line, kind in page.head
        if kind is Kind.LABEL and 3 <= len(line.words) <= 30 and not any(_follows(line, each) for each in captions)
    ]
    fitting = [(len(own & stems), line) for line in labels if (own := _stems(line))]
    fitting = [(shared, line) for shared, line in fitting if shared and shared >= _SHARE * len(_stems(line))]
    return max(fitting, key=lambda each: each[0])[1] if fitting else None


def _follows(line: Line, caption: Line) -> bool:
    """Whether `line` stands in the block of a picture's caption, and after it: it goes on with the caption."""
    return line.block == caption.block and line.start > caption.end


def _stems(line: Line) -> set[str]:
    """Words that name something, cut to five letters so that "Signing" meets "signed"."""
    return {
        word.lower()[:5]
        for word in line.words
        if len(word) > 4 or (len(word) > 3 and word[0].isupper()) or (len(word) > 1 and word.isupper())
    }


def _same(line: str, title: str) -> bool:
    return re.findall(r"\w+", line.lower()) == re.findall(r"\w+", title.lower())
