"""The recommendations of several documents as one table, for formats with columns."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.formats.outline import output_messages
from summarize.result import LineNumbers, row_label, row_text
from summarize.text.quoting import quote, sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Document, Recommendation
    from summarize.result import Result

# Names of columns, which are keys of the messages ``output``; the first six are those of an official plan.
PLAN = ("number", "measure", "assignee", "deadline", "date", "place", "kind", "by")
COLUMNS = (*PLAN, "details", "document")


def shown_columns(*, explain: bool) -> tuple[str, ...]:
    """The columns to show."""
    return (*COLUMNS, "why") if explain else COLUMNS


def headings(results: Sequence[Result]) -> Mapping[str, str]:
    """The headings of the columns in the language of the first document."""
    return output_messages(results[0].summary.document.language.code if results else None)


def table_rows(results: Sequence[Result]) -> Iterator[Mapping[str, str]]:
    """The cells of each row by column, without control characters; rows are numbered from 1 in each document."""
    for result in results:
        document = result.summary.document
        words = output_messages(document.language.code)
        lines = LineNumbers(document.text)
        for number, row in enumerate(result.summary.recommendations, 1):
            cells = {
                "number": str(number),
                "measure": row_text(document.text, row),
                "assignee": quote(document, row.assignee),
                "deadline": quote(document, row.deadline and row.deadline.span),
                "date": (row.deadline and row.deadline.date) or "",
                "place": _place(document, row, lines),
                "kind": words[f"kind_{row.kind.value}"],
                "by": quote(document, row.by),
                "details": " ".join(quote(document, span) for span in (*row.details, *row.actions)),
                "document": result.name or "",
                "why": "; ".join(row.why),
            }
            yield {column: sanitize(cell) for column, cell in cells.items()}


def _place(document: Document, row: Recommendation, lines: LineNumbers) -> str:
    """The row's list markers («2. а)») if they have a number or letter, else its page, else its line."""
    label = row_label(document.text, row) or ""
    if any(map(str.isalnum, label)):
        return label
    messages = output_messages(document.language.code)
    if document.source and document.source.pages:
        return messages["page"].format(number=bisect_right(document.source.pages, row.start))
    return messages["line"].format(number=lines.at(row.start))
