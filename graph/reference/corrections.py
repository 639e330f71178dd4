"""A file of corrections that its users keep under version control.

[[alias]]        # another name of a node
name = "Iron Lady"
id = "margaret-thatcher"
label = "Leader"

[[merge]]        # two nodes are one; `from` becomes `to`
label = "Leader"
from = "sergei-lavrov"
to = "sergey-lavrov"

[[split]]        # one name is two people: in articles of these dates it means this node
name = "George Bush"
label = "Leader"
id = "george-h-w-bush"
since = 1989-01-20
until = 1993-01-20

[[not]]          # this name is not that node (without `id`: it is no node at all)
name = "Washington"
id = "USA"

[[issue]]        # issues merged, renamed or parted: all in `names`, names or words of a text, become `name`
name = "NATO enlargement"
names = ["NATO expansion", "eastward expansion of NATO"]
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from diplograph.graph.errors import InputError, ModelError
from diplograph.graph.ids import slug
from diplograph.graph.nodes import LABELS, Key, Node
from diplograph.graph.reference.folding import fold

KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {  # of each section what an entry needs and what it can have
    "alias": (("name", "label", "id"), ()),
    "merge": (("label", "from", "to"), ("name",)),
    "split": (("name", "label", "id"), ("since", "until")),
    "not": (("name",), ("id", "label")),
    "issue": (("name", "names"), ()),
}
_ARTICLES = ("the", "a", "an")


@dataclass(frozen=True, slots=True)
class Split:
    """The node that a name means in articles from `since` to `until`."""

    name: str
    key: Key
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrections by what they act on; names are folded."""

    aliases: Mapping[str, tuple[str, Key]] = field(default_factory=dict)
    merges: Mapping[Key, tuple[Key, str]] = field(default_factory=dict)
    splits: Mapping[str, tuple[Split, ...]] = field(default_factory=dict)
    excluded: frozenset[tuple[str, str]] = frozenset()
    issues: Mapping[str, str] = field(default_factory=dict)

    def replaced(self, node: Node) -> Node:
        """The node that stands for this one after merges."""
        found = self.merges.get(node.key)
        if found is None:
            return node
        key, name = found
        aliases = tuple(dict.fromkeys(each for each in (node.name, *node.aliases) if each != (name or node.name)))
        return replace(node, id=key.id, name=name or node.name, aliases=aliases)

    def excludes(self, name: str, key: Key) -> bool:
        """Whether the name is said not to be that node."""
        folded = fold(name)
        return (folded, key.id) in self.excluded or (folded, "") in self.excluded

    def meant(self, name: str, on: date | None) -> Key | None:
        """The node that a name is said to mean on that day."""
        folded = fold(name)
        for split in self.splits.get(folded, ()):
            if on is not None and split.since <= on <= split.until:
                return split.key
        return self.aliases[folded][1] if folded in self.aliases else None

    def issue(self, name: str, phrase: str = "") -> str:
        """The name that an issue goes by; what is said of the phrase that names it in the text goes first."""
        first, _, rest = fold(phrase).partition(" ")
        words = rest if first in _ARTICLES else f"{first} {rest}".strip()
        return self.issues.get(words) or self.issues.get(fold(name), name)

    def names(self) -> Iterator[tuple[str, Key]]:
        """The names, as written, that aliases and splits give to nodes."""
        yield from self.aliases.values()
        yield from ((split.name, split.key) for splits in self.splits.values() for split in splits)

    def node(self, key: Key) -> Node:
        """A node that only the corrections know, called by the first name that they give it."""
        name = next((name for name, each in self.names() if each == key), key.id)
        return LABELS[key.label](id=key.id, name=name)


NONE = Corrections()


def given(what: Corrections | str | Path | None) -> Corrections | None:
    """Corrections from what a caller gives: themselves, or the path of their file."""
    return read_corrections(what) if isinstance(what, str | Path) else what


def read_corrections(path: str | Path) -> Corrections:
    """The corrections of a TOML file; InputError says which entry is wrong."""
    try:
        with Path(path).open("rb") as file:
            return corrections(tomllib.load(file))
    except OSError as error:
        raise InputError(f"cannot read the corrections {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ModelError) as error:
        raise InputError(f"the corrections {path} are wrong: {error}") from error


def corrections(data: Mapping[str, Any]) -> Corrections:
    """Corrections from the parsed file; ModelError names an entry that is not understood."""
    for section, entries in data.items():
        _check(section, entries)
    aliases = {fold(each["name"]): (each["name"], _key(each, "id")) for each in data.get("alias", ())}
    merges = {_key(each, "from"): (_key(each, "to"), each.get("name", "")) for each in data.get("merge", ())}
    splits: dict[str, list[Split]] = {}
    for each in data.get("split", ()):
        part = Split(each["name"], _key(each, "id"), each.get("since", date.min), each.get("until", date.max))
        splits.setdefault(fold(each["name"]), []).append(part)
    excluded = frozenset((fold(each["name"]), str(each.get("id", ""))) for each in data.get("not", ()))
    issues = {fold(name): each["name"] for each in data.get("issue", ()) for name in each["names"]}
    return Corrections(aliases, merges, {name: tuple(parts) for name, parts in splits.items()}, excluded, issues)


def _check(section: str, entries: Any) -> None:
    known = isinstance(entries, list) and all(isinstance(each, dict) for each in entries)
    if section not in KEYS or not known:
        raise ModelError(f"unknown section {section!r}; the sections are {', '.join(f'[[{name}]]' for name in KEYS)}")
    needed, possible = KEYS[section]
    for each in entries:
        if strange := sorted(set(each) - {*needed, *possible}):
            raise ModelError(f"[[{section}]] does not know {', '.join(strange)}")
        if missing := [name for name in needed if name not in each]:
            raise ModelError(f"[[{section}]] needs {', '.join(missing)}")
        for name, value in each.items():
            _check_value(f"[[{section}]] {name}", name, value)


def _check_value(where: str, name: str, value: Any) -> None:
    if name in ("since", "until"):
        if not isinstance(value, date) or isinstance(value, datetime):
            raise ModelError(f"{where} is {value!r}; write a date as 1989-01-20, without quotation marks")
    elif name == "names":
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise ModelError(f'{where} is {value!r}; write a list as ["one", "other"]')
    elif not isinstance(value, str):
        raise ModelError(f"{where} is {value!r}; write it in quotation marks")


def _key(entry: Mapping[str, Any], field_name: str) -> Key:
    label = entry["label"]
    if label not in LABELS:
        raise ModelError(f"unknown label {label!r}")
    found = str(entry[field_name])
    return Key(label, found if label == "Country" else slug(found))
