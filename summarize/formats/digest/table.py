"""The one list of a digest as a table, and its documents as another."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from summarize.document import ActionKind
from summarize.formats.digest.places import shown_place
from summarize.formats.table import COLUMNS, Table, rows_title, shown_label
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarize.formats.digest.outline import DigestOutline
    from summarize.formats.table import TableCells
    from summarize.multidocument.records import Digest
    from summarize.multidocument.rows import MergedRow

_DOCUMENT_COLUMNS = ("number", "headline", "document", "subject", "status")


def digest_table(digest: Digest, outline: DigestOutline) -> Table:
    """The rows of ``digest``, of which ``outline`` is the outline, with the table of its documents."""
    words = outline.messages
    kinds = {row.kind for row in digest.rows}
    title = words["orders"] if len(kinds) > 1 and is_list_of_orders(digest.rows) else rows_title(kinds, words)
    rows = [_clean(_row(number, row, digest, outline)) for number, row in enumerate(digest.rows, 1)]
    documents = Table(words["documents"], _DOCUMENT_COLUMNS, words, [_clean(each) for each in _documents(outline)])
    return Table(title, (*COLUMNS, "places"), words, rows, documents)


def is_list_of_orders(rows: Sequence[MergedRow]) -> bool:
    """Are most of ``rows`` orders or with a deadline?"""
    tasks = [row for row in rows if row.kind is ActionKind.ORDER or row.named("deadline")]
    return 2 * len(tasks) > len(rows)


def _row(number: int, row: MergedRow, digest: Digest, outline: DigestOutline) -> TableCells:
    words = outline.messages
    more = cast("Iterable[str]", row.found["details"])
    actions = (each["text"] for each in cast("Iterable[Mapping[str, str]]", row.found["actions"]))
    places = [(outline.names[source.document], shown_place(source.location, words)) for source in row.sources]
    first = row.sources[0]
    return {
        "number": str(number),
        "measure": row.text,
        "assignee": row.assignee,
        "deadline": row.named("deadline"),
        "date": row.date,
        "line": str(first.location.line),
        "place": shown_label(first.location.label) or places[0][1],
        "action": row.kind.value,
        "kind": words[f"kind_{row.kind.value}"],
        "by": row.named("by"),
        "details": " ".join((*more, *actions)),
        # As in the table of one document, standard input has no name.
        "document": "" if digest.documents[first.document].name is None else places[0][0],
        "places": "; ".join(map(", ".join, places)) if len(places) > 1 else "",
    }


def _documents(outline: DigestOutline) -> Iterator[TableCells]:
    """The documents in the order of the digest, each followed by its copies, and what was not read."""
    words = outline.messages
    for part in outline.parts:
        subject = part.heading if part.heading != words["other_subjects"] else ""
        for entry in part.entries:
            yield _line(str(entry.number), entry.headline, entry.document, subject, words["read"])
            copied = words["copy"].format(name=entry.document)
            yield from (_line("", "", name, subject, copied) for name in entry.copies)
    for name, reason in outline.unread:
        yield _line("", "", name, "", f"{words['not_read']}: {reason}")


def _line(*cells: str) -> TableCells:
    return dict(zip(_DOCUMENT_COLUMNS, cells, strict=True))


def _clean(cells: TableCells) -> TableCells:
    return {column: sanitize(cell) for column, cell in cells.items()}
