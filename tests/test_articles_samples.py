"""The sample articles: complete headers, true dates, and bodies without the page around them."""

from collections import Counter
from pathlib import Path

import pytest

from diplograph.graph.nodes import Article
from diplograph.loaders.articles import read_articles

SAMPLES = Path(__file__).resolve().parents[1] / "examples" / "articles"


@pytest.fixture(scope="module")
def samples() -> list[Article]:
    return list(read_articles([SAMPLES], pytest.fail))


def body(article: Article) -> str:
    return "\n".join(article.text[start:end] for start, end in article.body)


def test_every_sample_has_title_publisher_and_the_date_of_its_file_name(samples: list[Article]) -> None:
    for article in samples:
        assert str(article.published) == article.record[:10]
        assert article.source is not None
        assert body(article).startswith(article.title)


def test_there_are_12_to_20_samples_of_150_to_400_words(samples: list[Article]) -> None:
    assert 12 <= len(samples) <= 20
    assert all(150 <= len(body(article).split()) <= 400 for article in samples)


def test_menus_captions_and_footers_of_the_two_pages_are_not_read(samples: list[Article]) -> None:
    pages = {article.record: body(article) for article in samples}
    for name in (
        "China",
        "Turkish",
        "Latin America",
        "strike",
        "Weather",
        "handout",
        "Opposition at home",
        "Copyright",
    ):
        assert name not in pages["2018-06-17-prespa-agreement.txt"]
    for name in ("Brazil", "Mexico", "cookies", "handout", "Beijing sees", "Copyright", "newsletter"):
        assert name not in pages["2021-09-18-aukus.html"]


def test_one_sample_is_a_near_copy_under_a_second_publisher(samples: list[Article]) -> None:
    by_record = {article.record: article for article in samples}
    first = by_record["2018-05-08-us-leaves-iran-deal.txt"]
    copy = by_record["2018-05-09-us-leaves-iran-deal-copy.txt"]
    shared = sum((Counter(body(first).split()) & Counter(body(copy).split())).values())
    assert shared >= 0.9 * len(body(copy).split())
    assert first.source != copy.source
    assert first.id != copy.id
