"""List detection: from a document to its enumerations.

``forms`` finds markers, ``series`` groups those that count on, ``false_lists`` rejects what only looks
like a list, ``nesting`` puts lists into items, ``item_ends`` and ``lead_in`` find the boundaries.
Which items are actions is decided in ``summarize.actions``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.languages.foreign import other_languages
from summarize.lists.forms import find_markers, find_words
from summarize.lists.nesting import nest
from summarize.lists.series import find_series
from summarize.lists.view import view_of

if TYPE_CHECKING:
    from summarize.document import Document, Enumeration


def find_enumerations(document: Document) -> tuple[Enumeration, ...]:
    """The top-level enumerations of ``document`` in document order, nested ones in their items' ``children``.

    Numbers, letters and bullets are read in the document's own language, words («во-первых») in every
    language that it uses.
    """
    if not document.sentences:
        return ()
    view = view_of(document)
    found = [(view, series) for series in find_series(view, find_markers(view))]
    for language in other_languages(document.text, document.language):
        other = view._replace(language=language)
        taken = {marker.span for _, series in found for marker in series}
        found += [(other, series) for series in find_series(other, find_words(other)) if series[0].span not in taken]
    return nest(found)
