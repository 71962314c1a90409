"""Which lines make one block: ordered rules, each asked whether a line goes on with the lines above it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from summarize.letters import LOWER, UPPER
from summarize.patterns import compile_late
from summarize.records import BlockKind
from summarize.structure.layout import is_full
from summarize.structure.markers import is_dash

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.structure.layout import Layout
    from summarize.structure.lines import Line
    from summarize.structure.markers import Marker

_CLOSED = frozenset(".!?…:;")
_ENDS_ITEM = frozenset(".:;")
_GOES_ON = frozenset(",.;:!?)»]…")
_HYPHENS = frozenset("-\u2010\u00ad")
_OPEN_ENDS = frozenset("([«„—–")
_SHORTEST_OPEN = 12
# Paragraphs of decrees begin 5 columns in; what stands further is centred or flush right.
_DEEP = 7
_SHORT = 60
_LONGEST_HEADING = 120
_MARKDOWN = compile_late(r"#{1,6}\s|>\s|```|\*\*[^*]+\*\*:?$|---$")
_ABBREVIATION = compile_late(rf"[{LOWER}]{{1,3}}\.\s?[{UPPER}]")
_NAME = compile_late(r"«[^».!?]+»\s?$|\"[^\".!?]+\"$")
_LETTER_SPACED = compile_late(r"\w\s\w\s\w(?!\w)")
_WORDLESS = compile_late(r"[\W_]{1,3}$")
_GAP = compile_late(r"\s{2,}|\s[-–—]\s")


class Verdict(Enum):
    """What a rule says of the line break above a line."""

    JOIN = "join"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together, with the marker of the first and what kind of furniture they are."""

    lines: tuple[Line, ...]
    marker: Marker | None
    furniture: BlockKind | None


class Break(NamedTuple):
    """The break between ``above`` and ``line``; ``first`` opens the group of ``above``, so far ``size`` lines long."""

    first: Line
    opening: Marker | None
    above: Line
    line: Line
    marker: Marker | None
    below: Line | None
    size: int
    layout: Layout

    @property
    def lower(self) -> bool:
        """Whether the line begins with a small letter that is no abbreviation before a name («г. Заречный»)."""
        return self.line.opening.islower() and not _ABBREVIATION.match(self.line.text)

    @property
    def full(self) -> bool:
        """Whether the line above had no room for the first word of this one."""
        return is_full(self.above, self.line, self.layout.width)


def group_lines(
    lines: Sequence[Line], markers: Sequence[Marker | None], furniture: Sequence[BlockKind | None], layout: Layout
) -> list[Group]:
    """``lines`` in groups, each of which will be one block."""
    groups: list[Group] = []
    start = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _goes_on(lines, markers, furniture, layout, start, index):
            continue
        if start < index:
            groups.append(Group(tuple(lines[start:index]), markers[start], furniture[start]))
        start = index
    return groups


def _goes_on(  # noqa: PLR0913, PLR0917 (the state of one pass over the lines)
    lines: Sequence[Line],
    markers: Sequence[Marker | None],
    furniture: Sequence[BlockKind | None],
    layout: Layout,
    start: int,
    index: int,
) -> bool:
    if furniture[index] or furniture[index - 1]:
        return furniture[index] is furniture[index - 1] is BlockKind.TABLE and not lines[index].gap
    if not layout.wrapped and _is_plain(lines[index - 1], lines[index], markers[index - 1]):
        return False
    below = lines[index + 1] if index + 1 < len(lines) else None
    place = Break(
        lines[start], markers[start], lines[index - 1], lines[index], markers[index], below, index - start, layout
    )
    for rule in RULES:
        verdict = rule(place)
        if verdict:
            return verdict is Verdict.JOIN
    return False


def _is_plain(above: Line, line: Line, marker: Marker | None) -> bool:
    """Whether a full stop and a capital meet, as between most lines of unwrapped text, or two lone signs.

    No rule joins these, and asking them all is what such a text would spend its time on.
    """
    if marker is not None:
        return False
    if len(above.text) == 1:
        return len(line.text) == 1 and not above.text.isalnum()
    return above.ending == "." and len(above.text) > _SHORT and line.text[0].isupper()


def marker_waits(place: Break) -> Verdict | None:
    """A marker alone on its line belongs to what follows it, over one empty line at most."""
    if place.size > 1 or not place.opening or place.opening.length < len(place.first.text):
        return None
    return Verdict.BREAK if place.marker or place.line.gap > 1 else Verdict.JOIN


def empty_line(place: Break) -> Verdict | None:
    """An empty line (more than the layout's own) ends a paragraph."""
    return Verdict.BREAK if place.line.gap > place.layout.gap else None


def torn_by_gap(place: Break) -> Verdict | None:
    """In wrapped text a page break may put an empty line inside a sentence: a full open line, then a small letter."""
    if not place.layout.wrapped or not place.lower or place.marker or place.line.gap > 2 + place.layout.gap:
        return None
    return Verdict.JOIN if place.full and (place.above.text[-1].isalpha() or place.above.text[-1] == ",") else None


