"""The lines of a text, and the style in which they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.text.bullets_and_numbers import NOTE_MARK

if TYPE_CHECKING:
    from collections.abc import Sequence


_CLOSED = frozenset(".!?…:;")
_CLOSERS = "»”’\"')]*_\\¹²³⁰⁴⁵⁶⁷⁸⁹"
_NOTE = compile_late(rf"(?<=[.!?…])(?:{NOTE_MARK})+$")
_OPENERS = "«“„\"'([*_"
# Mail is wrapped at 72 columns, decrees at 70, PDF pages at 80 to 120; a longer line is a paragraph.
_WIDEST_WRAP = 160
_NARROWEST_WRAP = 24
# In wrapped prose four line ends in five are inside a sentence, two in three of them before a small letter; in an
# article whose links have lines of their own, one in ten. Decrees begin many lines with the capitals of names:
# there fewer suffice if the lines are equally wide.
_WRAPPED_SHARE = 0.25
_FEWEST_SHARE = 0.1
_FULL_SHARE = 0.6
# A smaller difference of indentation is an accident of typing.
_STEP = 2


class TextLine(NamedTuple):
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


def split_lines(text: str) -> tuple[TextLine, ...]:
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


def _line(raw: str, words: str, start: int, blank: int) -> TextLine:
    margin = raw.index(words[0])
    start += margin
    indent = len(raw[:margin].expandtabs()) if margin else 0
    last = words[-1] if words[-1] not in _CLOSERS else _NOTE.sub("", words).rstrip(_CLOSERS).rstrip()[-1:]
    return TextLine(start, start + len(words), words, indent, blank, last)


class PageStyle(NamedTuple):
    """How lines make paragraphs in one document.

    ``wrapped``: lines are hard-wrapped at ``width`` columns; ``gap``: the empty lines between two
    lines of one paragraph (1 in double-spaced text); ``margin``: the indentation of most lines;
    ``indented``: the first line of a paragraph is indented further than the others.
    """

    wrapped: bool
    width: int
    gap: int
    margin: int
    indented: bool


def infer_page_style(lines: Sequence[TextLine]) -> PageStyle:
    """Return the style of the document that consists of ``lines``."""
    for gap in (0, 1):
        ends = [index for index in range(1, len(lines)) if lines[index].blank_above == gap]
        inside = [index for index in ends if _is_inside_sentence(lines[index - 1].text, lines[index].text)]
        if len(inside) < max(2, _FEWEST_SHARE * len(ends)):
            continue
        width = _ninth_decile([lines[index - 1].width for index in inside])
        evidence = inside
        if len(inside) < _WRAPPED_SHARE * len(ends):
            evidence = [index for index in ends if not lines[index - 1].is_closed]
        full = sum(is_full(lines[index - 1], lines[index], width) for index in evidence)
        if _NARROWEST_WRAP <= width <= _WIDEST_WRAP and full >= _FULL_SHARE * len(evidence):
            margin = _margin([lines[index] for index in inside])
            return PageStyle(wrapped=True, width=width, gap=gap, margin=margin, indented=_is_indented(lines, inside))
    return PageStyle(wrapped=False, width=0, gap=0, margin=_margin(lines), indented=False)


def is_full(above: TextLine, below: TextLine, width: int) -> bool:
    """Return True if the first word of ``below`` had no room at the end of ``above``."""
    return above.width + 1 + len(below.text.split(maxsplit=1)[0]) > width


def _is_inside_sentence(above: str, below: str) -> bool:
    return below[0].islower() and (above[-1].isalpha() or above[-1] in ",-")


def _ninth_decile(widths: list[int]) -> int:
    return sorted(widths)[len(widths) * 9 // 10]


def _margin(lines: Sequence[TextLine]) -> int:
    """The indentation that three lines in four have at least."""
    indents = sorted(line.indent for line in lines)
    return indents[len(indents) // 4] if indents else 0


def _is_indented(lines: Sequence[TextLine], inside: Sequence[int]) -> bool:
    steps = [lines[index - 1].indent - lines[index].indent for index in inside]
    hanging = sum(step <= -_STEP for step in steps)
    return sum(step >= _STEP for step in steps) > max(hanging, len(steps) // 20)
