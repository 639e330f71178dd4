"""Who did what to which treaty, and who did not."""

import pytest

from diplograph.loaders.reading import read


def acts(text: str, published: str = "2019-02-03") -> set[tuple[str, str, str, bool]]:
    reading = read(text, published=published)
    return {
        (fact.subject.id, fact.action, fact.object.id, fact.asserted)
        for fact in reading.facts
        if fact.kind == "TREATY_ACTION"
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Russia suspended the INF Treaty on Saturday.", ("RUS", "suspend", "inf-treaty", True)),
        ("The United States withdrew from the INF Treaty.", ("USA", "withdraw", "inf-treaty", True)),
        ("The INF Treaty was violated by Russia, and France knew.", ("RUS", "violate", "inf-treaty", True)),
        ("China refused to sign the INF Treaty with Russia.", ("CHN", "sign", "inf-treaty", False)),
        ("Iran has not ratified the Paris Agreement, France said.", ("IRN", "ratify", "paris-agreement", False)),
        (
            "Bahrain became the tenth nation to sign the Paris Agreement, Oman said.",
            ("BHR", "sign", "paris-agreement", True),
        ),
        ("Iran signed the Paris Agreement with Norway and France.", ("FRA", "sign", "paris-agreement", True)),
        ("Russia's withdrawal from the INF Treaty alarmed Poland.", ("RUS", "withdraw", "inf-treaty", True)),
    ],
)
def test_an_act_is_told_with_its_actor_and_whether_it_happened(text: str, wanted: tuple[str, str, str, bool]) -> None:
    assert wanted in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russia wants to leave the INF Treaty, and Poland knows.",
        "The United States would withdraw from the INF Treaty if Russia cheated.",
        "France will ratify the Paris Agreement, Germany hopes.",
        "Russia and the United States discussed the INF Treaty.",
        "Norway asked France to persuade Iran to sign and ratify the Paris Agreement.",
        "Norway would like to see Iran join the Paris Agreement with France.",
        "Norway and France spoke of the problem of Iran's accession to the Paris Agreement.",
        "Iran and France met in Oslo to sign the Paris Agreement.",
        "The president withdrew the INF Treaty from consideration by the United States Senate after Russia had lied.",
        "Norway told France of Israel's withdrawal from most of Gaza or the Taba Agreement.",
        "The INF Treaty bound Russia. The United States and Russia signed a second agreement but did not ratify it.",
    ],
)
def test_what_is_only_wanted_or_spoken_of_is_no_act(text: str) -> None:
    assert not acts(text)


def test_a_president_named_in_an_apposition_is_who_acts_and_nobody_else_is() -> None:
    text = (
        "Benjamin Netanyahu and Donald Trump signed the Abraham Accords on Tuesday. "
        "The Palestinian president, Mahmoud Abbas, rejected the accords. A retired minister rejected the accords."
    )
    rejected = {fact for fact in acts(text, "2020-09-16") if fact[1] == "reject"}
    assert rejected == {("mahmoud-abbas", "reject", "abraham-accords", True)}


def test_an_unnamed_treaty_is_known_by_its_parties_and_day() -> None:
    text = "President Barack Obama and President Dmitry Medvedev signed an arms treaty in Prague on Thursday."
    assert ("barack-obama", "sign", "new-start", True) in acts(text, "2010-04-08")


def test_a_stance_on_an_unnamed_treaty_is_one_on_that_treaty() -> None:
    reading = read(
        "President Barack Obama and President Dmitry Medvedev signed a nuclear arms agreement in Prague on Thursday. "
        "France welcomed the agreement.",
        published="2010-04-08",
    )
    named = {reading.article.text[m.start : m.end] for m in reading.mentions if m.key.id == "new-start"}
    assert named == {"a nuclear arms agreement", "the agreement"}
    on_it = {stance.subject.id for stance in reading.stances if stance.object.id == "new-start" and stance.polarity > 0}
    assert {"barack-obama", "dmitry-medvedev"} <= on_it


def test_the_treaty_is_not_one_that_was_over_by_then() -> None:
    text = (
        "Barack Obama and Dmitry Medvedev signed New START, which replaces START I of 1991. "
        "Iran did not sign the treaty."
    )
    assert ("IRN", "sign", "new-start", False) in acts(text, "2010-04-08")


def test_a_document_that_bears_no_signatures_was_not_signed() -> None:
    text = (
        'The document, the "U.S.-Russia Strategic Framework Declaration," was read out by George W. Bush and Vladimir '
        "Putin. It does not bear the signatures of the two presidents."
    )
    wanted = {
        (who, "sign", "us-russia-strategic-framework-declaration", False) for who in ("george-w-bush", "vladimir-putin")
    }
    assert wanted <= acts(text, "2008-04-07")


def test_the_words_of_an_act_are_whole() -> None:
    text = 'The questions concerned the withdrawal of Russia from the INF Treaty (the "pact"), Norway said.'
    quotes = {fact.evidence.quote for fact in read(text, published="2019-09-03").facts if fact.evidence}
    assert "the withdrawal of Russia from the INF Treaty" in quotes


def test_the_words_of_an_act_stand_in_the_text() -> None:
    text = "On Saturday Russia suspended the INF Treaty, which Ronald Reagan had signed."
    for fact in read(text, published="2019-02-03").facts:
        assert fact.evidence is not None
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
