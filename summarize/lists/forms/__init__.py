"""The forms of enumeration: a finder of markers for each, all with one signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lists.forms.adverbs import find_adverbs
from summarize.lists.forms.bullets import find_bullets
from summarize.lists.forms.discourse import find_discourse
from summarize.lists.forms.followers import find_followers
from summarize.lists.forms.letters import find_letters
from summarize.lists.forms.numbers import find_numbers
from summarize.lists.forms.ordinals import find_ordinals
from summarize.lists.forms.romans import find_romans

if TYPE_CHECKING:
    from summarize.lists.marker import Finder, Marker
    from summarize.lists.view import Page

WORDS: tuple[Finder, ...] = (
    find_adverbs,
    find_ordinals,
    find_followers,
    find_discourse,
)
SIGNS: tuple[Finder, ...] = (
    find_numbers,
    find_letters,
    find_romans,
    find_bullets,
)


def find_markers(page: Page) -> list[Marker]:
    """All markers of ``page`` in document order, whether or not they turn out to be a series."""
    return _found(page, (*WORDS, *SIGNS) if page.word_starts else SIGNS)


def find_words(page: Page) -> list[Marker]:
    """The markers that are words of the language of ``page``."""
    return _found(page, WORDS) if page.word_starts else []


def _found(page: Page, forms: tuple[Finder, ...]) -> list[Marker]:
    found = [marker for find in forms for marker in find(page) if not page.is_silent(*marker.span)]
    return sorted(found, key=lambda marker: marker.span)
