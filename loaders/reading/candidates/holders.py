"""Who may hold a position in a sentence: those it names, and those it leaves unsaid."""

from diplograph.graph.nodes import ACTORS, Article, Key
from diplograph.loaders.reading.candidates.publisher import publisher
from diplograph.loaders.reading.candidates.scene import Scene, Who
from diplograph.loaders.reading.candidates.voice import NOWHERE, Voices
from diplograph.loaders.reading.candidates.we import we
from diplograph.loaders.reading.frames import Link
from diplograph.loaders.reading.quotes import Spoken, spoken

_FIRST = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves"})
_STRANGER = 0.35  # what a reported stance of another weighs for the one who reports it


class Holders:
    """The holders of each sentence of one article."""

    def __init__(self, scene: Scene, article: Article) -> None:
        self.scene = scene
        office = publisher(article)
        self.we = we(scene, article.title, office.state if office else None)
        self.voices = Voices(scene, article, office)
        self.spoken = spoken(scene.tree)
        self.home = _homes(scene)

    def of(self, sentence: int) -> list[Who]:
        """All of one sentence, named before implicit, each once."""
        found: dict[Key, Who] = {}
        tree = self.scene.tree
        first, last = tree.sentences[sentence]
        for i in range(first, last):
            for who in self.scene.who(i):
                found.setdefault(who.key, who)
        for who in [*self.speakers(sentence), *self._own(tree.starts[first]), *self._previous(sentence)]:
            found.setdefault(who.key, who)
        return list(found.values())

    def speakers(self, sentence: int) -> list[Who]:
        """Who speaks the quotations of the sentence."""
        tree = self.scene.tree
        first, last = tree.sentences[sentence]
        start, end = tree.starts[first], tree.ends[last - 1]
        found: dict[Key, Who] = {}
        for each in self.spoken:
            if each.quotation.start < end and each.quotation.end > start:
                for who in self._voices(each):
                    found.setdefault(who.key, who)
        return list(found.values())

    def _voices(self, each: Spoken) -> list[Who]:
        if each.speaker is None:
            return list(self.voices.at(each.quotation.start) or self.voices.office)
        return [Who(w.key, NOWHERE, "speaker", w.words) for w in self.scene.who(each.speaker)]

    def _own(self, offset: int) -> list[Who]:
        """Who says the article's own words there: whoever has the turn, and "we" where nobody else speaks."""
        turn = list(self.voices.at(offset))
        if turn and self.voices.transcript:
            return turn
        return turn + [Who(key, NOWHERE, "we") for key in self.we]

    def _previous(self, sentence: int) -> list[Who]:
        """The subject of the sentence before."""
        if not sentence:
            return []
        tree = self.scene.tree
        first, last = tree.sentences[sentence - 1]
        found = []
        for i in range(first, last):
            if tree.deps[i] in ("nsubj", "nsubjpass") and tree.deps[tree.heads[i]] == "ROOT":
                for each in tree.conjuncts(i):
                    found += [Who(w.key, NOWHERE, "previous", w.words) for w in self.scene.who(each)]
        return found

    def behind(self, link: Link) -> list[tuple[Who, float]]:
        """The actors behind the holder token of a link, each with how well it fits there (0 to 1)."""
        tree = self.scene.tree
        if link.holder is None:
            return [(who, 0.6) for who in self.voice_at(link.top)]
        found: list[tuple[Who, float]] = []
        for token in tree.conjuncts(tree.trunk(link.holder)) if link.relation != "poss" else [link.holder]:
            named = self.scene.who(token)
            if not named and tree.lower[token] in _FIRST:
                named = self.voice_at(token)
            found += [(who, self._weight(link, who)) for who in named]
        if link.relation in ("subj", "said") and not found:
            found = []
        return found

    def voice_at(self, token: int) -> list[Who]:
        """Who says the words at a token: the speaker of its quotation, else the article's own "we"."""
        place = self.scene.tree.starts[token]
        for each in self.spoken:
            if each.quotation.start <= place < each.quotation.end:
                return self._voices(each)
        return self._own(place)

    def _weight(self, link: Link, who: Who) -> float:
        if link.relation != "said" or link.inner is None:
            return 1.0
        if any(step.root == "JUDGE" for step in link.steps):
            return 0.9
        inner = self.scene.who(link.inner)
        if not inner and self.scene.tree.lower[link.inner] in _FIRST | {"he", "she", "it", "they"}:
            return 0.9
        own = {who.key, *self.home.get(who.key, ())}
        return 1.0 if any(each.key in own for each in inner) else _STRANGER


def _homes(scene: Scene) -> dict[Key, list[Key]]:
    """The countries of the leaders, as the article's own titles tell ("Russian President Vladimir Putin")."""
    found: dict[Key, list[Key]] = {}
    for named in scene.named:
        if named.mention.key.label == "Leader":
            for i in scene.tree.below(named.head):
                for other in scene.at.get(i, []):
                    near = named.first - 6 <= other.last < named.first
                    if other.mention.key.label in ACTORS - {"Leader"} and near:
                        found.setdefault(named.mention.key, []).append(other.mention.key)
    return found
