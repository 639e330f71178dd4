import pytest

import diplograph as dg
from diplograph.loaders.reading.pair import Pair

SAID = {  # sentences of our own, none of them in the patterns that the head for given pairs learned from
    "ACCUSE": ("Norway", "Iran", "Norway said in a letter that Iran had been running a network of spies there."),
    "ASSAULT": ("Ethiopian jets", "a fuel depot", "Ethiopian jets dropped two bombs on a fuel depot near the city."),
    "SANCTION": ("Canada", "Belarus", "Canada added twelve companies from Belarus to its list of penalties."),
    "AID": ("Japan", "Nepal", "Japan flew in tents and water filters for the survivors of the quake in Nepal."),
    "THREATEN": ("Pyongyang", "Seoul", "Pyongyang said it would turn Seoul into a sea of fire."),
    "COERCE": ("Police in Minsk", "forty students", "Police in Minsk dragged forty students into vans."),
    "PROTEST": ("Dockers", "the government", "Dockers laid down work for a day in anger at the government."),
    "REJECT": ("Ankara", "Athens", "Ankara brushed aside the offer that Athens had made a day before."),
    "REQUEST": ("Kyiv", "Berlin", "Kyiv has again begged Berlin to deliver the long-range weapons."),
    "CONSULT": ("The Peruvian president", "Brazil", "The Peruvian president is in Brazil for two days of talks."),
    "RETREAT": ("France", "Mali", "France has brought the last of its soldiers home from Mali."),
    "MOBILIZE": ("Moscow", "Georgia", "Moscow moved two more tank regiments up to the border of Georgia."),
}


def test_the_root_of_a_given_pair_is_read_from_words_that_no_pattern_holds() -> None:
    right = [root for root, (source, target, text) in SAID.items() if read(text, source, target).event == root]
    assert len(right) >= 8, sorted(set(SAID) - set(right))


@pytest.mark.parametrize("fast", [False, True])
def test_the_value_of_a_pair_has_the_sign_of_the_words(fast: bool) -> None:
    blame = read("Norway sharply criticised Iran on Monday.", "Norway", "Iran", fast=fast)
    praise = read("Norway warmly praised Iran on Monday.", "Norway", "Iran", fast=fast)
    assert blame.polarity < 0 < praise.polarity


def read(text: str, source: str, target: str, *, fast: bool = False) -> Pair:
    spans = [(text.index(words), text.index(words) + len(words)) for words in (source, target)]
    return dg.read_pair(text, source=spans[0], target=spans[1], fast=fast)