def markup(place: Break) -> Verdict | None:
    """A Markdown heading, quotation or bold label stands alone."""
    signs = _MARKDOWN.match(place.line.text) or (place.size == 1 and _MARKDOWN.match(place.above.text))
    return Verdict.BREAK if signs else None


def hard_break(place: Break) -> Verdict | None:
    r"""A backslash at the line end is a line break that the author wants."""
    return Verdict.BREAK if place.above.text.endswith("\\") else None


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
    return Verdict.JOIN if place.full and place.above.ending not in _CLOSED else None


def new_item(place: Break) -> Verdict | None:
    """A marker opens an item."""
    return Verdict.BREAK if place.marker else None


def hyphenated(place: Break) -> Verdict | None:
    """A word cut by a hyphen goes on in the next line."""
    cut = place.above.text[-1] in _HYPHENS and place.above.text[-2:-1].isalpha()
    return Verdict.JOIN if cut and place.lower else None


def closing_sign(place: Break) -> Verdict | None:
    """No line begins with a comma or a closing quotation mark: the word before it stood on a line of its own."""
    return Verdict.JOIN if place.line.text[0] in _GOES_ON and not place.line.text.startswith("...") else None


def sign_alone(place: Break) -> Verdict | None:
    """A line that is one sign, inside a sentence, neither ends nor begins anything."""
    return Verdict.JOIN if place.size > 1 and _WORDLESS.match(place.above.text) else None


def centred(place: Break) -> Verdict | None:
    """Lines of a centred heading, or of a note at the right edge, belong together; nothing else joins them."""
    if not place.layout.wrapped or not _deep(place, place.first):
        return None
    if _deep(place, place.line):
        return Verdict.JOIN if _same_edge(place) else Verdict.BREAK
    # The longest line of a centred heading reaches further left than the others.
    inset = place.line.indent >= place.layout.margin + 2 and place.line.width < place.layout.width
    return Verdict.JOIN if inset and _same_axis(place, 3) else Verdict.BREAK


def _deep(place: Break, line: Line) -> bool:
    return line.indent >= place.layout.margin + _DEEP


def _same_edge(place: Break) -> bool:
    above, line = place.above, place.line
    return _same_axis(place, 6) or abs(above.indent - line.indent) <= 1 or abs(above.width - line.width) <= 1


def _same_axis(place: Break, tolerance: int) -> bool:
    above, line = place.above, place.line
    return abs((above.indent + above.width) - (line.indent + line.width)) <= tolerance


def hanging_column(place: Break) -> Verdict | None:
    """The second column of «имя – должность» runs on below itself, deep to the right."""
    if not _deep(place, place.line) or _deep(place, place.first) or not _GAP.search(place.first.text):
        return None
    return Verdict.JOIN


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
    return Verdict.JOIN if place.lower and place.above.ending not in _CLOSED else Verdict.BREAK


def lead_in(place: Break) -> Verdict | None:
    """A short line that ends in a colon announces something and goes on with nothing."""
    return Verdict.BREAK if len(place.line.text) < _SHORT and place.line.ending == ":" else None


def capitals(place: Break) -> Verdict | None:
    """A heading in capitals over several lines."""
    above, line = place.above.text, place.line.text
    if not above.isupper() or not line.isupper() or place.above.ending in _CLOSED or place.line.gap:
        return None
    return None if _LETTER_SPACED.match(above) or _LETTER_SPACED.match(line) else Verdict.JOIN


def quoted_name(place: Break) -> Verdict | None:
    """«Об утверждении программы» over «„Чистая вода“»: a name in quotation marks ends the line above it."""
    open_line = place.above.text[-1].islower() and len(place.above.text) <= _LONGEST_HEADING
    return Verdict.JOIN if open_line and _NAME.match(place.line.text) else None


def open_sentence(place: Break) -> Verdict | None:
    """A small letter goes on with a line that has no closing sign (words that were links stand on their own lines)."""
    return Verdict.JOIN if place.lower and place.above.ending not in _CLOSED else None


def open_end(place: Break) -> Verdict | None:
    """An open bracket, or a dash after words, ends no line."""
    said = len(place.above.text) > _SHORTEST_OPEN and not place.marker
    return Verdict.JOIN if said and place.above.text[-1] in _OPEN_ENDS else None


def between_parts(place: Break) -> Verdict | None:
    """A few words between an open line and one that goes on («… на бирже», «Mt», «, сказал он»)."""
    if place.below is None or place.below.gap or len(place.line.text) > _SHORT:
        return None
    if len(place.above.text) <= _LONGEST_HEADING or place.above.ending in _CLOSED or place.line.ending in _CLOSED:
        return None
    goes_on = place.below.text[0] in _GOES_ON or place.below.opening.islower()
    return Verdict.JOIN if goes_on else None


RULES: tuple[Callable[[Break], Verdict | None], ...] = (
    marker_waits,
    torn_by_gap,
    empty_line,
    markup,
    hard_break,
    wrapped_dash,
    wrapped_number,
    new_item,
    closing_sign,
    sign_alone,
    hyphenated,
    centred,
    hanging_column,
    first_line_indent,
    wrapped,
    lead_in,
    capitals,
    quoted_name,
    open_sentence,
    open_end,
    between_parts,
)
