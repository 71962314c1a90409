"""Rules that join a line to the block above it.

A rule returns True to join, False to begin a new block, None to leave it to the next rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.layout.line_markers import is_dash
from summarize.layout.lines import is_full
from summarize.text.letters import LOWER, UPPER
from summarize.text.quoting import NAME_CUT

if TYPE_CHECKING:
    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import PageStyle, TextLine

# Paragraphs of decrees are indented by 5 columns; what is indented further is centred or flush right.
_DEEP = 7
_ABBREVIATION = compile_late(rf"[{LOWER}]{{1,3}}\.\s?[{UPPER}]")
_NO_OPENING = frozenset(",.;:!?)»]…")
_OPEN_ENDS = frozenset("([«„—–")
_SHORTEST_OPEN = 12
_SHORT = 60
_LONGEST_HEADING = 120
_MARKDOWN = compile_late(r"#{1,6}\s|>\s|```|\*\*[^*]+\*\*:?$|---$")
_NAME = compile_late(r"«[^».!?]+»\s?[.,;]?$|\"[^\".!?]+\"[.,;]?$")
_NUMBERED_ACT = compile_late(r"№\s?\d[\w/-]*\s+[«„“\"(]")
_DATED_ACT = compile_late(r"\w\s.*\b(?:\d{4}|\d\d\.\d\d\.\d\d)\s*(?:г\.?|года)?$")
_NUMBER_ALONE = compile_late(r"\d{1,3}")
_OPEN_NUMBER = compile_late(r"№\s?$|№\s?\d+[-/]$")
_LETTER_SPACED = compile_late(r"\w\s\w\s\w(?!\w)")
_PUNCTUATION = compile_late(r"[\W_]{1,3}$")
_COLUMN_GAP = compile_late(r"\s{2,}|\s[-–—]\s")
_ENDS_ITEM = frozenset(".:;")


class LinePair(NamedTuple):
    """Two neighbouring lines; ``above`` is the last of a block of ``size`` lines that begins with ``first``."""

    first: TextLine
    first_marker: LineMarker | None
    above: TextLine
    line: TextLine
    marker: LineMarker | None
    below: TextLine | None
    size: int
    style: PageStyle

    @property
    def starts_lower(self) -> bool:
        """The line begins with a small letter, and not with an abbreviation before a name («г. Заречный»)."""
        return self.line.first.islower() and not _ABBREVIATION.match(self.line.text)

    @property
    def above_is_full(self) -> bool:
        """The line above had no room for the first word of this one."""
        return is_full(self.above, self.line, self.style.width)

    @property
    def is_deep(self) -> bool:
        """The line is indented far from the margin."""
        return self.line.indent >= self.style.margin + _DEEP

    @property
    def first_is_deep(self) -> bool:
        """The first line of the block above is indented far from the margin."""
        return self.first.indent >= self.style.margin + _DEEP

    @property
    def is_indented(self) -> bool:
        """The line is indented like the first line of a paragraph."""
        return self.line.indent >= self.style.margin + 2


def waiting_marker(pair: LinePair) -> bool | None:
    """A marker alone on its line belongs to what follows, over one empty line at most."""
    if pair.size > 1 or not pair.first_marker or pair.first_marker.length < len(pair.first.text):
        return None
    return not pair.marker and pair.line.blank_above <= 1


def empty_line(pair: LinePair) -> bool | None:
    """An empty line ends a paragraph, unless the text is double-spaced."""
    return False if pair.line.blank_above > pair.style.gap else None


def markup(pair: LinePair) -> bool | None:
    """A Markdown heading, quotation or bold label is a block of its own."""
    found = _MARKDOWN.match(pair.line.text) or (pair.size == 1 and _MARKDOWN.match(pair.above.text))
    return False if found else None


def hard_break(pair: LinePair) -> bool | None:
    r"""A backslash at the end of a line is a line break in Markdown."""
    return False if pair.above.text.endswith("\\") else None


def new_item(pair: LinePair) -> bool | None:
    """A marker begins an item."""
    return False if pair.marker else None


def closing_mark(pair: LinePair) -> bool | None:
    """No block begins with a comma or a closing quotation mark."""
    return True if pair.line.text[0] in _NO_OPENING and not pair.line.text.startswith("...") else None


def lone_punctuation(pair: LinePair) -> bool | None:
    """Punctuation alone on a line inside a sentence does not end a block; nor does one mark below another."""
    if not _PUNCTUATION.match(pair.above.text):
        return None
    column = len(pair.above.text) == len(pair.line.text) == 1 and not pair.line.text.isalnum()
    return True if column or (pair.size > 1 and not _PUNCTUATION.match(pair.first.text)) else None


def open_number(pair: LinePair) -> bool | None:
    """«приказ от 1 декабря №» and «№ 10-» continue in the figures on the next line."""
    return True if pair.line.text[0].isdigit() and _OPEN_NUMBER.search(pair.above.text) else None


def unfinished_bracket(pair: LinePair) -> bool | None:
    """A bracket that the line above leaves open goes on, and so does a quotation that this line closes."""
    above, line = pair.above.text, pair.line.text
    if pair.above.is_closed or len(above) <= _SHORTEST_OPEN:
        return None
    in_bracket = above.rfind("(") > above.rfind(")") and not pair.first_is_deep
    closes = 0 <= line.find("»") < (line + "«").find("«") and above.rfind("«") > above.rfind("»")
    return True if in_bracket or closes else None


def act_number(pair: LinePair) -> bool | None:
    """«Внести в Указ от 31 декабря 2003 года» goes on in «№ 217 „О доступе …“», which is no item."""
    return True if _NUMBERED_ACT.match(pair.line.text) and _DATED_ACT.search(pair.above.text) else None


def number_alone(pair: LinePair) -> bool | None:
    """A number alone below the end of a sentence or an item is the page's."""
    return False if pair.above.is_closed and _NUMBER_ALONE.fullmatch(pair.line.text) else None


