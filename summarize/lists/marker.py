"""Markers: the words and signs that number an item, each with what it takes to tie it to others."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.document import Form, Span
    from summarize.lists.view import Page

    Finder = Callable[[Page], Iterator["Marker"]]


class Place(IntEnum):
    """Where a marker stands, connectives and opening quotation marks before it aside."""

    INSIDE = 0
    SENTENCE = 1
    BLOCK = 2


class Role(IntEnum):
    """What a marker can do: count, only go on with a series, close it, or follow its own content."""

    COUNTS = 0
    FOLLOWS = 1
    CLOSES = 2
    TRAILS = 3


class Marker(NamedTuple):
    """A marker; only those of one ``style`` count on, and of one ``kind`` where both have one.

    ``number`` is what it counts, 0 where it does not say; ``opening`` is where the connectives
    before it begin, that is where the item before it has ended at the latest; ``certain`` is false
    for one that is a marker only in company.
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
    announced: bool = False
    indentation: int = 0
    noun: str = ""


def place_of(page: Page, start: int) -> tuple[Place, int]:
    """Where a marker that starts at ``start`` stands, and where the connectives before it begin."""
    opening = page.opening(start)
    numbered = page.numbered_from(opening)
    if numbered is not None:
        return Place.BLOCK, numbered
    if opening <= page.block_starts[page.block_at(start)]:
        return Place.BLOCK, opening
    if page.sentence_starts[page.sentence_at(start)] >= opening:
        return Place.SENTENCE, opening
    return Place.INSIDE, opening
