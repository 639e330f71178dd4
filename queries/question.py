"""A question of the graph: one .cypher file, read and checked.

The file begins with the question as a comment, then one comment line a parameter, then the text:

    // Where does a holder stand, the latest first?
    // $holder (actor, required): who takes the position
    // $since (date, optional): from this day on
    // $limit (integer, default 100): at most so many rows
    // $ids = MATCH ... RETURN x.id AS id
    // $ids unless $holder or $target = MATCH ... RETURN x.id AS id
    MATCH ...

The last forms are a value that is looked up first, for what an engine only finds fast when it is given as a value: the
list of one column, or of two columns a map from the first to the second, and where the first is a list from each of its
items to all the seconds. Lines of one name add to one value; a line with `if` or `unless` counts only where some, or
none, of those parameters are given.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import Any

from diplograph.graph.errors import QueryError, UnknownQuestion
from diplograph.graph.near import nearest
from diplograph.queries.known import as_known
from diplograph.queries.values import TYPES, parsed

_PARAMETER = re.compile(
    r"// \$(?P<name>\w+) \((?P<type>\w+), (?P<need>required|optional|default (?P<default>.+))\): (?P<about>.+)"
)
_LOOKUP = re.compile(
    r"// \$(?P<name>\w+)(?: (?P<given>(?:if|unless) \$\w+(?: or \$\w+)*))? = (?P<cypher>(?:MATCH|UNWIND) .+)"
)
_LABELS = re.compile(r":\w+(?:\|\w+)+ \{id: \$(\w+)\}")
_WRITES = re.compile(r"\b(CREATE|MERGE|DELETE|SET|REMOVE|DROP|LOAD)\b")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question takes; `type` is one of `values.TYPES`, `default` is used where none is given."""

    name: str
    type: str
    about: str
    required: bool = False
    default: Any = None


@dataclass(frozen=True, slots=True)
class Lookup:
    """A value that is looked up before the question is asked: its name, its Cypher, and `given`, when it is needed."""

    name: str
    cypher: str
    given: str = ""

    def needed(self, values: Mapping[str, Any]) -> bool:
        """Whether these values of the parameters ask for it."""
        some = any(values[name] is not None for name in self.parameters())
        return not self.given or some == self.given.startswith("if")

    def parameters(self) -> list[str]:
        """The parameters that decide whether it is needed."""
        return re.findall(r"\$(\w+)", self.given)

    def line(self) -> str:
        """Itself as a comment of a question's file."""
        return f"// ${self.name}{' ' if self.given else ''}{self.given} = {self.cypher}\n"


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: what it asks, what it takes, and the Cypher that answers it.

    `lookups` are the values that are looked up first, in order.
    """

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    cypher: str
    lookups: tuple[Lookup, ...] = ()

    def text(self, known: object = None) -> str:
        """The Cypher; with `known` that of the graph as it was known at the instant `$known`."""
        if known is None:
            return self.cypher
        found = as_known(self.cypher)
        if found == self.cypher:
            raise QueryError(f"{self.name} cannot be asked as of a day")
        return found

    def steps(self, known: object = None) -> str:
        """The Cypher as a person reads it: what is looked up first as comments, then the text."""
        return "".join(each.line() for each in self.lookups) + self.text(known)

    def to_dict(self) -> dict[str, Any]:
        """Name, question and parameters, as JSON can hold them."""
        takes = [
            {
                "name": each.name,
                "type": each.type,
                "required": each.required,
                "default": each.default.isoformat() if isinstance(each.default, date) else each.default,
                "about": each.about,
            }
            for each in self.parameters
        ]
        return {"name": self.name, "question": self.question, "parameters": takes}

    def values(self, given: dict[str, Any]) -> dict[str, Any]:
        """The typed value of every parameter; QueryError for one that is unknown, missing or of the wrong type."""
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in given:
            if name not in known:
                takes = ", ".join(known) or "no parameters"
                raise QueryError(f"{self.name} has no parameter {name!r}; it takes {takes}")
        for parameter in self.parameters:
            if parameter.required and given.get(parameter.name) is None:
                raise QueryError(f"{self.name} needs {parameter.name} ({parameter.type}): {parameter.about}")
        return {
            name: each.default if given.get(name) is None else parsed(name, each.type, given[name])
            for name, each in known.items()
        }


def read(name: str, text: str) -> Question:
    """The question in the text of a .cypher file; QueryError says which rule the file breaks."""
    lines = text.splitlines()
    header = list(takewhile(lambda line: line.startswith("//"), lines))
    words = [line.removeprefix("//").strip() for line in header if not line.startswith("// $")]
    lookups = [found for line in header if (found := _LOOKUP.fullmatch(line))]
    question = Question(
        name,
        " ".join(filter(None, words)),
        tuple(_parameter(name, line) for line in header if line.startswith("// $") and not _LOOKUP.fullmatch(line)),
        "\n".join(lines[len(header) :]).strip(),
        tuple(Lookup(found["name"], found["cypher"], found["given"] or "") for found in lookups),
    )
    _check(question)
    return question


def _parameter(name: str, line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if found is None or found["type"] not in TYPES:
        raise QueryError(f"{name}.cypher: {line!r} is not '// $name (type, required|optional|default x): words'")
    default = None if found["default"] is None else parsed(found["name"], found["type"], found["default"])
    return Parameter(found["name"], found["type"], found["about"], found["need"] == "required", default)


def _check(question: Question) -> None:
    declared = {parameter.name for parameter in question.parameters} | {each.name for each in question.lookups}
    texts = (question.cypher, *(each.cypher for each in question.lookups))
    gates = {name for each in question.lookups for name in each.parameters()}
    used = set(re.findall(r"\$(\w+)", " ".join(texts)))
    for broken, rule in (
        (not question.question.endswith("?"), "the first comment must ask the question"),
        (used | gates != declared, f"parameters used {sorted(used | gates)} and declared {sorted(declared)} differ"),
        (any("ORDER BY" not in text.rpartition("RETURN ")[2] for text in texts), "what it returns has no ORDER BY"),
        (any(_WRITES.search(text) for text in texts), "a question only reads"),
    ):
        if broken:
            raise QueryError(f"{question.name}.cypher: {rule}")


def narrowed(cypher: str, labels: Mapping[str, str]) -> str:
    """The text with the one label of each node that is known (by parameter) instead of those that it may have.

    An engine finds a node of one label by its index, and may search all nodes of several.
    """
    return _LABELS.sub(
        lambda found: f":{labels[found[1]]} {{id: ${found[1]}}}" if found[1] in labels else found[0], cypher
    )


@cache
def _read_all() -> dict[str, Question]:
    found = (path for path in files("diplograph.queries").iterdir() if path.name.endswith(".cypher"))
    return {
        path.name.removesuffix(".cypher"): read(path.name.removesuffix(".cypher"), path.read_text("utf-8"))
        for path in sorted(found, key=lambda path: path.name)
    }


def questions() -> list[Question]:
    """All named questions, by name."""
    return list(_read_all().values())


def question(name: str) -> Question:
    """The question of that name; UnknownQuestion tells which names are near."""
    try:
        return _read_all()[name.replace("_", "-")]
    except KeyError:
        near = nearest(name, _read_all())
        others = "--cypher runs Cypher of your own" if " " in name else "`diplograph queries` lists them"
        hint = f"did you mean {near}?" if near else others
        raise UnknownQuestion(f"no question is named {name!r}; {hint}") from None
