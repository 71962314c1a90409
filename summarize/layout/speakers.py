"""Transcripts on one line: what stars part, and each speaker's turn, becomes a block."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.document import Block, BlockKind, Span
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarize.languages import Language

# «И.Фамилия:» with the initials first, as transcripts name their speakers.
_INITIALS = rf"(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?"
_FEWEST = 2
_STARS = compile_late(r"(?<=\s)\*\s\*\s\*(?=\s)")


def cut_at_stars(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """``blocks``, where a paragraph with «* * *» inside its line is cut before and after: it had a line of its own."""
    if "* * *" not in text:
        yield from blocks
        return
    for block in blocks:
        stars = [match.span() for match in _STARS.finditer(text, block.start, block.end)]
        if not stars or block.kind is not BlockKind.PARAGRAPH or len(block.lines) > 1:
            yield block
            continue
        kinds = {start: BlockKind.BOILERPLATE for start, _ in stars}
        places = sorted({block.start, block.end, *(place for pair in stars for place in pair)})
        for start, end in pairwise(places):
            if text[start:end].isspace():
                continue
            yield _piece(text, block, start, end)._replace(kind=kinds.get(start, block.kind))


def cut_turns(text: str, blocks: Iterable[Block], language: Language) -> Iterator[Block]:
    """``blocks``, where a paragraph with two or more speakers' labels inside is cut before each label."""
    # Counting colons first is what keeps this off the bill of every other paragraph.
    if text.count(":") < _FEWEST:
        yield from blocks
        return
    for block in blocks:
        if block.kind is not BlockKind.PARAGRAPH or text.count(":", block.start, block.end) < _FEWEST:
            yield block
            continue
        places = [match.start("turn") for match in _pattern(language).finditer(text, block.start, block.end)]
        if len(places) < _FEWEST:
            yield block
            continue
        ends = sorted({block.start, *places, block.end})
        yield from (_piece(text, block, start, end) for start, end in pairwise(ends))


def _piece(text: str, block: Block, start: int, end: int) -> Block:
    words = text[start:end].rstrip()
    start, end = end - len(text[start:end].lstrip()), start + len(words)
    return Block(block.kind, start, end, (Span(start, end),))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    labels = "|".join(label.capitalize() for label in language.words("speaker_label"))
    return re.compile(rf"(?<=\s)(?P<turn>{_INITIALS}{'|' + labels if labels else ''})\s?:(?=\s)")
