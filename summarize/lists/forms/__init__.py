"""The forms of lists: for each a function that finds its markers in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lists.forms.adverbs import find_adverbs, find_continuations
from summarize.lists.forms.bullets import find_bullets
from summarize.lists.forms.discourse import find_discourse
from summarize.lists.forms.letters import find_letters
from summarize.lists.forms.numbers import find_numbers
from summarize.lists.forms.ordinals import find_ordinals
from summarize.lists.forms.romans import find_romans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.lists.marker import Marker
    from summarize.lists.view import View

    Finder = Callable[[View], Iterator[Marker]]

_WORDS: tuple[Finder, ...] = (find_adverbs, find_ordinals, find_continuations, find_discourse)
_SYMBOLS: tuple[Finder, ...] = (find_numbers, find_letters, find_romans, find_bullets)


def find_markers(view: View) -> list[Marker]:
    """All candidates for markers in document order."""
    return _found(view, (*_WORDS, *_SYMBOLS))


def find_words(view: View) -> list[Marker]:
    """The candidates that are words of the view's language."""
    return _found(view, _WORDS)


def _found(view: View, forms: tuple[Finder, ...]) -> list[Marker]:
    found = [marker for find in forms for marker in find(view) if not view.is_outside_text(*marker.span)]
    return sorted(found, key=lambda marker: marker.span)
