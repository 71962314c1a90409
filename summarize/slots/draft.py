"""Rows before their assignee and deadline are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarize.document import Recommendation, Span


class Draft(NamedTuple):
    """A row and the context to fill it from.

    ``governors`` are its parent items and lead-in, ``headings`` its headings, nearest first; ``stop``
    is the offset of the next row or heading, up to which its labels may reach. ``who`` and ``when``
    are cells of its table, under ``who_header`` and ``when_header``.
    """

    row: Recommendation
    governors: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    stop: int = 0
    who: Span | None = None
    when: Span | None = None
    who_header: Span | None = None
    when_header: Span | None = None
