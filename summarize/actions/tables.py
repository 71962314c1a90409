"""Which table cells are actions? Those under a header such as «№ | Мероприятие | Срок | Ответственный».

A table is a block with one row per line; cells are separated by bars, tabs or gaps of two spaces. Tables of files
have tabs, and an empty cell under a merged one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.actions.aligned_columns import aligned_cells
from summarize.actions.row_status import is_done
from summarize.actions.stacked_cells import stacked_cells
from summarize.actions.table_cells import Cells, cells_of_table, is_empty, part_markers, trimmed_span
from summarize.core.lazy_pattern import compile_late
from summarize.document import COVERED, BlockKind, Candidate, CandidateKind, Column, Decision, Span
from summarize.languages.finders import pattern, phrases
from summarize.languages.table_columns import Columns, find_columns
from summarize.text.quoting import fold, own_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Document

_RULE = compile_late(r"[\s|│¦+:=_–—-]*")
_COUNT = compile_late(r"\d{1,2}")
_NUMBER = compile_late(r"[\dIVXа-яa-z]{1,4}(?:\.\d{1,3})*[.)]?", re.IGNORECASE)
_HEADER_WITHIN = 4
_NOTHING = compile_late(r"[\W_]*")
# «То же» in signs: «-//-», «″».
_DITTO = compile_late(r"[-–—]?\s?(?://|[\"″»„])\s?[-–—]?")
_LABELLED = compile_late(r"(\d{1,3}(?:\.\d{1,3})*[.)])\s+(?=\D)")
_YEAR = compile_late(r"(?<!\d)20\d\d(?!\d)")
_TITLE_WITHIN = 300
# In words: «Всего по разделу «Двор»»; «Всего до 1 мая посадить …» is a task.
_LONGEST_TOTAL = 4


class _Inherited:
    """Values for cells that a merged cell above covers, and the month that heads the rows."""

    who: Span | None = None
    when: Span | None = None
    month: Column | None = None


def cell_candidates(document: Document) -> Iterator[Candidate]:
    """The action cells of the tables in ``document``, each already decided by the table's header."""
    for lines in _tables(document):
        lead_in = _lead_in(document, lines[0].start)
        for candidate in _of_table(document, lines):
            yield candidate._replace(governors=(lead_in,)) if lead_in else candidate


def _lead_in(document: Document, start: int) -> Span | None:
    """«ПРЕДПИСЫВАЮ:»: the sentence that ends in a colon right above a table."""
    index = bisect_left(document.sentences, start, key=lambda sentence: sentence.start) - 1
    above = document.sentences[index] if index >= 0 else None
    return Span(above.start, above.end) if above and above.text.rstrip().endswith(":") else None


def _tables(document: Document) -> Iterator[list[Span]]:
    """The lines of each table; a ruling line («+---+») does not end one."""
    lines: list[Span] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            lines.extend(block.lines)
        elif lines and not _RULE.fullmatch(document.text, block.start, block.end):
            yield lines
            lines = []
    if lines:
        yield lines


def _of_table(document: Document, table: Sequence[Span]) -> Iterator[Candidate]:
    source = document.text
    table = [line for line in table if not _RULE.fullmatch(source, *line)]
    lines = stacked_cells(document, table) or cells_of_table(source, table)
    for index, names in enumerate(lines[:_HEADER_WITHIN]):
        columns = find_columns([fold(source[slice(*cell)]) for cell in names], document.language)
        if columns:
            header, *body = (aligned_cells(source, table, index) or lines)[index:]
            who, when = _cell(header, columns.who), _cell(header, columns.when)
            for candidate in _body(document, body, columns):
                yield candidate._replace(who=_under(candidate.who, who), when=_under(candidate.when, when))
            return


def _under(column: Column | None, header: Span | None) -> Column | None:
    return column and column._replace(header=header)


def _body(document: Document, lines: Sequence[Cells], columns: Columns) -> Iterator[Candidate]:
    above = _Inherited()
    pending: Candidate | None = None
    for index, cells in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ()
        if _is_continued(document, cells, columns) and pending:
            pending = pending._replace(sentences=(*pending.sentences, cells[columns.what]))
            continue
        if pending:
            yield from _with_parts(document, pending)
            pending = None
        month = _month(document, cells)
        if month or _is_section(document, cells, columns, following):
            above = _Inherited()
            above.month = month
        elif not _is_numbering(document, cells) and not _is_total(document, cells):
            pending = _row(document, cells, columns, above)
    if pending:
        yield from _with_parts(document, pending)


def _is_total(document: Document, cells: Cells) -> bool:
    """«Итого работ», «Всего:»: does the first cell that is not empty sum the others up, in few words?"""
    first = next((document.text[slice(*cell)] for cell in cells if not is_empty(cell)), "")
    return len(first.split()) <= _LONGEST_TOTAL and pattern(document.language, "total_row").match(first) is not None


