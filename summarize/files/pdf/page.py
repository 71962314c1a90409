"""A printed page: its lines, running headers, columns and footnotes."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class Line(NamedTuple):
    """A printed line and its place in points, counted from the lower left corner of the page.

    ``bottom`` is its baseline, ``height`` its font size; a ``raised`` line opens with a superscript
    number, as footnotes do. A table is one line: its rows are separated by newlines, its cells by tabs.
    """

    text: str
    left: float
    right: float
    bottom: float
    height: float
    raised: bool = False


# ---------------------------------------------------------------- running headers and footers, and page numbers

# A header or footer is among so many lines at an edge of the page; of a short page, among a quarter of its lines …
EDGE = 2
QUARTER = 4
# … and on so many pages, at least a third of them (left and right pages differ, chapters change).
LEAST_PAGES = 3
THIRD = 3
# In points: lines of two pages are at one height.
SAME_HEIGHT = 1.0
_DIGITS = compile_late(r"\d{1,9}")
_PAGE_NUMBER = compile_late(r"\W*\d{1,4}\W*")
# What a browser prints around a page: «11/30/26, 12:14 PM О мосте» above, «https://example.org/most 1/2» below.
_ADDRESS = compile_late(r"(?:https?|file)://\S+(?:\s+\d{1,4}/\d{1,4})?")
_PRINTED_AT = compile_late(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},\s\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s.*)?")


def without_headers(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without running headers and footers and page numbers."""
    pages = [_without_addresses(page) for page in pages]
    if len(pages) == 1:
        return [list(pages[0])]
    if len(pages) < LEAST_PAGES:
        pages = _without_repeated(pages)
    edges = [_edge_keys(page, number) for number, page in enumerate(pages)]
    counts = Counter(key for found in edges for key in set().union(*found.values()))
    running = {key for key, count in counts.items() if count >= max(LEAST_PAGES, len(pages) // THIRD)}
    return [_body(page, keys, running) for page, keys in zip(pages, edges, strict=True)]


def _without_addresses(page: Sequence[Line]) -> list[Line]:
    """``page`` without the lines that a browser prints at its edges, of which one is an address and one has a clock."""
    edges = {*range(len(page))[:EDGE], *range(len(page))[-EDGE:]}
    printed = {
        pattern: {place for place in edges if pattern.fullmatch(page[place].text)}
        for pattern in (_ADDRESS, _PRINTED_AT)
    }
    around = set().union(*printed.values()) if all(printed.values()) else set()
    return [line for place, line in enumerate(page) if place not in around]


def _without_repeated(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Two pages without the lines at their edges that say the same at the same height, in no larger letters."""
    size = body_font_size(pages)
    bodies = []
    for number, page in enumerate(pages):
        other = pages[1 - number]
        top, foot = (_repeated(page[::step], other[::step], number, size) for step in (1, -1))
        bodies.append(list(page[top : len(page) - foot]))
    return bodies


def _repeated(page: Sequence[Line], other: Sequence[Line], number: int, size: float) -> int:
    """How many of the first lines of ``page`` run; none if they are many or in capitals, as two forms have them."""
    run = [*takewhile(lambda pair: _is_same(*pair, number), zip(page, other, strict=False))]
    runs = all(line.height <= size and not line.text.isupper() for line, _ in run)
    return len(run) if runs and len(run) <= EDGE and len(run) < min(len(page), len(other)) else 0


def _is_same(line: Line, other: Line, number: int) -> bool:
    keys = set(_keys(line, number)).intersection(_keys(other, 1 - number))
    return bool(keys) and abs(line.bottom - other.bottom) < SAME_HEIGHT and "\t" not in line.text


def _edge_keys(page: Sequence[Line], number: int) -> dict[int, set[str]]:
    """The keys of each line at an edge of the page, by its index."""
    few = min(EDGE, max(1, len(page) // QUARTER))
    places = range(len(page))
    return {place: set(_keys(page[place], number)) for place in (*places[:few], *places[-few:])}


def _keys(line: Line, page: int) -> Iterator[str]:
    """What does not change in a running line: its words, with its numbers relative to the page's.

    «Глава 2 · 17» is a header if its last number grows with the pages and its first does not;
    «Приложение 3» and, five pages later, «Приложение 4» are none.
    """
    words = line.text.casefold()
    yield words
    numbers = list(_DIGITS.finditer(words))
    if numbers:
        yield _DIGITS.sub(lambda match: f"+{int(match[0]) - page}", words)
        for match in (numbers[0], numbers[-1]):
            yield f"{words[: match.start()]}+{int(match[0]) - page}{words[match.end() :]}"


def _body(page: Sequence[Line], keys: dict[int, set[str]], running: set[str]) -> list[Line]:
    body = [line for place, line in enumerate(page) if running.isdisjoint(keys.get(place, ()))]
    for outermost in (-1, 0):
        if body and _PAGE_NUMBER.fullmatch(body[outermost].text):
            del body[outermost]
    return body


# ---------------------------------------------------------------- columns

# Table cells lie next to each other too, but have fewer lines, or differ more in width.
LEAST_LINES = 4
LEAST_WIDTH_RATIO = 0.6
# No printed column is longer; bounds the time that a hostile page takes.
MOST_LINES = 400
# In line heights: baselines that differ by less are one row; a line this far to the left is outside the column.
BASELINE_SLACK = 0.5
OUTSIDE = 2


def columns(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page in the order of the file, cut where a column begins and where the full width resumes."""
    runs = _cut(page)
    breaks = [_are_columns(left, right) for left, right in pairwise(runs)]
    is_column = (before or after for before, after in pairwise([False, *breaks, False]))
    # Neighbours that are not columns have the same key.
    keyed = ((place if column else -1, run) for place, (column, run) in enumerate(zip(is_column, runs, strict=False)))
    return [[line for _, run in group for line in run] for _, group in groupby(keyed, key=itemgetter(0))]


def _cut(page: Sequence[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = []
    for line in page:
        if not runs:
            runs.append([line])
        elif left := _lines_to_the_left(runs[-1], line):
            above = runs[-1][: -len(left)]
            runs[-1:] = [*([above] if above else []), left, [line]]
        elif len(runs) > 1 and line.left < runs[-1][0].left - OUTSIDE * line.height:
            runs.append([line])
        else:
            runs[-1].append(line)
    return runs


def _lines_to_the_left(run: Sequence[Line], line: Line) -> list[Line]:
    """The last lines of ``run`` that are left of ``line`` and not above it; none if one overlaps it."""
    found: list[Line] = []
    for earlier in reversed(run[-MOST_LINES:]):
        if earlier.bottom > line.bottom + BASELINE_SLACK * line.height:
            break
        if earlier.right > line.left:
            return []
        found.append(earlier)
    return found[::-1]


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    narrow, wide = sorted((_width(left), _width(right)))
    is_higher = right[0].bottom > left[-1].bottom + BASELINE_SLACK * right[0].height
    return is_higher and min(len(left), len(right)) >= LEAST_LINES and narrow >= LEAST_WIDTH_RATIO * wide


def _width(run: Sequence[Line]) -> float:
    return max(line.right for line in run) - min(line.left for line in run)


# ---------------------------------------------------------------- footnotes

# Shares of the body's font size: of a footnote, and of its number on a line of its own.
SMALL = 0.92
SMALL_NUMBER = 0.8
_NOTE_NUMBER = compile_late(r"\d{1,3}|\*{1,3}")
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
    start = min(_first_raised(page, body_size), _first_small(page, SMALL * body_size))
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
    return line.raised or (line.height < SMALL_NUMBER * body_size and _NOTE_NUMBER.fullmatch(line.text) is not None)


def _first_small(page: Sequence[Line], size: float) -> int:
    """The index of the first line of the small print at the foot that opens with a number."""
    foot = _tail(page, lambda line: line.height < size and "\t" not in line.text)
    return next((place for place in range(foot, len(page)) if _OPENING_NUMBER.match(page[place].text)), len(page))


def _tail(page: Sequence[Line], belongs: Callable[[Line], bool]) -> int:
    """The index at which the last lines that all belong begin."""
    return len(page) - sum(1 for _ in takewhile(belongs, reversed(page)))
