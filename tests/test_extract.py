"""The extract command and read: what they promise of their output."""

import json

import pytest
from click.testing import CliRunner

import diplograph as dg
from diplograph.cli import main

TEXT = """Norway condemns Belarus over border

OSLO, 3 March 2021 (Nordic Wire) - Norway condemned Belarus on Wednesday over the closing of its border crossings.

"We support the sanctions on Belarus," Prime Minister Erna Solberg said. Poland and Norway agreed to share energy.
"""


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "border.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def rows(*arguments):
    result = CliRunner().invoke(main, ["extract", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_line_holds_the_fields_of_the_contract_and_a_verbatim_quote(path):
    found = rows(path)
    assert found
    for row in found:
        assert list(row) == [
            "article", "holder", "target", "event", "polarity", "asserted", "confidence",
            "quote", "start", "end", "speaker", "observed_on", "published",
        ]  # fmt: skip
        assert row["article"] == "border.txt"
        assert TEXT[row["start"] : row["end"]] == row["quote"]


def test_extract_finds_who_condemns_whom(path):
    found = {(row["holder"]["name"], row["target"]["name"], row["event"]) for row in rows(path)}
    assert ("Norway", "Belarus", "ACCUSE") in found


def test_facts_come_with_their_kind_only_when_asked(path):
    assert not [row for row in rows(path) if "kind" in row]
    assert {"ABOUT", "POLICY_OF"} & {row["kind"] for row in rows(path, "--facts") if "kind" in row}


def test_two_processes_print_the_same_as_one(path, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Poland thanked Norway for its support in the talks with Belarus.", encoding="utf-8")
    assert rows(path, other, "--processes", "2") == rows(path, other)


def test_nothing_that_could_be_read_is_exit_code_1(tmp_path):
    (tmp_path / "picture.txt").write_bytes(b"\x00\x01\x02\x03")
    result = CliRunner().invoke(main, ["extract", str(tmp_path / "picture.txt")])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "skipped" in result.stderr


def test_min_confidence_leaves_out_what_is_less_sure(path):
    assert all(row["confidence"] >= 0.8 for row in rows(path, "--min-confidence", "0.8"))


def test_a_text_without_two_actors_has_no_stances():
    assert dg.read("The harvest was good and prices fell.").stances == ()


def test_read_gives_stances_with_offsets_into_the_text():
    text = "Canada thanked Japan for its help."
    stances = dg.read(text, published="2020-05-01").stances
    assert [text[s.evidence.start : s.evidence.end] for s in stances]
    assert all(s.polarity > 0 for s in stances)
