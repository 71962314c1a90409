"""The recommendations of several documents as one table, for formats with columns."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from summarize.formats.outline import output_messages
from summarize.result import row_label, row_text
from summarize.text.characters import LineNumbers, sanitize
from summarize.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Document, Recommendation, Span
    from summarize.result import Result

# Names of columns, which are keys of the messages ``output``; the first six are those of an official plan.
PLAN = ("number", "measure", "assignee", "deadline", "date", "place")
COLUMNS = (*PLAN, "details", "document")


class TableRow(NamedTuple):
    """One recommendation, without control characters; "" for what the document does not say."""

    number: int
    measure: str
    assignee: str
    deadline: str
    date: str
    place: str
    details: str
    document: str
    why: str

    def cells(self, columns: Sequence[str]) -> tuple[str, ...]:
        """The cells of ``columns`` as strings."""
        return tuple(str(getattr(self, column)) for column in columns)


def columns(*, explain: bool) -> tuple[str, ...]:
    """The columns to show."""
    return (*COLUMNS, "why") if explain else COLUMNS


def headings(results: Sequence[Result]) -> Mapping[str, str]:
    """The headings of the columns in the language of the first document."""
    return output_messages(results[0].summary.document.language.code if results else None)


def table_rows(results: Sequence[Result]) -> Iterator[TableRow]:
    """The rows of all documents in order, numbered from 1 in each."""
    for result in results:
        document = result.summary.document
        lines = LineNumbers(document.text)
        for number, row in enumerate(result.summary.recommendations, 1):
            yield TableRow(
                number=number,
                measure=sanitize(row_text(document.text, row)),
                assignee=_quote(document, row.assignee),
                deadline=_quote(document, row.deadline.span if row.deadline else None),
                date=(row.deadline.date if row.deadline else None) or "",
                place=_place(document, row, lines),
                details=" ".join(_quote(document, span) for span in (*row.details, *row.actions)),
                document=sanitize(result.name or ""),
                why=sanitize("; ".join(row.why)),
            )


def _quote(document: Document, span: Span | None) -> str:
    return sanitize(fold(document.text[span.start : span.end])) if span else ""


def _place(document: Document, row: Recommendation, lines: LineNumbers) -> str:
    """The row's list markers («2. а)») if they have a number or letter, else its page, else its line."""
    label = row_label(document.text, row) or ""
    if any(map(str.isalnum, label)):
        return sanitize(label)
    messages = output_messages(document.language.code)
    if document.source and document.source.pages:
        return messages["page"].format(number=bisect_right(document.source.pages, row.start))
    return messages["line"].format(number=lines.at(row.start))
