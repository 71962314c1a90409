"""Nesting: which series stands inside which item, and the records that come of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.enumerations.extent import item_ends
from summarize.enumerations.lead_in import find_lead_in
from summarize.enumerations.markers import Marker, Place, Role
from summarize.records import Enumeration, Item, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.enumerations.page import Page

    Series = tuple[Marker, ...]

_AFTER_MARKER = re.compile(r"[\s,.:…–—-]*")
_WORD = re.compile(r"\w")


@dataclass(slots=True)
class _Node:
    series: Series
    ends: list[int]
    children: defaultdict[int, list[_Node]] = field(default_factory=lambda: defaultdict(list))


def nest(page: Page, chains: Sequence[Series]) -> tuple[Enumeration, ...]:
    """The top-level enumerations in document order, each other one in the item that it stands in."""
    roots: list[_Node] = []
    path: list[_Node] = []
    for chain in chains:
        node = _Node(chain, item_ends(page, chain))
        while path:
            index = _item_around(page, path[-1], node)
            if index is not None:
                path[-1].children[index].append(node)
                break
            path.pop()
        else:
            roots.append(node)
        path.append(node)
    return tuple(_enumeration(page, node, 0) for node in roots)


def _item_around(page: Page, outer: _Node, inner: _Node) -> int | None:
    """The index of the item of ``outer`` in which all of ``inner`` stands."""
    first, last = inner.series[0], inner.series[-1]
    index = bisect_left(outer.series, first.span.start, key=_start) - 1
    if index < 0:
        return None
    if index + 1 < len(outer.series):
        return index if last.span.start < outer.series[index + 1].span.start else None
    return index if first.span.start < outer.ends[-1] or _announced_by(page, outer, first) else None


def _start(marker: Marker) -> int:
    return marker.span.start


def _announced_by(page: Page, outer: _Node, first: Marker) -> bool:
    """The last item ends in the colon after which ``first`` comes."""
    if first.place is not Place.BLOCK:
        return False
    return page.before(first.opening).endswith(":") and page.trimmed(outer.ends[-1], first.opening) <= outer.ends[-1]


def _enumeration(page: Page, node: _Node, low: int) -> Enumeration:
    items = tuple(_items(page, node))
    first = node.series[0]
    return Enumeration(first.form, find_lead_in(page, first, items[0].start, low), items)


def _items(page: Page, node: _Node) -> Iterator[Item]:
    previous = 0
    for index, (marker, reach) in enumerate(zip(node.series, node.ends, strict=True)):
        children = tuple(_enumeration(page, child, marker.span.end) for child in node.children.get(index, ()))
        end = max([reach, marker.span.end, *(child.items[-1].end for child in children)])
        start, content = _own_words(page, marker, previous, end)
        yield Item(marker.number or index + 1, marker.span, start, end, content, children)
        previous = end


def _own_words(page: Page, marker: Marker, previous: int, end: int) -> tuple[int, Span]:
    """Where the item starts, and its words without marker and separators."""
    if marker.role is Role.TRAILS:
        sentence = page.sentences[page.sentence_at(marker.span.start)]
        match = _WORD.search(page.plain, max(sentence.start, previous), marker.span.end)
        start = match.start() if match else marker.span.start
        return start, Span(start, page.trimmed(start, max(marker.opening, start)))
    gap = _AFTER_MARKER.match(page.text, marker.span.end, end)
    return marker.span.start, Span(gap.end() if gap else marker.span.end, end)
