"""The markers of list items: numbers, Roman numerals, letters and bullets.

One grammar for layout analysis, which reads the start of every line (``find_markers``), and for
list detection, which matches the patterns at the places that concern it.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence

    from summarize.layout.lines import Line

DASHES = "-–—‒−"
# Boxes to tick: open, ticked and crossed ones are bullets of one list.
OPEN_BOX = r"\[ ?\]|[☐⬜]"
TICKED_BOX = r"\[[xXхХ✓✔]\]|[☑☒✅❎]"
_CLOSED = frozenset(".!?…:;")
_WORD = f'[{UPPER}{LOWER}«„“"(]'
_DATE = r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2}\b(?![.)]))|\d{1,2}\.\d{2}(?=\s+\d)"
# «①», «⑴», «⒈», «❶», «🔟»: no digit to Unicode.
NUMBER_SIGN = "[\u2460-\u249b\u24eb-\u24fe\u2776-\u2793\U0001f51f]"
# «1.», «1)», «(1)», «1.1.», «1 .» (tokenised), «1.мороженое», «1.1 Цели» (two levels need no dot before a capital),
# «①», «1️⃣». Two figures a level: «2013.» opens no item.
_NUMBER = compile_late(
    rf"\*{{0,2}}(?!{_DATE})(?:"
    rf"(?P<open>\()?\s?\d{{1,3}}(?:\s?\.\s?\d{{1,2}}){{0,4}}"
    rf"(?P<close>(?(open)\s{{0,3}}\)|\s{{0,3}}[.)]{{1,2}}\*{{0,2}}(?=\s|$|{_WORD})))"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}\*{{0,2}}(?=\s+[{UPPER}«])"
    rf"|{NUMBER_SIGN}|\d\ufe0f?\u20e3"
    r")\*{0,2}"
)
# «1 – Открыть», «1/ Открыть», «1: Открыть», «#1 Открыть», «№ 1 Открыть», «1.1 открыть», «1 Открыть».
_LOOSE_NUMBER = compile_late(
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
_SHAPES = r"•·‣⁃∙∘⋅⁎∗→⇒⇨↪↳➔➜➢-➾■-◿★☆✓-✘✢-❖⬛-⬞\ue000-\uf8ff"
_PICTURES = r"\u2600-\u275a\u2761-\u2767\u2794-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_BULLET = compile_late(
    # «☐», «[x]», «- [ ]».
    rf"(?:[-–—*+•]\s{{1,3}})?(?:{OPEN_BOX}|{TICKED_BOX})\ufe0f?(?=\s|$)"
    # A rating («★★★☆», «★ 4,5») is none.
    rf"|(?![★☆⭐]\ufe0f?\s*[\d★☆⭐])(?:[{_SHAPES}][\ufe0e\ufe0f]?(?=[\s\d]|$|{_WORD})"
    # Skin tones, joined pictures, one picture twice.
    rf"|[{_PICTURES}‼⁉][\U0001f000-\U0001faff\u2600-\u27bf\u200d\ufe0e\ufe0f]{{0,7}}(?=\s|{_WORD}))"
    # «§» is Word's square; «§ 5», «§ II» are paragraphs of a law.
    r"|§(?=\s+(?![IVX]+\b)[^\W\d])"
    r"|(?:[*+]|[-=–—]{1,2}>)(?=\s|$)"
    rf"|[{DASHES}]{{1,2}}(?=\s|$)|[–—‒−](?={_WORD})"
)
# «-Открыть», «*Открыть», «» Открыть», and Word's round bullet of the second level, a Latin «o».
_LOOSE_BULLET = compile_late(r"(?:[-+~»›¤]|\*(?!.*\*))(?=[^\W\d])|[~»›¤o](?=\s+[^\W\d])")
_FIGURES = compile_late(r"\d+")
_LONGEST_NUMBER = 3
_BARE, _LETTER = "bare", "letter"
# Lines from one loose bullet to the next.
_APART = 3
_FIRST_LETTERS = (("a", "b"), ("а", "б"), ("a", "б"), ("А", "Б"), ("A", "B"))
_ROMAN_LETTERS = frozenset("IVXLІХivxl")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_AS_LATIN = str.maketrans("ІХivxl", "IXIVXL")


class Marker(NamedTuple):
    """A marker at the start of a line: its length and form (number, roman, letter, bullet)."""

    length: int
    form: str


class _Candidate(NamedTuple):
    """A marker, or with a ``style`` what is one only next to others of that style."""

    marker: Marker
    number: int = 0
    style: str = ""


def match_number(text: str, start: int) -> re.Match[str] | None:
    """The number of an item at ``start``, with groups ``open`` and ``close`` for what surrounds it."""
    return _NUMBER.match(text, start) or _LOOSE_NUMBER.match(text, start)


def match_bullet(text: str, start: int, end: int) -> re.Match[str] | None:
    """The bullet at ``start``, not beyond ``end``."""
    return _BULLET.match(text, start, end) or _LOOSE_BULLET.match(text, start, end)


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
    """What numbers of one series have in common: the signs around them and the outer levels."""
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


def is_dash(line: Line, marker: Marker | None) -> bool:
    """Is the marker a dash, which may also open a speaker's turn?"""
    return marker is not None and marker.form == "bullet" and not line.text[: marker.length].strip(DASHES)


