"""What has been spoken of so far: the nodes named, sentence by sentence, for pronouns and noun phrases to refer to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from diplograph.graph.nodes import Key

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NEAR = 3  # sentences that a pronoun may reach back


@dataclass(frozen=True, slots=True)
class Named:
    """A node named at token `at` of sentence `sentence`; `subject` if it is the subject of its clause."""

    key: Key
    at: int
    sentence: int
    subject: bool


class Thread:
    """The nodes named before the current word, oldest first."""

    def __init__(self) -> None:
        self.named: list[Named] = []

    def add(self, keys: Iterable[Key], token: Token, sentence: int, quoted: bool = False) -> None:
        """Note that a token names the nodes; the subject of a quoted clause is not what the article speaks of."""
        subject = not quoted and (token.dep_ in SUBJECTS or (token.dep_ == "appos" and token.head.dep_ in SUBJECTS))
        self.named += [Named(key, token.i, sentence, subject) for key in keys]

    def latest(
        self,
        labels: tuple[str, ...],
        sentence: int,
        reach: int = NEAR,
        fits: Callable[[Key], bool] = lambda key: True,
    ) -> Key | None:
        """The fitting node of those labels most in focus: a recent subject before anything else that is recent."""
        near = (each for each in self.named if each.key.label in labels and sentence - each.sentence <= reach)
        recent = [each for each in near if fits(each.key)]
        subjects = [each for each in recent if each.subject]
        lately = [each for each in subjects if sentence - each.sentence <= 1]
        return (lately or subjects or recent)[-1].key if recent else None

    def distinct(self, label: str, sentence: int, reach: int) -> list[Key]:
        """The nodes of that label named within reach, each once, the latest last."""
        recent = [each.key for each in self.named if each.key.label == label and sentence - each.sentence <= reach]
        return list(dict.fromkeys(reversed(recent)))[::-1]
