"""«Прежде всего … кроме того … наконец …», where the text announces a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lists.marker import Marker, Place, Role, place_of
from summarize.lists.vocabulary import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import Page


def find_discourse(page: Page) -> Iterator[Marker]:
    """Openers («прежде всего») and followers («кроме того», «наконец») at the start of a sentence."""
    for match in page.matches(page.words.discourse_opener):
        place, opening = place_of(page, match.start())
        if place is not Place.INSIDE:
            yield Marker(Form.DISCOURSE, Span(*match.span()), 1, "discourse", place, opening, certain=False)
    for match in page.matches(page.words.discourse_follower):
        word = page.words.discourse_followers[key_of(match[0])]
        place, opening = place_of(page, match.start())
        if place is not Place.INSIDE:
            role = Role.CLOSES if word.closing else Role.FOLLOWS
            yield Marker(Form.DISCOURSE, Span(*match.span()), 0, "discourse", place, opening, role, certain=False)