def _month(document: Document, cells: Cells) -> Column | None:
    """The one cell of a row that only names a month («Январь», «март 2027 г.»), with the year of the title above."""
    filled = [cell for cell in cells if not is_empty(cell)]
    if len(filled) != 1:
        return None
    words = document.text[slice(*filled[0])]
    month = pattern(document.language, "month").match(words)
    rest = words[month.end() :].strip(" .:") if month else "-"
    if rest and not _YEAR.match(rest):
        return None
    title = document.text[max(0, filled[0].start - _TITLE_WITHIN) : filled[0].start]
    years = set(_YEAR.findall(title))
    return Column(filled[0], year=years.pop() if not rest and len(years) == 1 else "")


def _with_parts(document: Document, row: Candidate) -> Iterator[Candidate]:
    """``row``; the list in its cell becomes its actions, or rows of their own if no words introduce it."""
    what = row.sentences[0]
    markers = part_markers(document.text, what.start, row.end)
    if len(markers) < len(("1)", "2)")) or len(row.sentences) > len(own_sentences(document, Span(row.start, row.end))):
        yield row
        return
    ends = [*(marker.start() for marker in markers[1:]), row.end]
    parts = [trimmed_span(document.text, marker.end(), end) for marker, end in zip(markers, ends, strict=True)]
    lead = trimmed_span(document.text, row.start, markers[0].start())
    if not is_empty(lead):
        yield row._replace(sentences=own_sentences(document, lead), parts=tuple(parts))
        return
    for marker, part in zip(markers, parts, strict=True):
        labels = (*row.labels, Span(marker.start(), marker.start() + len(marker[0].rstrip())))
        yield row._replace(start=part.start, end=part.end, sentences=own_sentences(document, part), labels=labels)


def _cell(cells: Cells, index: int) -> Span | None:
    cell = cells[index] if 0 <= index < len(cells) else None
    return None if cell is None or is_empty(cell) else cell


def _is_numbering(document: Document, cells: Cells) -> bool:
    """The row «1 | 2 | 3 | 4» under a header?"""
    texts = [document.text[slice(*cell)] for cell in cells]
    return all(_COUNT.fullmatch(text) for text in texts if text) and any(texts)


def _is_section(document: Document, cells: Cells, columns: Columns, following: Cells) -> bool:
    """Is the row a sub-heading: one cell wide, or «2» before «2.1»?"""
    filled = [index for index, cell in enumerate(cells) if not is_empty(cell)]
    number, what = _cell(cells, columns.number), _cell(cells, columns.what)
    if len(filled) <= 1:
        return what is None or columns.number >= 0 or len(cells) == 1
    if number is None or len(filled) > len(("number", "what")) or what is None:
        return False
    after = _cell(following, columns.number)
    if after is None:
        return False
    own = document.text[slice(*number)].rstrip(".)")
    return document.text[slice(*after)].startswith(f"{own}.") and document.text[slice(*after)].rstrip(".)") != own


def _is_continued(document: Document, cells: Cells, columns: Columns) -> bool:
    """Does the line continue the action cell above it?"""
    filled = [index for index, cell in enumerate(cells) if not is_empty(cell)]
    opening = document.text[cells[columns.what].start] if filled == [columns.what] else ""
    return opening.islower() or opening == "("


def _row(document: Document, cells: Cells, columns: Columns, above: _Inherited) -> Candidate | None:
    what = _cell(cells, columns.what)
    if what is None or _NOTHING.fullmatch(document.text, *what):
        return None
    above.who = _value(document, cells, columns.who, above.who)
    above.when = _value(document, cells, columns.when, above.when)
    if is_done(document, _cell(cells, columns.status)):
        return None
    number = _cell(cells, columns.number)
    labelled = number is not None and _NUMBER.fullmatch(document.text, *number)
    listed = len(part_markers(document.text, *what)) > 1
    marker = None if labelled or listed else _LABELLED.match(document.text, *what)
    if marker:
        number, labelled, what = Span(*marker.span(1)), marker, Span(marker.end(), what.end)
    return Candidate(
        CandidateKind.CELL,
        *what,
        _sentences(document, what),
        (number,) if number and labelled else (),
        who=_column(document, above.who) or (Column(None) if columns.who >= 0 else None),
        when=_column(document, above.when) or above.month,
        decision=Decision(is_action=True, reason="table"),
    )


def _sentences(document: Document, what: Span) -> tuple[Span, ...]:
    """Those of the cell; a cell of several lines is one, unless a line ends in a stop."""
    lines = document.text[slice(*what)].splitlines()
    goes_on = len(lines) > 1 and not any(line.rstrip().endswith((".", ";", ":")) for line in lines[:-1])
    return (what,) if goes_on else own_sentences(document, what)


def _value(document: Document, cells: Cells, index: int, above: Span | None) -> Span | None:
    """The cell at ``index``, or the one above where the file or the words say that it covers this one."""
    cell = _cell(cells, index)
    if cell is None:
        covered = 0 <= index < len(cells) and document.text.startswith(COVERED, cells[index].start)
        return above if covered else None
    words = document.text[slice(*cell)]
    return above if _DITTO.fullmatch(words) or pattern(document.language, "ditto").fullmatch(words) else cell


def _column(document: Document, cell: Span | None) -> Column | None:
    if cell is None or _NOTHING.fullmatch(document.text, *cell):
        return None
    words = document.text[slice(*cell)].strip("[]() ").lower()
    return None if phrases(document.language, "placeholder").fullmatch(words) else Column(cell)
