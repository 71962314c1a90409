"""Lines of a text with what grouping them needs to know: place, indentation, emptiness above."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.letters import INVISIBLE
from summarize.patterns import compile_late
from summarize.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Whatever Unicode calls a line end ends one; Windows' two characters are one end.
_LINE = compile_late(r"([^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*)(\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]|\Z)")
_FIRST_WORD = compile_late(r"\S+")
_TAB = 8
_CLOSERS = "»”’\"')]*_\\" + INVISIBLE
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
    def span(self) -> Span:
        """Where it stands in the source."""
        return Span(self.start, self.end)

    @property
    def width(self) -> int:
        """The column it reaches."""
        return self.indent + len(self.text)

    @property
    def opening(self) -> str:
        """Its first character under any opening quotes and brackets; empty when there is nothing else."""
        return self.text.lstrip(_OPENERS)[:1]


def read_lines(text: str) -> list[Line]:
    """The lines of ``text`` that hold anything but white space, in order."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    gap = 0
    for match in _LINE.finditer(text):
        raw = match[1]
        words = raw.strip()
        if not words:
            gap += 1
            continue
        margin = len(raw) - len(raw.lstrip())
        start = match.start() + margin
        indent = len(raw[:margin].expandtabs(_TAB)) if margin else 0
        ending = words[-1] if words[-1].isalnum() else words.rstrip(_CLOSERS).rstrip()[-1:]
        yield Line(start, start + len(words), words, indent, gap, ending)
        gap = 0


def first_word_width(line: Line) -> int:
    """How many columns the first word of ``line`` takes."""
    match = _FIRST_WORD.match(line.text)
    return match.end() if match else 0
