"""The quote of a stance: words of one sentence that say something."""

import diplograph as dg

TEXT = """Title: Norway and Estonia agree on a border pact
Publisher: Daily Sheet
Date: 3 March 2021

OSLO, Norway -- Norway condemned Belarus on Wednesday. Erna Solberg said that Estonia was a friend of Norway.
"""


def test_a_quote_ends_with_its_line() -> None:
    quotes = [s.evidence.quote for s in dg.read(TEXT).stances if s.evidence]
    assert quotes
    assert not [quote for quote in quotes if "\n" in quote]


def test_a_quote_holds_what_completes_its_verb() -> None:
    found = {(s.subject.id, s.object.id): s.evidence.quote for s in dg.read(TEXT).stances if s.evidence}
    assert "condemned Belarus" in found["NOR", "BLR"]
