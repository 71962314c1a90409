"""Footnotes: small print or superscript numbers at the foot of a page."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.files.pdf.line import Line

# Shares of the body's font size: of a footnote, and of its number on a line of its own.
SMALL = 0.92
SMALL_NUMBER = 0.8
_NUMBER = compile_late(r"\d{1,3}|\*{1,3}")
_OPENING_NUMBER = compile_late(r"(?:\d{1,3}|\*{1,3})(?:\s|(?=[^\W\d_])|$)")


def body_font_size(pages: Sequence[Sequence[Line]]) -> float:
    """The font size in points of most letters; 0 if there are none."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page:
            letters[round(line.height, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def split_footnotes(page: Sequence[Line], body_size: float) -> tuple[list[Line], list[str]]:
    """The lines of a page without its footnotes, and the text of each footnote."""
    start = min(_first_raised(page, body_size), _first_small(page, body_size))
    # A page in small print throughout, a table or a list of sources, has no footnotes.
    if start == 0 or start == len(page):
        return list(page), []
    notes: list[list[str]] = []
    for line in page[start:]:
        if line.raised or _OPENING_NUMBER.match(line.text) or not notes:
            notes.append([])
        notes[-1].append(line.text)
    return list(page[:start]), [" ".join(lines) for lines in notes]


def _first_raised(page: Sequence[Line], body_size: float) -> int:
    """The index of the first superscript number in the lower half, or above nothing but footnotes.

    Its words may have any size. Higher up, superscript numbers refer to the authors' institutions.
    """
    foot = _tail(page, lambda line: _is_numbered(line, body_size) or line.height < SMALL * body_size)
    lowest = min(foot, len(page) // 2)
    return next((place for place in range(lowest, len(page)) if _is_numbered(page[place], body_size)), len(page))


def _is_numbered(line: Line, body_size: float) -> bool:
    return line.raised or (line.height < SMALL_NUMBER * body_size and _NUMBER.fullmatch(line.text) is not None)


def _first_small(page: Sequence[Line], body_size: float) -> int:
    """The index of the first line of the small print at the foot that opens with a number."""
    foot = _tail(page, lambda line: line.height < SMALL * body_size and "\t" not in line.text)
    return next((place for place in range(foot, len(page)) if _OPENING_NUMBER.match(page[place].text)), len(page))


def _tail(page: Sequence[Line], belongs: Callable[[Line], bool]) -> int:
    """The index at which the last lines that all belong begin."""
    return len(page) - sum(1 for _ in takewhile(belongs, reversed(page)))
