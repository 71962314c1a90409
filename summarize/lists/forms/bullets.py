"""Bullets at the start of a block, and after a semicolon in a block that begins with one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.document import BlockKind, Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place
from summarize.text.list_markers import OPEN_BOX, TICKED_BOX, match_bullet

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from summarize.lists.view import View

PICTURE = "picture"
_BOX = compile_late(rf"(?:{OPEN_BOX}|{TICKED_BOX})$")
_PICTURE = compile_late("[\u2600-\u27bf\U0001f000-\U0001faff]")
_LONGEST_INDENT = 80
_INLINE = compile_late(r";\s+(?=\S{1,8}\s+[^\W\d])")


def find_bullets(view: View) -> Iterator[Marker]:
    """Bullets of every shape; boxes to tick are of one style, and so are pictures that differ from item to item."""
    found = list(_bullets(view))
    styles = Counter(_style(match[0]) for match, _ in found)
    for match, place in found:
        style, span = _style(match[0]), Span(*match.span())
        kind = PICTURE if _PICTURE.match(style) else ""
        if kind and styles[style] == 1:
            style = kind
        indentation = _indentation(view, span.start) if place is Place.BLOCK_START else 0
        yield Marker(Form.BULLET, span, 0, f"bullet {style}", place, span.start, kind=kind, indentation=indentation)


def _bullets(view: View) -> Iterator[tuple[re.Match[str], Place]]:
    for block in view.blocks:
        match = None if block.kind is BlockKind.DIALOGUE else match_bullet(view.text, block.start, block.end)
        if match is None:
            continue
        yield match, Place.BLOCK_START
        for semicolon in _INLINE.finditer(view.text, block.start, block.end):
            inner = match_bullet(view.text, semicolon.end(), block.end)
            if inner:
                yield inner, Place.INSIDE_SENTENCE


def _style(bullet: str) -> str:
    return "[]" if _BOX.search(bullet) else bullet


def _indentation(view: View, start: int) -> int:
    line = view.text[view.text.rfind("\n", max(start - _LONGEST_INDENT, 0), start) + 1 : start].expandtabs(4)
    return len(line) if line.isspace() else 0
