"""The project's own scoring agrees with the definitions it follows."""

import importlib.util
import json
import random

import pytest
from evaluation.match import content, same_actor, same_target
from evaluation.score import score
from evaluation.sets import SETS, rows


def _gold(**fields):
    base = {
        "article": "a", "holder": "Russia", "target": "NATO enlargement", "target_kind": "Issue",
        "target_owner": ["NATO"], "sign": -1, "event": "REJECT", "core": True,
        "evidence": "Russia opposes NATO's enlargement",
    }  # fmt: skip
    return base | fields


def _said(holder="Russia", target="NATO enlargement", label="Issue", polarity=-0.4, **fields):
    return {
        "article": "a", "holder": {"name": holder, "aliases": []},
        "target": {"name": target, "aliases": [], "label": label}, "polarity": polarity,
        "event": "REJECT", "quote": "opposes NATO's enlargement",
    } | fields  # fmt: skip


def test_a_right_stance_scores_one_and_a_wrong_sign_scores_nothing():
    assert score([_gold()], [_said()]).f1 == 1.0
    tally = score([_gold()], [_said(polarity=0.4)])
    assert (tally.f1, tally.shares()["sign"], len(tally.missed), len(tally.wrong)) == (0.0, 0.0, 1, 1)


def test_the_owner_of_an_issue_is_found_but_not_exact():
    said = [_said(target="NATO", label="Alliance")]
    assert score([_gold()], said).f1 == 1.0
    assert score([_gold()], said, exact=True).f1 == 0.0


def test_a_head_word_alone_finds_but_does_not_name():
    gold = _gold(target="free trade agreement with Canada and Mexico")
    tally = score([gold], [_said(target="agreement")])
    assert (tally.f1, tally.shares()["named"]) == (1.0, 0.0)


def test_missing_a_stance_that_is_not_core_costs_nothing():
    assert score([_gold(), _gold(target="Ukraine", target_kind="Country", core=False)], [_said()]).f1 == 1.0


def test_saying_anything_about_an_article_without_stances_is_wrong():
    assert score([{"article": "a", "none": True}], [_said()]).precision == 0.0


def test_names_join_spellings_middle_names_and_plurals():
    assert same_actor("United States", {"name": "USA"})
    assert same_actor("George W. Bush", {"name": "George Bush"})
    assert content("programme of the European Unions") == content("European Union program")
    assert same_target(_gold(), {"name": "expansion of NATO", "label": "Issue"}, exact=True)


@pytest.mark.parametrize("gold_set", SETS, ids=lambda each: each.name)
def test_scores_equal_those_of_the_reference_scorer_on_disturbed_gold(gold_set, shared):
    spec = importlib.util.spec_from_file_location("reference_scorer", shared / "tools" / "score_stances.py")
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    gold = rows(shared / gold_set.stances)
    said = list(_disturbed(gold))
    for exact in (False, True):
        ours, theirs = score(gold, said, exact=exact), reference.score(gold, said, exact=exact)
        assert (ours.precision, ours.recall, ours.f1) == pytest.approx(theirs["macro"])
        for name, share in ours.shares().items():
            assert share == pytest.approx(theirs[name]), name
        assert (ours.predicted, ours.hit) == (theirs["t"]["pred"], theirs["t"]["core_hit"])


def _disturbed(gold):
    """Gold turned to predictions, some left out, some with another sign, target, holder or quote."""
    chance = random.Random(5)
    stances = [row for row in gold if not row.get("none")]
    for row in stances:
        other = chance.choice(stances)
        if chance.random() < 0.2:
            continue
        target = chance.choice([row["target"], row["target"].split()[0], *row["target_owner"], other["target"]])
        yield json.loads(
            json.dumps(
                {
                    "article": row["article"],
                    "holder": {"name": chance.choice([row["holder"]] * 4 + [other["holder"]]), "aliases": []},
                    "target": {"name": target, "aliases": [], "label": chance.choice([row["target_kind"], "Issue"])},
                    "polarity": chance.choice([row["sign"]] * 4 + [0]) * 0.4,
                    "event": chance.choice([row["event"], other["event"]]),
                    "quote": chance.choice([row["evidence"], other["evidence"], row["evidence"][5:40]]),
                }
            )
        )
