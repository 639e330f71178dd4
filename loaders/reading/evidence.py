"""The words of an article as the evidence of a relation."""

from importlib.metadata import version

from diplograph.graph.evidence import Evidence
from diplograph.graph.nodes import Article
from diplograph.loaders.reading.candidates.candidate import Span

EXTRACTOR = f"diplograph {version('diplograph')}"


def evidence(article: Article, span: Span) -> Evidence:
    """The words of a span as evidence."""
    return Evidence(
        article=article.id,
        quote=article.text[span.start : span.end],
        start=span.start,
        end=span.end,
        extractor=EXTRACTOR,
        source=article.source.id if article.source else "",
        published=article.published,
    )
