"""How a recommendation reads: the words that every format shows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.text.fold import fold

if TYPE_CHECKING:
    from summarize.document import Recommendation


def row_text(source: str, row: Recommendation) -> str:
    """The first sentence of ``row``, first letter capitalised, without closing punctuation."""
    words = fold(source[row.text.start : row.text.end])
    return words[:1].upper() + words[1:]


def label(source: str, row: Recommendation) -> str | None:
    """The markers of ``row`` from the outside in, joined by a space («2. а)»); None without any."""
    return " ".join(fold(source[span.start : span.end]) for span in row.labels) or None
