"""«Наконец», «и последнее»: words that go on with a series that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lists.marker import Marker, Place, Role, place_of
from summarize.lists.vocabulary import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import Page


def find_followers(page: Page) -> Iterator[Marker]:
    """Words such as «наконец» that open a sentence; never a marker but after others."""
    for match in page.matches(page.words.follower):
        word = page.words.followers[key_of(match[0])]
        place, opening = place_of(page, match.start())
        if place is not Place.INSIDE:
            role = Role.CLOSES if word.closing else Role.FOLLOWS
            yield Marker(
                Form.ORDINAL_ADVERB,
                Span(*match.span()),
                0,
                "words",
                place,
                opening,
                role,
                announced=word.announced,
            )
