"""The nodes of the graph: what exists. A value that exists is valid."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from functools import cache
from typing import Any, ClassVar, NamedTuple, Self, TypeVar

from diplograph.graph.errors import ModelError

Valid = TypeVar("Valid")
Property = str | int | float | bool | date | datetime | list[str]
_ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\Z")


class Key(NamedTuple):
    """Where a node is found: its label and its id."""

    label: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A thing with a label, an id and a name. `aliases` are other spellings, without repeats."""

    label: ClassVar[str]
    unstored: ClassVar[frozenset[str]] = frozenset()
    id: str
    name: str
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _ID.match(self.id):
            raise ModelError(f"{self.label} id {self.id!r} must be ASCII letters and digits joined by hyphens")
        if not self.name.strip():
            raise ModelError(f"{self.label} {self.id} has no name")
        if len(set(self.aliases)) != len(self.aliases):
            raise ModelError(f"{self.label} {self.id} repeats an alias")

    @property
    def key(self) -> Key:
        """Label and id."""
        return Key(self.label, self.id)

    def properties(self) -> dict[str, Property]:
        """What a store keeps of this node, without what is unknown (None or empty)."""
        return stored(self, self.unstored)

    @classmethod
    def from_properties(cls, properties: Mapping[str, Any]) -> Self:
        """The node that `properties()` came from; what is no field of it is left out."""
        return cls(**kept(cls, properties, cls.unstored))

    def united(self, other: Self) -> Self:
        """This node with the other's aliases, sorted, and with what the other knows and this one does not.

        The name stays; the other's name becomes an alias where it differs.
        """
        aliases = {*self.aliases, *other.aliases, other.name} - {self.name}
        known = self.properties()
        gained = {name: getattr(other, name) for name in other.properties() if name not in known}
        return replace(self, **gained | {"aliases": tuple(sorted(aliases))})


def stored(value: object, without: frozenset[str] = frozenset()) -> dict[str, Property]:
    """The fields of a dataclass as store properties: tuples as lists, unknown ones left out."""
    found: dict[str, Property] = {}
    for name in _names(type(value), without):  # type: ignore[arg-type]
        item = getattr(value, name)
        if item is None or item == "" or item == ():
            continue
        found[name] = list(item) if isinstance(item, tuple) else item
    return found


def changed(value: Valid, **fields: object) -> Valid:
    """A copy of a frozen dataclass with other values, which are not checked: a third of the time of `replace`."""
    copy = object.__new__(type(value))
    for name in _names(type(value), frozenset()):  # type: ignore[arg-type]
        object.__setattr__(copy, name, fields[name] if name in fields else getattr(value, name))
    return copy


@cache
def _names(kind: Any, without: frozenset[str]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in without)


def kept(kind: type, properties: Mapping[str, Any], without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The store properties that are fields of a dataclass: lists as tuples."""
    names = {field.name for field in fields(kind)} - without
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in properties.items() if name in names
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Node):
    """A state, present or former; `id` is its ISO 3166 alpha-3 code (`SUN` for the Soviet Union)."""

    label: ClassVar[str] = "Country"
    kind: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        Node.__post_init__(self)
        if not re.fullmatch(r"[A-Z]{3}", self.id):
            raise ModelError(f"country id {self.id!r} is no ISO 3166 alpha-3 code such as RUS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader(Node):
    """A person who speaks or acts for a country, an alliance or an organization."""

    label: ClassVar[str] = "Leader"
    wikidata: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance(Node):
    """A group of states bound by a promise of mutual defence or a bloc of states: NATO, CSTO, European Union."""

    label: ClassVar[str] = "Alliance"
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Node):
    """Another intergovernmental body, or an armed actor that governments treat as a party."""

    label: ClassVar[str] = "Organization"
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Treaty(Node):
    """A treaty, agreement or declaration, in force or not."""

    label: ClassVar[str] = "Treaty"
    kind: str = ""
    subject: str = ""
    signed: date | None = None
    in_force: date | None = None
    ended: date | None = None
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Node):
    """What a position is about when it is no actor or treaty: "NATO enlargement"."""

    label: ClassVar[str] = "Issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Node):
    """A dated happening such as a summit."""

    label: ClassVar[str] = "Event"
    held_on: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Node):
    """A publisher. Sources of one `owner` or wire family are not independent of each other."""

    label: ClassVar[str] = "Source"
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Node):
    """One text from one source; `id` is the hash of its text, `name` its title or record.

    `text` is the decoded text, unchanged: every offset indexes it. `body` holds the spans of it that are the
    article's own words (headline, paragraphs), so that navigation, captions and footers are never read. `place` tells
    records of one name apart: the file or archive that they came from. None of the three is kept in the store.
    `recorded_at` (UTC) is when the article was first loaded, `retracted_at` when it was taken back.

    `minhash` is what near-duplicates are known by (base64; loaders.load.minhash has the method), `story` the id of the
    article that first printed it where copies were found, `voice` who is heard in it: the wire agency that it credits,
    else the owner of its source.
    """

    label: ClassVar[str] = "Article"
    unstored: ClassVar[frozenset[str]] = frozenset({"text", "body", "source", "place"})
    record: str
    title: str = ""
    published: date | None = None
    url: str = ""
    recorded_at: datetime | None = None
    retracted_at: datetime | None = None
    minhash: str = ""
    story: str = ""
    voice: str = ""
    source: Source | None = None
    place: str = ""
    text: str = ""
    body: tuple[tuple[int, int], ...] = ()


LABELS: dict[str, type[Node]] = {
    kind.label: kind for kind in (Country, Leader, Alliance, Organization, Treaty, Issue, Event, Article, Source)
}
ACTORS = frozenset({"Country", "Leader", "Alliance", "Organization"})
