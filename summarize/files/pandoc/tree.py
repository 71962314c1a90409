"""From pandoc's JSON tree to nodes: headings, lists with their printed markers, tables, quotations, footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.files.nodes import Aside, Heading, Listing, ListItem, Node, Paragraph, Quotation, Table
from summarize.files.pandoc.inlines import Dialect, as_list, fields, folded, read_inlines, tag_of
from summarize.files.pandoc.printed_numbers import BULLET, printed
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LEVELS = compile_late(r"(?:\d+\.)+")
# A marker that was typed where the list has only a bullet: it says more.
_TYPED_MARKER = compile_late(r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[^\W\d_]\)|[-–—•])(?=\s)")


def read_tree(tree: object, dialect: Dialect) -> tuple[Node, ...]:
    """The nodes of a document in order, its footnotes last."""
    nodes = tuple(_nodes(fields(tree, "blocks"), dialect))
    notes = (" ".join(_plain(_nodes(note, Dialect()))) for note in dialect.notes)
    return (*nodes, *(Aside(note) for note in notes if note))


def read_meta(tree: object, name: str) -> str:
    """The text of one entry of the document's metadata («title», «date»); empty when there is none."""
    if not isinstance(tree, dict):
        return ""
    meta = tree.get("meta")
    return folded(_meta_text(meta.get(name))) if isinstance(meta, dict) else ""


def _meta_text(value: object) -> str:
    if isinstance(value, dict) and isinstance(value.get("c"), str):
        return str(value["c"])
    if tag_of(value) == "MetaBlocks":
        return " ".join(_plain(_nodes(fields(value), Dialect())))
    if tag_of(value) == "MetaList":
        return ", ".join(_meta_text(part) for part in fields(value))
    return read_inlines(fields(value), Dialect())


# ---------------------------------------------------------------- blocks


def _nodes(blocks: list[object], dialect: Dialect) -> Iterator[Node]:
    for block in blocks:
        read = BLOCKS.get(tag_of(block))
        if read:
            yield from read(block, dialect)


def _paragraph(block: object, dialect: Dialect) -> Iterator[Node]:
    text = read_inlines(fields(block), dialect).strip()
    if text:
        yield Paragraph(text)


def _line_block(block: object, dialect: Dialect) -> Iterator[Node]:
    text = "\n".join(read_inlines(as_list(line), dialect) for line in fields(block)).strip()
    if text:
        yield Paragraph(text)


def _heading(block: object, dialect: Dialect) -> Iterator[Node]:
    level, attributes, inlines = fields(block)
    text = folded(read_inlines(as_list(inlines), dialect))
    if text:
        yield Heading(0 if "title" in _classes(attributes) else int(str(level)), text)


def _quotation(block: object, dialect: Dialect) -> Iterator[Node]:
    nodes = tuple(_nodes(fields(block), dialect))
    if dialect.quotes_by_indent:
        yield from nodes
    elif nodes:
        yield Quotation(nodes)


def _division(block: object, dialect: Dialect) -> Iterator[Node]:
    attributes, blocks = fields(block)
    nodes = tuple(_nodes(as_list(blocks), dialect))
    if nodes and "quote" in _style(attributes):
        yield Quotation(nodes)
    else:
        yield from nodes


def _ordered(block: object, dialect: Dialect) -> Iterator[Node]:
    numbering, items = fields(block)
    start, style, delimiter = as_list(numbering)
    name = dialect.styles.get(tag_of(style), tag_of(style))
    joined = dialect.levels_joined and (name, tag_of(delimiter)) == ("Decimal", "DefaultDelim")
    prefix = next(iter(dialect.above[-1:]), "") if joined else ""
    found = []
    for number, item in enumerate(as_list(items), int(str(start))):
        marker = prefix + printed(number, name, tag_of(delimiter))
        dialect.above.append(marker if _LEVELS.fullmatch(marker) else "")
        found.append(ListItem(marker, tuple(_nodes(as_list(item), dialect))))
        dialect.above.pop()
    yield Listing(tuple(found))


