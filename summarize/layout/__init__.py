"""Document layout analysis: from the lines of a text to its blocks.

``boilerplate`` and ``line_markers`` read single lines, ``lines`` infers how they are typed, ``grouping``
groups them by the rules of ``joining``, ``block_kinds``, ``headings`` and ``title`` classify the groups;
``paper_title`` finds the lines of an official paper's title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Block, BlockKind, Span
from summarize.layout.block_kinds import find_kinds
from summarize.layout.boilerplate import classify_lines
from summarize.layout.dated_lines import mark_dated_lines
from summarize.layout.footnotes import mark_footnotes
from summarize.layout.grouping import group_lines, split_at_asterisks, split_turns
from summarize.layout.headings import find_levels
from summarize.layout.line_markers import find_line_markers
from summarize.layout.lines import infer_page_style, split_lines
from summarize.layout.mail import mark_mail
from summarize.layout.official_paper_title import mark_paper_title
from summarize.layout.separated_tables import mark_aligned_tables, mark_separated_tables
from summarize.layout.speakers import part_speakers
from summarize.layout.stacked_tables import mark_stacked_tables
from summarize.layout.title import mark_title
from summarize.layout.unmarked_items import mark_lines_below_colons

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.layout.grouping import LineGroup

_MARKED = frozenset({BlockKind.ITEM, BlockKind.HEADING, BlockKind.TITLE})


def read_blocks(text: str, language: Language) -> tuple[Block, ...]:
    """Return the blocks of ``text`` in document order; each non-space character belongs to exactly one."""
    lines = split_lines(text)
    line_kinds, markers = classify_lines(lines, language), find_line_markers(lines)
    mark_separated_tables(lines, line_kinds, language)
    mark_aligned_tables(lines, line_kinds, language)
    mark_stacked_tables(lines, line_kinds, language)
    mark_mail(lines, markers, line_kinds, language)
    mark_footnotes(lines, markers, line_kinds, language)
    mark_paper_title(lines, markers, line_kinds, language)
    mark_dated_lines(lines, markers, line_kinds, language)
    style = infer_page_style([line for line, kind in zip(lines, line_kinds, strict=True) if not kind])
    mark_lines_below_colons(lines, markers, line_kinds, style, language)
    groups = group_lines(lines, markers, line_kinds, style)
    kinds = find_kinds(groups, style, language)
    mark_title(groups, kinds, language)
    blocks = map(_block, groups, kinds, find_levels(groups, kinds))
    parted = split_turns(text, split_at_asterisks(text, blocks), language)
    return tuple(part_speakers(text, parted, language))


def _block(group: LineGroup, kind: BlockKind, level: int) -> Block:
    lines = tuple([Span(line.start, line.end) for line in group.lines])
    marker = None
    if group.marker and kind in _MARKED:
        marker = Span(lines[0].start, lines[0].start + group.marker.length)
    return Block(kind, lines[0].start, lines[-1].end, lines, marker, level)
