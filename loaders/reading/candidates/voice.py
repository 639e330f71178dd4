"""Whose words an article's own sentences are: the author of a statement, the speakers of a transcript.

A statement opens with who makes it ("Ann Lee, Secretary of State"), a transcript names the speaker before each turn
("MINISTER LEE: …"), a report introduces a text that it gives without marks ("Minister Lee said:").
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from diplograph.graph.nodes import Article, Key
from diplograph.graph.reference.folding import fold
from diplograph.graph.reference.people import holders
from diplograph.graph.reference.people import person as known_person
from diplograph.loaders.reading.candidates.candidate import Span
from diplograph.loaders.reading.candidates.publisher import Publisher
from diplograph.loaders.reading.candidates.scene import Scene, Who
from diplograph.loaders.reading.lexicon.classes import members
from diplograph.loaders.reading.mentions.person_match import match
from diplograph.loaders.reading.mentions.titles import role
from diplograph.loaders.reading.quotes import paragraphs

NOWHERE = Span(-1, -1)  # an implicit holder has no span in the sentence
_HEAD = 400  # characters before the body in which an author is named
_SMALL = r"of|the|and|for|de|van|bin|al|&"
_WORD = rf"(?:[A-Z“\"(][\w.’'”\")-]*|{_SMALL})"
_LABEL = re.compile(rf"\s*([A-Z][\w.’'-]*(?:[ ,]+{_WORD}){{0,12}}):\s")
_AUTHOR = re.compile(
    r"(?:^|(?:statement|remarks|message|article|speech|letter|address) (?:by|from|of) )"
    r"(?P<name>[A-Z][^,\n:]{3,60}), (?P<office>[A-Z][^\n]{3,80})$",
    re.MULTILINE | re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?:press |opening )?(?:statement|remarks|message|letter|address|speech) (?:by|from|of) (?:the )?(?P<name>.+?)"
    r"(?: (?:on|at|before|after|in|regarding|about|for|to|following|during|marking|with|welcoming|condemning)\b.*)?$",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(r"\bspokes|\bpress secretary\b", re.IGNORECASE)
_INITIAL = re.compile(r"\b[A-Z]\.\s*|,? [JS]r\.?(?=$|\s)")


@dataclass(frozen=True, slots=True)
class Turn:
    """From the offset `start` on the words are those of `who`; nobody known where it is empty."""

    start: int
    who: tuple[Who, ...]


class Voices:
    """The turns of an article, and the office that speaks where nobody else is named."""

    def __init__(self, scene: Scene, article: Article, publisher: Publisher | None) -> None:
        self._scene, self._article, self._publisher = scene, article, publisher
        self.office = self._holder_of_office()
        spans = paragraphs(scene.tree.text)
        labelled = [(start, found) for start, end in spans if (found := self._label(start, end)) is not None]
        self.transcript = any(who for _, who in labelled)
        turns = [Turn(0, self._author())]
        if self.transcript:
            turns += [Turn(start, who) for start, who in labelled]
        else:
            turns += self._introduced(spans)
        self.turns = turns

    def at(self, offset: int) -> tuple[Who, ...]:
        """Who says the article's own words at an offset."""
        return next(turn.who for turn in reversed(self.turns) if turn.start <= offset)

    def addressee(self, offset: int) -> Key | None:
        """Whom "you" means at an offset: the other of two speakers, the country to which a statement is addressed."""
        turn = self.at(offset)
        if not turn:
            return None
        if self.transcript:
            others = [key for key in self.speakers if key != turn[0].key]
            return others[0] if len(others) == 1 and len(self.speakers) == 2 else None
        return self._addressed

    @cached_property
    def _addressed(self) -> Key | None:
        """The foreign country that the article names far more often than any other."""
        home = self._publisher.state if self._publisher else None
        keys = [n.mention.key for n in self._scene.named]
        count = Counter(key for key in keys if key.label == "Country" and key != home).most_common(2)
        return count[0][0] if count and (len(count) == 1 or count[0][1] >= 2 * count[1][1]) else None

    @property
    def speakers(self) -> list[Key]:
        """The leaders who have a turn, each once."""
        return list(dict.fromkeys(who.key for turn in self.turns for who in turn.who if who.key.label == "Leader"))

    def _author(self) -> tuple[Who, ...]:
        """The leader whom the lines before the body name, or the state for which an official without office speaks."""
        start = self._article.body[0][0] if self._article.body else 0
        head = self._scene.tree.text[:start][:_HEAD]
        for found in _AUTHOR.finditer(head):
            told = role(found["office"])
            key = self._leader(found["name"], found["office"])
            if key is not None and told is not None:
                return (Who(key, NOWHERE, "author"),)
            if told is None and self._publisher and _SPEAKS_FOR.search(found["office"]):
                words = " ".join(found.group().split())
                return (Who(self._publisher.state, NOWHERE, "author", words),)
        return self._titled()

    def _titled(self) -> tuple[Who, ...]:
        """The one leader whose statement the title says that this is ("Statement by President Lee on Norway"), or the
        state of a press secretary."""
        found = _TITLE.match(self._article.title)
        name = found["name"] if found else ""
        if self._publisher and _SPEAKS_FOR.search(name):
            return (Who(self._publisher.state, NOWHERE, "author", name),)
        if not name or " and " in name or role(name) is None:
            return ()
        key = self._leader(name, name)
        return (Who(key, NOWHERE, "author"),) if key is not None else ()

    def _label(self, start: int, end: int) -> tuple[Who, ...] | None:
        """Who is named before the colon that opens a paragraph; empty for a stranger, None where there is no label."""
        found = _LABEL.match(self._scene.tree.text, start, min(end, start + 160))
        if found is None:
            return None
        label = found.group(1)
        named = [n.mention.key for n in self._scene.named if start <= n.mention.start < found.end(1)]
        leaders = [key for key in named if key.label == "Leader"]
        key = leaders[-1] if leaders else self._leader(label, label)
        if key is None and not (label.isupper() or role(label)):
            return None
        return (Who(key, NOWHERE, "voice"),) if key else ()

    def _introduced(self, spans: list[tuple[int, int]]) -> list[Turn]:
        """The paragraphs after one that ends in a colon and tells who says what follows."""
        tree, found = self._scene.tree, []
        for (start, end), (following, _) in pairwise(spans):
            text = tree.text[start:end].rstrip()
            if not text.endswith(":") or len(text) > 300 or tree.text[following : following + 1] in '“"‘„«':
                continue
            leaders = [
                n.mention.key
                for n in self._scene.named
                if start <= n.mention.start < end and n.mention.key.label == "Leader"
            ]
            spoken = any(
                tree.lemmas[i] in members("speech") for i in range(len(tree.words)) if start <= tree.starts[i] < end
            )
            if len(set(leaders)) == 1 and spoken:
                found.append(Turn(following, (Who(leaders[0], NOWHERE, "author"),)))
        return found

    def _leader(self, name: str, title: str) -> Key | None:
        """The leader of the article, or of the reference data on its date, whom the last words of a label name."""
        words = _INITIAL.sub("", name).replace(",", " ").split()
        words = [word.title() if word.isupper() else word for word in words]
        for size in (4, 3, 2, 1):
            part = words[-size:]
            if len(part) < size:
                continue
            called = self._called(part)
            if called is not None:
                return called
            offices = told.offices if (told := role(title)) else ()
            if size == 1 and not offices:
                return None
            places = {self._publisher.state.id} if self._publisher else set()
            found = match(" ".join(part), self._article.published, places, offices)
            if found is not None:
                return self._noted(found.person.node.key)
        return None

    def _called(self, words: list[str]) -> Key | None:
        wanted = fold(" ".join(words)).split()
        found = []
        for key, node in self._scene.nodes.items():
            if key.label == "Leader":
                rest = iter(fold(node.name).split())
                if all(word in rest for word in wanted) and fold(node.name).split()[-1] == wanted[-1]:
                    found.append(key)
        return found[0] if len(found) == 1 else None

    def _holder_of_office(self) -> tuple[Who, ...]:
        """Who held the office that publishes the article on its day."""
        day = self._article.published
        if self._publisher is None or not self._publisher.office or day is None:
            return ()
        found = holders(self._publisher.office, self._publisher.state.id, day)
        return (Who(self._noted(found[0].node.key), NOWHERE, "publisher"),) if found else ()

    def _noted(self, key: Key) -> Key:
        """The key, its node known to the scene."""
        if key not in self._scene.nodes and (one := known_person(key.id)) is not None:
            self._scene.nodes[key] = one.node
        return key
