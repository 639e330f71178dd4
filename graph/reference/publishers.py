"""Which publishers are one voice: owners and wire agencies with what they publish.

A line of the file is `owner | name; name; site`; an owner that begins with ~ is a wire agency.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from diplograph.graph.errors import InputError, ModelError
from diplograph.graph.ids import slug


@dataclass(frozen=True, slots=True)
class Publishers:
    """Owners by the slug of each name of a publisher, and the agencies among them."""

    owners: dict[str, str]
    wires: frozenset[str]

    def owner(self, name: str) -> str:
        """The owner of a publisher by its name, site or id; "" where none is known."""
        try:
            plain = slug(name)
        except ModelError:
            return ""
        return self.owners.get(plain) or self.owners.get(plain.removeprefix("the-"), "")

    def wire(self, name: str) -> str:
        """The agency of that name; "" where it is none."""
        found = self.owner(name)
        return found if found in self.wires else ""


@cache
def publishers(more: Path | None = None) -> Publishers:
    """The publishers that are known, with those of a file of one's own; InputError tells which line is wrong."""
    shipped = (files("diplograph.graph.reference") / "data" / "publishers.txt").read_text("utf-8")
    lines = [*_lines(shipped, "publishers.txt"), *(_lines(_text(more), str(more)) if more else ())]
    owners = {key: owner.removeprefix("~") for owner, names in lines for name in names for key in _keys(name)}
    return Publishers(owners, frozenset(owner.removeprefix("~") for owner, _ in lines if owner.startswith("~")))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"the publishers in {path} cannot be read: {error}") from None


def _lines(text: str, name: str) -> Iterator[tuple[str, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        owner, bar, names = (part.strip() for part in line.partition("|"))
        if not owner or not bar or not names:
            raise InputError(f"{name} line {number}: write owner | name; name")
        yield owner, [owner.removeprefix("~"), *(each.strip() for each in names.split(";") if each.strip())]


def _keys(name: str) -> set[str]:
    plain = slug(name)
    return {plain, plain.removeprefix("the-")}
