"""From printed lines to paragraphs, by their places on the page."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, TypeAlias

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.files.pdf.page import columns
from summarize.text.bullets_and_numbers import SHAPES
from summarize.text.quoting import NAME_CUT, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from summarize.files.pdf.page import Line


class Metrics(NamedTuple):
    """The usual margins of a column and the usual distance between its baselines, in points."""

    left: float
    right: float
    pitch: float

    @property
    def width(self) -> float:
        """The width of a full line."""
        return self.right - self.left


class Boundary(NamedTuple):
    """Two consecutive lines; ``column`` measures the column of the upper one."""

    above: Line
    below: Line
    column: Metrics


Rules: TypeAlias = "tuple[Callable[[Boundary], bool], ...]"
# In usual distances between lines.
WIDE_GAP = 1.25
# In line heights.
FIRST_LINE_INDENT = 0.8
INSET = 0.2
WIDE_INSET = 3
FAR = 6
# Lines of a column that show how its paragraphs open.
FEWEST_INDENTS = 2
# Shares of the column's width.
SHORTER = 0.12
WIDTH_SLACK = 0.05
# A share of the font size.
OTHER_SIZE = 0.15
_MARKER = compile_late(rf"(?:\(?\d{{1,3}}(?:\.\d{{1,3}})*[.)]|\(?[^\W\d_]\)|[IVX]{{1,5}}[.)]|[-–—{SHAPES}])\s")
_LABEL = compile_late(r"(?=[^\W\d_])[^\W\d_a-zа-я][^\W\d_]+:(?:\s|$)")
_NUMBER = compile_late(r"\(?(\d{1,3})[.)]\s")
_CLOSED = compile_late(r"[.!?…:;][»”\"')\]]*$")
_HYPHEN = compile_late(r"([^\W\d_]+)[-\u2010\u00ad\ufffe]$")
_JOINED = compile_late(r"\w-$")
_WORD = compile_late(r"[^\W\d_]+")
_COMPOUND = compile_late(r"[^\W\d_]+(?:-[^\W\d_]+)+")


def join_lines(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[int, ...]]:
    """The text of the pages, paragraphs separated by empty lines, and the offset at which each page starts."""
    compounds = {word.casefold() for page in pages for line in page for word in _COMPOUND.findall(line.text)}
    parts: list[str] = []
    openings = []
    above: Line | None = None
    metrics = Metrics(0, 0, 0)
    for page in pages:
        openings.append(len(parts))
        for column in columns(page):
            is_below = above and len(parts) > openings[-1] and column[0].bottom <= above.bottom
            rules = UNDER_COLUMNS if is_below else INTO_A_PARAGRAPH if _opens_flush(column) else ACROSS_PAGES
            for line in column:
                at = above and Boundary(above, line, metrics)
                if at is None:
                    parts.append(line.text)
                elif not _breaks_word(at) and any(rule(at) for rule in rules):
                    parts.append("\n\n" + line.text)
                else:
                    parts[-1], continuation = _continue(parts[-1], line.text, compounds)
                    parts.append(continuation)
                if line is column[0]:
                    metrics = _measure(column)
                above, rules = line, WITHIN_COLUMN
    ends = [0, *accumulate(map(len, parts))]
    return "".join(parts), tuple(ends[opening] for opening in openings)


def _continue(before: str, after: str, compounds: Container[str]) -> tuple[str, str]:
    """The end of one line and the beginning of the next, with the hyphen removed if it only broke a word."""
    broken = _HYPHEN.search(before)
    head = _WORD.match(after)
    if not broken or not head:
        return before, ("" if _JOINED.search(before) else " ") + after
    compound = f"{broken[1]}-{head[0]}"
    # A file may encode every hyphen at a line end as soft, so the dictionary decides.
    keeps = compound.casefold() in compounds or "-" in fold(f"{broken[1]}-\n{head[0]}")
    return before[:-1] + ("-" if keeps else ""), after


def _measure(column: Sequence[Line]) -> Metrics:
    gaps = sorted(above.bottom - below.bottom for above, below in pairwise(column) if above.bottom > below.bottom)
    lefts = sorted(line.left for line in column)
    rights = sorted(line.right for line in column)
    # The outermost tenth may be notes in the margin or a line that overflows. In a column of short
    # paragraphs most gaps are between paragraphs, so the lower quartile is the usual distance.
    return Metrics(lefts[len(lefts) // 10], rights[-1 - len(rights) // 10], gaps[len(gaps) // 4] if gaps else 0)


def _opens_flush(column: Sequence[Line]) -> bool:
    """Does a column whose paragraphs open with an indent begin without one, inside a paragraph?"""
    left = _measure(column).left
    indents = [(line.left - left) / line.height for line in column if line.height]
    opening = sum(FIRST_LINE_INDENT < indent < WIDE_INSET for indent in indents)
    return FEWEST_INDENTS <= opening <= len(column) // 2 and indents[0] < INSET


# ---------------------------------------------------------------- what begins a paragraph


def _breaks_word(at: Boundary) -> bool:
    """A line that ends in a hyphen ends no paragraph; nor does «из Ростова-на-» above «Дону»."""
    above, below = at.above.text, at.below.text
    broken = _HYPHEN.search(above) if below[0].islower() else NAME_CUT.search(above)
    return broken is not None and "\t" not in above + below


def _table(at: Boundary) -> bool:
    return "\t" in at.above.text or "\t" in at.below.text


def _wide_gap(at: Boundary) -> bool:
    return at.above.bottom - at.below.bottom > WIDE_GAP * max(at.column.pitch, at.below.height)


def _other_size(at: Boundary) -> bool:
    above, below = at.above.height, at.below.height
    return abs(above - below) > OTHER_SIZE * max(above, below)


def _indented(at: Boundary) -> bool:
    # The second line of a list item is indented too.
    further = at.below.left - max(at.above.left, at.column.left) > FIRST_LINE_INDENT * at.below.height
    return further and not _MARKER.match(at.above.text) and not _both_centred(at)


def _both_centred(at: Boundary) -> bool:
    above, below, column = at
    inset = min(above.left - column.left, column.right - above.right) > INSET * above.height
    return inset and abs(above.left + above.right - below.left - below.right) < below.height


def _centred_alone(at: Boundary) -> bool:
    """A heading in the middle of the page, under a stamp at its edge or the end of a paragraph."""
    _, below, column = at
    centred = abs(below.left + below.right - column.left - column.right) < below.height
    return centred and below.left - column.left > WIDE_INSET * below.height and not _both_centred(at)


def _capitals_below(at: Boundary) -> bool:
    """«ПРОТОКОЛ № 5», below the name of a body."""
    return at.below.text.isupper() and not at.above.text.isupper() and _both_centred(at)


def _far_to_the_left(at: Boundary) -> bool:
    """Text under a stamp or a signature at the right; no first line is indented that far."""
    return at.above.left - at.below.left > FAR * at.below.height


def _after_a_short_line(at: Boundary) -> bool:
    """The next word would have fitted on the line, so the author ended it."""
    above, below, column = at
    word = len(below.text.split(maxsplit=1)[0]) + 1
    letter_width = (above.right - above.left) / len(above.text)
    return above.right + word * letter_width + WIDTH_SLACK * column.width < column.right


def _capital_after_a_short_line(at: Boundary) -> bool:
    return at.below.text[0].isupper() and _after_a_short_line(at)


def _marker(at: Boundary) -> bool:
    if not _MARKER.match(at.below.text):
        return False
    return bool(_CLOSED.search(at.above.text)) or at.column.right - at.above.right >= SHORTER * at.column.width


def _label(at: Boundary) -> bool:
    """«РЕШИЛИ:», «Голосовали: «за» – 4» after the end of a sentence."""
    return _LABEL.match(at.below.text) is not None and _CLOSED.search(at.above.text) is not None


def _next_number(at: Boundary) -> bool:
    """Both lines open with numbers, one apart, at one margin: items of a line each."""
    numbers = [_NUMBER.match(line.text) for line in (at.above, at.below)]
    first, second = (int(number[1]) if number else None for number in numbers)
    return first is not None and second == first + 1 and abs(at.above.left - at.below.left) < at.below.height


def _after_a_closed_line(at: Boundary) -> bool:
    return bool(_CLOSED.search(at.above.text)) and not at.below.text[0].islower()


WITHIN_COLUMN: Rules = (
    _table,
    _wide_gap,
    _other_size,
    _indented,
    _centred_alone,
    _capitals_below,
    _far_to_the_left,
    _after_a_short_line,
    _marker,
    _label,
    _next_number,
)
# The margins of two pages or columns do not compare.
INTO_A_PARAGRAPH: Rules = (_table, _other_size, _capital_after_a_short_line, _marker)
ACROSS_PAGES: Rules = (*INTO_A_PARAGRAPH, _after_a_closed_line)
# Above and below columns the margins differ, but the distance compares.
UNDER_COLUMNS: Rules = (_wide_gap, *ACROSS_PAGES)
