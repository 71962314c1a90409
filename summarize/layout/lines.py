"""The lines of a text, with their indentation and the empty lines above them."""

from __future__ import annotations

from typing import NamedTuple

_CLOSED = frozenset(".!?…:;")
_CLOSERS = "»”’\"')]*_\\"
_OPENERS = "«“„\"'([*_"


class Line(NamedTuple):
    """A line that is not empty: its span and text without outer white space.

    ``indent`` is in columns (a tab stop every 8); ``blank_above`` counts the empty lines above;
    ``last`` is the last character before any closing quotes and brackets, "" if there is none.
    """

    start: int
    end: int
    text: str
    indent: int
    blank_above: int
    last: str

    @property
    def width(self) -> int:
        """The column in which the line ends."""
        return self.indent + len(self.text)

    @property
    def first(self) -> str:
        """The first character after any opening quotes and brackets, "" if there is none."""
        return self.text.lstrip(_OPENERS)[:1]

    @property
    def is_closed(self) -> bool:
        """The line ends in a mark that may end a sentence or a lead-in."""
        return self.last in _CLOSED


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that contain more than white space; any line end of Unicode counts as one."""
    lines = []
    start = blank = 0
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            lines.append(_line(raw, words, start, blank))
        blank = 0 if words else blank + 1
        start += len(raw)
    return tuple(lines)


def _line(raw: str, words: str, start: int, blank: int) -> Line:
    margin = raw.index(words[0])
    start += margin
    indent = len(raw[:margin].expandtabs()) if margin else 0
    last = words[-1] if words[-1] not in _CLOSERS else words.rstrip(_CLOSERS).rstrip()[-1:]
    return Line(start, start + len(words), words, indent, blank, last)
