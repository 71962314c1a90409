"""Enumerations: finding the markers, tying them into series, deciding how far each item reaches.

Each question has its place: ``forms`` finds markers, ``series`` ties those that count on,
``rejections`` says what is no enumeration, ``nesting`` puts one into the other, ``extent`` says
where an item ends and ``lead_in`` what announces the list. Whether an item is something to be done
is asked elsewhere (``summarize.measures``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.enumerations.forms import find_markers
from summarize.enumerations.nesting import nest
from summarize.enumerations.page import read_page
from summarize.enumerations.series import tie

if TYPE_CHECKING:
    from summarize.records import Document, Enumeration


def find_enumerations(document: Document) -> tuple[Enumeration, ...]:
    """The top-level enumerations of ``document`` in document order, nested ones in their items' ``children``."""
    if not document.sentences:
        return ()
    page = read_page(document)
    return nest(page, tie(page, find_markers(page)))
