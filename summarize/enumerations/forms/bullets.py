"""Bullets of every shape, at the start of a block, or after a semicolon in a block of bullets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.enumerations.markers import Marker, Place
from summarize.records import BlockKind, Form, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.enumerations.page import Page
    from summarize.records import Block

_SHAPES = "•·∙▪▫●○◦■□◆◇►▶▸➢➤➔→✓✔☑‣⁃*"
_BULLET = re.compile(rf"[ \t\u00a0]*(?P<bullet>[-–—‒−+](?=\s)|[-–—‒−](?=[^\W\d])|[{_SHAPES}](?!\*))")
_INLINE = re.compile(r";\s+(?P<bullet>[-–—•])\s+(?=[^\W\d])")


def find_bullets(page: Page) -> Iterator[Marker]:
    """Bullets that open a block, and those inside it that follow a semicolon."""
    for block in page.blocks:
        if block.kind is BlockKind.DIALOGUE:
            continue
        match = _BULLET.match(page.text, block.start, block.end)
        if match:
            yield _marker(match, Place.BLOCK)
            yield from _inline(page, block)


def _inline(page: Page, block: Block) -> Iterator[Marker]:
    for match in _INLINE.finditer(page.text, block.start, block.end):
        yield _marker(match, Place.INSIDE)


def _marker(match: re.Match[str], place: Place) -> Marker:
    span = Span(*match.span("bullet"))
    return Marker(Form.BULLET, span, 0, f"bullet {match['bullet']}", place, match.start("bullet"))
