"""A digest as Markdown; markup characters of the documents are escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.formats.markdown import escape_markdown
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.formats.digest.outline import DigestOutline, Entry, ListedRow, SubjectPart


def render_digest_markdown(outline: DigestOutline) -> str:
    """``outline`` as Markdown."""
    return sanitize("\n\n".join(_blocks(outline))) + "\n"


def _blocks(outline: DigestOutline) -> Iterator[str]:
    messages = outline.messages
    yield f"# {messages['digest']}"
    yield escape_markdown(outline.counts)
    if outline.shows_part("summary"):
        for part in outline.parts:
            yield from _subject(part)
    if outline.shows_part("recommendations"):
        for chapter in outline.chapters:
            yield f"## {chapter.heading}"
            yield "\n".join(map(_row, chapter.rows))
        if not outline.chapters:
            yield outline.no_rows
    if outline.unread:
        yield f"## {messages['not_read']}"
        yield "\n".join(f"- {escape_markdown(f'{name}: {reason}')}" for name, reason in outline.unread)


def _subject(part: SubjectPart) -> Iterator[str]:
    if part.heading:
        yield f"## {escape_markdown(part.heading)}"
    if part.lines:
        yield "\n".join(f"- {escape_markdown(line.marked)}" for line in part.lines)
    yield from map(_entry, part.entries)


def _entry(entry: Entry) -> str:
    # Inside a line «1.» begins no list.
    name = f" — *{escape_markdown(f' {entry.name}').lstrip()}*" if entry.name else ""
    lines = filter(None, (*(line.marked for line in entry.lines), entry.also))
    indent = " " * len(f"{entry.number}. ")
    head = f"{entry.number}. **{escape_markdown(entry.headline)}**{name}"
    return "\n".join([head, *(f"{indent}- {escape_markdown(line)}" for line in lines)])


def _row(row: ListedRow) -> str:
    indent = " " * len(f"{row.number}. ")
    terms = "; ".join((*row.terms, *row.notes))
    said = f" — *{escape_markdown(terms)}*" if terms else ""
    more = [" ".join(row.details)] if row.details else []
    before = f"*{escape_markdown(row.context)}* " if row.context else ""
    lines = [f"{row.number}. {before}{escape_markdown(row.text)}{said} ({escape_markdown(row.places)})"]
    return "\n".join([*lines, *(f"{indent}- {escape_markdown(each)}" for each in (*more, *row.actions))])
