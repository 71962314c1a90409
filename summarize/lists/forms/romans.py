"""«I.», «II)», «(iii)»: Roman numerals, also in Cyrillic letters that look the same («Х», «І»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place
from summarize.text.list_markers import ROMAN, roman_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import View

# Such letters are rare in Cyrillic text and fast to search for.
_FIRST = compile_late(r"[IVXLІХivxl](?<![^\s(«\"„“].)(?=[IVXLІХivxl]{0,6}\s?[.)])")


def find_romans(view: View) -> Iterator[Marker]:
    """Well-formed Roman numerals to 89, before a full stop only at the start of a block."""
    for first in _FIRST.finditer(view.text):
        opened = view.text[first.start() - 1 : first.start()] == "("
        match = ROMAN.match(view.text, first.start() - opened)
        if match is None:
            continue
        roman, close = match["roman"], match["close"].strip()
        place, opening = view.locate(match.start())
        if close == ")" or place is Place.BLOCK_START:
            style = f"roman {'upper' if roman.isupper() else 'lower'} {match['open']}{close}"
            yield Marker(Form.ROMAN, Span(*match.span()), roman_value(roman), style, place, opening)
