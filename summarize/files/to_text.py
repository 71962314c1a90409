r"""From nodes to a text with places in it, and the blocks that stand there.

One paragraph, item or table row a line; a table's cells are separated by tabs, so that a row reads
«1\tОтремонтировать мост\tГлавный инженер»; items follow each other, all else is set apart by an empty line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.document import Block, BlockKind, Span
from summarize.files.nodes import Aside, Heading, Listing, Paragraph, Quotation, Table
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.files.nodes import ListItem, Node

_LINE_END = compile_late(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def lay_out(nodes: Sequence[Node], title: str = "") -> tuple[str, tuple[Block, ...]]:
    """The text of a document and its blocks, each span into that text.

    ``title`` heads the text unless the document's own first words are it. A lone topmost heading
    that opens the document is its title.
    """
    page = _Page()
    nodes = _titled(nodes, title)
    top = min((node.level for node in nodes if isinstance(node, Heading) and node.level), default=1)
    _set(page, nodes, BlockKind.PARAGRAPH, depth=0, top=top)
    return "".join(page.pieces), tuple(page.blocks)


@dataclass(slots=True)
class _Page:
    """What has been written so far."""

    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0

    def write(self, kind: BlockKind, lines: Sequence[str], *, marker: str = "", level: int = 0) -> None:
        """Set one block; ``marker`` opens its first line."""
        if self.blocks:
            close = kind is BlockKind.ITEM and self.blocks[-1].kind is BlockKind.ITEM
            self._put("\n" if close else "\n\n")
        start = self.length
        spans: list[Span] = []
        for line in lines:
            if spans:
                self._put("\n")
            spans.append(Span(self.length, self.length + len(line)))
            self._put(line)
        place = Span(start, start + len(marker)) if marker else None
        self.blocks.append(Block(kind, start, self.length, tuple(spans), place, level))

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)


def _titled(nodes: Sequence[Node], title: str) -> Sequence[Node]:
    opening = next((node for node in nodes if isinstance(node, Heading)), None)
    if title:
        # Metadata often repeats the words that the page opens with, a date or a rubric above them.
        places = [place for place, node in enumerate(nodes[:3]) if _words_of(node) == _key(title)]
        above = nodes[: places[0]] if places else []
        return [
            *above,
            Heading(0, title),
            *(node for place, node in enumerate(nodes[len(above) :], len(above)) if place not in places),
        ]
    levels = [node.level for node in nodes if isinstance(node, Heading)]
    if (
        opening is not None
        and nodes[0] is opening
        and levels.count(opening.level) == 1 == levels.index(min(levels)) + 1
    ):
        return [Heading(0, opening.text), *nodes[1:]]
    return nodes


def _words_of(node: Node) -> str:
    return _key(node.text) if isinstance(node, Heading | Paragraph) else ""


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _set(page: _Page, nodes: Iterable[Node], kind: BlockKind, *, depth: int, top: int) -> None:
    for node in nodes:
        match node:
            case Heading(level=level, text=text):
                _set_heading(page, level, text, top)
            case Paragraph(text=text):
                page.write(kind, _lines(text))
            case Aside(text=text):
                page.write(BlockKind.BOILERPLATE, _lines(text))
            case Quotation(nodes=inner):
                _set(page, inner, BlockKind.QUOTATION, depth=depth, top=top)
            case Table(rows=rows):
                _set_table(page, rows)
            case Listing(items=items):
                _set_items(page, items, depth=depth, top=top)


def _set_heading(page: _Page, level: int, text: str, top: int) -> None:
    kind = BlockKind.HEADING if level else BlockKind.TITLE
    page.write(kind, _lines(text), level=max(0, level - top))


def _set_items(page: _Page, items: Sequence[ListItem], *, depth: int, top: int) -> None:
    for item in items:
        _set_item(page, item, depth=depth, top=top)


def _set_item(page: _Page, item: ListItem, *, depth: int, top: int) -> None:
    first, rest = (item.nodes[0], item.nodes[1:]) if item.nodes else (None, ())
    if isinstance(first, Paragraph | Heading):
        head, *more = _lines(first.text) or [""]
    else:
        head, more, rest = "", [], item.nodes
    page.write(BlockKind.ITEM, [f"{item.marker} {head}".rstrip(), *more], marker=item.marker, level=depth)
    _set(page, rest, BlockKind.PARAGRAPH, depth=depth + 1, top=top)


def _set_table(page: _Page, rows: Sequence[Sequence[str]]) -> None:
    lines = ["\t".join(row) for row in rows if any(row)]
    if lines:
        page.write(BlockKind.TABLE, lines)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in _LINE_END.split(text) if line.strip()]
