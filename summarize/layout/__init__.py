"""Document layout analysis: from the lines of a text to its blocks.

``page_style`` infers how the document is typed, ``grouping`` joins lines, ``block_kinds`` and
``title`` classify the groups; ``boilerplate`` and ``mail`` read single lines before that, and
``splitting`` divides what was saved on one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Block, BlockKind, Span
from summarize.layout.block_kinds import find_kinds
from summarize.layout.boilerplate import classify_lines
from summarize.layout.grouping import group_lines
from summarize.layout.levels import find_levels
from summarize.layout.lines import read_lines
from summarize.layout.mail import mark_mail
from summarize.layout.markers import find_markers
from summarize.layout.page_style import infer_page_style
from summarize.layout.splitting import split_at_asterisks, split_standfirsts, split_turns
from summarize.layout.title import mark_title

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.layout.grouping import Group

_MARKED = frozenset({BlockKind.ITEM, BlockKind.HEADING, BlockKind.TITLE})


def read_blocks(text: str, language: Language) -> tuple[Block, ...]:
    """Return the blocks of ``text`` in document order; each non-space character belongs to exactly one."""
    lines = read_lines(text)
    line_kinds, markers = classify_lines(lines, language), find_markers(lines)
    mark_mail(lines, markers, line_kinds, language)
    style = infer_page_style([line for line, kind in zip(lines, line_kinds, strict=True) if not kind])
    groups = group_lines(lines, markers, line_kinds, style)
    kinds = find_kinds(groups, style, language)
    mark_title(groups, kinds, language)
    blocks = map(_block, groups, kinds, find_levels(groups, kinds))
    return tuple(split_turns(text, split_at_asterisks(text, split_standfirsts(text, blocks)), language))


def _block(group: Group, kind: BlockKind, level: int) -> Block:
    lines = tuple([Span(line.start, line.end) for line in group.lines])
    marker = None
    if group.marker and kind in _MARKED:
        marker = Span(lines[0].start, lines[0].start + group.marker.length)
    return Block(kind, lines[0].start, lines[-1].end, lines, marker, level)
