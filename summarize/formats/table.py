"""The recommendations of some documents as one table, for the formats that have columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.formats.outline import Words
from summarize.result import row_label, row_text
from summarize.text.fold import fold
from summarize.text.line_numbers import LineNumbers
from summarize.text.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Document, Recommendation, Span
    from summarize.result import Result

# The columns by their names in ``[output]`` of the language pack; the first six are those of an official plan.
PLAN = ("number", "measure", "assignee", "deadline", "date", "place")
COLUMNS = (*PLAN, "details", "document")
WHY = "why"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One recommendation; every string is the document's own, ``place`` and ``document`` aside. Empty: not said."""

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
        """The cells as strings, in the order of ``columns``."""
        return tuple(str(getattr(self, column)) for column in columns)


def columns(*, explain: bool) -> tuple[str, ...]:
    """The columns that are shown."""
    return (*COLUMNS, WHY) if explain else COLUMNS


def heading(results: Sequence[Result]) -> Words:
    """The words for the columns: in the language of the first document."""
    return Words(results[0].summary.document.language.code if results else None)


def table_rows(results: Sequence[Result]) -> Iterator[TableRow]:
    """The rows of all documents in order, numbered anew in each."""
    for result in results:
        document = result.summary.document
        places = Places(document)
        for number, row in enumerate(result.summary.recommendations, 1):
            yield TableRow(
                number=number,
                measure=sanitize(row_text(document.text, row)),
                assignee=_quote(document, row.assignee),
                deadline=_quote(document, row.deadline.span if row.deadline else None),
                date=(row.deadline.date if row.deadline else None) or "",
                place=places.of(row),
                details=" ".join(_quote(document, span) for span in (*row.details, *row.actions)),
                document=sanitize(result.name or ""),
                why=sanitize("; ".join(row.why)),
            )


def _quote(document: Document, span: Span | None) -> str:
    return sanitize(fold(document.text[span.start : span.end])) if span else ""


class Places:
    """Where the rows of one document stand, for a person who looks them up."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words = Words(document.language.code)
        pages = document.source.pages if document.source else ()
        self._pages = pages or None
        self._lines = LineNumbers(document.text)

    def of(self, row: Recommendation) -> str:
        """The markers that the row stands under («2. а)»), else its page, else its line; a dash is no place."""
        marked = row_label(self._document.text, row)
        if marked and any(map(str.isalnum, marked)):
            return sanitize(marked)
        if self._pages:
            return self._words["page"].format(number=sum(start <= row.start for start in self._pages))
        return self._words["line"].format(number=self._lines.at(row.start))
