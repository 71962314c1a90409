"""A marker in its context: what number it stands for and what it takes to be grouped with others."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarize.document import Form, Span


class Place(IntEnum):
    """Where a marker occurs, connectives and opening quotation marks before it aside."""

    INSIDE_SENTENCE = 0
    SENTENCE_START = 1
    BLOCK_START = 2


class Role(IntEnum):
    """What a marker does in a series: count, only continue it, end it, or count the words before itself."""

    COUNTS = 0
    CONTINUES = 1
    ENDS = 2
    TRAILS = 3


class Marker(NamedTuple):
    """A marker; those of one series share ``style``, and ``kind`` where both have one.

    ``number`` is 0 for a marker that has none; ``opening`` is the start of the connectives before it,
    where the previous item has ended at the latest; ``certain`` is false for a marker that needs others
    near it; ``noun`` is the stem of the noun that it counts («вторая мера»).
    """

    form: Form
    span: Span
    number: int
    style: str
    place: Place
    opening: int
    role: Role = Role.COUNTS
    kind: str = ""
    certain: bool = True
    needs_lead_in: bool = False
    indentation: int = 0
    noun: str = ""


Series = tuple[Marker, ...]
