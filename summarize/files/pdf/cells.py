"""The words in a cell of a printed table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.text.quoting import fold

if TYPE_CHECKING:
    import re

    from pypdfium2 import PdfTextPage

    from summarize.files.pdf.tables import Bounds

# Characters without a glyph; a tab would look like a border between cells.
UNPRINTED = dict.fromkeys(map(ord, "\x00\x02\ufeff\ufffe\uffff")) | {ord("\t"): " "}
_BREAK_IN_CELL = compile_late("[\x02\ufffe\u00ad](?:\r\n)?")
_CUT_WORD = compile_late(r"([А-ЯЁа-яё]{3,})\r?\n([а-яё]+)(?!\w)")


def words_in(page: PdfTextPage, bounds: Bounds) -> str:
    """The words within ``bounds``, those whole that the end of a line cut."""
    return fold(_CUT_WORD.sub(_mended, _BREAK_IN_CELL.sub("-\n", page.get_text_bounded(*bounds)).translate(UNPRINTED)))


def _mended(match: re.Match[str]) -> str:
    """«Отремонтироват» above «ь»: a word that a narrow cell cut without a hyphen."""
    from summarize.text.dictionary import is_known

    whole = match[1] + match[2]
    return whole if is_known(whole.lower()) and not is_known(match[1].lower()) else match[0]
