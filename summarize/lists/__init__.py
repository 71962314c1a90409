"""List detection: from a document to its enumerations.

``word_markers`` and ``symbol_markers`` find markers, ``series`` groups those that count from 1, ``false_lists``
rejects what only looks like a list, ``item_ends`` and ``lead_in`` find the boundaries of items and lists.
Which items are actions is decided in ``summarize.actions``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Span
from summarize.languages.detect import other_languages
from summarize.lists.enumeration import Enumeration, Item
from summarize.lists.item_ends import item_ends
from summarize.lists.lead_in import find_lead_in
from summarize.lists.series import find_series
from summarize.lists.symbol_markers import find_symbol_markers
from summarize.lists.view import Marker, Place, Role, view_of
from summarize.lists.word_markers import find_word_markers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.document import Document
    from summarize.lists.view import Series, View

_AFTER_MARKER = compile_late(r"[\s,.:…–—-]*")
_WORD = compile_late(r"\w")
# Official texts go five deep; deeper lists become siblings, so that no text can exhaust the stack.
_DEEPEST = 12


def find_enumerations(document: Document) -> tuple[Enumeration, ...]:
    """The top-level enumerations of ``document`` in document order, nested ones in their items' ``children``.

    Numbers, letters and bullets are read in the document's own language, words («во-первых») in every
    language that it uses.
    """
    if not document.sentences:
        return ()
    view = view_of(document)
    markers = [*find_word_markers(view), *find_symbol_markers(view)]
    found = [(view, series) for series in find_series(view, markers)]
    for language in other_languages(document.text, document.language):
        other = view_of(document._replace(language=language))
        taken = {marker.span for _, series in found for marker in series}
        series_of_words = find_series(other, find_word_markers(other))
        found += [(other, series) for series in series_of_words if series[0].span not in taken]
    return _nest(found)


# ------------------------------------------------------------------------ nesting: lists within the items of others


class _Node:
    def __init__(self, view: View, series: Series, ends: list[int]) -> None:
        self.view, self.series, self.ends = view, series, ends
        self.children: defaultdict[int, list[_Node]] = defaultdict(list)


def _nest(found: Sequence[tuple[View, Series]]) -> tuple[Enumeration, ...]:
    """The top-level enumerations in document order, each other one in the item that contains it.

    ``found`` are series in any order, each with the view in which it was found.
    """
    roots: list[_Node] = []
    path: list[_Node] = []
    for node in _nodes(sorted(found, key=lambda pair: pair[1][0].span)):
        while path:
            index = _item_around(path[-1], node)
            if index is not None and len(path) < _DEEPEST:
                path[-1].children[index].append(node)
                break
            path.pop()
        else:
            roots.append(node)
        path.append(node)
    # A lead-in comes after the last marker of the list before.
    lows = [0, *(node.series[-1].span.end for node in roots)]
    spans = [Span(low, len(node.view.text)) for low, node in zip(lows, roots, strict=False)]
    return tuple(_enumerations(zip(roots, spans, strict=True)))


def _nodes(found: Sequence[tuple[View, Series]]) -> Iterator[_Node]:
    """The last item of each series ends at the latest where the next series of its style begins after it."""
    openings: defaultdict[str, list[int]] = defaultdict(list)
    for _, series in found:
        openings[series[0].style].append(series[0].opening)
    for view, series in found:
        same = openings[series[0].style]
        after = bisect_right(same, series[-1].opening)
        yield _Node(view, series, item_ends(view, series, same[after] if after < len(same) else len(view.text)))


def _item_around(outer: _Node, inner: _Node) -> int | None:
    """The index of the item of ``outer`` that contains all of ``inner``."""
    first, last = inner.series[0], inner.series[-1]
    index = bisect_left(outer.series, first.span.start, key=lambda marker: marker.span.start) - 1
    if index < 0:
        return None
    if index + 1 < len(outer.series):
        return index if last.span.start < outer.series[index + 1].span.start else None
    return index if first.span.start < outer.ends[-1] or _is_introduced_by(outer, first) else None


def _is_introduced_by(outer: _Node, first: Marker) -> bool:
    """Does the last item end in the colon after which ``first`` comes?"""
    view = outer.view
    if first.place is not Place.BLOCK_START or not view.before(first.opening).endswith(":"):
        return False
    return view.trimmed(outer.ends[-1], first.opening) <= outer.ends[-1]


def _enumerations(nodes: Iterable[tuple[_Node, Span]]) -> Iterator[Enumeration]:
    """The enumeration of each node within its span; none of items that end before a word."""
    for node, around in nodes:
        items = tuple(_items(node, around.end))
        first = node.series[0]
        if items:
            start = min(first.span.start, items[0].start)
            yield Enumeration(first.form, find_lead_in(node.view, first, start, around.start), items)


def _items(node: _Node, limit: int) -> Iterator[Item]:
    view = node.view
    previous = 0
    limits = [*(min(after.opening, limit) for after in node.series[1:]), limit]
    for index, (marker, reach) in enumerate(zip(node.series, node.ends, strict=True)):
        inside = Span(marker.span.end, view.trimmed(marker.span.end, limits[index]))
        children = tuple(_enumerations((child, inside) for child in node.children.get(index, ())))
        end = max([min(reach, inside.end), marker.span.end, *(child.items[-1].end for child in children)])
        start, content = _content(view, marker, previous, end)
        if marker.role is not Role.TRAILS and not _WORD.search(view.text, *content):
            # What it said was struck out.
            continue
        yield Item(marker.number or index + 1, marker.span, start, end, content, children)
        previous = end


def _content(view: View, marker: Marker, previous: int, end: int) -> tuple[int, Span]:
    """The start of the item, and its words without marker and separators."""
    if marker.role is Role.TRAILS:
        index = view.sentence_at(marker.span.start)
        # «Мост стар. Это первое.»: the words are those of the sentence before.
        index -= index > 0 and marker.opening <= view.sentences[index].start
        match = _WORD.search(view.text, max(view.sentences[index].start, previous), marker.span.end)
        start = match.start() if match else marker.span.start
        return start, Span(start, view.trimmed(start, max(marker.opening, start)))
    gap = _AFTER_MARKER.match(view.text, marker.span.end, end)
    return marker.span.start, Span(gap.end() if gap else marker.span.end, end)
