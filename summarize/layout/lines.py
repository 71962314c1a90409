"""Lines of a text with what grouping them needs to know: place, indentation, emptiness above."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.characters import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST_WORD = compile_late(r"\S+")
_TAB = 8
_CLOSERS = "»”’\"')]*_\\" + INVISIBLE
_MAY_CLOSE = frozenset(_CLOSERS)
_OPENERS = "«“„\"'([*_" + INVISIBLE


class Line(NamedTuple):
    """A line that says something: its span without outer white space, its words, what stands around it.

    ``indent`` is in columns (a tab goes to the next multiple of 8); ``gap`` counts the empty lines
    above it; ``ending`` is the last character under any closing quotes and brackets, empty when
    there is nothing else.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int
    ending: str

    @property
    def width(self) -> int:
        """The column it reaches."""
        return self.indent + len(self.text)

    @property
    def opening(self) -> str:
        """Its first character under any opening quotes and brackets; empty when there is nothing else."""
        return self.text.lstrip(_OPENERS)[:1]


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that hold anything but white space, in order.

    Whatever Unicode calls a line end ends one; Windows' two characters are one end.
    """
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    place = gap = 0
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if not words:
            gap += 1
            place += len(raw)
            continue
        margin = raw.index(words[0])
        start = place + margin
        indent = len(raw[:margin].expandtabs(_TAB)) if margin else 0
        last = words[-1]
        ending = words.rstrip(_CLOSERS).rstrip()[-1:] if last in _MAY_CLOSE else last
        yield Line(start, start + len(words), words, indent, gap, ending)
        place += len(raw)
        gap = 0


def first_word_width(line: Line) -> int:
    """How many columns the first word of ``line`` takes."""
    match = _FIRST_WORD.match(line.text)
    return match.end() if match else 0
