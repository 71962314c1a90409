"""The cells of a table with a cell a line, where a cell may go on in the next line or be left out."""

from __future__ import annotations

from itertools import combinations_with_replacement, pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Span
from summarize.languages.table_columns import find_columns
from summarize.layout.stacked_tables import find_stacked_rows
from summarize.slots.time_kinds import TIMES, TimeKind
from summarize.slots.time_tokens import time_tokens
from summarize.text.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.actions.table_cells import Cells
    from summarize.document import Document
    from summarize.languages.table_columns import Columns

# What a way to part lines into cells is worth: a column of times holds a time, and that of who acts none; names have
# initials; a cell goes on in small letters; few are empty or of many lines.
_RIGHT_TIME, _WRONG_TIME, _TIME_OF_DEED, _MORE_TIMES = 3.0, -3.0, -0.5, -1.0
_NAMED, _NAMED_ELSEWHERE = 0.5, -1.0
_OPENS_SMALL, _EMPTY, _PAST_NAME = -0.5, -1.0, -0.6
_MORE_LINES, _MORE_LINES_OF_DEED = -0.2, -0.1
_INITIALS = compile_late(rf"(?<!\w)[{UPPER}]\.[ ]?[{UPPER}]\.")
_ENDS_IN_NAME = compile_late(rf"(?<!\w)[{UPPER}]\.[ ]?[{UPPER}]\.$|[{UPPER}]\.[ ]?[{UPPER}]\.[ ][{UPPER}]\w+$")
# «840,0» is none.
_TIMES = TIMES - {TimeKind.DIGITS}
# A line of a cell is a time if this share of its letters and figures is.
_TIME_SHARE = 0.5
_MOST_LINES = 14


def stacked_cells(document: Document, lines: Sequence[Span]) -> list[Cells] | None:
    """The header and the rows of the table that ``lines`` are; None if it is none with a cell a line."""
    source = document.text
    texts = [source[slice(*line)] for line in lines]
    parts = [place for place in range(1, len(lines)) if "\n" in source[lines[place - 1].end + 1 : lines[place].start]]
    found = find_stacked_rows(texts, parts, 0, document.language)
    if found is None:
        return None
    header = [Span(lines[cell.start].start, lines[cell.stop - 1].end) for cell in found.header]
    columns = find_columns([" ".join(texts[place] for place in cell) for cell in found.header], document.language)
    if columns is None:
        return None
    rows = [_row(document, [lines[place] for place in row], len(header), columns) for row in found.rows]
    return [tuple(header), *rows]


def _row(document: Document, lines: Sequence[Span], count: int, columns: Columns) -> Cells:
    """The number, and the likeliest way to part the other lines into cells."""
    number, rest = lines[0], lines[1 : 1 + _MOST_LINES]
    is_time = [_is_time(document, line) for line in rest]
    ways = ((0, *cuts, len(rest)) for cuts in combinations_with_replacement(range(len(rest) + 1), count - 2))
    best = max(ways, key=lambda cuts: _worth(document, rest, is_time, cuts, columns))
    cells = [
        Span(rest[start].start, rest[end - 1].end) if end > start else Span(number.end, number.end)
        for start, end in pairwise(best)
    ]
    return (number, *cells)


def _worth(
    document: Document, lines: Sequence[Span], is_time: Sequence[bool], cuts: Sequence[int], columns: Columns
) -> float:
    worth = 0.0
    for column, (start, end) in enumerate(pairwise(cuts), 1):
        if start == end:
            worth += _WRONG_TIME if column == columns.what else _EMPTY
            continue
        worth += (_MORE_LINES if column != columns.what else _MORE_LINES_OF_DEED) * (end - start - 1)
        worth += _PAST_NAME * sum(_ends_in_name(document, line) for line in lines[start : end - 1])
        times, opening = sum(is_time[start:end]), document.text[lines[start].start]
        named = _INITIALS.search(document.text, lines[start].start, lines[end - 1].end) is not None
        if column == columns.when:
            others = end - start - times
            worth += (_RIGHT_TIME if is_time[start] else 0.0) + _WRONG_TIME * others + _MORE_TIMES * max(0, times - 1)
        elif column == columns.what:
            worth += _TIME_OF_DEED * times + _OPENS_SMALL * opening.islower()
        else:
            worth += _WRONG_TIME * times
            worth += named * (_NAMED if column == columns.who else _NAMED_ELSEWHERE)
    return worth


def _ends_in_name(document: Document, line: Span) -> bool:
    return _ENDS_IN_NAME.search(document.text, *line) is not None


def _is_time(document: Document, line: Span) -> bool:
    """«До 5 апреля», «май 2024 г.», «с 10 апреля до спада воды», «постоянно»; not «комиссия (Ануфриев В. С.)»."""
    tokens = [token for token in time_tokens(document.text, line, document.language) if token.kind.isalpha()]
    timed = [token for token in tokens if token.kind != TimeKind.WORD]
    if _TIMES.isdisjoint(token.kind for token in timed) or tokens[0].kind == TimeKind.WORD:
        return False
    letters = sum(map(str.isalnum, document.text[slice(*line)]))
    return sum(map(str.isalnum, "".join(document.text[token.start : token.end] for token in timed))) >= (
        _TIME_SHARE * letters
    )
