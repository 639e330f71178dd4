"""Persons: full names first, then titles with surnames, then surnames alone."""

import re
from typing import cast

from diplograph.graph.ids import slug
from diplograph.graph.nodes import Key, Leader, Node
from diplograph.graph.reference.countries import at as state_at
from diplograph.graph.reference.countries import country, states
from diplograph.graph.reference.folding import fold
from diplograph.graph.reference.people import Person, named, person, rank
from diplograph.loaders.reading.mentions.beside_names import apposition, left_title
from diplograph.loaders.reading.mentions.gazetteer import Hit
from diplograph.loaders.reading.mentions.known import CROWNS, Context, Known, calls, holds, offices_told, only_premier
from diplograph.loaders.reading.mentions.lexicon import words as listed
from diplograph.loaders.reading.mentions.newcomers import holds_office, own_name
from diplograph.loaders.reading.mentions.person_match import SUFFIXES, Match, match, namesake, prominent, spelled
from diplograph.loaders.reading.mentions.person_spans import (
    NameSpan,
    given_name_before,
    halves,
    is_given_name,
    is_title,
    name_spans,
    parts,
    stands_alone,
    tagged,
)
from diplograph.loaders.reading.mentions.scene import Scene
from diplograph.loaders.reading.mentions.titles import of_state, role

CAREER = 10  # years before and after an office in which its holder is likely to hold others
NEAR = 60  # characters around a name in which a country speaks for whose office it is


