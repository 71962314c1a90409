"""Nesting: which series stands inside which item, and the records that come of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from summarize.document import Enumeration, Item, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.item_ends import item_ends
from summarize.lists.lead_in import find_lead_in
from summarize.lists.marker import Marker, Place, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.lists.view import Page

    Series = tuple[Marker, ...]

_AFTER_MARKER = compile_late(r"[\s,.:…–—-]*")
_WORD = compile_late(r"\w")
# Official texts go five deep; what is deeper stands beside its level's last, so that no text can exhaust the stack.
_DEEPEST = 12


class _Node:
    def __init__(self, page: Page, series: Series, ends: list[int]) -> None:
        self.page, self.series, self.ends = page, series, ends
        self.children: defaultdict[int, list[_Node]] = defaultdict(list)


def nest(found: Sequence[tuple[Page, Series]]) -> tuple[Enumeration, ...]:
    """The top-level enumerations in document order, each other one in the item that it stands in.

    ``found`` are series in any order, each with the page on which it was read.
    """
    roots: list[_Node] = []
    path: list[_Node] = []
    for node in _nodes(sorted(found, key=lambda read: read[1][0].span)):
        while path:
            index = _item_around(path[-1], node)
            if index is not None and len(path) < _DEEPEST:
                path[-1].children[index].append(node)
                break
            path.pop()
        else:
            roots.append(node)
        path.append(node)
    # What announces a list stands after the markers of the one before it.
    lows = [0, *(node.series[-1].span.end for node in roots)]
    return tuple(_enumeration(node, Span(low, len(node.page.text))) for low, node in zip(lows, roots, strict=False))


def _nodes(found: Sequence[tuple[Page, Series]]) -> Iterator[_Node]:
    limits = _limits([series for _, series in found])
    for (page, series), limit in zip(found, limits, strict=True):
        yield _Node(page, series, item_ends(page, series, len(page.text) if limit is None else limit))


def _limits(chains: Sequence[Series]) -> list[int | None]:
    """Where the last item of each chain has ended at the latest: where the next one of its style begins to count."""
    following: dict[str, int] = {}
    limits: list[int | None] = []
    for chain in reversed(chains):
        limits.append(following.get(chain[0].style))
        following[chain[0].style] = chain[0].opening
    return limits[::-1]


def _item_around(outer: _Node, inner: _Node) -> int | None:
    """The index of the item of ``outer`` in which all of ``inner`` stands."""
    first, last = inner.series[0], inner.series[-1]
    index = bisect_left(outer.series, first.span.start, key=_start) - 1
    if index < 0:
        return None
    if index + 1 < len(outer.series):
        return index if last.span.start < outer.series[index + 1].span.start else None
    return index if first.span.start < outer.ends[-1] or _announced_by(outer, first) else None


def _start(marker: Marker) -> int:
    return marker.span.start


def _announced_by(outer: _Node, first: Marker) -> bool:
    """The last item ends in the colon after which ``first`` comes."""
    page = outer.page
    if first.place is not Place.BLOCK:
        return False
    return page.before(first.opening).endswith(":") and page.trimmed(outer.ends[-1], first.opening) <= outer.ends[-1]


def _enumeration(node: _Node, around: Span) -> Enumeration:
    items = tuple(_items(node, around.end))
    first = node.series[0]
    return Enumeration(first.form, find_lead_in(node.page, first, items[0].start, around.start), items)


def _items(node: _Node, limit: int) -> Iterator[Item]:
    page = node.page
    previous = 0
    limits = [*(min(after.opening, limit) for after in node.series[1:]), limit]
    for index, (marker, reach) in enumerate(zip(node.series, node.ends, strict=True)):
        inside = Span(marker.span.end, page.trimmed(marker.span.end, limits[index]))
        children = tuple(_enumeration(child, inside) for child in node.children.get(index, ()))
        end = max([min(reach, inside.end), marker.span.end, *(child.items[-1].end for child in children)])
        start, content = _own_words(page, marker, previous, end)
        yield Item(marker.number or index + 1, marker.span, start, end, content, children)
        previous = end


def _own_words(page: Page, marker: Marker, previous: int, end: int) -> tuple[int, Span]:
    """Where the item starts, and its words without marker and separators."""
    if marker.role is Role.TRAILS:
        index = page.sentence_at(marker.span.start)
        # «Мост стар. Это первое.»: the words are those of the sentence before.
        index -= index > 0 and marker.opening <= page.sentences[index].start
        match = _WORD.search(page.plain, max(page.sentences[index].start, previous), marker.span.end)
        start = match.start() if match else marker.span.start
        return start, Span(start, page.trimmed(start, max(marker.opening, start)))
    gap = _AFTER_MARKER.match(page.text, marker.span.end, end)
    return marker.span.start, Span(gap.end() if gap else marker.span.end, end)
