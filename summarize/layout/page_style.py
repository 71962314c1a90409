"""Layout: how the document as a whole was typed, from the breaks that fall in the middle of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.layout.lines import first_word_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.layout.lines import Line

# Mail is wrapped at 72, decrees at 70, PDF pages at 80 to 120; a longer line is a paragraph.
_WIDEST_WRAP = 160
_NARROWEST_WRAP = 24
# In wrapped prose four line ends in five fall inside a sentence, two in three before a small letter;
# an article whose links stand on lines of their own has one such break in ten.
# Names of bodies begin lines with capitals in decrees, so that fewer will do when the lines are of one width.
_WRAPPED_SHARE = 0.25
_FEWEST_SHARE = 0.1
_FULL_SHARE = 0.6
# Less is an accident of typing.
_STEP = 2
_CLOSED = frozenset(".!?…:;")


class Layout(NamedTuple):
    """How lines make paragraphs in one document.

    ``wrapped``: lines are cut at ``width`` columns; ``gap``: as many empty lines stand between the
    lines of one paragraph (1 in double-spaced text); ``margin``: the indentation of most lines;
    ``indented``: a paragraph's first line stands further in than the others.
    """

    wrapped: bool
    width: int
    gap: int
    margin: int
    indented: bool


def infer_layout(lines: Sequence[Line]) -> Layout:
    """The layout of the document that ``lines`` make."""
    plain = Layout(wrapped=False, width=0, gap=0, margin=_margin(lines), indented=False)
    for gap in (0, 1):
        torn = [index for index in range(1, len(lines)) if lines[index].gap == gap and _inside_sentence(lines, index)]
        breaks = sum(line.gap == gap for line in lines[1:])
        if len(torn) < max(2, _FEWEST_SHARE * breaks):
            continue
        width = _width([lines[index - 1] for index in torn])
        evidence = torn if len(torn) >= _WRAPPED_SHARE * breaks else _open(lines, gap)
        if _NARROWEST_WRAP <= width <= _WIDEST_WRAP and _share_full(lines, evidence, width) >= _FULL_SHARE:
            return _wrapped(lines, torn, width, gap)
    return plain


def is_full(above: Line, below: Line, width: int) -> bool:
    """Whether the first word of ``below`` had no room left at the end of ``above``."""
    return above.width + 1 + first_word_width(below) > width


def _wrapped(lines: Sequence[Line], torn: Sequence[int], width: int, gap: int) -> Layout:
    steps = [lines[index - 1].indent - lines[index].indent for index in torn]
    outdented = sum(step >= _STEP for step in steps)
    hanging = sum(step <= -_STEP for step in steps)
    indented = outdented > max(hanging, len(torn) // 20)
    margin = _margin([lines[index] for index in torn])
    return Layout(wrapped=True, width=width, gap=gap, margin=margin, indented=indented)


def _inside_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether the break above the line at ``index`` falls in the middle of a sentence."""
    last = lines[index - 1].text[-1]
    return lines[index].text[0].islower() and (last.isalpha() or last in ",-\u2010\u00ad\ufffe")


def _open(lines: Sequence[Line], gap: int) -> list[int]:
    return [
        index for index in range(1, len(lines)) if lines[index].gap == gap and lines[index - 1].ending not in _CLOSED
    ]


def _width(lines: Sequence[Line]) -> int:
    """The column that nine wrapped lines in ten do not pass."""
    widths = sorted(line.width for line in lines)
    return widths[len(widths) * 9 // 10]


def _share_full(lines: Sequence[Line], torn: Sequence[int], width: int) -> float:
    return sum(is_full(lines[index - 1], lines[index], width) for index in torn) / len(torn)


def _margin(lines: Sequence[Line]) -> int:
    """The indentation that most lines have at least."""
    indents = sorted(line.indent for line in lines)
    return indents[len(indents) // 4] if indents else 0
