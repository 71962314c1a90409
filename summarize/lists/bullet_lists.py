"""Lists of bullets, which do not count: one sign and indentation make a list, others under it a list within."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.text.bullets_and_numbers import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block
    from summarize.lists.view import Marker, Series, View

_MOST_BETWEEN = 2  # paragraphs that explain an item before the next bullet
_SEPARATING = frozenset({BlockKind.HEADING, BlockKind.TABLE, BlockKind.DIALOGUE, BlockKind.ITEM, BlockKind.TITLE})


def bullet_lists(view: View, bullets: Sequence[Marker]) -> Iterator[Series]:
    """The lists that ``bullets`` make; bullets of another shape under one of them are a list within."""
    lists: list[list[Marker]] = []
    last: Marker | None = None
    for bullet in bullets:
        if last is not None and _begins_another(view, last, bullet, lists):
            yield from map(tuple, lists)
            lists = []
        depth = _depth(view, lists, last, bullet)
        yield from map(tuple, lists[depth + 1 :])
        del lists[depth + 1 :]
        if depth == len(lists):
            lists.append([])
        lists[depth].append(bullet)
        last = bullet
    yield from map(tuple, lists)


def _depth(view: View, lists: Sequence[Sequence[Marker]], last: Marker | None, bullet: Marker) -> int:
    for depth in range(len(lists) - 1, -1, -1):
        first = lists[depth][0]
        if first.style == bullet.style and abs(first.indentation - bullet.indentation) <= 1:
            return depth
    if last is None or not lists:
        return 0
    if abs(bullet.indentation - last.indentation) > 1:
        return len(lists) if bullet.indentation > last.indentation else 0
    both_dashes = last.style[-1] in DASHES and bullet.style[-1] in DASHES
    return len(lists) - (both_dashes and not _block_ends(view, last, ":"))


def _begins_another(view: View, last: Marker, bullet: Marker, lists: Sequence[Sequence[Marker]]) -> bool:
    first, second = view.block_at(last.span.start), view.block_at(bullet.span.start)
    between = [block for block in view.blocks[first + 1 : second] if block.kind is not BlockKind.BOILERPLATE]
    if not between:
        return False
    if len(between) > _MOST_BETWEEN or any(_separates(view, block) for block in between):
        return True
    closing = view.before(between[-1].end)
    closed = (
        _block_ends(view, last, ".")
        and not closing.endswith((";", ","))
        and all(_block_ends(view, marker, ";") for markers in lists for marker in markers[:-1])
    )
    return closed or closing.endswith(":")


def _separates(view: View, block: Block) -> bool:
    """A heading, a numbered item or a speaker's turn; not a line whose semicolon makes it part of the item."""
    return block.kind in _SEPARATING and not view.before(block.end).endswith((";", ","))


def _block_ends(view: View, marker: Marker, mark: str) -> bool:
    block = view.blocks[view.block_at(marker.span.start)]
    return view.text[block.start : block.end].rstrip().endswith(mark)
