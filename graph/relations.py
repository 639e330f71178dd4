"""The relationships of the graph: who takes which position, who holds which office, which words show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Self

from diplograph.graph.errors import ModelError
from diplograph.graph.evidence import Evidence, in_utc
from diplograph.graph.ids import joined_id
from diplograph.graph.nodes import ACTORS, LABELS, Key, Property, changed, kept, stored
from diplograph.graph.plover import root

_ANY = frozenset(LABELS)
_ENDS = frozenset({"subject", "object", "evidence"})
_SPOT = frozenset({"start", "end"})
_POSITION = ACTORS | {"Treaty", "Issue", "Event"}
ACTIONS = (
    "propose",
    "negotiate",
    "sign",
    "ratify",
    "enter_into_force",
    "join",
    "extend",
    "amend",
    "suspend",
    "withdraw",
    "terminate",
    "expire",
    "violate",
    "reject",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation of a subject to an object; `evidence` is set on every relation that was read from text."""

    kind: ClassVar[str]
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (_ANY, _ANY)
    offsets: ClassVar[tuple[str, str]] = ("start", "end")  # what a store calls the evidence's offsets
    subject: Key
    object: Key
    evidence: Evidence | None = None

    def __post_init__(self) -> None:
        for end, allowed in zip((self.subject, self.object), self.ends, strict=True):
            if end.label not in allowed:
                raise ModelError(f"{self.kind} cannot join {self.subject} to {self.object}: {end.label} does not fit")

    @property
    def detail(self) -> str:
        """What tells two relations of one kind, span and pair apart: the event, the action, the office."""
        return ""

    @property
    def id(self) -> str:
        """Hash of the article, the span, both ends, the kind and its detail: loading twice changes nothing."""
        words = self.evidence
        spot = (words.article, str(words.start), str(words.end)) if words else ("", "", "")
        return joined_id((*spot, *self.subject, *self.object, self.kind, self.detail))

    def properties(self, id: str = "") -> dict[str, Property]:
        """What a store keeps of this relation, with its id and the evidence's fields beside its own.

        `id` saves the hashing where the caller knows it.
        """
        found: dict[str, Property] = {"id": id or self.id}
        found |= stored(self, _ENDS)
        if self.evidence:
            start, end = self.offsets
            found[start], found[end] = self.evidence.start, self.evidence.end
            found |= stored(self.evidence, _SPOT)
        return found

    @classmethod
    def from_properties(cls, subject: Key, object: Key, properties: Mapping[str, Any]) -> Self:
        """The relation that `properties()` came from."""
        own, words = dict(properties), None
        if "quote" in own:
            spot = {name: own.pop(there) for name, there in zip(("start", "end"), cls.offsets, strict=True)}
            words = Evidence(**kept(Evidence, own, _SPOT), **spot)
        return cls(subject=subject, object=object, evidence=words, **kept(cls, own, _ENDS))

    def recorded(self, at: datetime, voice: str = "") -> Self:
        """This relation with the instant (UTC) at which the graph learned it, and whom it counts for."""
        in_utc(at)
        return changed(self, evidence=changed(self.evidence, recorded_at=at, voice=voice)) if self.evidence else self


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Relation):
    """A holder's position on a target. `polarity` is -1 (most conflictual) to 1, `confidence` 0 to 1.

    `speaker` holds the words used for who said it where that is not the holder, `observed_on` when it happened if
    not when it was printed; `asserted` is false where the text denies the stance.
    """

    kind: ClassVar[str] = "STANCE"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (ACTORS, _POSITION)
    event: str
    polarity: float
    confidence: float
    speaker: str = ""
    observed_on: date | None = None
    asserted: bool = True

    def __post_init__(self) -> None:
        Relation.__post_init__(self)
        root(self.event)
        if self.evidence is None:
            raise ModelError("a stance needs evidence")
        if not -1 <= self.polarity <= 1 or not 0 <= self.confidence <= 1:
            raise ModelError(f"polarity {self.polarity} or confidence {self.confidence} is out of range")

    @property
    def detail(self) -> str:
        """The PLOVER root."""
        return self.event


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyAction(Relation):
    """What an actor did, or did not do (`asserted` false), to a treaty."""

    kind: ClassVar[str] = "TREATY_ACTION"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (ACTORS, frozenset({"Treaty"}))
    action: str
    asserted: bool = True
    confidence: float = 1.0
    observed_on: date | None = None

    def __post_init__(self) -> None:
        Relation.__post_init__(self)
        if self.action not in ACTIONS:
            raise ModelError(f"unknown treaty action {self.action!r}; the actions are {', '.join(ACTIONS)}")

    @property
    def detail(self) -> str:
        """The action."""
        return self.action


