"""The view for a terminal: rich, as wide as the window up to 100 columns, a screenful of rows.

The one module that knows rich. Text goes in as ``Text`` objects, so nothing in it is taken for
markup, coloured by guess or sent to the terminal as a command.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.text.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, RenderableType
    from rich.text import Text

    from summarize.formats import Terminal
    from summarize.formats.outline import Outline, Row, Section, Series

# Longer lines are hard to read, however wide the window.
WIDEST = 100
LEAST_ROWS = 5
# Tables pad their cells to the full width, and who copies from the window would copy that too.
_TRAILING = compile_late(r" +((?:\x1b\[[0-9;]*m)*)\n")


def render_terminal(outline: Outline, terminal: Terminal, name: str | None = None) -> str:
    """``outline`` as the characters to send to ``terminal``, under ``name`` when it is one of several."""
    console = new_console(terminal)
    if name:
        from rich.rule import Rule

        console.print(Rule(_text(name, "dim"), align="left", style="dim"))
    for renderable in _parts(outline, console, terminal.height):
        console.print(renderable)
    return printed(console)


def printed(console: Console) -> str:
    """What was printed to a console of ``new_console``, without trailing spaces."""
    file = console.file
    return _TRAILING.sub(r"\1\n", file.getvalue()) if isinstance(file, io.StringIO) else ""


def new_console(terminal: Terminal) -> Console:
    """A console that writes to memory and takes nothing from the environment."""
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


def _parts(outline: Outline, console: Console, height: int) -> Iterator[RenderableType]:
    if not outline.title and not outline.sections and not outline.groups and not outline.series:
        yield _text(outline.words["nothing_to_summarize"])
        return
    if outline.title:
        yield _text(outline.title, "bold")
        yield ""
    if outline.shows("summary") and outline.sections:
        yield from _summary(outline)
    if outline.shows("recommendations"):
        yield from _recommendations(outline, console, height)
    if outline.shows("enumerations"):
        yield from _enumerations(outline)
    if outline.keywords:
        yield ""
        yield _text(outline.words["keywords"], "bold cyan")
        yield _text(" " + " · ".join(outline.keywords))


def _text(words: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(sanitize(words), style=style)


def hanging(mark: str, body: Sequence[RenderableType], width: int, style: str = "cyan") -> RenderableType:
    """``body`` beside ``mark``, every line of it indented alike."""
    from rich.console import Group
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=width, justify="right")
    table.add_column(overflow="fold")
    table.add_row(_text(mark, style), Group(*body))
    return table


def _summary(outline: Outline) -> Iterator[RenderableType]:
    yield _text(outline.words["summary"], "bold cyan")
    for section in outline.sections:
        yield from _section(section)
    yield ""


def _section(section: Section) -> Iterator[RenderableType]:
    if section.heading:
        yield _indented(section.heading, "italic")
    for line in section.lines:
        why = [_text("; ".join(line.why), "dim")] if line.why else []
        yield hanging("•", [_text(line.text), *why], 2)


def _recommendations(outline: Outline, console: Console, height: int) -> Iterator[RenderableType]:
    heading = outline.words["recommendations"]
    if not outline.groups:
        yield _text(outline.words["nothing_recommended"], "dim")
        return
    yield _text(heading, "bold cyan")
    width = len(str(sum(len(group.rows) for group in outline.groups))) + 2
    left = height
    hidden = 0
    for group in outline.groups:
        rendered = [_row(row, width) for row in group.rows]
        kept = _fitting(rendered, console, left, first=group is outline.groups[0])
        if kept and group is not outline.groups[0]:
            yield ""
        if kept and group.lead_in:
            yield _indented(group.lead_in, "italic")
        yield from rendered[:kept]
        left -= sum(_lines(row, console) for row in rendered[:kept])
        hidden += len(rendered) - kept
        left = left if kept == len(rendered) else 0
    if hidden:
        yield _text(" " + outline.words.more(hidden, "-f text"), "dim")


def _indented(words: str, style: str) -> RenderableType:
    from rich.padding import Padding

    return Padding(_text(words, style), (0, 0, 0, 1))


def _fitting(rows: Sequence[RenderableType], console: Console, left: int, *, first: bool) -> int:
    """How many of ``rows`` fit into ``left`` lines; of the first group at least a handful."""
    used = 0
    for count, row in enumerate(rows):
        used += _lines(row, console)
        if used > left and not (first and count < LEAST_ROWS):
            return count
    return len(rows)


def _lines(row: RenderableType, console: Console) -> int:
    return len(console.render_lines(row, pad=False))


def _row(row: Row, width: int) -> RenderableType:
    from rich.text import Text

    body: list[RenderableType] = [_text(row.text, "bold")]
    terms = [sanitize(term) for term in (row.assignee, row.deadline) if term]
    if terms:
        body.append(Text(" · ".join(terms), style="green"))
    body += [_text(detail, "dim") for detail in row.details]
    body += [_text(f"– {action}") for action in row.actions]
    if row.why:
        body.append(_text("; ".join(row.why), "dim italic"))
    return hanging(f"{row.number}.", body, width)


def _enumerations(outline: Outline) -> Iterator[RenderableType]:
    yield _text(outline.words["enumerations"] if outline.series else outline.words["nothing_enumerated"], "bold cyan")
    for series in outline.series:
        yield from _one_series(series)


def _one_series(series: Series) -> Iterator[RenderableType]:
    if series.lead_in:
        yield _indented(series.lead_in, "italic")
    for depth, marker, words in series.items:
        yield hanging(marker, [_text(words)], len(marker) + 2 + 2 * depth)
    yield ""