def hyphenated(pair: LinePair) -> bool | None:
    """A word divided by a hyphen continues on the next line, and so does «из Ростова-на-» above «Дону»."""
    divided = pair.above.text[-1] == "-" and pair.above.text[-2:-1].isalpha()
    if divided and not pair.starts_lower:
        divided = pair.line.text[0].isupper() and NAME_CUT.search(pair.above.text) is not None
    return True if divided else None


def hanging_column(pair: LinePair) -> bool | None:
    """The second column of «имя – должность» continues below itself, far to the right."""
    if not pair.is_deep or pair.first_is_deep or not _COLUMN_GAP.search(pair.first.text):
        return None
    is_sentence = pair.above.last == "." and len(pair.above.text) > _SHORT and pair.line.text[0].isupper()
    return None if is_sentence else True


def hanging_item(pair: LinePair) -> bool | None:
    """What begins right below the first word of a bulleted item belongs to it, whatever the line above ends in."""
    marker = pair.first_marker
    if marker is None or pair.marker or pair.line.blank_above or pair.first.text[0].isalnum():
        return None
    words = pair.first.text[marker.length :]
    text_indent = pair.first.indent + marker.length + len(words) - len(words.lstrip())
    return True if pair.line.indent == text_indent > pair.first.indent else None


def lead_in(pair: LinePair) -> bool | None:
    """A short line that ends in a colon introduces something and continues nothing."""
    return False if len(pair.line.text) < _SHORT and pair.line.last == ":" else None


def capitals(pair: LinePair) -> bool | None:
    """A heading in capitals may have several lines."""
    above, line = pair.above.text, pair.line.text
    if not (above.isupper() and line.isupper()) or pair.above.is_closed or pair.line.blank_above:
        return None
    return None if _LETTER_SPACED.match(above) or _LETTER_SPACED.match(line) else True


def continued_name(pair: LinePair) -> bool | None:
    """«Об утверждении программы» above «„Чистая вода“»: the name continues the line above."""
    is_open = pair.above.text[-1].islower() and len(pair.above.text) <= _LONGEST_HEADING
    return True if is_open and _NAME.match(pair.line.text) else None


def open_sentence(pair: LinePair) -> bool | None:
    """A small letter continues a line without closing punctuation (former links have lines of their own)."""
    return True if pair.starts_lower and not pair.above.is_closed else None


def open_end(pair: LinePair) -> bool | None:
    """A block does not end in an opening bracket or in a dash after words."""
    has_words = len(pair.above.text) > _SHORTEST_OPEN and not pair.marker
    return True if has_words and pair.above.text[-1] in _OPEN_ENDS else None


def link_text(pair: LinePair) -> bool | None:
    """A few words between an open line and its continuation («… на бирже», «Mt», «, сказал он»)."""
    if pair.below is None or pair.below.blank_above or len(pair.line.text) > _SHORT:
        return None
    if len(pair.above.text) <= _LONGEST_HEADING or pair.above.is_closed or pair.line.is_closed:
        return None
    return True if pair.below.text[0] in _NO_OPENING or pair.below.first.islower() else None


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


WRAPPED_ONLY = frozenset({page_break, wrapped_dash, centred, first_line_indent, wrapped})
