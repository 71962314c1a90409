"""A digest as a Word document: a brief («Обзор») with its most important rows, or a list of orders as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import ActionKind
from summarize.formats.digest.table import is_list_of_orders
from summarize.formats.text import closed
from summarize.formats.word import word_bullets, word_heading, word_item, word_paragraph, word_table, write_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.formats.digest.outline import DigestOutline, Entry, ListedRow
    from summarize.formats.table import Table
    from summarize.multidocument.records import Digest
    from summarize.multidocument.rows import MergedRow

# Rows of a brief, so that twenty articles fit on four pages.
MOST_ROWS = 15
# A date would repeat the words of the deadline.
_TABLE = ("number", "measure", "assignee", "deadline", "by", "places")
_STYLE = "Cell"


def render_digest_docx(digest: Digest, outline: DigestOutline, table: Table) -> bytes:
    """A list of orders if only rows are wanted, or most of them are orders or have a deadline; else a brief."""
    is_list = outline.only == "recommendations" or (outline.only is None and is_list_of_orders(digest.rows))
    title = outline.messages["orders" if is_list else "digest"]
    blocks = _list(outline, table) if is_list else _brief(digest, outline)
    heading = [word_paragraph(title, "Title"), word_paragraph(outline.counts, "Subtitle")]
    return write_word([*heading, *blocks, *_unread(outline)], title)


def _brief(digest: Digest, outline: DigestOutline) -> Iterator[object]:
    for part in outline.parts:
        if part.heading:
            yield word_heading(1, part.heading)
        yield from (word_paragraph(line.marked, _STYLE) for line in part.lines)
        yield from map(_entry, part.entries)
    if outline.only is None:
        yield from _rows(digest, outline)


def _entry(entry: Entry) -> object:
    names = ". ".join(filter(None, (entry.name, entry.also)))
    said = " ".join(line.marked for line in entry.lines)
    return word_paragraph(
        said, _STYLE, bold=f"{entry.number}. {closed(entry.headline)}", closing=f"({names})" if names else ""
    )


def _rows(digest: Digest, outline: DigestOutline) -> Iterator[object]:
    """The most important rows in the order of the list, and how many others there are; that there are none, if so."""
    if not digest.rows:
        yield word_paragraph(outline.no_rows)
    order = sorted(range(len(digest.rows)), key=lambda index: _weight(digest.rows[index]))
    kept = {index + 1: number for number, index in enumerate(sorted(order[:MOST_ROWS]), 1)}
    for chapter in outline.chapters:
        shown = [row._replace(number=kept[row.number]) for row in chapter.rows if row.number in kept]
        if shown:
            yield word_heading(1, chapter.heading)
            yield from map(_row, shown)
    if len(digest.rows) > MOST_ROWS:
        left = len(digest.rows) - MOST_ROWS
        yield word_paragraph(outline.messages["more"].format(count=left, option="-o NAME.xlsx"), _STYLE)


def _weight(row: MergedRow) -> tuple[bool, bool, bool, int]:
    """Orders first, then what has a day and somebody to do it, then what several documents say."""
    return (row.kind is not ActionKind.ORDER, not row.date, not row.assignee, -len(row.sources))


def _row(row: ListedRow) -> object:
    before = f"({row.context}) " if row.context else ""
    terms = "; ".join((*row.terms, *row.notes, row.places))
    # Its sub-items are left out.
    return word_paragraph(f"{row.number}. {before}{row.text.removesuffix(':')}", _STYLE, closing=f"({terms})")


def _list(outline: DigestOutline, table: Table) -> Iterator[object]:
    if not table.rows:
        yield word_paragraph(outline.no_rows)
        return
    rows = zip(table.rows, outline.rows, strict=True)
    yield word_table([{**row, "places": row["places"] or listed.places} for row, listed in rows], table.words, _TABLE)


def _unread(outline: DigestOutline) -> Iterator[object]:
    if outline.unread:
        yield word_heading(1, outline.messages["not_read"])
        yield word_bullets([word_item(f"{name}: {reason}")] for name, reason in outline.unread)
