"""Group lines into blocks by ordered rules."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind
from summarize.layout import joining, wrapping
from summarize.layout.line_pair import LinePair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.layout.lines import Line
    from summarize.layout.markers import Marker
    from summarize.layout.page_style import PageStyle

RULES: tuple[Callable[[LinePair], bool | None], ...] = (
    joining.waiting_marker,
    wrapping.page_break,
    joining.empty_line,
    joining.markup,
    joining.hard_break,
    wrapping.wrapped_dash,
    wrapping.wrapped_number,
    joining.new_item,
    joining.closing_mark,
    joining.lone_punctuation,
    joining.hyphenated,
    wrapping.centred,
    joining.hanging_column,
    wrapping.first_line_indent,
    wrapping.wrapped,
    joining.lead_in,
    joining.capitals,
    joining.quoted_name,
    joining.open_sentence,
    joining.open_end,
    joining.link_text,
)
UNWRAPPED_RULES = tuple(rule for rule in RULES if rule.__module__ != wrapping.__name__)


class Group(NamedTuple):
    """The lines of one block, the marker of the first, and the kind if the lines alone decide it."""

    lines: tuple[Line, ...]
    marker: Marker | None
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
    group: Group
    text: str
    groups: Sequence[Group]
    style: PageStyle
    language: Language
    turns: frozenset[int]

    def matches(self, name: str) -> bool:
        """Return True if a pattern of the class ``name`` matches at the start of the text."""
        return self.language.pattern(name, re.IGNORECASE).match(self.text) is not None

    @property
    def following(self) -> Group | None:
        """The next group that is not boilerplate."""
        groups = (self.groups[index] for index in range(self.position + 1, len(self.groups)))
        return next((group for group in groups if group.kind is not BlockKind.BOILERPLATE), None)


def group_lines(
    lines: tuple[Line, ...], markers: Sequence[Marker | None], kinds: Sequence[BlockKind | None], style: PageStyle
) -> list[Group]:
    """Return ``lines`` in groups, each of which becomes one block."""
    starts = [0] if lines else []
    for index in range(1, len(lines)):
        line, start = lines[index], starts[-1]
        if kinds[index] or kinds[index - 1]:
            joined = kinds[index] is kinds[index - 1] is BlockKind.TABLE and not line.blank_above
        else:
            below = lines[index + 1] if index + 1 < len(lines) else None
            above, size = lines[index - 1], index - start
            joined = _joins(LinePair(lines[start], markers[start], above, line, markers[index], below, size, style))
        if not joined:
            starts.append(index)
    return [
        Group(lines[start:end], markers[start], kinds[start], " ".join([line.text for line in lines[start:end]]))
        for start, end in pairwise([*starts, len(lines)])
    ]


def _joins(pair: LinePair) -> bool:
    for rule in RULES if pair.style.wrapped else UNWRAPPED_RULES:
        decision = rule(pair)
        if decision is not None:
            return decision
    return False
