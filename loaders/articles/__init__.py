"""Articles from files, folders, pages, feeds and archives."""

from diplograph.loaders.articles.article import article
from diplograph.loaders.articles.read import read_articles
from diplograph.loaders.articles.skipped import Skipped

__all__ = ["Skipped", "article", "read_articles"]
