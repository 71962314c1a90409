"""How a document is typed, inferred from the line ends inside its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.layout.lines import Line

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


def infer_page_style(lines: Sequence[Line]) -> PageStyle:
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


def is_full(above: Line, below: Line, width: int) -> bool:
    """Return True if the first word of ``below`` had no room at the end of ``above``."""
    return above.width + 1 + len(below.text.split(maxsplit=1)[0]) > width


def _is_inside_sentence(above: str, below: str) -> bool:
    return below[0].islower() and (above[-1].isalpha() or above[-1] in ",-")


def _ninth_decile(widths: list[int]) -> int:
    return sorted(widths)[len(widths) * 9 // 10]


def _margin(lines: Sequence[Line]) -> int:
    """The indentation that three lines in four have at least."""
    indents = sorted(line.indent for line in lines)
    return indents[len(indents) // 4] if indents else 0


def _is_indented(lines: Sequence[Line], inside: Sequence[int]) -> bool:
    steps = [lines[index - 1].indent - lines[index].indent for index in inside]
    hanging = sum(step <= -_STEP for step in steps)
    return sum(step >= _STEP for step in steps) > max(hanging, len(steps) // 20)
