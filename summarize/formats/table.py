"""The recommendations of several documents as one table, for formats with columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING

from summarize.actions.row_words import assignee_name, row_label, row_text, urgency
from summarize.core.records import NamedTuple
from summarize.formats.output_messages import output_messages
from summarize.text.line_numbers import LineNumbers
from summarize.text.quoting import quote, sanitize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from summarize.document import ActionKind, Document, Recommendation
    from summarize.result import Result

# Names of columns, which are keys of the messages ``output``; the first six are those of an official plan.
PLAN = ("number", "measure", "assignee", "deadline", "date", "place", "kind", "by")
COLUMNS = (*PLAN, "details", "document")

TableCells = Mapping[str, str]


class Table(NamedTuple):
    """Rows, each with its cells by column; ``columns`` are those to show, in order, ``words`` their headings.

    Not shown, but for programs, are the columns «line», the number of a row's line, and «action», its kind in English.

    ``title`` says what the rows are; ``documents``, if there is one, is a table of where they are from.
    """

    title: str
    columns: tuple[str, ...]
    words: Mapping[str, str]
    rows: Sequence[TableCells]
    documents: Table | None = None


def results_table(results: Sequence[Result], *, explain: bool, by_deadline: bool = False) -> Table:
    """The rows of all ``results``; ``explain`` adds the reasons, ``by_deadline`` sorts the rows of all documents."""
    words = headings(results)
    kinds = {row.kind for result in results for row in result.summary.recommendations}
    rows = list(table_rows(results))
    if by_deadline:
        rows.sort(key=lambda row: urgency(row["deadline"], row["date"]))
        rows = [{**row, "number": str(number)} for number, row in enumerate(rows, 1)]
    return Table(rows_title(kinds, words), (*COLUMNS, "why") if explain else COLUMNS, words, rows)


def rows_title(kinds: Collection[ActionKind], words: Mapping[str, str]) -> str:
    """What rows of these kinds are: the heading of their kind, or a list of proposals if there are several."""
    return words[f"heading_{next(iter(kinds)).value}"] if len(kinds) == 1 else words["plan"]


def headings(results: Sequence[Result]) -> Mapping[str, str]:
    """The headings of the columns in the language of the first document."""
    return output_messages(results[0].summary.document.language.code if results else None)


def table_rows(results: Sequence[Result]) -> Iterator[TableCells]:
    """The cells of each row by column, without control characters; rows are numbered from 1 in each document."""
    for result in results:
        document = result.summary.document
        words = output_messages(document.language.code)
        lines = LineNumbers(document.text)
        for number, row in enumerate(result.summary.recommendations, 1):
            cells = {
                "number": str(number),
                "measure": row_text(document.text, row),
                "assignee": assignee_name(document, row) or quote(document, row.assignee),
                "deadline": quote(document, row.deadline and row.deadline.span),
                "date": (row.deadline and row.deadline.date) or "",
                "line": str(lines.at(row.start)),
                "place": shown_label(row_label(document.text, row)) or _place(document, row, lines),
                "action": row.kind.value,
                "kind": words[f"kind_{row.kind.value}"] + (f" ({words['possible']})" if row.is_possible else ""),
                "by": quote(document, row.by),
                "details": " ".join(quote(document, span) for span in (*row.details, *row.actions)),
                "document": result.name or "",
                "why": "; ".join(row.why),
            }
            yield {column: sanitize(cell) for column, cell in cells.items()}


def shown_label(label: str | None) -> str:
    """The list markers of a row («2. а)») if they have a number or letter, which say where it stands, else ""."""
    return label if label and any(map(str.isalnum, label)) else ""


def _place(document: Document, row: Recommendation, lines: LineNumbers) -> str:
    """The row's page, else its line."""
    messages = output_messages(document.language.code)
    if document.source and document.source.pages:
        return messages["page"].format(number=bisect_right(document.source.pages, row.start))
    return messages["line"].format(number=lines.at(row.start))
