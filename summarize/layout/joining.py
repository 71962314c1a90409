"""Rules that join a line to the block above it, however the document is typed.

A rule returns True to join, False to begin a new block, None to leave it to the next rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from summarize.layout.line_pair import LinePair

_NO_OPENING = frozenset(",.;:!?)»]…")
_OPEN_ENDS = frozenset("([«„—–")
_SHORTEST_OPEN = 12
_SHORT = 60
_LONGEST_HEADING = 120
_MARKDOWN = compile_late(r"#{1,6}\s|>\s|```|\*\*[^*]+\*\*:?$|---$")
_NAME = compile_late(r"«[^».!?]+»\s?$|\"[^\".!?]+\"$")
_LETTER_SPACED = compile_late(r"\w\s\w\s\w(?!\w)")
_PUNCTUATION = compile_late(r"[\W_]{1,3}$")
_COLUMN_GAP = compile_late(r"\s{2,}|\s[-–—]\s")


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


def hyphenated(pair: LinePair) -> bool | None:
    """A word divided by a hyphen continues on the next line."""
    divided = pair.above.text[-1] == "-" and pair.above.text[-2:-1].isalpha()
    return True if divided and pair.starts_lower else None


def hanging_column(pair: LinePair) -> bool | None:
    """The second column of «имя – должность» continues below itself, far to the right."""
    if not pair.is_deep or pair.first_is_deep or not _COLUMN_GAP.search(pair.first.text):
        return None
    is_sentence = pair.above.last == "." and len(pair.above.text) > _SHORT and pair.line.text[0].isupper()
    return None if is_sentence else True


def lead_in(pair: LinePair) -> bool | None:
    """A short line that ends in a colon introduces something and continues nothing."""
    return False if len(pair.line.text) < _SHORT and pair.line.last == ":" else None


def capitals(pair: LinePair) -> bool | None:
    """A heading in capitals may have several lines."""
    above, line = pair.above.text, pair.line.text
    if not (above.isupper() and line.isupper()) or pair.above.is_closed or pair.line.blank_above:
        return None
    return None if _LETTER_SPACED.match(above) or _LETTER_SPACED.match(line) else True


def quoted_name(pair: LinePair) -> bool | None:
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
