"""A document as its converter understood it, before it has a text with places in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the document; ``level`` counts from 1, 0 is the document's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a newline in its text is a line break that its author set."""

    text: str


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list with its printed marker."""

    marker: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, its items in order."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """What the document marks as quoted."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, its header rows first; a cell under a merged one is empty."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """What is not the running text: a footnote, a caption, code."""

    text: str


Node: TypeAlias = Heading | Paragraph | Listing | Quotation | Table | Aside