def _bullets(block: object, dialect: Dialect) -> Iterator[Node]:
    items = (tuple(_nodes(as_list(item), dialect)) for item in fields(block))
    yield Listing(tuple(_bulleted(nodes) for nodes in items if nodes))


def _bulleted(nodes: tuple[Node, ...]) -> ListItem:
    first = nodes[0]
    typed = _TYPED_MARKER.match(first.text) if isinstance(first, Paragraph) else None
    if not typed:
        return ListItem(BULLET, nodes)
    return ListItem(typed[0], (Paragraph(typed.string[typed.end() :].strip()), *nodes[1:]))


def _definitions(block: object, dialect: Dialect) -> Iterator[Node]:
    for entry in fields(block):
        term, definitions = as_list(entry)
        yield from _paragraph({"c": term}, dialect)
        for definition in as_list(definitions):
            yield from _nodes(as_list(definition), dialect)


def _figure(block: object, dialect: Dialect) -> Iterator[Node]:
    caption = as_list(fields(block)[1])
    for text in _plain(_nodes(as_list(caption[-1]), dialect)):
        yield Aside(text)


def _code(block: object, dialect: Dialect) -> Iterator[Node]:
    del dialect
    text = str(fields(block)[1]).strip()
    if text:
        yield Aside(text)


BLOCKS: dict[str, Callable[[object, Dialect], Iterator[Node]]] = {
    "Plain": _paragraph,
    "Para": _paragraph,
    "LineBlock": _line_block,
    "Header": _heading,
    "BlockQuote": _quotation,
    "Div": _division,
    "OrderedList": _ordered,
    "BulletList": _bullets,
    "DefinitionList": _definitions,
    "Figure": _figure,
    "CodeBlock": _code,
}


def _classes(attributes: object) -> list[object]:
    return as_list(as_list(attributes)[1])


def _style(attributes: object) -> str:
    pairs = (as_list(pair) for pair in as_list(as_list(attributes)[2]))
    return next((str(value).lower() for key, value in pairs if key == "custom-style"), "")


# ---------------------------------------------------------------- tables


def _table(block: object, dialect: Dialect) -> Iterator[Node]:
    _, caption, columns, head, bodies, foot = fields(block)
    for text in _plain(_nodes(as_list(as_list(caption)[-1]), dialect)):
        yield Paragraph(text)
    rows = [*as_list(as_list(head)[1])]
    for body in as_list(bodies):
        rows += [*as_list(as_list(body)[2]), *as_list(as_list(body)[3])]
    rows += as_list(as_list(foot)[1])
    if len(as_list(columns)) == 1 or len(rows) == 1:
        # One row or one column is layout: a letterhead, a frame, a signature.
        yield from _unframed(rows, dialect)
    else:
        yield Table(tuple(_spread(rows, len(as_list(columns)), dialect)))


BLOCKS["Table"] = _table


def _unframed(rows: list[object], dialect: Dialect) -> Iterator[Node]:
    for row in rows:
        for cell in as_list(as_list(row)[1]):
            yield from _nodes(as_list(as_list(cell)[4]), dialect)


def _spread(rows: list[object], columns: int, dialect: Dialect) -> Iterator[tuple[str, ...]]:
    """Each row with a cell for every column: those that a merged cell covers are empty."""
    covered = [0] * columns
    for row in rows:
        cells = [""] * columns
        covered = [max(0, left - 1) for left in covered]
        place = 0
        for cell in as_list(as_list(row)[1]):
            _, _, tall, wide, blocks = as_list(cell)
            while place < columns and covered[place]:
                place += 1
            if place >= columns:
                break
            cells[place] = folded(" ".join(_plain(_nodes(as_list(blocks), dialect))))
            end = min(columns, place + int(str(wide)))
            covered[place:end] = [int(str(tall))] * (end - place)
            place = end
        yield tuple(cells)


def _plain(nodes: Iterator[Node] | tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Heading(text=text) | Paragraph(text=text) | Aside(text=text):
                yield folded(text)
            case Quotation(nodes=inner):
                yield from _plain(inner)
            case Listing(items=items):
                for item in items:
                    yield " ".join((item.marker, *_plain(item.nodes)))
            case Table(rows=rows):
                yield from (folded(" ".join(row)) for row in rows)
