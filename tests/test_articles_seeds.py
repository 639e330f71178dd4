"""The two pages that the product was asked for: body, headline and date."""

from datetime import date
from pathlib import Path

import pytest

from diplograph.graph.nodes import Article
from diplograph.loaders.articles import read_articles

# marked by hand: the numbers (from 1) of the lines that hold the article's own words, headline included
OWN_LINES = {
    "000_fb87d700a110a5b7.txt": {
        *(3, 8, 10, 12, 14, 18, 20, 25, 27, 29, 31, 33, 35, 37, 41, 46, 48, 50, 52, 54, 56, 58, 60, 62),
        *(65, 67, 69, 71, 73),
    },
    "001_26fb0f2c91c69e3f.txt": {5, 8, *range(10, 43, 2), 46, *range(48, 93, 2)},
}
PUBLISHED = {"000_fb87d700a110a5b7.txt": date(2008, 4, 6), "001_26fb0f2c91c69e3f.txt": None}


@pytest.fixture(scope="module")
def articles(shared: Path) -> dict[str, Article]:
    return {article.record: article for article in read_articles([shared / "seeds"], print)}


@pytest.mark.parametrize("record", OWN_LINES)
def test_the_body_is_exactly_the_lines_of_the_article(articles: dict[str, Article], record: str) -> None:
    article = articles[record]
    found = {article.text.count("\n", 0, start) + 1 for start, _ in article.body}
    assert found == OWN_LINES[record]


@pytest.mark.parametrize("record", OWN_LINES)
def test_the_publication_date_is_the_labelled_one_or_unknown(articles: dict[str, Article], record: str) -> None:
    assert articles[record].published == PUBLISHED[record]


@pytest.mark.parametrize("record", OWN_LINES)
def test_the_text_is_the_decoded_file_unchanged(shared: Path, articles: dict[str, Article], record: str) -> None:
    assert articles[record].text.encode() == (shared / "seeds" / record).read_bytes()


def test_the_dateline_is_no_part_of_the_body(articles: dict[str, Article]) -> None:
    article = articles["001_26fb0f2c91c69e3f.txt"]
    start, end = article.body[1]
    assert article.text[start:end].startswith("Presidents Vladimir Putin and George W. Bush")


def test_the_headline_comes_first_and_is_the_title(articles: dict[str, Article]) -> None:
    for article in articles.values():
        start, end = article.body[0]
        assert article.text[start:end] == article.title == article.name


def test_no_name_of_the_page_around_the_article_is_in_its_body(articles: dict[str, Article]) -> None:
    body = " ".join(article.text[slice(*span)] for article in articles.values() for span in article.body)
    for name in ("China", "Polunin", "Royal Ballet", "Americas", "Zemlianichenko", "BBC navigation", "Sign in"):
        assert name not in body
