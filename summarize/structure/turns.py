"""Transcripts on one line: each speaker's turn becomes a block."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.letters import LOWER, UPPER
from summarize.records import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarize.languages import Language

# «И.Фамилия:» with the initials first, as transcripts name their speakers.
_INITIALS = rf"(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?"
_FEWEST = 2


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
    end = start + len(text[start:end].rstrip())
    return Block(block.kind, start, end, (Span(start, end),))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    labels = "|".join(language.table("structure", "speakers"))
    return re.compile(rf"(?<=\s)(?P<turn>{_INITIALS}{'|' + labels if labels else ''})\s?:(?=\s)")
