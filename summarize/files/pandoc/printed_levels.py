"""Nested lists of books (FB2), which has none: pandoc prints the markers of all levels before each item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarize.files.blocks import Node

_MARKER = compile_late(r"(?:\(?(?:\d{1,3}|[^\W\d_]{1,4})[.)]|[-–—•])\s+")
_DEEPEST = 12


def told_apart(nodes: Iterable[Node]) -> Iterator[Node]:
    """``nodes``, those that repeat the markers of an item above as items below it: «1. Завхозу:», «1. • вымыть»."""
    above: list[str] = []
    for node in nodes:
        markers, words = _markers(node)
        level = len(markers) - 1
        if level > 0 and markers[:-1] == above[:level]:
            yield node._replace(kind=BlockKind.ITEM, text=words, marker=markers[-1], level=level)
        else:
            yield node
        above = markers or (above if node.kind is BlockKind.PARAGRAPH else [])


def _markers(node: Node) -> tuple[list[str], str]:
    """The markers that a paragraph opens with, and its other words."""
    markers: list[str] = []
    place = 0
    while node.kind is BlockKind.PARAGRAPH and len(markers) < _DEEPEST and (match := _MARKER.match(node.text, place)):
        markers.append(match[0].strip())
        place = match.end()
    return markers, node.text[place:]
