"""Bullets of every shape, boxes to tick among them, at the start of a block, or after a semicolon among bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind, Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from summarize.document import Block
    from summarize.lists.view import Page

_SHAPES = "•·∙▪▫●○◦■□◆◇►▶▸➢➤➔→✓✔☑‣⁃*"
_BOX = r"(?:[-–—*+•]\s{1,3})?(?:\[[ xXхХ✓✔]?\]|[☐☑☒])(?=\s)"
_BULLET = compile_late(rf"[ \t\u00a0]*(?P<bullet>{_BOX}|[-–—‒−+](?=\s)|[-–—‒−](?=[^\W\d])|[{_SHAPES}](?!\*))")
_BOXES = frozenset("]☐☑☒")
_WIDEST = 80
_INLINE = compile_late(r";\s+(?P<bullet>[-–—•])\s+(?=[^\W\d])")


def find_bullets(page: Page) -> Iterator[Marker]:
    """Bullets that open a block, and those inside it that follow a semicolon."""
    for block in page.blocks:
        if block.kind is BlockKind.DIALOGUE:
            continue
        match = _BULLET.match(page.text, block.start, block.end)
        if match:
            yield _marker(match, Place.BLOCK, _indentation(page, match.start("bullet")))
            yield from _inline(page, block)


def _inline(page: Page, block: Block) -> Iterator[Marker]:
    for match in _INLINE.finditer(page.text, block.start, block.end):
        yield _marker(match, Place.INSIDE, 0)


def _marker(match: re.Match[str], place: Place, indentation: int) -> Marker:
    span = Span(*match.span("bullet"))
    # Ticked or not, boxes make one list.
    style = "bullet []" if match["bullet"][-1] in _BOXES else f"bullet {match['bullet']}"
    return Marker(Form.BULLET, span, 0, style, place, match.start("bullet"), indentation=indentation)


def _indentation(page: Page, start: int) -> int:
    line = page.text[page.text.rfind("\n", max(start - _WIDEST, 0), start) + 1 : start].expandtabs(4)
    return len(line) if line.isspace() else 0
