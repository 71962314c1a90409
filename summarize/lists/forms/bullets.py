"""Bullets of every shape, boxes to tick among them, at the start of a block, or after a semicolon among bullets."""

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

    from summarize.lists.view import Page

_BOX = compile_late(rf"(?:{OPEN_BOX}|{TICKED_BOX})\ufe0f?$")
_PICTURE = compile_late("[\u2600-\u27bf\U0001f000-\U0001faff]")
_VARIANTS = str.maketrans("", "", "\ufe0e\ufe0f")
PICTURE = "picture"
_WIDEST = 80
_INLINE = compile_late(r";\s+(?=\S{1,8}\s+[^\W\d])")


def find_bullets(page: Page) -> Iterator[Marker]:
    """Bullets that open a block, and those inside it that follow a semicolon."""
    found = list(_bullets(page))
    styles = Counter(_style(match[0]) for match, _ in found)
    for match, place in found:
        style = _style(match[0])
        kind = PICTURE if _PICTURE.match(style) else ""
        # «🏠 …», «🚗 …»: a picture of its own for each item.
        if kind and styles[style] == 1:
            style = kind
        indentation = _indentation(page, match.start()) if place is Place.BLOCK else 0
        span = Span(*match.span())
        yield Marker(Form.BULLET, span, 0, f"bullet {style}", place, span.start, kind=kind, indentation=indentation)


def _bullets(page: Page) -> Iterator[tuple[re.Match[str], Place]]:
    for block in page.blocks:
        match = None if block.kind is BlockKind.DIALOGUE else match_bullet(page.text, block.start, block.end)
        if match is None:
            continue
        yield match, Place.BLOCK
        for semicolon in _INLINE.finditer(page.text, block.start, block.end):
            inner = match_bullet(page.text, semicolon.end(), block.end)
            if inner:
                yield inner, Place.INSIDE


def _style(bullet: str) -> str:
    return "[]" if _BOX.search(bullet) else bullet.translate(_VARIANTS)


def _indentation(page: Page, start: int) -> int:
    line = page.text[page.text.rfind("\n", max(start - _WIDEST, 0), start) + 1 : start].expandtabs(4)
    return len(line) if line.isspace() else 0
