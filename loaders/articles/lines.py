"""The lines of a page, with hard-wrapped ones joined, and what each looks like on its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_END = re.compile(r"""[.!?…:;,](?:["'”’»)\]]|\s)*$""")
_WORD = re.compile(r"\w[\w'’.&-]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line: `text` is what stands at `start`..`end`; lines with no blank line between share a `block`."""

    start: int
    end: int
    text: str
    block: int

    @property
    def closed(self) -> bool:
        """Whether it ends as a clause does, in a stop, a colon or a comma."""
        return bool(_END.search(self.text))

    @property
    def words(self) -> list[str]:
        """Its words, without punctuation."""
        return _WORD.findall(self.text)


def lines(text: str, start: int = 0) -> list[Line]:
    """The logical lines of `text` from `start` on: a line that was cut at a column is joined to its rest."""
    found = list(_physical(text, start))
    width = _wrap_width(found)
    joined: list[Line] = []
    for line in found:
        last = joined[-1] if joined else None
        if last and last.block == line.block and _reads_on(last.text.rpartition("\n")[2], line.text, width):
            joined[-1] = replace(last, end=line.end, text=text[last.start : line.end])
        else:
            joined.append(line)
    return joined


def _physical(text: str, start: int) -> Iterator[Line]:
    block, blank, at = 0, False, start
    for raw in text[start:].splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            block += blank
            left = at + len(raw) - len(raw.lstrip())
            yield Line(left, left + len(bare), bare, block)
        blank, at = not bare, at + len(raw)


def _wrap_width(found: list[Line]) -> int:
    """The column at which the page's lines were cut, 0 when they were not: a few of many lines end in mid-sentence."""
    widths = sorted(len(line.text) for line in found)
    if len(found) < 4 or widths[-1] > 120 or widths[-1] < 40:
        return 0
    width = widths[-1]
    cut = sum(not line.closed and len(line.text) >= 0.7 * width for line in found)
    return width if cut >= 0.4 * len(found) else 0


def _reads_on(line: str, following: str, width: int) -> bool:
    if _END.search(line) and not line.endswith(","):
        return False
    if len(line) >= 40 and following[0].islower():
        return True
    return bool(width) and len(line) >= 0.6 * width
