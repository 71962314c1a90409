"""Which lines make one block: ordered rules, each asked whether a line goes on with the lines above it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind
from summarize.layout import joining, wrapping
from summarize.layout.breaks import CLOSED, Break, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.layout.lines import Line
    from summarize.layout.page_style import Layout
    from summarize.text.list_markers import Marker

_LONGEST_SHORT = 60
_LONGEST_OPEN = 120
# «г. Заречный», «тов. Зимин»: an abbreviation before a name has its full stop among so many characters.
_INITIALS = 4
# What stands further in may be a column of its own.
_SHALLOW = 6

RULES: tuple[Callable[[Break], Verdict | None], ...] = (
    joining.marker_waits,
    wrapping.torn_by_gap,
    joining.empty_line,
    joining.markup,
    joining.hard_break,
    wrapping.wrapped_dash,
    wrapping.wrapped_number,
    joining.new_item,
    joining.closing_sign,
    joining.sign_alone,
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
    joining.between_parts,
)
# Asked where each line is a paragraph: most texts, and all in which a line is short.
_UNWRAPPED = tuple(rule for rule in RULES if rule.__module__ != wrapping.__name__)


class _Text(NamedTuple):
    """The lines of a document with what is known of each, and of all."""

    lines: Sequence[Line]
    markers: Sequence[Marker | None]
    furniture: Sequence[BlockKind | None]
    layout: Layout


class Group(NamedTuple):
    """Lines that belong together, with the marker of the first and what kind of furniture they are."""

    lines: tuple[Line, ...]
    marker: Marker | None
    furniture: BlockKind | None


def group_lines(
    lines: tuple[Line, ...], markers: Sequence[Marker | None], furniture: Sequence[BlockKind | None], layout: Layout
) -> list[Group]:
    """``lines`` in groups, each of which will be one block."""
    text = _Text(lines, markers, furniture, layout)
    starts = [0] if lines else []
    for index in range(1, len(lines)):
        if not _goes_on(text, starts[-1], index):
            starts.append(index)
    return [Group(lines[start:end], markers[start], furniture[start]) for start, end in pairwise([*starts, len(lines)])]


def _goes_on(text: _Text, start: int, index: int) -> bool:
    """Whether the line at ``index`` goes on with those from ``start``."""
    kind, kind_above = text.furniture[index], text.furniture[index - 1]
    if kind or kind_above:
        return kind is kind_above is BlockKind.TABLE and not text.lines[index].gap
    if not text.layout.wrapped:
        verdict = _at_once(text, start, index)
        if verdict:
            return verdict is Verdict.JOIN
    place = _break(text, start, index)
    for rule in RULES if text.layout.wrapped else _UNWRAPPED:
        verdict = rule(place)
        if verdict:
            return verdict is Verdict.JOIN
    return False


def _break(text: _Text, start: int, index: int) -> Break:
    lines, markers = text.lines, text.markers
    below = lines[index + 1] if index + 1 < len(lines) else None
    size = index - start
    return Break(lines[start], markers[start], lines[index - 1], lines[index], markers[index], below, size, text.layout)


def _at_once(text: _Text, start: int, index: int) -> Verdict | None:
    """What all rules come to at most breaks of unwrapped text, which would spend its time on asking them."""
    if text.markers[index]:
        return Verdict.BREAK
    above, line = text.lines[index - 1], text.lines[index]
    opening = text.markers[start]
    if above.ending == "." and not opening and len(above.text) > _LONGEST_SHORT and line.text[0].isupper():
        return Verdict.BREAK
    if (opening and opening.length == len(above.text)) or line.indent > _SHALLOW:
        return None
    if line.gap:
        return Verdict.BREAK
    return _at_once_by_words(above.text, line.text) if line.ending != ":" else None


def _at_once_by_words(above: str, line: str) -> Verdict | None:
    first, last = line[0], above[-1]
    if len(above) == len(line) == 1 and not first.isalnum() and not last.isalnum():
        return Verdict.JOIN
    if not first.isalnum() or not above[0].isalnum():
        return None
    if first.islower():
        return Verdict.JOIN if last.isalpha() and "." not in line[:_INITIALS] else None
    if above.isupper() and line.isupper():
        return Verdict.JOIN if above.isalpha() and line.isalpha() else None
    ended = last in CLOSED or (last.isalnum() and len(above) <= _LONGEST_OPEN)
    return Verdict.BREAK if ended else None
