"""Enumerations: finding the markers, tying them into series, deciding how far each item reaches.

Each question has its place: ``forms`` finds markers, ``series`` ties those that count on,
``rejections`` says what is no enumeration, ``nesting`` puts one into the other, ``extent`` says
where an item ends and ``lead_in`` what announces the list. Whether an item is something to be done
is asked elsewhere (``summarize.actions.items``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.languages.foreign import other_languages
from summarize.lists.forms import find_markers, find_words
from summarize.lists.nesting import nest
from summarize.lists.series import tie
from summarize.lists.view import read_page

if TYPE_CHECKING:
    from summarize.document import Document, Enumeration


def find_enumerations(document: Document) -> tuple[Enumeration, ...]:
    """The top-level enumerations of ``document`` in document order, nested ones in their items' ``children``.

    Numbers, letters and bullets are read in the document's own language, words in any that it speaks.
    """
    if not document.sentences:
        return ()
    page = read_page(document)
    found = [(page, series) for series in tie(page, find_markers(page))]
    for language in other_languages(document.text, document.language):
        other = page.spoken_by(language)
        taken = {marker.span for _, series in found for marker in series}
        found += [(other, series) for series in tie(other, find_words(other)) if series[0].span not in taken]
    return nest(found)
