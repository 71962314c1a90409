"""Group lines into blocks, and divide blocks that were saved on one line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Block, BlockKind, Span
from summarize.layout import joining
from summarize.layout.joining import LinePair
from summarize.layout.verse import lines_of_verse
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarize.languages import Language
    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import PageStyle, TextLine

_ASTERISKS = compile_late(r"(?<=\s)\*\s\*\s\*(?=\s)")
# «И.Фамилия:», as transcripts name their speakers.
_SPEAKER = rf"(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?"
_FEWEST_TURNS = 2

JOINING_RULES: tuple[Callable[[LinePair], bool | None], ...] = (
    joining.waiting_marker,
    joining.page_break,
    joining.empty_line,
    joining.markup,
    joining.hard_break,
    joining.wrapped_dash,
    joining.act_number,
    joining.new_item,
    joining.number_alone,
    joining.closing_mark,
    joining.lone_punctuation,
    joining.open_number,
    joining.unfinished_bracket,
    joining.hyphenated,
    joining.centred,
    joining.hanging_column,
    joining.hanging_item,
    joining.first_line_indent,
    joining.wrapped,
    joining.lead_in,
    joining.capitals,
    joining.continued_name,
    joining.open_sentence,
    joining.open_end,
    joining.link_text,
)
UNWRAPPED_RULES = tuple(rule for rule in JOINING_RULES if rule not in joining.WRAPPED_ONLY)


class LineGroup(NamedTuple):
    """The lines of one block, the marker of the first, and the kind if the lines alone decide it."""

    lines: tuple[TextLine, ...]
    marker: LineMarker | None
    kind: BlockKind | None
    text: str

    @property
    def punctuation(self) -> str:
        """The last character before closing quotes and brackets; "" for a letter or digit."""
        last = self.lines[-1].last
        return "" if last.isalnum() else last

    @property
    def words(self) -> str:
        """The text without its marker."""
        return self.text[self.marker.length :].lstrip() if self.marker else self.text


class Context(NamedTuple):
    """A group, its ``position`` among all, and the positions of the turns of a dialogue."""

    position: int
    group: LineGroup
    text: str
    groups: Sequence[LineGroup]
    style: PageStyle
    language: Language
    turns: frozenset[int]

    def matches(self, name: str) -> bool:
        """Return True if a pattern of the class ``name`` matches at the start of the text."""
        return self.language.opens(name, self.text)

    @property
    def following(self) -> LineGroup | None:
        """The next group that is not boilerplate."""
        groups = (self.groups[index] for index in range(self.position + 1, len(self.groups)))
        return next((group for group in groups if group.kind is not BlockKind.BOILERPLATE), None)


def group_lines(
    lines: tuple[TextLine, ...],
    markers: Sequence[LineMarker | None],
    kinds: Sequence[BlockKind | None],
    style: PageStyle,
) -> list[LineGroup]:
    """Return ``lines`` in groups, each of which becomes one block."""
    starts = [0] if lines else []
    verse = lines_of_verse(lines, markers, kinds)
    for index in range(1, len(lines)):
        line, start = lines[index], starts[-1]
        if index in verse:
            joined = True
        elif kinds[index] or kinds[index - 1]:
            alike = kinds[index] is kinds[index - 1]
            joined = alike and (
                kinds[index] is BlockKind.TITLE or (kinds[index] is BlockKind.TABLE and not line.blank_above)
            )
        else:
            below = lines[index + 1] if index + 1 < len(lines) else None
            above, size = lines[index - 1], index - start
            joined = _joins(LinePair(lines[start], markers[start], above, line, markers[index], below, size, style))
        if not joined:
            starts.append(index)
    return [
        LineGroup(lines[start:end], markers[start], kinds[start], " ".join([line.text for line in lines[start:end]]))
        for start, end in pairwise([*starts, len(lines)])
    ]


def _joins(pair: LinePair) -> bool:
    for rule in JOINING_RULES if pair.style.wrapped else UNWRAPPED_RULES:
        decision = rule(pair)
        if decision is not None:
            return decision
    return False


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
