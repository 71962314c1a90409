"""Runs of bullets: what stands between two bullets of one list, and what parts two lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block
    from summarize.lists.marker import Marker
    from summarize.lists.view import Page

# A bullet may be followed by paragraphs that explain it before the next one comes.
_ASIDE = 2
_PARTING = frozenset({BlockKind.HEADING, BlockKind.TABLE, BlockKind.DIALOGUE, BlockKind.ITEM, BlockKind.TITLE})
_DASHES = "-–—‒−"


def bullet_runs(page: Page, bullets: Sequence[Marker]) -> Iterator[tuple[Marker, ...]]:
    """The lists that ``bullets`` make; bullets of another shape under one of them are a list within."""
    runs: list[list[Marker]] = []
    last: Marker | None = None
    for bullet in bullets:
        if last is not None and _parted(page, last, bullet, runs):
            yield from map(tuple, runs)
            runs = []
        depth = _depth(page, runs, last, bullet)
        yield from map(tuple, runs[depth + 1 :])
        del runs[depth + 1 :]
        if depth == len(runs):
            runs.append([])
        runs[depth].append(bullet)
        last = bullet
    yield from map(tuple, runs)


def _depth(page: Page, runs: Sequence[Sequence[Marker]], last: Marker | None, bullet: Marker) -> int:
    for depth in range(len(runs) - 1, -1, -1):
        first = runs[depth][0]
        if first.style == bullet.style and abs(first.indentation - bullet.indentation) <= 1:
            return depth
    if last is None or not runs:
        return 0
    if abs(bullet.indentation - last.indentation) > 1:
        return len(runs) if bullet.indentation > last.indentation else 0
    both_dashes = last.style[-1] in _DASHES and bullet.style[-1] in _DASHES
    nested = not both_dashes or _ends(page, last, ":")
    return len(runs) if nested else len(runs) - 1


def _parted(page: Page, last: Marker, bullet: Marker, runs: Sequence[Sequence[Marker]]) -> bool:
    first, second = page.block_at(last.span.start), page.block_at(bullet.span.start)
    between = [block for block in page.blocks[first + 1 : second] if block.kind is not BlockKind.BOILERPLATE]
    if not between:
        return False
    if len(between) > _ASIDE or any(_parts(page, block) for block in between):
        return True
    closed = (
        _ends(page, last, ".")
        and not page.before(between[-1].end).endswith((";", ","))
        and all(_ends(page, marker, ";") for run in runs for marker in run[:-1])
    )
    return closed or page.before(between[-1].end).endswith(":")


def _parts(page: Page, block: Block) -> bool:
    """A heading, a numbered item or a turn of speech; not a line that a semicolon says to belong to the item."""
    return block.kind in _PARTING and not page.before(block.end).endswith((";", ","))


def _ends(page: Page, marker: Marker, sign: str) -> bool:
    block = page.blocks[page.block_at(marker.span.start)]
    return page.plain[block.start : block.end].rstrip().endswith(sign)
