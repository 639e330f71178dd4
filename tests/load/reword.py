"""Makes of a text what another paper would print of it: the rules by which the copies of the tests are made.

Each copy takes each rule with a chance of its own, drawn from a seed:
cut        the end is cut: 60 to 90 % of the sentences stay
dropped    every fourth to seventh sentence is left out
synonyms   seven in ten of some forty words common in the news give way to another word
swapped    two neighbouring sentences change places
style      straight quotation marks, "US" for "United States", "Mr" for "President"
added      sentences of another article are appended, up to a fifth of the length
dateline   a town and an agency stand before the first sentence
"""

import re
from random import Random

SYNONYMS = {
    "said": "stated", "told": "informed", "meeting": "gathering", "talks": "discussions", "agreement": "accord",
    "announced": "declared", "also": "in addition", "stressed": "underlined", "important": "significant",
    "discussed": "went over", "noted": "remarked", "countries": "nations", "support": "backing",
    "leaders": "heads of state", "began": "started", "issues": "questions", "would": "is to", "must": "has to",
    "because": "since", "help": "assist", "against": "in opposition to", "many": "numerous", "new": "fresh",
    "visit": "trip", "plan": "scheme", "call": "appeal", "need": "require", "show": "demonstrate", "end": "close",
    "continue": "go on", "large": "big", "hold": "stage", "several": "a number of", "last": "past", "held": "staged",
    "people": "residents", "work": "labour", "government": "cabinet", "today": "this day", "during": "in the course of",
}  # fmt: skip
TOWNS = ("WASHINGTON", "MOSCOW", "GENEVA", "LONDON")


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly."""
    return [each for each in re.split(r"(?<=[.!?])\s+", text) if each]


def reword(text: str, other: str, random: Random) -> str:
    """The text as another paper prints it; `other` is what may be appended."""
    told = sentences(text)
    if random.random() < 0.7:
        told = told[: max(3, round(len(told) * random.uniform(0.6, 0.9)))]
    if random.random() < 0.6 and len(told) > 4:
        every = random.randrange(4, 8)
        told = [each for number, each in enumerate(told, 1) if number % every]
    if random.random() < 0.8:
        told = [re.sub(r"[A-Za-z]+", lambda word: _synonym(word[0], random), each) for each in told]
    if random.random() < 0.5 and len(told) > 3:
        spot = random.randrange(1, len(told) - 1)
        told[spot], told[spot + 1] = told[spot + 1], told[spot]
    if random.random() < 0.5:
        told = [_styled(each) for each in told]
    if random.random() < 0.5:
        told += sentences(other)[: max(1, len(told) // 5)]
    if random.random() < 0.5:
        told[0] = f"{random.choice(TOWNS)} (Reuters) - {told[0]}"
    return " ".join(told)


def _synonym(word: str, random: Random) -> str:
    return SYNONYMS[word] if word in SYNONYMS and random.random() < 0.7 else word


def _styled(text: str) -> str:
    plain = re.sub("[“”]", '"', text)
    return plain.replace("United States", "US").replace("President ", "Mr ")
