"""The files that paths name: a file itself, a folder's files in the order of their names, hidden ones left out."""

import os
from collections.abc import Iterable
from pathlib import Path

from diplograph.graph.errors import InputError
from diplograph.loaders.articles.formats import READ, suffix


def files(paths: Iterable[str | Path]) -> list[Path]:
    """All files at `paths`, each once. InputError for what is missing or closed, and a folder without articles."""
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            inside = _walk(path)
            if not any(suffix(each.name) in READ for each in inside):
                raise InputError(
                    f"folder {path} holds no articles; files that are read end in {' '.join(sorted(READ - {''}))}"
                )
            found |= dict.fromkeys(inside)
        elif path.exists():
            found[path] = None
        else:
            raise InputError(f"there is no file or folder {path}")
    return list(found)


def _walk(folder: Path) -> list[Path]:
    found = []
    for where, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(where, name) for name in names if not name.startswith(".")]
    return sorted(found)


def _unreadable(error: OSError) -> None:
    raise InputError(f"folder {error.filename} cannot be read: {error.strerror or error}") from None
