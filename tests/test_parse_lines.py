"""Lines that a page wraps are read as one sentence, also where the body has several spans."""

from diplograph.loaders.articles import article
from diplograph.loaders.reading.parse import parse


def test_a_sentence_over_wrapped_lines_stays_one_after_a_dateline():
    text = (
        "KUWAIT, April 13 - Kuwait has agreed to charter tankers\nfrom the Soviet Union to protect its oil exports\n"
        "through the Mideast Gulf, diplomatic sources said.\nThey said that months of talks with the\n"
        "Soviet Union and others came before."
    )
    read = article(text)
    assert len(read.body) > 1, "the dateline is not part of the body"
    said = [sentence.text.strip() for sentence in parse(read).sents if sentence.text.strip()]
    assert [words.split()[0] for words in said] == ["Kuwait", "They"]