class People:
    """The leaders of one article while they are found."""

    def __init__(self, scene: Scene, hits: list[Hit]) -> None:
        self.scene, self.hits = scene, hits
        self.known: dict[Key, Known] = {}
        self.headed: dict[Key, Known] = {}  # those of them whom the headline or a line above the body names
        self.unknown: dict[str, int] = {}  # by family name where an unknown person is first named in full
        self.names = {hit.start: hit for hit in hits if hit.senses[0].how in ("exact", "demonym", "capital", "place")}
        self.about = frozenset(
            sense.id for hit in hits if hit.senses[0].how in ("exact", "demonym", "metonym") for sense in hit.senses
        )

    def find(self) -> None:
        """Find every leader that the text names."""
        spans = [part for span in name_spans(self.scene) for part in self._trim(span)]
        later = [span for span in spans if not self._full(span)]
        self.unknown = {
            fold(self.scene.tokens[span.end - 1].text): span.start
            for span in reversed(later)
            if span.end - span.start > 1 and self._person(span)
        }
        for span in later:
            self._surname(span)

    def _person(self, span: NameSpan) -> bool:
        """Whether the parse takes every word of the span for a person's."""
        return all(self.scene.tokens[at].ent_type_ == "PERSON" for at in range(span.start, span.end))

    def _anothers(self, span: NameSpan, word: str) -> bool:
        """Whether an unknown person of that family name is named in full before: "Andrew Johnson ... Johnson"."""
        first = self.unknown.get(word)
        return (
            first is not None
            and first < span.start
            and not any(
                key.label == "Leader" and calls(self.known[key], [word])
                for at in range(span.start)
                for key in self.scene.owner[at]
                if key in self.known
            )
        )

    def _blocked(self, span: NameSpan) -> bool:
        """Whether the span is part of a name that names nobody: "Agence France-Presse"."""
        first, last = self.scene.tokens[span.start].idx, self.scene.last(span.end)
        return any(hit.start < last and first < hit.end and hit.senses[0].how == "blocker" for hit in self.hits)

    def _trim(self, span: NameSpan) -> list[NameSpan]:
        """The span without names of countries at its ends, unless the whole is a person ("Israel Katz")."""
        doc, (start, end) = self.scene.tokens, span
        whole = doc[start].idx in self.names and self._after_hit(start, end) == end
        if end - start > 1 and not whole and named(self.scene.words(start, end)):
            return [span]
        while (
            start < end
            and doc[start].idx in self.names
            and self._covers(doc[start].idx, start, end)
            and not is_given_name(doc, start, end)
        ):
            start = self._after_hit(start, end)
        for at in range(start + 1, end):
            if doc[at].idx in self.names and not named(self.scene.words(start, end)):
                rest = self._trim(NameSpan(self._after_hit(at, end), end)) if self._after_hit(at, end) < end else []
                return [NameSpan(start, at), *rest]
        return [NameSpan(start, end)] if start < end else []

    def _covers(self, offset: int, start: int, end: int) -> bool:
        last = self.scene.tokens[end - 1]
        return self.names[offset].end <= last.idx + len(last)

    def _after_hit(self, at: int, end: int) -> int:
        stop = self.names[self.scene.tokens[at].idx].end
        while at < end and self.scene.tokens[at].idx < stop:
            at += 1
        return at

    def context(self, span: NameSpan) -> Context:
        """Title and places around a name."""
        doc = self.scene.tokens
        left = left_title(self.scene, span.start)
        title = left if role(left) else ""
        right = "" if title else apposition(self.scene, span.end)
        told = role(title) or role(right)
        if right and (not of_state(right) or told is None):
            right, told = "", role(title)
        first, last = doc[span.start].idx - NEAR, doc[span.end - 1].idx + NEAR
        sentence = doc[span.start].sent
        first, last = max(first, sentence.start_char), min(last, sentence.end_char)
        near = frozenset(
            sense.id
            for hit in self.hits
            if first <= hit.start < last and hit.senses[0].how != "blocker"
            for sense in hit.senses
        )
        return Context((title or right or left).strip(), told, near, bool(right))

    def _full(self, span: NameSpan) -> bool:
        """Whether the span is a full name, and no surname to be looked up; a leader's is recorded."""
        doc, (start, end) = self.scene.tokens, span
        if end - start < 2:
            return False
        if doc[end - 1].lower_ in listed("facility"):
            return True
        context = self.context(span)
        if self._both(span, context):
            return True
        if not re.search(r"\s", self.scene.words(start, end)):
            return False  # "Jean-Pierre" alone is no full name
        for first, last in parts(doc, start, end):
            found = self._match(self.scene.words(first, last), context)
            if found:
                self._record(NameSpan(first, last), self.known_from(found.person), context, found.how, found.confidence)
                return True
        known = self._called(fold(self.scene.words(start, end)).split())
        if known:
            self._record(span, known, context, "exact", 0.95)
            return True
        return self._new(span, context)

    def _both(self, span: NameSpan, context: Context) -> bool:
        """Whether a hyphen joins two leaders, who are recorded; one alone may lend a law the name ("Jackson-Vanik")."""
        names = halves(self.scene.tokens, span) or ()
        found = [self._match(self.scene.words(*name), context) for name in names]
        if not names or not all(found):
            return False
        for name, one in zip(names, filter(None, found), strict=True):
            self._record(name, self.known_from(one.person), context, one.how, one.confidence)
        return True

    def _match(self, name: str, context: Context) -> Match | None:
        key = self.scene.corrections.meant(name, self.scene.on)
        if key and key.label == "Leader":
            known = self.scene.node(key)
            return Match(person(key.id) or Person(cast(Leader, known), ()), 9.0, "correction")
        offices = context.role.offices if context.role else ()
        found = match(name, self.scene.on, context.places, offices, self.about)
        found = found or spelled(name, self.scene.on, context.places, offices)
        if found and self.scene.corrections.excludes(name, found.person.node.key):
            return None
        met = found is not None and found.person.node.key in self.known
        if found and not met and context.role is None and namesake(found, self.scene.on, context.places, self.about):
            return None
        return found

    def known_from(self, one: Person) -> Known:
        """The leader of this article who is that person of the reference data."""
        places = {term.place for term in one.on(self.scene.on)}
        return self.known.setdefault(one.node.key, Known(one.node, places=places))

    def _new(self, span: NameSpan, context: Context) -> bool:
        """Record a person unknown to the reference data whose office of state the text tells."""
        whole, span = span, own_name(self.scene, span)
        body = self.scene.words(whole.start, span.start) if span.start > whole.start else ""
        if not of_state(context.title) or not of_state(f"{body} of") or self._blocked(span):
            return False
        if not holds_office(self.scene, span, self.hits, context.title, context.role, after=context.after):
            return False
        name = re.sub(r"\s+", " ", re.sub(r"\s*-\s*", "-", self.scene.words(*span))).strip(" .'")
        one = slug(name)
        node = self._recorded(one) or Leader(id=f"{one}-2" if person(one) else one, name=name)
        if self.scene.corrections.excludes(name, node.key):
            return False
        known = self.known.setdefault(node.key, Known(node, places=set(context.places)))
        self._record(span, known, context, "stated_office", 0.8)
        return True

    def _recorded(self, one: str) -> Leader | None:
        """The leader of that id if the article speaks of the country and the years fit; else it is a namesake."""
        known, on = person(one), self.scene.on
        if known is None or on is None:
            return None
        years = [(int(term.start[:4] or 1), int(term.end[:4] or 9999)) for term in known.terms]
        near = any(first - CAREER < on.year < last + CAREER for first, last in years)
        return known.node if near and any(term.place in self.about for term in known.terms) else None

    def _called(self, words: list[str]) -> Known | None:
        """The leader of this article whom these words call; None when two could be meant."""
        found = [known for known in self.known.values() if calls(known, words)]
        return found[0] if len(found) == 1 else None

    def _surname(self, span: NameSpan) -> None:
        doc, (start, end) = self.scene.tokens, span
        if not self.scene.free(start, end):
            return
        context, words = self.context(span), fold(self.scene.words(start, end)).split()
        if SUFFIXES.issuperset(words) or (doc[start].idx in self.names and not context.title):
            return
        if len(words) == 1 and context.role is None and self._anothers(span, words[0]):
            return
        given = start > 0 and doc[start - 1].lower_ in listed("before_given_name")
        matching = [known for known in self.known.values() if calls(known, words, given=given)]
        if len(matching) > 1:
            matching = [known for known in matching if context.role and set(context.role.offices) & known.titles]
        matching = [known for known in matching if self._may_be(span, known, context)]
        if len(matching) == 1:
            self._record(span, matching[0], context, "surname", 0.95)
            return
        if not matching:
            self._unannounced(span, context, words)

    def _may_be(self, span: NameSpan, known: Known, context: Context) -> bool:
        """Whether a leader of that family name can be called so here: no man is Mrs, only a king is King."""
        before = self.scene.lower[span.start - 1].rstrip(".") if span.start else ""
        if before in ("mrs", "ms", "miss") and fold(known.node.name).split()[0] in listed("man"):
            return False
        one, called = person(known.node.id), set(fold(context.title).split())
        titled = "president" in called and not called & {"vice", "deputy"}
        if one is None or not one.terms:
            other = titled and "head_of_state" not in known.titles
            return not other or self._match(self.scene.words(*span), context) is None
        places = self._told_places(span, context)
        if places and not any(term.place in places or term.to in places for term in one.terms):
            return False
        if called & CROWNS and not context.after and "crown" not in called:
            return bool(called & known.titles) or any(called & set(fold(term.title).split()) for term in one.terms)
        return not titled or any(rank(term.office) < 2 for term in one.terms)

    def _told_places(self, span: NameSpan, context: Context) -> set[str]:
        """The countries whose the name is said to be: "the Jordanian King", "King Abdullah of Jordan"."""
        start, end = self.scene.tokens[span.start].idx, self.scene.last(span.end)
        of = re.match(r"\s+of\s+(?:the\s+)?", self.scene.text[end:])
        after = end + of.end() if of else -1
        title = start - len(context.title) - 1
        return {
            sense.id
            for hit in self.hits
            if hit.start == after or (not context.after and title <= hit.start and hit.end <= start)
            for sense in hit.senses
            if sense.label == "Country" and sense.how in ("exact", "demonym")
        }

    def _unannounced(self, span: NameSpan, context: Context, words: list[str]) -> None:
        """A surname whose full name the article never tells: only with a title, or of the very prominent."""
        doc, (start, end) = self.scene.tokens, span
        titled = context.role is not None or (start > 0 and is_title(doc[start - 1]))
        if len(words[-1]) < 3 or not of_state(context.title) or not (titled or stands_alone(self.scene, span)):
            return
        found = self._match(self.scene.words(start, end), context)
        if found is None or not (titled or tagged(self.scene, span) or prominent(found.person, self.scene.on)):
            return
        if not self._may_be(span, Known(found.person.node), context) or only_premier(found.person, context.title):
            return
        if context.role and not holds(found.person, context):
            return
        office = min((rank(term.office) for term in found.person.on(self.scene.on)), default=4)
        if context.role is None and (office > 1 or given_name_before(self.scene, start)):
            return
        self._record(span, self.known_from(found.person), context, found.how, 0.85 if context.role else 0.75)

    def _record(self, span: NameSpan, known: Known, context: Context, how: str, confidence: float) -> None:
        if not self.scene.free(span.start, span.end):
            return
        known.words |= set(fold(self.scene.words(span.start, span.end)).split())
        if context.role:
            known.titles |= offices_told(context.title, context.role)
        home = self._government(span, known)
        if home is not None:
            self.scene.add(span.start, span.end + 1, [home], "metonym", 0.85)
            return
        self.scene.add(span.start, span.end, [known.node], how, confidence)

    def _government(self, span: NameSpan, known: Known) -> Node | None:
        """The state whose government is called by its head: "the Reagan administration" is the United States."""
        doc = self.scene.tokens
        if span.end >= len(doc) or doc[span.end].lower_ not in ("administration", "administrations"):
            return None
        one = person(known.node.id)
        places = [term.place for term in one.terms if rank(term.office) == 0 and term.place in states()] if one else []
        return country(state_at(places[-1], self.scene.on)) if places else None
