"""The document on a terminal with what was chosen marked in place (``--in-context``).

Summary sentences are underlined and have a dot in the margin, recommendations are bold and have
their number there: the meaning never hangs on colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.formats.highlights import mark, spaced
from summarize.formats.terminal import hanging, new_console, printed
from summarize.text.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from rich.text import Text

    from summarize.formats import Terminal
    from summarize.formats.highlights import MarkedBlock, Piece
    from summarize.result import Summary

MARGIN = 4
INDENT = 3
DEEPEST = 3
_STYLES = {
    BlockKind.TITLE: "bold",
    BlockKind.HEADING: "bold",
    BlockKind.BYLINE: "dim",
    BlockKind.BOILERPLATE: "dim",
    BlockKind.QUOTATION: "italic",
}


def render_in_context(summary: Summary, terminal: Terminal, name: str | None = None) -> str:
    """The whole document as the characters to send to ``terminal``, under ``name`` when it is one of several."""
    console = new_console(terminal)
    if name:
        console.print(hanging("", [_plain(name, "dim")], MARGIN))
    last: BlockKind | None = None
    for block in mark(summary):
        together = last is block.block.kind and last in {BlockKind.ITEM, BlockKind.TABLE}
        if last is not None and not together:
            console.print()
        for line in block.lines:
            console.print(hanging(_margin(line), [_words(block, line)], MARGIN, "green"))
        last = block.block.kind
    return printed(console)


def _plain(words: str, style: str) -> Text:
    from rich.text import Text

    return Text(sanitize(words), style=style)


def _margin(line: Sequence[Piece]) -> str:
    """The numbers of the rows that begin in a line, or a dot where a summary sentence does."""
    opened = [found for piece in line for found in piece.opens]
    rows = [str(found.number) for found in opened if found.row]
    if rows:
        return ",".join(rows) if len(rows) == 1 else f"{rows[0]}–{rows[-1]}"
    return "•" if opened else ""


def _words(marked: MarkedBlock, line: Sequence[Piece]) -> RenderableType:
    from rich.padding import Padding
    from rich.text import Text

    words = Text(style=_STYLES.get(marked.block.kind, ""))
    for piece in line:
        cells = " │ ".join(spaced(cell) for cell in piece.text.split("\t"))
        words.append(sanitize(cells), style=_style(piece.marks))
    deep = marked.depth if marked.block.kind is BlockKind.ITEM else 0
    return Padding(words, (0, 0, 0, INDENT * min(deep, DEEPEST)))


def _style(marks: tuple[object, ...]) -> str:
    if not marks:
        return ""
    return "bold green" if any(getattr(found, "row", False) for found in marks) else "underline yellow"
