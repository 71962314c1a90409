"""A printed line."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A printed line and its place in points, counted from the lower left corner of the page.

    ``bottom`` is its baseline, ``height`` its font size; a ``raised`` line opens with a superscript
    number, as footnotes do. A table is one line: its rows are separated by newlines, its cells by tabs.
    """

    text: str
    left: float
    right: float
    bottom: float
    height: float
    raised: bool = False
