"""Which lines go on with the lines above them, however the text was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.layout.breaks import CLOSED, Verdict
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from summarize.layout.breaks import Break

_GOES_ON = frozenset(",.;:!?)»]…")
_HYPHENS = frozenset("-\u2010\u00ad\ufffe")
_OPEN_ENDS = frozenset("([«„—–")
_SHORTEST_OPEN = 12
_SHORT = 60
_LONGEST_HEADING = 120
_MARKDOWN = compile_late(r"#{1,6}\s|>\s|```|\*\*[^*]+\*\*:?$|---$")
_NAME = compile_late(r"«[^».!?]+»\s?$|\"[^\".!?]+\"$")
_LETTER_SPACED = compile_late(r"\w\s\w\s\w(?!\w)")
_WORDLESS = compile_late(r"[\W_]{1,3}$")
_GAP = compile_late(r"\s{2,}|\s[-–—]\s")


def marker_waits(place: Break) -> Verdict | None:
    """A marker alone on its line belongs to what follows it, over one empty line at most."""
    if place.size > 1 or not place.opening or place.opening.length < len(place.first.text):
        return None
    return Verdict.BREAK if place.marker or place.line.gap > 1 else Verdict.JOIN


def empty_line(place: Break) -> Verdict | None:
    """An empty line (more than the layout's own) ends a paragraph."""
    return Verdict.BREAK if place.line.gap > place.layout.gap else None


def markup(place: Break) -> Verdict | None:
    """A Markdown heading, quotation or bold label stands alone."""
    signs = _MARKDOWN.match(place.line.text) or (place.size == 1 and _MARKDOWN.match(place.above.text))
    return Verdict.BREAK if signs else None


def hard_break(place: Break) -> Verdict | None:
    r"""A backslash at the line end is a line break that the author wants."""
    return Verdict.BREAK if place.above.text.endswith("\\") else None


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
    if place.size == 1 or not _WORDLESS.match(place.above.text):
        return None
    return None if _WORDLESS.match(place.first.text) else Verdict.JOIN


def hanging_column(place: Break) -> Verdict | None:
    """The second column of «имя – должность» runs on below itself, deep to the right."""
    if not place.deep or place.under_deep or not _GAP.search(place.first.text):
        return None
    return Verdict.JOIN


def lead_in(place: Break) -> Verdict | None:
    """A short line that ends in a colon announces something and goes on with nothing."""
    return Verdict.BREAK if len(place.line.text) < _SHORT and place.line.ending == ":" else None


def capitals(place: Break) -> Verdict | None:
    """A heading in capitals over several lines."""
    above, line = place.above.text, place.line.text
    if not above.isupper() or not line.isupper() or place.above.ending in CLOSED or place.line.gap:
        return None
    return None if _LETTER_SPACED.match(above) or _LETTER_SPACED.match(line) else Verdict.JOIN


def quoted_name(place: Break) -> Verdict | None:
    """«Об утверждении программы» over «„Чистая вода“»: a name in quotation marks ends the line above it."""
    open_line = place.above.text[-1].islower() and len(place.above.text) <= _LONGEST_HEADING
    return Verdict.JOIN if open_line and _NAME.match(place.line.text) else None


def open_sentence(place: Break) -> Verdict | None:
    """A small letter goes on with a line that has no closing sign (words that were links stand on their own lines)."""
    return Verdict.JOIN if place.lower and place.above.ending not in CLOSED else None


def open_end(place: Break) -> Verdict | None:
    """An open bracket, or a dash after words, ends no line."""
    said = len(place.above.text) > _SHORTEST_OPEN and not place.marker
    return Verdict.JOIN if said and place.above.text[-1] in _OPEN_ENDS else None


def between_parts(place: Break) -> Verdict | None:
    """A few words between an open line and one that goes on («… на бирже», «Mt», «, сказал он»)."""
    if place.below is None or place.below.gap or len(place.line.text) > _SHORT:
        return None
    if len(place.above.text) <= _LONGEST_HEADING or place.above.ending in CLOSED or place.line.ending in CLOSED:
        return None
    goes_on = place.below.text[0] in _GOES_ON or place.below.opening.islower()
    return Verdict.JOIN if goes_on else None
