"""From printed lines to paragraphs: which line begins one, told by its place on the page."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from summarize.files.pdf.columns import columns
from summarize.lazy_pattern import compile_late
from summarize.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence


class Line(NamedTuple):
    """A printed line and its place in points; ``bottom``, its base line, counts upwards from the foot of the page.

    ``height`` is the size of its letters; ``raised``: it opens with a raised number, as footnotes do.
    """

    text: str
    left: float
    right: float
    bottom: float
    height: float
    raised: bool = False


class Measure(NamedTuple):
    """What is usual on a page: the margins of its text and the distance between its lines."""

    left: float
    right: float
    pitch: float


Rules: TypeAlias = "tuple[Callable[[Line, Line, Measure], bool], ...]"
# Shares of the usual distance between lines, of the height of a line (the insets too), and of the width of the text.
WIDER_GAP = 1.25
INDENT = 0.8
INSET = 0.2
WELL_INSET = 3
FAR = 6
SHORTER = 0.12
SLACK = 0.05
OTHER_SIZE = 0.15
_MARKER = compile_late(r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[^\W\d_]\)|[IVX]{1,5}[.)]|[-–—•·▪●■□◦])\s")
_NUMBER = compile_late(r"\(?(\d{1,3})[.)]\s")
_CLOSED = compile_late(r"[.!?…:;][»”\"')\]]*$")
_HYPHEN = compile_late(r"([^\W\d_]+)[-\u2010\u00ad\ufffe]$")
_JOINED = compile_late(r"\w-$")
_WORD = compile_late(r"[^\W\d_]+")
_COMPOUND = compile_late(r"[^\W\d_]+(?:-[^\W\d_]+)+")


def join_lines(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[int, ...]]:
    """The text of the pages, a paragraph a line and an empty line between, and where each page starts in it."""
    hyphenated = {word.casefold() for page in pages for line in page for word in _COMPOUND.findall(line.text)}
    parts: list[str] = []
    openings = []
    last: Line | None = None
    measure = Measure(0, 0, 0)
    for page in pages:
        openings.append(len(parts))
        for run in columns(page):
            before, measure = measure, _measure(run)
            rules = _rules_for(last, run[0], is_new_page=len(parts) == openings[-1])
            for line in run:
                if last is None:
                    parts.append(line.text)
                elif any(rule(last, line, before) for rule in rules):
                    parts.append("\n\n" + line.text)
                else:
                    parts[-1], continuation = _continued(parts[-1], line.text, hyphenated)
                    parts.append(continuation)
                last, rules, before = line, WITHIN_COLUMN, measure
    ends = [0, *accumulate(map(len, parts))]
    return "".join(parts), tuple(ends[opening] for opening in openings)


def _rules_for(above: Line | None, below: Line, *, is_new_page: bool) -> Rules:
    """What tells a paragraph between the last line of a column and the first of the next."""
    if is_new_page or above is None or below.bottom > above.bottom:
        return ACROSS_PAGES
    return UNDER_COLUMNS


def _continued(before: str, after: str, hyphenated: Container[str]) -> tuple[str, str]:
    """The end of one line and the beginning of the next, a hyphen that only broke the line taken out."""
    broken = _HYPHEN.search(before)
    head = _WORD.match(after)
    if not broken or not head:
        return before, ("" if _JOINED.search(before) else " ") + after
    compound = f"{broken[1]}-{head[0]}"
    # The file may call every hyphen soft that ends a line: the dictionary knows better.
    keeps = compound.casefold() in hyphenated or "-" in fold(f"{broken[1]}-\n{head[0]}")
    return before[:-1] + ("-" if keeps else ""), after


def _measure(page: Sequence[Line]) -> Measure:
    gaps = sorted(above.bottom - below.bottom for above, below in pairwise(page) if above.bottom > below.bottom)
    lefts = sorted(line.left for line in page)
    rights = sorted(line.right for line in page)
    # The outermost tenth may be notes in the margin or a line that overflows.
    # A page of short paragraphs has more gaps between them than inside, and the lesser is the usual one.
    return Measure(
        lefts[len(lefts) // 10] if lefts else 0,
        rights[-1 - len(rights) // 10] if rights else 0,
        gaps[len(gaps) // 4] if gaps else 0,
    )


# ---------------------------------------------------------------- what begins a paragraph


def _at_a_table(above: Line, below: Line, measure: Measure) -> bool:
    del measure
    return "\t" in above.text or "\t" in below.text


def _after_a_gap(above: Line, below: Line, measure: Measure) -> bool:
    return above.bottom - below.bottom > WIDER_GAP * max(measure.pitch, below.height)


def _in_another_size(above: Line, below: Line, measure: Measure) -> bool:
    del measure
    return abs(above.height - below.height) > OTHER_SIZE * max(above.height, below.height)


def _indented(above: Line, below: Line, measure: Measure) -> bool:
    # The second line of a list item stands further in than the first, and is no paragraph.
    further = below.left - max(above.left, measure.left) > INDENT * below.height
    return further and not _MARKER.match(above.text) and not _are_centred(above, below, measure)


def _are_centred(above: Line, below: Line, measure: Measure) -> bool:
    inset = min(above.left - measure.left, measure.right - above.right) > INSET * above.height
    return inset and abs(above.left + above.right - below.left - below.right) < below.height


def _centred_alone(above: Line, below: Line, measure: Measure) -> bool:
    """A heading in the middle of the page, under a stamp at its edge or the end of a paragraph."""
    middle = abs(below.left + below.right - measure.left - measure.right) < below.height
    inset = below.left - measure.left > WELL_INSET * below.height
    return middle and inset and not _are_centred(above, below, measure)


def _far_to_the_left(above: Line, below: Line, measure: Measure) -> bool:
    """Under a stamp or a signature at the right the text begins anew; no first line is indented that far."""
    del measure
    return above.left - below.left > FAR * below.height


def _after_a_short_line(above: Line, below: Line, measure: Measure) -> bool:
    """The next word had room on the line and was not set there: the author ended the line."""
    word = len(below.text.split(maxsplit=1)[0]) + 1
    letter = (above.right - above.left) / len(above.text)
    return above.right + word * letter + SLACK * (measure.right - measure.left) < measure.right


def _capital_after_a_short_line(above: Line, below: Line, measure: Measure) -> bool:
    return below.text[0].isupper() and _after_a_short_line(above, below, measure)


def _at_a_marker(above: Line, below: Line, measure: Measure) -> bool:
    if not _MARKER.match(below.text):
        return False
    full = measure.right - above.right < SHORTER * (measure.right - measure.left)
    return bool(_CLOSED.search(above.text)) or not full


def _at_the_next_number(above: Line, below: Line, measure: Measure) -> bool:
    """Two lines of which each opens with a number, one apart, at one margin: items of a line each."""
    del measure
    numbers = [_NUMBER.match(line.text) for line in (above, below)]
    first, second = (int(number[1]) if number else None for number in numbers)
    apart = abs(above.left - below.left)
    return first is not None and second == first + 1 and apart < below.height


def _after_a_closed_line(above: Line, below: Line, measure: Measure) -> bool:
    del measure
    return bool(_CLOSED.search(above.text)) and not below.text[0].islower()


WITHIN_COLUMN: Rules = (
    _at_a_table,
    _after_a_gap,
    _in_another_size,
    _indented,
    _centred_alone,
    _far_to_the_left,
    _after_a_short_line,
    _at_a_marker,
    _at_the_next_number,
)
# The places on two pages, or in two columns, tell nothing of each other.
ACROSS_PAGES: Rules = (
    _at_a_table,
    _in_another_size,
    _capital_after_a_short_line,
    _at_a_marker,
    _after_a_closed_line,
)
# Between columns and what stands above or below them the margins differ, but the distance tells.
UNDER_COLUMNS: Rules = (_after_a_gap, *ACROSS_PAGES)