@dataclass(frozen=True, slots=True, kw_only=True)
class TookPartIn(Relation):
    """An actor's part in an event."""

    kind: ClassVar[str] = "TOOK_PART_IN"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (ACTORS, frozenset({"Event"}))
    observed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldsOffice(Relation):
    """An office held from `start` to `end` (open if None); `basis` is "reference" or "reported"."""

    kind: ClassVar[str] = "HOLDS_OFFICE"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (
        frozenset({"Leader"}),
        frozenset({"Country", "Alliance", "Organization"}),
    )
    offsets: ClassVar[tuple[str, str]] = ("quote_start", "quote_end")
    office: str
    basis: str
    title: str = ""
    start: date | None = None
    end: date | None = None

    @property
    def detail(self) -> str:
        """The office and its beginning."""
        return f"{self.office} {self.start or ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberOf(Relation):
    """A country's membership from `start` to `end` (open if None)."""

    kind: ClassVar[str] = "MEMBER_OF"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (
        frozenset({"Country"}),
        frozenset({"Alliance", "Organization"}),
    )
    offsets: ClassVar[tuple[str, str]] = ("quote_start", "quote_end")
    status: str
    basis: str
    start: date | None = None
    end: date | None = None

    @property
    def detail(self) -> str:
        """The status and its beginning."""
        return f"{self.status} {self.start or ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTo(Relation):
    """A country's part in a treaty, with the dates that are known."""

    kind: ClassVar[str] = "PARTY_TO"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (frozenset({"Country"}), frozenset({"Treaty"}))
    basis: str
    signed: date | None = None
    ratified: date | None = None
    in_force: date | None = None
    ended: date | None = None

    @property
    def detail(self) -> str:
        """The day from which it binds: a country that left and came back has two parts in one treaty."""
        return f"{self.in_force or ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyOf(Relation):
    """An issue is the policy of an actor: NATO owns "NATO enlargement"."""

    kind: ClassVar[str] = "POLICY_OF"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (frozenset({"Issue"}), ACTORS)


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Relation):
    """An issue is about a treaty, an alliance, an organization or a country."""

    kind: ClassVar[str] = "ABOUT"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (
        frozenset({"Issue"}),
        frozenset({"Treaty", "Alliance", "Organization", "Country"}),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions(Relation):
    """How often an article names a node."""

    kind: ClassVar[str] = "MENTIONS"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (frozenset({"Article"}), _ANY - {"Article", "Source"})
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedBy(Relation):
    """An article's publisher."""

    kind: ClassVar[str] = "PUBLISHED_BY"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (frozenset({"Article"}), frozenset({"Source"}))


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOf(Relation):
    """A near-duplicate or syndicated copy; `similarity` is 0 to 1."""

    kind: ClassVar[str] = "COPY_OF"
    ends: ClassVar[tuple[frozenset[str], frozenset[str]]] = (frozenset({"Article"}), frozenset({"Article"}))
    similarity: float


RELATIONS: dict[str, type[Relation]] = {
    each.kind: each
    for each in (
        Stance,
        TreatyAction,
        TookPartIn,
        HoldsOffice,
        MemberOf,
        PartyTo,
        PolicyOf,
        About,
        Mentions,
        PublishedBy,
        CopyOf,
    )
}
