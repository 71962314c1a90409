"""The numbers of the lines of a text."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from summarize.core.lazy_pattern import compile_late

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
