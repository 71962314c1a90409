"""The break between two lines, as the rules that join lines see it, and what they may say of it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from summarize.layout.page_style import is_full
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.layout.lines import Line
    from summarize.layout.page_style import Layout
    from summarize.text.list_markers import Marker

CLOSED = frozenset(".!?…:;")
# Paragraphs of decrees begin 5 columns in; what stands further is centred or flush right.
_DEEP = 7
_ABBREVIATION = compile_late(rf"[{LOWER}]{{1,3}}\.\s?[{UPPER}]")


class Verdict(Enum):
    """What a rule says of the line break above a line."""

    JOIN = "join"
    BREAK = "break"


class Break(NamedTuple):
    """The break between ``above`` and ``line``; ``first`` opens the group of ``above``, so far ``size`` lines long."""

    first: Line
    opening: Marker | None
    above: Line
    line: Line
    marker: Marker | None
    below: Line | None
    size: int
    layout: Layout

    @property
    def lower(self) -> bool:
        """Whether the line begins with a small letter that is no abbreviation before a name («г. Заречный»)."""
        return self.line.opening.islower() and not _ABBREVIATION.match(self.line.text)

    @property
    def full(self) -> bool:
        """Whether the line above had no room for the first word of this one."""
        return is_full(self.above, self.line, self.layout.width)

    @property
    def deep(self) -> bool:
        """Whether the line stands far in from the margin."""
        return self.line.indent >= self.layout.margin + _DEEP

    @property
    def under_deep(self) -> bool:
        """Whether the first line of the group above stands far in from the margin."""
        return self.first.indent >= self.layout.margin + _DEEP
