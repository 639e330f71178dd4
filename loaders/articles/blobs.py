"""What a path holds to read: the file itself, or the members of the archive that it is."""

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, cast

from diplograph.graph.errors import UnreadableArticle
from diplograph.loaders.articles.formats import PACKED, TAR, ZIP, suffix

MOST_BYTES = 20_000_000  # of one file that holds one text
_BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes with a name (`name`, without folders) and a place to report (`place`, with folders and archive)."""

    name: str
    place: str
    stream: IO[bytes]

    def read(self, most: int = MOST_BYTES) -> bytes:
        """All bytes; UnreadableArticle when there are more than `most`."""
        with unbroken():
            found = self.stream.read(most + 1)
        if len(found) > most:
            raise UnreadableArticle(f"more than {most // 1_000_000} MB; a text may have at most that: split it")
        return found


@contextmanager
def unbroken() -> Iterator[None]:
    """Turns what a damaged or locked file raises into UnreadableArticle."""
    try:
        yield
    except _BROKEN as error:
        raise UnreadableArticle(f"it cannot be read: {' '.join(str(error).split()) or type(error).__name__}") from None
    except RuntimeError as error:  # zipfile's word for a member that needs a password
        raise UnreadableArticle(f"it cannot be unpacked: {error}") from None


def blobs(path: Path) -> Iterator[Blob]:
    """The file, unpacked, or each member of the archive in its order, hidden ones left out."""
    kind = suffix(path.name)
    if kind in ZIP:
        yield from _zipped(path)
    elif kind in TAR:
        yield from _tarred(path)
    else:
        with unbroken(), path.open("rb") as raw:
            if kind in PACKED:
                with _unpack(kind, raw) as stream:
                    yield Blob(path.name[: -len(kind)], str(path), stream)
            else:
                yield Blob(path.name, str(path), raw)


def _unpack(kind: str, raw: IO[bytes]) -> IO[bytes]:
    if kind == ".gz":
        return cast("IO[bytes]", gzip.GzipFile(fileobj=raw))
    return bz2.BZ2File(raw) if kind == ".bz2" else lzma.LZMAFile(raw)


def _zipped(path: Path) -> Iterator[Blob]:
    with unbroken(), zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if not member.is_dir() and _shown(member.filename):
                with archive.open(member) as stream:
                    yield Blob(PurePosixPath(member.filename).name, f"{path}/{member.filename}", stream)


def _tarred(path: Path) -> Iterator[Blob]:
    with unbroken(), tarfile.open(path, "r|*") as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.isfile() and _shown(member.name) else None
            if stream:
                yield Blob(PurePosixPath(member.name).name, f"{path}/{member.name}", stream)


def _shown(name: str) -> bool:
    return not any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)
