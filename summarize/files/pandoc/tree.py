"""From pandoc's JSON tree to nodes: headings, list items with their printed markers, tables, footnotes.

The shapes are those of pandoc-types 1.23 (``Text.Pandoc.Definition``): an object with the name of
its constructor under ``t`` and its fields under ``c``.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import COVERED, BlockKind
from summarize.files.blocks import Node
from summarize.files.pandoc.printed_numbers import PRINTED_BULLET, printed_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# «10²», and the mark of a footnote that was typed.
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WHITE_SPACE = compile_late(r"\s+")
_LEVELS = compile_late(r"(?:\d+\.)+")
# A marker typed by hand after an automatic bullet: it says more than the bullet.
_TYPED_MARKER = compile_late(r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[^\W\d_]\)|[-–—•])(?=\s)")
_ITEM_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TITLE})


class Conventions(NamedTuple):
    """How one kind of file is represented in pandoc's tree.

    ``styles`` renames list styles; ``soft_break`` replaces a line end inside a paragraph;
    ``indent_is_quote``: an indented paragraph is a BlockQuote (docx, odt, rtf), so only a named style makes
    a quotation; ``levels_joined``: a nested number without a delimiter follows its parent's (docx: «1.2.»).
    """

    styles: Mapping[str, str] = {}
    soft_break: str = " "
    indent_is_quote: bool = False
    levels_joined: bool = False


class Cell(NamedTuple):
    """A table's cell; ``height`` and ``width`` count the rows and columns that it covers."""

    height: int
    width: int
    blocks: Sequence[object]


def read_tree(tree: object, conventions: Conventions) -> tuple[Node, ...]:
    """The nodes of a document in order, its footnotes last."""
    reader = _Reader(conventions)
    match tree:
        case {"blocks": [*blocks]}:
            nodes = [*_with_typed_text([*reader.nodes(blocks)])]
            notes = (_joined(_Reader(Conventions()).nodes(note)) for note in reader.notes)
            return (*nodes, *(Node(BlockKind.BOILERPLATE, note) for note in notes if note))
    return ()


def _with_typed_text(nodes: Sequence[Node]) -> Iterator[Node]:
    """``nodes``; where most of a document is code, it is text in the type of a typewriter."""
    code = sum(len(node.text) for node in nodes if node.kind is BlockKind.BOILERPLATE)
    if 2 * code <= sum(len(node.text) for node in nodes):
        yield from nodes
        return
    typed = [node._replace(kind=BlockKind.PARAGRAPH) if node.kind is BlockKind.BOILERPLATE else node for node in nodes]
    for is_table, group in groupby(typed, key=lambda node: "\t" in node.text or "|" in node.text):
        if is_table:
            yield Node(BlockKind.PARAGRAPH, "\n".join(node.text for node in group))
        else:
            yield from group


def read_meta(tree: object, name: str) -> str:
    """The text of a metadata field («title», «date»); "" if there is none."""
    match tree:
        case {"meta": {**fields}}:
            return _fold(_Reader(Conventions()).text([fields.get(name)]))
    return ""


def _joined(nodes: Iterable[Node]) -> str:
    return " ".join(_fold(f"{node.marker} {node.text}") for node in nodes)


def _fold(text: str) -> str:
    return _WHITE_SPACE.sub(" ", text).strip()


