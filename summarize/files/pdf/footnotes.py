"""The footnotes of printed pages: told by their place, their size and their number, and set apart from the text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.files.pdf.paragraphs import Line

# A footnote is set so much smaller than the text, and its number alone on a line smaller still.
SMALLER = 0.92
ALONE = 0.8
_MARK = compile_late(r"(?:\d{1,3}|\*{1,3})(?:\s|(?=[^\W\d_])|$)")
_NOTHING_ELSE = compile_late(r"\d{1,3}|\*{1,3}")


def usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size in points in which most of the letters are set; 0 without any."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page:
            letters[round(line.height, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def split_footnotes(page: Sequence[Line], size: float) -> tuple[list[Line], list[str]]:
    """The lines of a page without its footnotes, and these, each on one line; ``size`` is that of the text."""
    start = min(_first_raised(page, size), _first_small(page, size))
    # A page on which all is small, a table or a list of sources, has no text to have notes to.
    if start == 0 or start == len(page):
        return list(page), []
    notes: list[list[str]] = []
    for line in page[start:]:
        if line.raised or _MARK.match(line.text) or not notes:
            notes.append([])
        notes[-1].append(line.text)
    return list(page[:start]), [" ".join(lines) for lines in notes]


def _first_raised(page: Sequence[Line], size: float) -> int:
    """Where a line of the lower half opens with a raised number, or one with nothing but notes under it.

    Whatever size its words are set in, it is a note; higher up, raised numbers name whom an author works for.
    """
    foot = len(page)
    while foot and (_is_numbered(page[foot - 1], size) or page[foot - 1].height < SMALLER * size):
        foot -= 1
    lowest = min(foot, len(page) // 2)
    return next((place for place in range(lowest, len(page)) if _is_numbered(page[place], size)), len(page))


def _is_numbered(line: Line, size: float) -> bool:
    return line.raised or (line.height < ALONE * size and _NOTHING_ELSE.fullmatch(line.text) is not None)


def _first_small(page: Sequence[Line], size: float) -> int:
    """Where the small print at the foot of the page opens with a number."""
    start = len(page)
    while start and page[start - 1].height < SMALLER * size and "\t" not in page[start - 1].text:
        start -= 1
    while start < len(page) and not _MARK.match(page[start].text):
        start += 1
    return start
