"""Issues named as people name them, and known again where the article only points back."""

import pytest

from diplograph.graph.reference.corrections import NONE, Corrections, corrections
from diplograph.loaders.articles import article
from diplograph.loaders.reading.candidates import candidates
from diplograph.loaders.reading.issues.adjective import adjective
from diplograph.loaders.reading.mentions import find_mentions
from diplograph.loaders.reading.parse import parse


def issues(text: str, told: Corrections = NONE) -> list[tuple[str, str]]:
    """Names of the issues of a text with how they were found, in order, each once."""
    one = article(text, published="2017-09-04")
    doc = parse(one)
    mentions, nodes = find_mentions(doc, one)
    found = [(c.issue.node.name, c.target_how) for c in candidates(doc, mentions, nodes, one, told) if c.issue]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(
    ("code", "wanted"),
    [("RUS", "Russian"), ("FRA", "French"), ("DEU", "German"), ("PRK", "North Korean"), ("NLD", "Dutch")],
)
def test_a_country_has_its_adjective(code: str, wanted: str) -> None:
    assert adjective(code) == wanted


def test_what_a_country_does_takes_the_adjective_and_what_it_has_the_genitive() -> None:
    names = {
        name for name, _ in issues("France condemned Iran's attack on the ships and backed Ukraine's sovereignty.")
    }
    assert any(name.startswith("Iranian attack") for name in names)
    assert "Ukraine's sovereignty" in names


def test_a_bare_noun_means_the_issue_named_before() -> None:
    found = issues("North Korea carried out a nuclear test on Sunday. China said that it was opposed to the test.")
    assert ("nuclear test", "again") in found


def test_a_noun_without_antecedent_is_not_taken_for_another_issue() -> None:
    found = issues("Japan protested against the missile launch. China said that it was opposed to the tariffs.")
    assert not [name for name, how in found if how == "again"]


def test_an_act_in_view_is_an_issue_of_its_own() -> None:
    found = issues("Russia and the United States agreed to reduce nuclear stockpiles.")
    assert ("reduction of nuclear stockpiles", "act") in found


def test_a_day_is_no_part_of_a_name() -> None:
    assert "North Korean nuclear test" in {
        name for name, _ in issues("France condemned Friday's North Korean nuclear test.")
    }


def test_corrections_unite_issues_and_part_what_was_taken_for_one() -> None:
    text = "Russia opposed NATO expansion in Europe. Russia criticised the eastward expansion of the alliance."
    assert {name for name, _ in issues(text)} >= {"NATO enlargement in Europe", "NATO enlargement"}
    united = corrections({"issue": [{"name": "NATO enlargement", "names": ["NATO enlargement in Europe"]}]})
    assert "NATO enlargement" in (names := {name for name, _ in issues(text, united)})
    assert "NATO enlargement in Europe" not in names
    parted = corrections({"issue": [{"name": "drift to the east", "names": ["eastward expansion of the alliance"]}]})
    assert {name for name, _ in issues(text, parted)} >= {"NATO enlargement in Europe", "drift to the east"}
    assert "NATO enlargement" not in {name for name, _ in issues(text, parted)}


def test_a_headline_whose_verb_looks_like_a_noun_names_no_issue() -> None:
    text = "Bush and Putin sign framework in Sochi\n\nGeorge W. Bush met Vladimir Putin at the Black Sea."
    assert not [name for name, _ in issues(text) if "framework" in name]


def test_an_owner_named_by_an_article_and_a_noun_gives_its_name() -> None:
    text = "NATO met in Bucharest. Vladimir Putin warned against the alliance's eastward expansion."
    assert ("NATO enlargement", "phrase") in issues(text)
