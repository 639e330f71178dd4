"""Who speaks a quotation: the subject of its own sentence's verb, a name after a dash, nobody of the next sentence."""

import pytest

from diplograph.loaders.reading.parse import parse_text
from diplograph.loaders.reading.quotes import quotations, spoken
from diplograph.loaders.reading.tree import tree_of


def speakers(text: str) -> list[str | None]:
    tree = tree_of(parse_text(text), text)
    return [None if each.speaker is None else tree.words[each.speaker] for each in spoken(tree)]


def test_the_words_of_a_quotation_stand_between_its_marks() -> None:
    text = 'Mr Tusk said: "We miss you."'
    assert [text[each.start : each.end] for each in quotations(text)] == ["We miss you."]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We miss you," Mr Tusk said.', "Tusk"),
        ('"We miss you," said Mr Tusk.', "Tusk"),
        ('Mr Tusk said that the talks were "a sad business".', "Tusk"),
    ],
)
def test_the_speaker_stands_beside_the_quotation(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_the_next_sentence_does_not_take_a_quotation_from_its_own() -> None:
    assert speakers('Mrs May called the plan a "grave mistake." Mr Macron said the talks would go on.') == ["May"]


def test_words_after_the_quotation_do_not_open_it_to_the_next_sentence() -> None:
    assert speakers('Japan condemned the test as a "grave threat" to the region. China said it was concerned.') == [
        "Japan"
    ]


def test_a_dash_signs_a_quotation() -> None:
    assert speakers("“The treaty must live.” ― Anna Lindqvist") == ["Lindqvist"]


def test_a_dash_and_a_clause_sign_nothing() -> None:
    assert speakers("“The treaty” – a short text of four pages – was published in the spring of that year.") == [None]


def test_rarer_verbs_tell_a_speaker_beside_the_quotation_only() -> None:
    assert speakers('"Why was nobody asked?" Mr Novak demanded.') == ["Novak"]
    assert speakers('Mr Novak demanded a seat in the hall where the "Green Room" used to be.') == [None]


def test_a_subject_inside_the_quotation_is_not_the_speaker() -> None:
    text = '"If it does not leave, it will be sooner rather than later," said Anna Lindqvist, a lawyer who lives there.'
    assert speakers(text) == ["Lindqvist"]
