"""Markers: the words and signs that number an item."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.records import BlockKind, Form, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.records import Block, Document

_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
_SIGN = re.compile(r"\(?(?:(?P<number>\d{1,3})|(?P<letter>[а-яё]))[.)]$")


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker with its form and what it counts (0 for a bullet); ``line_start`` when it opens its block."""

    form: Form
    span: Span
    number: int
    line_start: bool


def find_markers(document: Document) -> list[Marker]:
    """All markers of ``document`` in document order, whether or not they turn out to be a series."""
    found = [*_line_markers(document), *_adverbs(document)]
    return sorted(found, key=lambda marker: marker.span)


def _line_markers(document: Document) -> Iterator[Marker]:
    for block in document.blocks:
        if block.kind is BlockKind.ITEM and block.marker:
            yield _line_marker(document.text, block, block.marker)


def _line_marker(text: str, block: Block, span: Span) -> Marker:
    del block
    match = _SIGN.match(text[span.start : span.end])
    if match and match["number"]:
        return Marker(Form.NUMBER, span, int(match["number"]), line_start=True)
    if match and match["letter"] in _LETTERS:
        return Marker(Form.LETTER, span, _LETTERS.index(match["letter"]) + 1, line_start=True)
    return Marker(Form.BULLET, span, 0, line_start=True)


def _adverbs(document: Document) -> Iterator[Marker]:
    adverbs = document.language.table("enumerations", "ordinal_adverbs")
    if not adverbs:
        return
    numbers = {word: number for number, word in enumerate(adverbs, 1)}
    pattern = re.compile(rf"\b(?:{'|'.join(numbers)})\b", re.IGNORECASE)
    for match in pattern.finditer(document.text.replace("ё", "е")):
        yield Marker(Form.ORDINAL_ADVERB, Span(*match.span()), numbers[match[0].lower()], line_start=False)
