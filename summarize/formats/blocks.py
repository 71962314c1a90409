"""The document as it was understood: one block a line, for people who wonder why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.text.fold import fold
from summarize.text.line_numbers import LineNumbers

if TYPE_CHECKING:
    from summarize.document import Block, Document

_KIND_WIDTH = 11


def render_blocks(document: Document) -> str:
    r"""A line for each block: its 1-based line number, its kind, and its text folded, parted by tabs.

    The kind of a list item or heading carries its level («item.1»); each line ends in ``\n``.

    >>> from summarize.pipeline import read_document
    >>> print(render_blocks(read_document("О мосте\\nМост закрыт.")), end="")
    1	title      	О мосте
    2	paragraph  	Мост закрыт.
    """
    numbers = LineNumbers(document.text)
    return "".join(_row(document.text, block, numbers.at(block.start)) for block in document.blocks)


def _row(text: str, block: Block, line: int) -> str:
    kind = f"{block.kind.value}.{block.level}" if block.level else block.kind.value
    return f"{line}\t{kind:{_KIND_WIDTH}}\t{fold(text[block.start : block.end])}\n"
