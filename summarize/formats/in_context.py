"""The whole document on a terminal with the selected sentences and rows marked (``--in-context``).

Summary sentences are underlined, with a dot in the margin; rows are bold, with their numbers there.
No meaning depends on colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.formats.highlights import fold_piece, mark
from summarize.formats.terminal import hanging, new_console, printed, styled
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from summarize.formats import Terminal
    from summarize.formats.highlights import MarkedBlock, Piece
    from summarize.result import Summary

MARGIN = 4
_INDENT = 3
_DEEPEST = 3
_STYLES = {
    BlockKind.TITLE: "bold",
    BlockKind.HEADING: "bold",
    BlockKind.BYLINE: "dim",
    BlockKind.BOILERPLATE: "dim",
    BlockKind.QUOTATION: "italic",
}


def render_in_context(summary: Summary, terminal: Terminal, name: str | None = None) -> str:
    """The characters to send to ``terminal``; the document's ``name`` comes first if there are several documents."""
    console = new_console(terminal)
    if name:
        console.print(hanging("", [styled(name, "dim")], MARGIN))
    above: BlockKind | None = None
    for block in mark(summary):
        kind = block.block.kind
        if above and not (above is kind and kind in {BlockKind.ITEM, BlockKind.TABLE}):
            console.print()
        for line in block.lines:
            console.print(hanging(_margin(line), [_words(block, line)], MARGIN, "green"))
        above = kind
    return printed(console)


def _margin(line: Sequence[Piece]) -> str:
    """The numbers of the rows that begin in a line, or a dot if a summary sentence does."""
    opened = [each for piece in line for each in piece.opens]
    rows = [each.number for each in opened if each.row]
    if not rows:
        return "•" if opened else ""
    first, last = rows[0], rows[-1]
    # Of several kinds, rows that are neighbours have numbers far apart.
    adjacent = len(rows) > 1 and rows == list(range(first, last + 1))
    return f"{first}–{last}" if adjacent else " ".join(map(str, rows))


def _words(marked: MarkedBlock, line: Sequence[Piece]) -> RenderableType:
    from rich.padding import Padding
    from rich.text import Text

    words = Text(style=_STYLES.get(marked.block.kind, ""))
    for piece in line:
        cells = " │ ".join(fold_piece(cell) for cell in piece.text.split("\t"))
        marked_style = "bold green" if any(each.row for each in piece.marks) else "underline yellow"
        words.append(sanitize(cells), style=marked_style if piece.marks else "")
    depth = marked.depth if marked.block.kind is BlockKind.ITEM else 0
    return Padding(words, (0, 0, 0, _INDENT * min(depth, _DEEPEST)))
