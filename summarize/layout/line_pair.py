"""A line and the line above it, as the rules that join lines read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.layout.page_style import is_full
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.layout.lines import Line
    from summarize.layout.markers import Marker
    from summarize.layout.page_style import PageStyle

# Paragraphs of decrees are indented by 5 columns; what is indented further is centred or flush right.
_DEEP = 7
_ABBREVIATION = compile_late(rf"[{LOWER}]{{1,3}}\.\s?[{UPPER}]")


class LinePair(NamedTuple):
    """Two neighbouring lines; ``above`` is the last of a block of ``size`` lines that begins with ``first``."""

    first: Line
    first_marker: Marker | None
    above: Line
    line: Line
    marker: Marker | None
    below: Line | None
    size: int
    style: PageStyle

    @property
    def starts_lower(self) -> bool:
        """The line begins with a small letter, and not with an abbreviation before a name («г. Заречный»)."""
        return self.line.first.islower() and not _ABBREVIATION.match(self.line.text)

    @property
    def above_is_full(self) -> bool:
        """The line above had no room for the first word of this one."""
        return is_full(self.above, self.line, self.style.width)

    @property
    def is_deep(self) -> bool:
        """The line is indented far from the margin."""
        return self.line.indent >= self.style.margin + _DEEP

    @property
    def first_is_deep(self) -> bool:
        """The first line of the block above is indented far from the margin."""
        return self.first.indent >= self.style.margin + _DEEP

    @property
    def is_indented(self) -> bool:
        """The line is indented like the first line of a paragraph."""
        return self.line.indent >= self.style.margin + 2
