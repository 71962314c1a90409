"""A digest on a terminal: at most 100 columns wide, its rows for one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.formats.terminal import hanging, new_console, printed, styled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from summarize.formats import Terminal
    from summarize.formats.digest.outline import DigestOutline, Entry, ListedRow, SaidLine

# Of the window, the rows that are shown fill this part; the whole list is for other formats.
LEAST_SHOWN = 10


def render_digest_terminal(outline: DigestOutline, terminal: Terminal) -> str:
    """The characters to send to ``terminal``."""
    console = new_console(terminal)
    for renderable in _parts(outline, terminal.height):
        console.print(renderable)
    return printed(console)


def _parts(outline: DigestOutline, height: int) -> Iterator[RenderableType]:
    messages = outline.messages
    yield styled(messages["digest"], "bold")
    yield styled(outline.counts, "dim")
    if outline.shows_part("summary"):
        for part in outline.parts:
            yield ""
            if part.heading:
                yield styled(part.heading, "bold cyan")
            yield from map(_line, part.lines)
            yield from map(_entry, part.entries)
    if outline.shows_part("recommendations"):
        yield from _rows(outline, max(height, LEAST_SHOWN))
    if outline.unread:
        yield ""
        yield styled(messages["not_read"], "bold cyan")
        yield from (hanging("•", [styled(f"{name}: {reason}")], 2) for name, reason in outline.unread)


def _line(line: SaidLine) -> RenderableType:
    sources = styled(f" [{', '.join(line.sources)}]" if line.sources else "", "dim")
    return hanging("•", [styled(line.text).append_text(sources)], 2)


def _entry(entry: Entry) -> RenderableType:
    names = [styled(each, "dim") for each in (entry.name, entry.also) if each]
    return hanging(f"{entry.number}.", [styled(entry.headline, "bold"), *map(_line, entry.lines), *names], 4)


def _rows(outline: DigestOutline, most: int) -> Iterator[RenderableType]:
    rows = outline.rows
    if not rows:
        yield ""
        yield styled(outline.no_rows, "dim")
    for chapter in outline.chapters:
        shown = [row for row in chapter.rows if row.number <= most]
        if shown:
            yield ""
            yield styled(chapter.heading, "bold cyan")
            yield from map(_row, shown)
    if len(rows) > most:
        yield styled(" " + outline.messages["more"].format(count=len(rows) - most, option="-f text"), "dim")


def _row(row: ListedRow) -> RenderableType:
    terms = [*(styled(term, "green") for term in row.terms), *(styled(note, "dim") for note in row.notes)]
    before = [styled(row.context, "dim")] if row.context else []
    body = [*before, styled(row.text, "bold"), *([styled(" · ").join(terms)] if terms else [])]
    body += [styled(detail, "dim") for detail in row.details]
    body += [styled(f"– {action}") for action in row.actions]
    return hanging(f"{row.number}.", [*body, styled(row.places, "dim")], 4)
