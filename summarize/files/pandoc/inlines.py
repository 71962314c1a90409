"""The inline part of pandoc's tree: from words, breaks and emphasis to text.

The shapes are those of pandoc-types 1.23 (``Text.Pandoc.Definition``): a node is an object with
its constructor's name under ``t`` and its fields under ``c``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Mapping

_WHITE = compile_late(r"\s+")
# Where the inlines stand among the fields of a constructor; None: they are its fields.
_INNER = {
    "Emph": None,
    "Underline": None,
    "Strong": None,
    "Strikeout": None,
    "Superscript": None,
    "Subscript": None,
    "SmallCaps": None,
    "Quoted": 1,
    "Cite": 1,
    "Link": 1,
    "Span": 1,
}


@dataclass(slots=True)
class Dialect:
    """How one kind of file is written into pandoc's tree.

    ``styles`` are the numberings that pandoc calls otherwise; ``soft_break`` is what a line end
    inside a paragraph is; ``quotes_by_indent``: an indented paragraph comes as a quotation (docx,
    odt), so only a named style makes one; ``levels_joined``: a nested number without a delimiter is
    printed after its parent's (docx: «1.2.»). ``notes`` gathers the footnotes, as blocks.
    """

    styles: Mapping[str, str] = field(default_factory=dict)
    soft_break: str = " "
    quotes_by_indent: bool = False
    levels_joined: bool = False
    notes: list[list[object]] = field(default_factory=list)
    above: list[str] = field(default_factory=list)


def tag_of(node: object) -> str:
    """The name of a node's constructor; empty for what is no node."""
    return str(node.get("t", "")) if isinstance(node, dict) else ""


def fields(node: object, key: str = "c") -> list[object]:
    """The list under ``key`` of a node; empty when there is none."""
    return as_list(node.get(key)) if isinstance(node, dict) else []


def as_list(value: object) -> list[object]:
    """``value`` where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def folded(text: str) -> str:
    """``text`` on one line, white space folded."""
    return _WHITE.sub(" ", text).strip()


def read_inlines(inlines: list[object], dialect: Dialect) -> str:
    """The text of a run of inlines; footnotes go to ``dialect.notes``, images and raw markup nowhere."""
    return "".join(_inline(inline, dialect) for inline in inlines)


def _inline(inline: object, dialect: Dialect) -> str:
    tag = tag_of(inline)
    if tag == "Str" and isinstance(inline, dict):
        return str(inline["c"])
    if tag in {"Space", "SoftBreak", "LineBreak"}:
        return {"SoftBreak": dialect.soft_break, "LineBreak": "\n"}.get(tag, " ")
    if tag in _INNER:
        place = _INNER[tag]
        content = fields(inline)
        return read_inlines(content if place is None else as_list(content[place]), dialect)
    if tag in {"Code", "Math"}:
        return str(fields(inline)[1])
    if tag == "Note":
        dialect.notes.append(fields(inline))
    return ""
