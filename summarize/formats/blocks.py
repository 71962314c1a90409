"""The blocks of a document, one a line (``--blocks``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.text.line_numbers import LineNumbers
from summarize.text.normalize import restored_document
from summarize.text.quoting import fold, sanitize

if TYPE_CHECKING:
    from summarize.document import Document


def render_blocks(document: Document) -> str:
    r"""The 1-based line number, kind and folded text of each block, separated by tabs.

    The kind of a list item or heading has its level («item.1»).

    >>> from summarize.pipeline import read_document
    >>> print(render_blocks(read_document("О мосте\\nМост закрыт.")), end="")
    1	title      	О мосте
    2	paragraph  	Мост закрыт.
    """
    document = restored_document(document)
    numbers = LineNumbers(document.text)
    rows = []
    for block in document.blocks:
        kind = f"{block.kind.value}.{block.level}" if block.level else block.kind.value
        rows.append(f"{numbers.at(block.start)}\t{kind:11}\t{fold(document.text[block.start : block.end])}\n")
    return sanitize("".join(rows))