class _Reader:
    """Reads blocks and inlines; ``notes`` holds the blocks of each footnote met so far."""

    def __init__(self, conventions: Conventions) -> None:
        self.notes: list[Sequence[object]] = []
        self._conventions = conventions
        self._outer_markers: list[str] = []

    def nodes(self, blocks: Sequence[object]) -> Iterator[Node]:
        """The nodes of ``blocks`` in order; raw markup and horizontal rules have none."""
        for block in blocks:
            yield from self._leaf(block)
            yield from self._container(block)
            yield from self._list_or_table(block)

    # ---------------------------------------------------------------- paragraphs

    def text(self, inlines: Sequence[object]) -> str:
        """The text of ``inlines`` without images and raw markup; footnotes are added to ``notes``."""
        return "".join(self._inline(inline) for inline in inlines)

    def _inline(self, inline: object) -> str:
        match inline:
            case {"t": "Str" | "MetaString", "c": str(text)} | {"t": "Code" | "Math", "c": [_, str(text)]}:
                return text
            case {"t": "Space" | "SoftBreak" | "LineBreak" as tag}:
                return {"SoftBreak": self._conventions.soft_break, "LineBreak": "\n"}.get(tag, " ")
            case {"t": "Superscript", "c": [{"t": "Str", "c": str(digits)}]} if digits.isdecimal():
                return digits.translate(_RAISED)
            case {"t": "Strikeout"}:
                pass  # nothing of it, unlike of what else has text within
            case {"t": "Note", "c": [*blocks]}:
                self.notes.append(blocks)
            case {"t": "MetaList" | "MetaBlocks" as tag, "c": [*parts]}:
                return {"MetaList": ", "}.get(tag, " ").join(map(self._inline, parts))
            case {"t": "Quoted" | "Cite" | "Link" | "Span", "c": [_, [*inner], *_]} | {"c": [*inner]}:
                return self.text(inner)
        return ""

    def _leaf(self, block: object) -> Iterator[Node]:
        kind, text, level = BlockKind.PARAGRAPH, "", 0
        match block:
            case {"t": "Plain" | "Para", "c": [*inlines]}:
                text = self.text(inlines)
            case {"t": "LineBlock", "c": [*lines]}:
                text = "\n".join(self.text(line) for line in _lists(lines))
            case {"t": "Header", "c": [int(level), [_, [*classes], _], [*inlines]]}:
                kind, level = (BlockKind.TITLE, 0) if "title" in classes else (BlockKind.HEADING, level)
                text = _fold(self.text(inlines))
            case {"t": "CodeBlock", "c": [_, str(text)]}:
                kind = BlockKind.BOILERPLATE
        if text.strip():
            yield Node(kind, text.strip(), level=level)

    # ---------------------------------------------------------------- blocks of blocks

    def _container(self, block: object) -> Iterator[Node]:
        match block:
            case {"t": "BlockQuote", "c": [*blocks]}:
                nodes = self.nodes(blocks)
                yield from nodes if self._conventions.indent_is_quote else _quotation(nodes)
            case {"t": "Div", "c": [[_, _, [*attributes]], [*blocks]]}:
                nodes = self.nodes(blocks)
                yield from _quotation(nodes) if _is_quote_style(attributes) else nodes
            case {"t": "DefinitionList", "c": [*entries]}:
                for term, definitions in _lists(entries):
                    inner = (block for blocks in _lists(definitions) for block in blocks)
                    yield from self.nodes([{"t": "Para", "c": term}, *inner])
            case {"t": "Figure", "c": [_, [_, [*caption]], _]}:
                yield from _plain(BlockKind.BOILERPLATE, self.nodes(caption))

    def _list_or_table(self, block: object) -> Iterator[Node]:
        match block:
            case {"t": "OrderedList", "c": [[int(start), {"t": str(style)}, {"t": str(delimiter)}], [*items]]}:
                yield from self._numbered(items, start, self._conventions.styles.get(style, style), delimiter)
            case {"t": "BulletList", "c": [*items]}:
                for item in _lists(items):
                    yield from _bulleted(list(self.nodes(item)))
            case {"t": "Table", "c": [_, [_, [*caption]], [*columns], [_, [*head]], [*bodies], [_, [*foot]]]}:
                yield from _plain(BlockKind.PARAGRAPH, self.nodes(caption))
                inner = (row for body in _lists(bodies) for rows in _lists(body[2:]) for row in rows)
                yield from self._table([[*_cells(row)] for row in (*head, *inner, *foot)], len(columns))

    def _numbered(self, items: Sequence[object], start: int, style: str, delimiter: str) -> Iterator[Node]:
        joined = self._conventions.levels_joined and (style, delimiter) == ("Decimal", "DefaultDelim")
        prefix = self._outer_markers[-1] if joined and self._outer_markers else ""
        for number, item in enumerate(_lists(items), start):
            marker = prefix + printed_number(number, style, delimiter)
            self._outer_markers.append(marker if _LEVELS.fullmatch(marker) else "")
            nodes = list(self.nodes(item))
            self._outer_markers.pop()
            yield from _item(marker, nodes)

    def _table(self, rows: Sequence[Sequence[Cell]], columns: int) -> Iterator[Node]:
        # One row or one column is layout: a letterhead, a frame, a signature.
        if columns == 1 or len(rows) == 1:
            yield from self.nodes([block for row in rows for cell in row for block in cell.blocks])
            return
        lines = ["\t".join(cells) for cells in self._grid(rows, columns) if any(map(str.strip, cells))]
        if lines:
            yield Node(BlockKind.TABLE, "\n".join(lines))

    def _grid(self, rows: Sequence[Sequence[Cell]], columns: int) -> Iterator[list[str]]:
        """Each row with a text for every column, ``COVERED`` for those below a merged cell."""
        covered = [0] * columns
        for row in rows:
            covered = [max(0, left - 1) for left in covered]
            texts = [COVERED if left else "" for left in covered]
            free = (column for column in range(columns) if not covered[column])
            for column, cell in zip(free, row, strict=False):
                texts[column] = _joined(self.nodes(cell.blocks))
                end = min(columns, column + cell.width)
                covered[column:end] = [cell.height] * (end - column)
            yield texts


def _quotation(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node._replace(kind=BlockKind.QUOTATION) if node.kind is BlockKind.PARAGRAPH else node


def _is_quote_style(attributes: Sequence[object]) -> bool:
    return any("quote" in str(value).lower() for key, value in _lists(attributes) if key == "custom-style")


def _bulleted(nodes: Sequence[Node]) -> Iterator[Node]:
    if not nodes:
        return
    first = nodes[0]
    typed = _TYPED_MARKER.match(first.text) if first.kind is BlockKind.PARAGRAPH else None
    if typed:
        nodes = (first._replace(text=first.text[typed.end() :].strip()), *nodes[1:])
    yield from _item(typed[0] if typed else PRINTED_BULLET, nodes)


def _item(marker: str, nodes: Sequence[Node]) -> Iterator[Node]:
    """An item with its first paragraph, then the rest of it, nested items one level deeper."""
    opens = bool(nodes) and nodes[0].kind in _ITEM_TEXT
    yield Node(BlockKind.ITEM, nodes[0].text if opens else "", marker)
    for node in nodes[opens:]:
        yield node._replace(level=node.level + 1) if node.kind is BlockKind.ITEM else node


def _plain(kind: BlockKind, nodes: Iterable[Node]) -> Iterator[Node]:
    return (Node(kind, _joined([node])) for node in nodes)


def _lists(values: object) -> Iterator[list[object]]:
    return (value for value in values if isinstance(value, list)) if isinstance(values, list) else iter(())


def _cells(row: object) -> Iterator[Cell]:
    match row:
        case [_, [*cells]]:
            for cell in cells:
                match cell:
                    case [_, _, int(height), int(width), [*blocks]]:
                        yield Cell(height, width, blocks)
