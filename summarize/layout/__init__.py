"""From text to blocks: which lines belong together, and what they are to a reader.

Four questions, four places: ``layout`` asks how the document was typed, ``grouping`` which lines
belong together, ``kinds`` what each group is, ``opening`` which of the first ones are title and
standfirst. ``furniture`` and ``markers`` look at single lines, ``mail`` at the head of a message,
``turns`` into documents on one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Block, BlockKind, Span
from summarize.layout.block_kinds import decide
from summarize.layout.boilerplate import find_furniture
from summarize.layout.grouping import group_lines
from summarize.layout.levels import find_levels
from summarize.layout.lines import read_lines
from summarize.layout.mail import mark_mail
from summarize.layout.page_style import infer_layout
from summarize.layout.speakers import cut_at_stars, cut_turns
from summarize.layout.title import name_opening, standfirst_end
from summarize.text.list_markers import find_markers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import Group
    from summarize.text.list_markers import Marker

_MARKED = frozenset({BlockKind.ITEM, BlockKind.HEADING, BlockKind.TITLE})


def read_blocks(text: str, language: Language) -> tuple[Block, ...]:
    """The blocks of ``text`` in document order; every non-space character stands in exactly one."""
    lines = read_lines(text)
    furniture, markers = find_furniture(lines, language), find_markers(lines)
    mark_mail(lines, markers, furniture, language)
    layout = infer_layout([line for line, kind in zip(lines, furniture, strict=True) if kind is None])
    groups = group_lines(lines, markers, furniture, layout)
    kinds = name_opening(groups, decide(groups, layout, language), language)
    return tuple(cut_turns(text, cut_at_stars(text, _blocks(groups, kinds)), language))


def _blocks(groups: Sequence[Group], kinds: Sequence[BlockKind]) -> Iterator[Block]:
    after_title = False
    for group, kind, level in zip(groups, kinds, find_levels(groups, kinds), strict=True):
        block = _block(group, kind, level)
        cut = standfirst_end(group.lines[0].text) if after_title and kind is BlockKind.PARAGRAPH else 0
        if cut:
            yield from _cut(block, block.start + cut)
        else:
            yield block
        after_title = kind is BlockKind.TITLE


def _block(group: Group, kind: BlockKind, level: int) -> Block:
    lines, sign = group.lines, group.marker
    start = lines[0].start
    spans = tuple([Span(line.start, line.end) for line in lines]) if len(lines) > 1 else (Span(start, lines[0].end),)
    marker = _marker(spans[0], sign) if sign and kind in _MARKED else None
    return Block(kind, start, lines[-1].end, spans, marker, level)


def _marker(line: Span, sign: Marker) -> Span:
    """The span of a marker; that of its line, where it stands alone on it."""
    return line if line.end - line.start == sign.length else Span(line.start, line.start + sign.length)


def _cut(block: Block, place: int) -> tuple[Block, Block]:
    """A standfirst and the paragraph that was glued to it."""
    first, *others = block.lines
    return (
        Block(BlockKind.BYLINE, block.start, place, (Span(block.start, place),)),
        Block(block.kind, place, block.end, (Span(place, first.end), *others)),
    )
