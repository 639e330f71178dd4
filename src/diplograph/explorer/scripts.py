"""The page's own scripts and styles as one text each, and vis-network as pyvis carries it.

The scripts are ES modules, one idea each. A page that opens from a file cannot import, so they are joined: each module
is a function that returns its exports, after the modules that it imports; an import takes names out of what they
returned. Exports are constants, so nothing is lost by that.
"""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath

from diplograph.explorer.network import WEB

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "(\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:async )?(?:function\*?|const|class) ([\w$]+)", re.MULTILINE)
_WORD = re.compile(r"^export ", re.MULTILINE)
_MAP = re.compile(r"//# sourceMappingURL=.*")
VIS = "templates/lib/vis-9.1.2/vis-network.min.js"


@cache
def script() -> str:
    """All modules that `main.js` needs, joined."""
    return '"use strict";\n(() => {\n' + "".join(joined(WEB / "js", "main.js").values()) + "})();\n"


def joined(folder: Path, name: str) -> dict[str, str]:
    """The module and those it imports, by name, each after those it needs; ValueError for a circle of imports."""
    found: dict[str, str] = {}
    _join(folder, name, found, ())
    return found


def _join(folder: Path, name: str, found: dict[str, str], open_: tuple[str, ...]) -> None:
    if name in open_:
        raise ValueError(f"modules import each other in a circle: {' → '.join((*open_, name))}")
    if name in found:
        return
    text = (folder / name).read_text(encoding="utf-8")
    for _, needed in _IMPORT.findall(text):
        _join(folder, _beside(name, needed), found, (*open_, name))
    exports = ", ".join(_EXPORT.findall(text))
    body = _IMPORT.sub(lambda line: f"const {line[1]} = {_variable(_beside(name, line[2]))};\n", text)
    found[name] = f"const {_variable(name)} = (() => {{\n{_WORD.sub('', body)}return {{ {exports} }};\n}})();\n"


def _variable(name: str) -> str:
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))


def _beside(name: str, needed: str) -> str:
    """`../graph.js` seen from `picture/lanes.js` is `graph.js`."""
    parts = list(PurePosixPath(name).parent.parts)
    for part in PurePosixPath(needed).parts:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return str(PurePosixPath(*parts))


@cache
def style() -> str:
    """All style sheets, in the order of their names."""
    return "".join(path.read_text(encoding="utf-8") for path in sorted((WEB / "css").glob("*.css")))


@cache
def vis() -> str:
    """vis-network, read from the installed pyvis."""
    return _MAP.sub("", files("pyvis").joinpath(VIS).read_text(encoding="utf-8"))
