"""Characters: ranges for patterns, what is invisible, what a terminal would obey, and where lines end."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from summarize.lazy_pattern import compile_late

UPPER = "A-ZÀ-ÖØ-ÞЀ-ЯҐҒҖҚҢҮҰҺӘӨ"
LOWER = "a-zà-öø-ÿа-џґғҗқңүұһәө"
# What is deleted before rules read a text: soft hyphen (U+FFFE where a PDF reader leaves that), zero-width spaces and
# joiners, directional marks, invisible operators, variation selectors, byte-order mark, stress marks.
INVISIBLE = (
    "\u00ad\ufffe\ufeff\u0300\u0301\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)


# C0 but tab and line feed, DEL and C1, and the bidirectional controls that reorder what is read.
_CONTROLS = compile_late("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def sanitize(text: str) -> str:
    """``text`` without control and bidirectional formatting characters; tabs and line feeds stay."""
    return _CONTROLS.sub("", text)


_LINE_END = compile_late(r"\r\n|\r|\n")


class LineNumbers:
    """The lines of one text; found in one pass when first asked for, then in O(log lines)."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self._text))]

    def at(self, offset: int) -> int:
        """The 1-based number of the line of ``offset``."""
        return bisect_right(self._starts, offset)
