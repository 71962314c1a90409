"""Depth of headings and list items, by their numbers and indentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.layout.grouping import Group

_SHORTEST_DOTTED = len("1.1")
_FIGURES = compile_late(r"\d+")
_MARKDOWN_HEADING = compile_late(r"(#{1,6})\s")


def find_levels(groups: Sequence[Group], kinds: Sequence[BlockKind]) -> Iterator[int]:
    """The level of each group: 0 for the outermost, and for all that is neither heading nor item."""
    margins: list[int] = []
    for group, kind in zip(groups, kinds, strict=True):
        if kind is BlockKind.ITEM:
            yield _dots(group) or _step(margins, group.lines[0].indent)
        else:
            if margins and kind is not BlockKind.BOILERPLATE:
                margins.clear()
            yield _heading_level(group) if kind is BlockKind.HEADING else 0


def _step(margins: list[int], indent: int) -> int:
    """How many items of the run stand further left; ``margins`` are theirs."""
    while margins and indent <= margins[-1] - 2:
        margins.pop()
    if not margins or indent >= margins[-1] + 2:
        margins.append(indent)
    return len(margins) - 1


def _dots(group: Group) -> int:
    """«1.2.3.» is two deep."""
    if group.marker is None or group.marker.form != "number" or group.marker.length < _SHORTEST_DOTTED:
        return 0
    return max(0, len(_FIGURES.findall(group.lines[0].text[: group.marker.length])) - 1)


def _heading_level(group: Group) -> int:
    signs = _MARKDOWN_HEADING.match(group.lines[0].text)
    return len(signs[1]) - 1 if signs else _dots(group)
