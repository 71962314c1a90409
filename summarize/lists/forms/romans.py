"""«I.», «II)», «(iii)»: Roman numerals, also in Cyrillic letters that look the same («Х», «І»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import Page

# Begins with the numeral and not with the bracket before it: such letters are rare in Cyrillic text.
_ROMAN = compile_late(r"[IVXLІХivxl](?<![^\s(«\"„“].)[IVXLІХivxl]{0,6}(?P<close>\s?\)|\s?\.(?=\s))")
_LATIN = str.maketrans("ІХivxl", "IXIVXL")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def find_romans(page: Page) -> Iterator[Marker]:
    """Well-formed Roman numerals to 89, before a full stop only at the start of a block."""
    for match in _ROMAN.finditer(page.plain):
        roman, close = match[0].removesuffix(match["close"]), match["close"].strip()
        number = value_of(roman.translate(_LATIN)) if roman.isupper() or roman.islower() else 0
        if not number:
            continue
        opened = page.plain[match.start() - 1 : match.start()] == "("
        start = match.start() - opened
        place, opening = place_of(page, start)
        if close == ")" or place is Place.BLOCK:
            style = f"roman {'upper' if roman.isupper() else 'lower'} {'(' if opened else ''}{close}"
            yield Marker(Form.ROMAN, Span(start, match.end()), number, style, place, opening)


def value_of(roman: str) -> int:
    """The value of a Roman numeral in capitals; 0 when it is not well formed («IIII», «VX»)."""
    total = sum(
        -_VALUES[letter] if _VALUES[letter] < _VALUES.get(after, 0) else _VALUES[letter]
        for letter, after in zip(roman, [*roman[1:], ""], strict=True)
    )
    return total if total > 0 and _written(total) == roman else 0


def _written(number: int) -> str:
    parts = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    letters = []
    for value, sign in parts:
        letters.append(sign * (number // value))
        number %= value
    return "".join(letters)
