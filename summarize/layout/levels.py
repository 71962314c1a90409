"""Depth of headings and list items, by their numbers and indentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.layout.grouping import Group

_MARKDOWN = compile_late(r"(#{1,6})\s")
_FIGURES = compile_late(r"\d+")


def find_levels(groups: Sequence[Group], kinds: Sequence[BlockKind]) -> Iterator[int]:
    """Yield the level of each group: 0 for the outermost, and for everything but headings and items."""
    margins: list[int] = []
    for group, kind in zip(groups, kinds, strict=True):
        if kind is BlockKind.ITEM:
            yield _dots(group) or _nest(margins, group.lines[0].indent)
            continue
        if kind is not BlockKind.BOILERPLATE:
            margins.clear()
        yield _heading_level(group) if kind is BlockKind.HEADING else 0


def _nest(margins: list[int], indent: int) -> int:
    """Count the items of the run that are indented less; ``margins`` are their indentations."""
    while margins and indent <= margins[-1] - 2:
        margins.pop()
    if not margins or indent >= margins[-1] + 2:
        margins.append(indent)
    return len(margins) - 1


def heading_depth(line: str) -> int:
    """Return the number of «#» that make ``line`` a heading, 0 if it is none."""
    match = _MARKDOWN.match(line)
    return len(match[1]) if match else 0


def _heading_level(group: Group) -> int:
    depth = heading_depth(group.lines[0].text)
    return depth - 1 if depth else _dots(group)


def _dots(group: Group) -> int:
    """«1.2.3.» is two deep."""
    if group.marker is None or group.marker.form != "number":
        return 0
    return max(0, len(_FIGURES.findall(group.text[: group.marker.length])) - 1)
