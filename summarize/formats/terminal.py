"""The view for a terminal: at most 100 columns wide, rows for one screen. The one module that knows rich.

Words are passed to rich as ``Text``, so that nothing in them is markup, highlighted or an escape sequence.
"""

from __future__ import annotations

import io
from itertools import accumulate
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import Console, RenderableType
    from rich.text import Text

    from summarize.formats import Terminal
    from summarize.formats.chapters import Chapter, Row
    from summarize.formats.outline import Outline

# Longer lines are hard to read.
WIDEST = 100
LEAST_ROWS = 5
# rich pads table cells to the full width, which would be copied with the text.
_TRAILING = compile_late(r" +((?:\x1b\[[0-9;]*m)*)\n")


def render_terminal(outline: Outline, terminal: Terminal, name: str | None = None) -> str:
    """The characters to send to ``terminal``; the document's ``name`` comes first if there are several documents."""
    console = new_console(terminal)
    if name:
        from rich.rule import Rule

        console.print(Rule(styled(name, "dim"), align="left", style="dim"))
    for renderable in _parts(outline, console, terminal.height):
        console.print(renderable)
    return printed(console)


def new_console(terminal: Terminal) -> Console:
    """A console that writes to memory and ignores the environment."""
    from rich.console import Console

    return Console(
        file=io.StringIO(),
        width=min(terminal.width, WIDEST),
        force_terminal=terminal.color,
        color_system="standard" if terminal.color else None,
        no_color=not terminal.color,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )


def printed(console: Console) -> str:
    """What was printed to a console of ``new_console``, without trailing spaces."""
    file = console.file
    return _TRAILING.sub(r"\1\n", file.getvalue()) if isinstance(file, io.StringIO) else ""


def styled(words: str, style: str = "") -> Text:
    """``words`` without control characters in a style of rich."""
    from rich.text import Text

    return Text(sanitize(words), style=style)


def hanging(marker: str, body: Sequence[RenderableType], width: int, style: str = "cyan") -> RenderableType:
    """``body`` to the right of ``marker``, which is right-aligned in ``width`` columns."""
    from rich.console import Group
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=width, justify="right")
    table.add_column(overflow="fold")
    table.add_row(styled(marker, style), Group(*body))
    return table


def _indented(words: str) -> RenderableType:
    from rich.padding import Padding

    return Padding(styled(words, "italic"), (0, 0, 0, 1))


def _parts(outline: Outline, console: Console, height: int) -> Iterator[RenderableType]:
    if outline.is_empty:
        yield styled(outline.no_summary)
        return
    if outline.title:
        yield styled(outline.title, "bold")
        yield ""
    if outline.shows("summary") and outline.sections:
        yield from _summary(outline)
    if outline.shows("recommendations"):
        yield from _recommendations(outline, console, height)
    if outline.shows("enumerations"):
        yield from _enumerations(outline)
    if outline.shows("outline"):
        yield from _outline(outline)
    if outline.keywords:
        yield ""
        yield styled(outline.messages["keywords"], "bold cyan")
        yield styled(" " + " · ".join(outline.keywords))


def _outline(outline: Outline) -> Iterator[RenderableType]:
    width = max((len(part.place) for part in outline.parts), default=0) + 1
    for part in outline.parts:
        heading = f"{part.heading} ({part.rows})" if part.rows else part.heading
        sentence = [styled(part.sentence, "dim")] if part.sentence else []
        yield hanging(part.place, [styled(heading, "" if part.depth else "bold"), *sentence], width + 3 * part.depth)


def _summary(outline: Outline) -> Iterator[RenderableType]:
    yield styled(outline.messages["summary"], "bold cyan")
    for section in outline.sections:
        if section.heading:
            yield _indented(section.heading)
        for line in section.lines:
            why = [styled("; ".join(line.why), "dim")] if line.why else []
            yield hanging("•", [styled(line.text), *why], 2)
    yield ""


def _recommendations(outline: Outline, console: Console, height: int) -> Iterator[RenderableType]:
    if not outline.chapters:
        yield styled(outline.no_rows, "dim")
        return
    rows = [row for group in outline.groups for row in group.rows]
    width = len(str(len(rows))) + 2
    rendered = {row.number: _row(row, width) for row in rows}
    heights = (len(console.render_lines(row, pad=False)) for row in rendered.values())
    least = min(LEAST_ROWS, len(outline.groups[0].rows))
    fitting = (place for place, used in enumerate(accumulate(heights)) if used > height and place >= least)
    shown = next(fitting, len(rows))
    for chapter in outline.chapters:
        yield from _chapter(chapter, {number: row for number, row in rendered.items() if number <= shown})
    if shown < len(rows):
        yield styled(" " + outline.messages["more"].format(count=len(rows) - shown, option="-f text"), "dim")


def _chapter(chapter: Chapter, rendered: Mapping[int, RenderableType]) -> Iterator[RenderableType]:
    """The rows of ``chapter`` that are in ``rendered``, by number."""
    for group in chapter.groups:
        kept = [rendered[row.number] for row in group.rows if row.number in rendered]
        if not kept:
            return
        if group.rows[0].number > 1:
            yield ""
        if group is chapter.groups[0]:
            yield styled(chapter.heading, "bold cyan")
        if group.lead_in:
            yield _indented(group.lead_in)
        yield from kept


def _row(row: Row, width: int) -> RenderableType:
    terms = [*(styled(term, "green") for term in row.terms), *(styled(note, "dim") for note in row.notes)]
    before = [styled(row.context, "dim")] if row.context else []
    body = [*before, styled(row.text, "bold"), *([styled(" · ").join(terms)] if terms else [])]
    body += [styled(detail, "dim") for detail in row.details]
    body += [styled(f"– {action}") for action in row.actions]
    if row.why:
        body.append(styled("; ".join(row.why), "dim italic"))
    return hanging(f"{row.number}.", body, width)


def _enumerations(outline: Outline) -> Iterator[RenderableType]:
    yield styled(outline.messages["enumerations" if outline.listings else "nothing_enumerated"], "bold cyan")
    for listing in outline.listings:
        if listing.lead_in:
            yield _indented(listing.lead_in)
        for depth, marker, words in listing.items:
            yield hanging(marker, [styled(words)], len(marker) + 2 + 2 * depth)
        yield ""
