"""«Прежде всего … кроме того … наконец …», where the text announces a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lists.marker import Marker, Place, Role
from summarize.lists.vocabulary import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import View


def find_discourse(view: View) -> Iterator[Marker]:
    """Openers («прежде всего») and followers («кроме того», «наконец») at the start of a sentence."""
    for name in ("discourse_opener", "discourse_follower"):
        opens = name == "discourse_opener"
        for match, _, fields in occurrences(view, name):
            place, opening = view.locate(match.start())
            if place is not Place.INSIDE_SENTENCE:
                role = Role.COUNTS if opens else Role.ENDS if "closing" in fields else Role.CONTINUES
                span = Span(*match.span())
                yield Marker(Form.DISCOURSE, span, int(opens), "discourse", place, opening, role, certain=False)
