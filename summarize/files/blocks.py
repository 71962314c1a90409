r"""The text and the blocks of a file: laid out from a converter's nodes, and merged with those detected in the text.

A paragraph, item or table row takes one line; the cells of a row are separated by tabs
(«1\tОтремонтировать мост\tГлавный инженер»). Items follow each other; an empty line separates all else.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE_END = compile_late(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# Metadata often repeats the heading that opens the document, below a date or a rubric.
_TITLE_WITHIN = 3
_MAY_BE_TITLE = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH})


class Node(NamedTuple):
    """A block before it has a place in a text.

    A newline in ``text`` is the author's, or the end of a table row. ``level`` is that of a list item, from 0, or of
    a heading, from 1.
    """

    kind: BlockKind
    text: str
    marker: str = ""
    level: int = 0


def lay_out(nodes: Sequence[Node], title: str = "") -> tuple[str, tuple[Block, ...]]:
    """The text of a document and its blocks, whose spans refer to that text.

    ``title`` is put first unless the document opens with those words. Without it, a heading that
    opens the document and is the only one of the topmost level becomes the title.
    """
    nodes = list(_with_title(nodes, title) if title else _promote_title(nodes))
    top = min((node.level for node in nodes if node.kind is BlockKind.HEADING), default=1)
    pieces: list[str] = []
    blocks: list[Block] = []
    end = 0
    for node in nodes:
        gap = _gap(blocks[-1].kind, node.kind) if blocks else ""
        lines = _lines(node)
        pieces += [gap, "\n".join(lines)]
        blocks.append(_block(node, lines, start=end + len(gap), top=top))
        end = blocks[-1].end
    return "".join(pieces), tuple(blocks)


def _gap(above: BlockKind, below: BlockKind) -> str:
    return "\n" if above is below is BlockKind.ITEM else "\n\n"


def _with_title(nodes: Sequence[Node], title: str) -> Iterable[Node]:
    key = _key(title)
    opening = enumerate(nodes[:_TITLE_WITHIN])
    same = [place for place, node in opening if node.kind in _MAY_BE_TITLE and _key(node.text) == key]
    rest = [node for place, node in enumerate(nodes) if place not in same]
    first = same[0] if same else 0
    return (*rest[:first], Node(BlockKind.TITLE, title), *rest[first:])


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _promote_title(nodes: Sequence[Node]) -> Iterable[Node]:
    levels = [node.level for node in nodes if node.kind in {BlockKind.TITLE, BlockKind.HEADING}]
    if levels and nodes[0].kind is BlockKind.HEADING and levels[0] == min(levels) and levels.count(levels[0]) == 1:
        return (nodes[0]._replace(kind=BlockKind.TITLE), *nodes[1:])
    return nodes


def _lines(node: Node) -> list[str]:
    if node.kind is BlockKind.TABLE:
        return node.text.split("\n")
    lines = [line.strip() for line in _LINE_END.split(node.text) if line.strip()] or [""]
    return [f"{node.marker} {lines[0]}".strip(), *lines[1:]]


def _block(node: Node, lines: Sequence[str], *, start: int, top: int) -> Block:
    starts = accumulate((len(line) + 1 for line in lines), initial=start)
    spans = tuple(Span(begin, begin + len(line)) for begin, line in zip(starts, lines, strict=False))
    marker = Span(start, start + len(node.marker)) if node.marker else None
    level = {BlockKind.ITEM: node.level, BlockKind.HEADING: max(0, node.level - top)}.get(node.kind, 0)
    return Block(node.kind, start, spans[-1].end, spans, marker, level)


def merge_blocks(declared: Sequence[Block], detected: Sequence[Block]) -> Iterator[Block]:
    """The ``declared`` blocks in order, plain paragraphs among them replaced by what was ``detected`` there.

    Authors number by hand, so that a declared paragraph may be a list item, a byline or a table row. Detected headings
    count only if the file declares none; below a stamp or a letterhead a declared one may be the title.
    """
    kinds = {block.kind for block in declared}
    starts = [block.start for block in detected]
    titles = () if BlockKind.TITLE in kinds else [block for block in detected if block.kind is BlockKind.TITLE]
    for block in declared:
        may_be = titles if block.kind in _MAY_BE_TITLE else ()
        title = next((title for title in may_be if title.start <= block.start and block.end <= title.end), None)
        if title:
            # The lines of one title are paragraphs of a file.
            yield from [title] if title.start == block.start else []
            continue
        inner = detected[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        covers = inner and (inner[0].start, inner[-1].end) == (block.start, block.end)
        if not covers or not _may_be_refined(block):
            is_title = covers and inner[0].kind is BlockKind.TITLE and block.kind is BlockKind.HEADING
            yield block._replace(kind=BlockKind.TITLE) if is_title and BlockKind.TITLE not in kinds else block
            continue
        for found in inner:
            if found.start == block.start and block.marker:
                yield block._replace(end=found.end, lines=found.lines)
            else:
                yield _demote_heading(found, kinds)


def _may_be_refined(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and len(block.lines) > 1)


def _demote_heading(found: Block, declared: set[BlockKind]) -> Block:
    if found.kind is BlockKind.TITLE and BlockKind.TITLE in declared:
        found = found._replace(kind=BlockKind.HEADING)
    if found.kind is BlockKind.HEADING and BlockKind.HEADING in declared:
        return found._replace(kind=BlockKind.PARAGRAPH, marker=None, level=0)
    return found
