"""Which lines of wrapped text go on with the lines above them; each rule is silent where lines are paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.layout.breaks import CLOSED, Verdict
from summarize.text.list_markers import is_dash

if TYPE_CHECKING:
    from summarize.layout.breaks import Break

_ENDS_ITEM = frozenset(".:;")


def torn_by_gap(place: Break) -> Verdict | None:
    """In wrapped text a page break may put an empty line inside a sentence: a full open line, then a small letter."""
    if not place.layout.wrapped or not place.lower or place.marker or place.line.gap > 2 + place.layout.gap:
        return None
    return Verdict.JOIN if place.full and (place.above.text[-1].isalpha() or place.above.text[-1] == ",") else None


def wrapped_dash(place: Break) -> Verdict | None:
    """A dash that the wrap has put at the start of a line opens no item."""
    if not place.layout.wrapped or not is_dash(place.line, place.marker) or not place.full:
        return None
    if place.above.ending in _ENDS_ITEM:
        return None
    if place.layout.indented:
        return Verdict.JOIN if place.line.indent < place.layout.margin + 2 else None
    return Verdict.JOIN if not place.opening or not is_dash(place.first, place.opening) else None


def wrapped_number(place: Break) -> Verdict | None:
    """A number carried over by the wrap («… до мая 12. …») stands at the margin of indented paragraphs."""
    if not place.layout.indented or not place.marker or place.line.indent >= place.layout.margin + 2:
        return None
    return Verdict.JOIN if place.full and place.above.ending not in CLOSED else None


def centred(place: Break) -> Verdict | None:
    """Lines of a centred heading, or of a note at the right edge, belong together; nothing else joins them."""
    if not place.layout.wrapped or not place.under_deep:
        return None
    if place.deep:
        return Verdict.JOIN if _same_edge(place) else Verdict.BREAK
    # The longest line of a centred heading reaches further left than the others.
    inset = place.line.indent >= place.layout.margin + 2 and place.line.width < place.layout.width
    return Verdict.JOIN if inset and _same_axis(place, 3) else Verdict.BREAK


def _same_edge(place: Break) -> bool:
    above, line = place.above, place.line
    return _same_axis(place, 6) or abs(above.indent - line.indent) <= 1 or abs(above.width - line.width) <= 1


def _same_axis(place: Break, tolerance: int) -> bool:
    above, line = place.above, place.line
    return abs((above.indent + above.width) - (line.indent + line.width)) <= tolerance


def first_line_indent(place: Break) -> Verdict | None:
    """Where paragraphs begin further in, such a line begins one."""
    if not place.layout.indented:
        return None
    return Verdict.BREAK if place.line.indent >= place.layout.margin + 2 else None


def wrapped(place: Break) -> Verdict | None:
    """In wrapped text a full line goes on in the next, and so does one whose sentence is open."""
    if not place.layout.wrapped:
        return None
    if place.full and place.above.width > place.layout.width // 2:
        return Verdict.JOIN
    return Verdict.JOIN if place.lower and place.above.ending not in CLOSED else Verdict.BREAK
