"""The grammar of list markers, for layout analysis and list detection: numbers, Roman numerals, letters, bullets.

A loose number or bullet is a marker only in a series.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    import re

DASHES = "-–—‒−"
# Boxes to tick: open, ticked and crossed ones are bullets of one list.
OPEN_BOX = r"\[ ?\]|[☐⬜]"
TICKED_BOX = r"\[[xXхХ✓✔]\]|[☑☒✅❎]"
SUPERSCRIPTS = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
# «сборы[1]», «сборы¹», «сборы**», «сборы†»
NOTE_MARK = rf"\[\d{{1,3}}\]|[{SUPERSCRIPTS}]{{1,3}}|\*{{1,3}}|[†‡]{{1,2}}"
_WORD = f'[{UPPER}{LOWER}«„“"(]'
_DATE = r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2}\b(?![.)]))|\d{1,2}\.\d{2}(?=\s+\d)"
# «①», «⑴», «⒈», «❶», «🔟»: no digit to Unicode.
NUMBER_SIGN = "[\u2460-\u249b\u24eb-\u24fe\u2776-\u2793\U0001f51f]"
# «1.», «1)», «(1)», «1.1.», «1 .» (tokenised), «1.мороженое», «1.1 Цели» (two levels need no dot before a capital),
# «①», «1⃣». Two figures a level: «2013.» opens no item, but «1514)» may.
NUMBER = compile_late(
    rf"\*{{0,2}}(?!{_DATE})(?:"
    rf"(?P<open>\()?\s?(?:\d{{1,3}}|\d{{4}}(?=\s?\)))(?:\s?\.\s?\d{{1,2}}){{0,4}}"
    rf"(?P<close>(?(open)\s{{0,3}}\)|\s{{0,3}}[.)]{{1,2}}\*{{0,2}}(?=\s|$|{_WORD})))"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}\*{{0,2}}(?=\s+[{UPPER}«])"
    rf"|{NUMBER_SIGN}|\d\u20e3"
    r")\*{0,2}"
)
# «1 – Открыть», «1/ Открыть», «1: Открыть», «#1 Открыть», «№ 1 Открыть», «1.1 открыть», «1 Открыть».
LOOSE_NUMBER = compile_late(
    rf"(?P<open>[#№]\s?)?(?!{_DATE})\d{{1,2}}(?P<levels>(?:\.\d{{1,2}}){{1,4}})?"
    r"(?P<close>(?(open)[.):]?(?=\s)|(?:\s?/|:(?=\s)|\s[-–—]|[-–—](?=\s)"
    rf"|(?(levels)(?=\s)|(?=\s+[{UPPER}])))))(?=\s*{_WORD})"
)
# Also in Cyrillic letters that look the same.
ROMAN = compile_late(
    r"(?P<open>\(?)(?P<roman>(?=[IVXLІХ])(?:[XХ]L|L?[XХ]{0,3})(?:[IІ][VXХ]|V?[IІ]{0,3})|(?=[ivxl])(?:xl|l?x{0,3})(?:i[vx]|v?i{0,3}))"
    r"(?P<close>\s?\)|\s?\.(?=\s|$))"
)
LETTER = compile_late(r"(?P<open>\(?)(?P<letter>[^\W\d_])(?P<close>\s?\)|\.(?<!\(..)(?=\s|$))")
SHAPES = r"•·‣⁃∙∘⋅⁎∗→⇒⇨↪↳➔➜➢-➾■-◿★☆✓-✘✢-❖⬛-⬞\ue000-\uf8ff"
PICTURES = r"\u2600-\u275a\u2761-\u2767\u2794-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
BULLET = compile_late(
    # «☐», «[x]», «- [ ]».
    rf"(?:[-–—*+•]\s{{1,3}})?(?:{OPEN_BOX}|{TICKED_BOX})(?=\s|$)"
    # A rating («★★★☆», «★ 4,5») is none.
    rf"|(?![★☆⭐]\s*[\d★☆⭐])(?:[{SHAPES}](?=[\s\d]|$|{_WORD})"
    # With a skin tone; several in one; one twice.
    rf"|[{PICTURES}‼⁉][\U0001f000-\U0001faff\u2600-\u27bf]{{0,7}}(?=\s|{_WORD}))"
    # «§» is Word's square; «§ 5», «§ II» are paragraphs of a law.
    r"|§(?=\s+(?![IVX]+\b)[^\W\d])"
    r"|(?:[*+]|[-=–—]{1,2}>)(?=\s|$)"
    rf"|[{DASHES}]{{1,2}}(?=\s|$)|[–—‒−](?={_WORD})"
)
# «-Открыть», «*Открыть», «» Открыть», and Word's round bullet of the second level, a Latin «o».
LOOSE_BULLET = compile_late(r"(?:[-+~»›¤]|\*(?!.*\*))(?=[^\W\d])|[~»›¤o](?=\s+[^\W\d])")
_ROMAN_OPENINGS = frozenset("(IVXLІХivxl")
_FIGURES = compile_late(r"\d+")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_AS_LATIN = str.maketrans("ІХivxl", "IXIVXL")


def match_number(text: str, start: int) -> re.Match[str] | None:
    """The number of an item at ``start``, with groups ``open`` and ``close`` for what surrounds it."""
    if text[start : start + 1].isalpha():
        return None
    return NUMBER.match(text, start) or LOOSE_NUMBER.match(text, start)


def match_bullet(text: str, start: int, end: int) -> re.Match[str] | None:
    """The bullet at ``start``, not beyond ``end``."""
    return None if opens_word(text, start) else BULLET.match(text, start, end) or LOOSE_BULLET.match(text, start, end)


def opens_word(text: str, start: int) -> bool:
    """Is at ``start`` what no bullet begins with: a letter or a figure, but not «o»?"""
    first = text[start : start + 1]
    return first.isalnum() and first != "o"


def match_roman(text: str) -> re.Match[str] | None:
    """The Roman number of an item that ``text`` begins with."""
    return ROMAN.match(text) if text[:1] in _ROMAN_OPENINGS else None


def marker_end(text: str) -> int:
    """The end of the marker that ``text`` begins with, 0 without one; a number alone is none."""
    number = match_number(text, 0)
    match = number if number and number[0].strip("0123456789") else None
    match = match or match_roman(text) or LETTER.match(text) or match_bullet(text, 0, len(text))
    return match.end() if match else 0


def levels_of(number: str) -> list[int]:
    """The levels of a number, outermost first: [1, 2] for «1.2.», [3] for «③»."""
    sign = number.strip("*")
    if sign == "\U0001f51f":
        return [10]
    if sign.isnumeric() and not sign.isdecimal():
        from unicodedata import numeric

        return [int(numeric(sign))]
    return [int(figures) for figures in _FIGURES.findall(number)]


def number_style(match: re.Match[str]) -> str:
    """What numbers of one series have in common: the characters around them and the outer levels."""
    *outer, _ = levels_of(match[0])
    opening, closing = ("".join((match[name] or "").split()) for name in ("open", "close"))
    closing = closing.strip("*")
    if not opening and closing and closing in DASHES:
        closing = "–"
    elif match["close"] == "" and not opening and not outer:
        closing = "."  # «4 Открыть» among «3.» and «5.»
    return f"{opening}{closing} {'.'.join(map(str, outer))}"


def roman_value(roman: str) -> int:
    """The value of a well-formed Roman numeral to 89."""
    values = [_ROMAN_VALUES[letter] for letter in roman.translate(_AS_LATIN)]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
