"""A digest as plain text for pipes: a sentence or row a line; with ``only`` there are no headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.formats.text import closed
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.formats.digest.outline import DigestOutline, Entry, ListedRow, SubjectPart

_BLANK = "\n\n"


def render_digest_text(outline: DigestOutline, *, notices: bool = True) -> str:
    """``outline`` as lines of text; without ``notices`` it is not said that there are no rows."""
    parts = ["\n".join(lines) for lines in _paragraphs(outline, notices=notices) if lines]
    return f"{sanitize(_BLANK.join(parts))}\n" if parts else ""


def _paragraphs(outline: DigestOutline, *, notices: bool) -> Iterator[list[str]]:
    messages = outline.messages
    if outline.only is None:
        yield [messages["digest"], outline.counts]
    for part in outline.parts if outline.shows_part("summary") else ():
        yield _subject(part, with_heading=outline.only is None)
        yield from map(_entry, part.entries)
    if outline.shows_part("recommendations"):
        for chapter in outline.chapters:
            yield [*([] if outline.only else [chapter.heading]), *map(row_line, chapter.rows)]
        if notices and not outline.chapters:
            yield [outline.no_rows]
    if outline.unread and outline.only is None:
        yield [messages["not_read"], *(f"{name}: {reason}" for name, reason in outline.unread)]


def _subject(part: SubjectPart, *, with_heading: bool) -> list[str]:
    heading = [part.heading] if part.heading and with_heading else []
    return [*heading, *(line.marked for line in part.lines)]


def _entry(entry: Entry) -> list[str]:
    name = f" ({entry.name})" if entry.name else ""
    also = [entry.also] if entry.also else []
    return [f"{entry.number}. {entry.headline}{name}", *(line.marked for line in entry.lines), *also]


def row_line(row: ListedRow) -> str:
    """A row on one line: number, words, who and by when, and where it is found."""
    text = closed(row.text) if row.details else row.text
    terms = "; ".join((*row.terms, *row.notes))
    before = f"({row.context}) " if row.context else ""
    words = " ".join((f"{row.number}. {before}{text}", *row.details, *row.actions))
    return f"{words}{f' [{terms}]' if terms else ''} — {row.places}"
