"""The records of a list: how its items are marked, each item, and the words that introduce them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from summarize.document import Span


class Form(StrEnum):
    """How the items of a list are marked."""

    ORDINAL_ADVERB = "ordinal_adverb"
    ORDINAL = "ordinal"
    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"
    DISCOURSE = "discourse"


class Item(NamedTuple):
    """An item of a list: its 1-based ``number`` and its ``content`` without the marker.

    ``start`` is where its marker begins, or its words if the marker follows them. ``measure`` (is it to be done?),
    ``cue`` and ``reason`` are filled in by ``actions``, as in ``Decision``.
    """

    number: int
    marker: Span
    start: int
    end: int
    content: Span
    children: tuple[Enumeration, ...] = ()
    measure: bool = False
    cue: Span | None = None
    reason: str = ""


class Enumeration(NamedTuple):
    """A list: items of one form and level, and the words that introduce them."""

    form: Form
    lead_in: Span | None
    items: tuple[Item, ...]
