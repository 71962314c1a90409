"""A row before it is known who is to do it and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarize.document import Recommendation, Span


class Draft(NamedTuple):
    """A row and the words that govern it.

    ``governors`` are the carrier items and the lead-in above it, ``headings`` its headings, nearest first;
    ``stop`` is where the next row or heading begins, as far as its labels may reach; ``who`` and
    ``when`` are cells of a table, which need no looking for, under ``who_header`` and ``when_header``.
    """

    row: Recommendation
    governors: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    stop: int = 0
    who: Span | None = None
    when: Span | None = None
    who_header: Span | None = None
    when_header: Span | None = None
