"""Divide paragraphs that were separate elements before the text was saved on one line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.document import Block, BlockKind, Span
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarize.languages import Language

_LONGEST_STANDFIRST = 300
# A sentence without a space after it.
_GLUED = compile_late(rf"[{LOWER}][.!?…]?[»”\"]?[.!?…](?=[«„“\"]?[{UPPER}][{LOWER}]{{2}})")
_ASTERISKS = compile_late(r"(?<=\s)\*\s\*\s\*(?=\s)")
# «И.Фамилия:», as transcripts name their speakers.
_SPEAKER = rf"(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?"
_FEWEST_TURNS = 2


def split_standfirsts(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Divide the paragraph below a title after the standfirst that is glued to its text, which becomes a byline."""
    above = None
    for block in blocks:
        glued = None
        if above is BlockKind.TITLE and block.kind is BlockKind.PARAGRAPH:
            glued = _GLUED.search(text, block.start, min(block.lines[0].end, block.start + _LONGEST_STANDFIRST))
        if glued:
            standfirst, paragraph = _split(text, block, [glued.end()])
            yield standfirst._replace(kind=BlockKind.BYLINE)
            yield paragraph
        else:
            yield block
        above = block.kind


def split_at_asterisks(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Divide one-line paragraphs before and after «* * *», which becomes boilerplate."""
    for block in blocks:
        found = set()
        if block.kind is BlockKind.PARAGRAPH and len(block.lines) == 1 and "*" in text[block.start : block.end]:
            found = {match.span() for match in _ASTERISKS.finditer(text, block.start, block.end)}
        for piece in _split(text, block, [place for span in found for place in span]) if found else [block]:
            yield piece._replace(kind=BlockKind.BOILERPLATE) if (piece.start, piece.end) in found else piece


def split_turns(text: str, blocks: Iterable[Block], language: Language) -> Iterator[Block]:
    """Divide each paragraph that contains two or more labels of speakers before each of them."""
    for block in blocks:
        turns = []
        # Counting is much faster than the pattern.
        if block.kind is BlockKind.PARAGRAPH and text.count(":", block.start, block.end) >= _FEWEST_TURNS:
            turns = [match.start("turn") for match in _turn(language).finditer(text, block.start, block.end)]
        yield from _split(text, block, turns) if len(turns) >= _FEWEST_TURNS else [block]


@cache
def _turn(language: Language) -> re.Pattern[str]:
    labels = "|".join([_SPEAKER, *map(str.capitalize, language.words("speaker_label"))])
    return re.compile(rf"(?<=\s)(?P<turn>{labels})\s?:(?=\s)")


def _split(text: str, block: Block, places: Iterable[int]) -> Iterator[Block]:
    """Yield the parts of ``block`` between ``places``, without outer white space."""
    for start, end in pairwise(sorted({block.start, *places, block.end})):
        words = text[start:end]
        first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if first < last:
            yield Block(block.kind, first, last, tuple(_lines_within(block, first, last)))


def _lines_within(block: Block, start: int, end: int) -> Iterator[Span]:
    first = bisect_right(block.lines, start, key=lambda line: line.end)
    for line in block.lines[first : bisect_left(block.lines, end, key=lambda line: line.start)]:
        yield Span(max(line.start, start), min(line.end, end))