def find_markers(lines: Sequence[Line]) -> list[Marker | None]:
    """The marker of each of ``lines``, None where it has none."""
    read = cache(_candidate)
    candidates = [read(line.text) for line in lines]
    found = [candidate.marker if candidate and not candidate.style else None for candidate in candidates]
    loose: defaultdict[str, dict[int, _Candidate]] = defaultdict(dict)
    for index, candidate in enumerate(candidates):
        if candidate and candidate.style:
            loose[candidate.style][index] = candidate
    for style, same in loose.items():
        for index in _in_series(style, same):
            found[index] = same[index].marker
    _count_on(lines, candidates, found)
    return found


def _candidate(text: str) -> _Candidate | None:
    if text[:2].isalpha() and text[0] not in _ROMAN_LETTERS:
        return None
    return _number(text) or _roman(text) or _letter(text) or _bullet(text)


def _number(text: str) -> _Candidate | None:
    if text.isdecimal() and len(text) <= _LONGEST_NUMBER:
        return _Candidate(Marker(len(text), "number"), int(text), _BARE)
    match = _NUMBER.match(text)
    if match:
        return _Candidate(Marker(match.end(), "number"), levels_of(match[0])[-1])
    match = _LOOSE_NUMBER.match(text)
    if match is None:
        return None
    style = number_style(match)
    return _Candidate(Marker(match.end(), "number"), levels_of(match[0])[-1], _BARE if style == ". " else style)


def _roman(text: str) -> _Candidate | None:
    match = ROMAN.match(text)
    # One letter may be an initial («І. Франко») unless it is a Latin capital.
    if match and (len(match["roman"]) > 1 or match["roman"] in "IVX"):
        return _Candidate(Marker(match.end(), "roman"))
    return None


def _letter(text: str) -> _Candidate | None:
    match = LETTER.match(text)
    if match is None:
        return None
    # With a dot it is an initial or an abbreviation («А. Петров», «г. Москва») unless there is a series.
    style = _LETTER if match["close"] == "." else ""
    return _Candidate(Marker(match.end(), "letter"), ord(match["letter"]), style)


def _bullet(text: str) -> _Candidate | None:
    match = _BULLET.match(text)
    if match:
        return _Candidate(Marker(match.end(), "bullet"))
    match = _LOOSE_BULLET.match(text)
    return _Candidate(Marker(match.end(), "bullet"), 0, match[0]) if match else None


def _in_series(style: str, candidates: Mapping[int, _Candidate]) -> Iterable[int]:
    """The lines of those of the ``candidates``, all of one style, that their neighbours confirm."""
    if style == _BARE:
        return ()
    if style == _LETTER:
        letters = _letters_in_series({chr(candidate.number) for candidate in candidates.values()})
        return [index for index, candidate in candidates.items() if chr(candidate.number) in letters]
    kept: set[int] = set()
    for (one, before), (other, after) in pairwise(candidates.items()):
        counts_on = before.number + 1 == after.number and (before.number == 1 or one in kept)
        if counts_on or (not after.number and other - one <= _APART):
            kept |= {one, other}
    return kept


def _letters_in_series(openings: set[str]) -> frozenset[str]:
    """The letters that number items: all of one alphabet and case, when its first two do."""
    letters: set[str] = set()
    for first, second in _FIRST_LETTERS:
        if {first, second} <= openings:
            letters.update(letter for letter in openings if letter.isupper() == first.isupper())
    return frozenset(letters)


def _count_on(lines: Sequence[Line], candidates: Sequence[_Candidate | None], found: list[Marker | None]) -> None:
    """A number without its sign that goes on counting, alone on its line or after the end of a sentence."""
    last = 0
    for index, (line, candidate) in enumerate(zip(lines, candidates, strict=True)):
        if candidate is None or candidate.marker.form != "number":
            continue
        if candidate.style == _BARE:
            ended = candidate.marker.length == len(line.text) or lines[index - 1].last in _CLOSED
            if not ended or candidate.number != last + 1 or not last:
                continue
            found[index] = candidate.marker
        if found[index]:
            last = candidate.number
