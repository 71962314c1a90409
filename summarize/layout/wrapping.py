"""Rules that join a line to the block above it in hard-wrapped text; they return what those of ``joining`` do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.layout.markers import is_dash

if TYPE_CHECKING:
    from summarize.layout.line_pair import LinePair

_ENDS_ITEM = frozenset(".:;")


def page_break(pair: LinePair) -> bool | None:
    """A page break may leave an empty line inside a sentence: a full open line, then a small letter."""
    if not pair.starts_lower or pair.marker or pair.line.blank_above > 2 + pair.style.gap:
        return None
    last = pair.above.text[-1]
    return True if pair.above_is_full and (last.isalpha() or last == ",") else None


def wrapped_dash(pair: LinePair) -> bool | None:
    """A dash that wrapping has moved to the start of a line begins no item."""
    if not is_dash(pair.line, pair.marker) or not pair.above_is_full or pair.above.last in _ENDS_ITEM:
        return None
    in_item = is_dash(pair.first, pair.first_marker)
    return None if (pair.is_indented if pair.style.indented else in_item) else True


def wrapped_number(pair: LinePair) -> bool | None:
    """A number that wrapping has moved to the start of a line («… до мая 12. …») begins no item."""
    moved = pair.style.indented and pair.marker and not pair.is_indented
    return True if moved and pair.above_is_full and not pair.above.is_closed else None


def centred(pair: LinePair) -> bool | None:
    """Only lines of a centred heading, or of a note at the right edge, continue a deeply indented block."""
    if not pair.first_is_deep:
        return None
    if pair.is_deep:
        return _same_edge(pair)
    # The longest line of a centred heading reaches further left than the others.
    return pair.is_indented and pair.line.width < pair.style.width and _same_axis(pair, 3)


def _same_edge(pair: LinePair) -> bool:
    above, line = pair.above, pair.line
    return _same_axis(pair, 6) or abs(above.indent - line.indent) <= 1 or abs(above.width - line.width) <= 1


def _same_axis(pair: LinePair, tolerance: int) -> bool:
    above, line = pair.above, pair.line
    return abs((above.indent + above.width) - (line.indent + line.width)) <= tolerance


def first_line_indent(pair: LinePair) -> bool | None:
    """Where first lines are indented, an indented line begins a paragraph."""
    return False if pair.style.indented and pair.is_indented else None


def wrapped(pair: LinePair) -> bool:
    """A full line continues in the next one, and so does one whose sentence is open."""
    if pair.above_is_full and pair.above.width > pair.style.width // 2:
        return True
    return pair.starts_lower and not pair.above.is_closed
