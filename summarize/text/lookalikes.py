"""Characters that were typed or recognised for others that look the same: «мaстер» with a Latin «a», «l.» for «1.»."""

from __future__ import annotations

from itertools import pairwise

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple

_LATIN = "aceopxyiABCEHKMOPTXYI"
_CYRILLIC = "асеорхуіАВСЕНКМОРТХУІ"
_AS_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_MIXED = compile_late(r"[^\W\d_]*[a-zA-Z][^\W\d_]*")
_HAS_CYRILLIC = compile_late("[а-яА-ЯёЁіїєґІЇЄҐәғқңөұүһӘҒҚҢӨҰҮҺ]")
_OTHER_LATIN = compile_late(rf"(?![{_LATIN}])[a-zA-Z]")
# «XXв.», «ITшник»
_ACRONYM = compile_late("[A-Z]{2,}(?=[а-яё])")
_DIGITS = str.maketrans("lI|ЗзбОO,", "1113360" + "0.")
# «а)» counts nothing, but «б)» after it is no 6.
_NUMBER = compile_late(r"(?m)^[ \t]*(?P<number>(?![ОO0])[\dlI|ЗзбОO]{1,3}|[аa])(?P<close>[.,)])(?=[ \t]+[^\W\d_])")
_NONE = -2
_FARTHEST = 3_000


def as_cyrillic(text: str) -> str:
    """``text`` with Cyrillic letters for the Latin ones of words that are Cyrillic otherwise; of the same length."""
    return _MIXED.sub(lambda match: _word(match[0]), text)


def _word(word: str) -> str:
    mixed = _HAS_CYRILLIC.search(word) and not _OTHER_LATIN.search(word) and not _ACRONYM.match(word)
    return word.translate(_AS_CYRILLIC) if mixed else word


class _Numbered(NamedTuple):
    start: int
    end: int
    value: int
    is_sure: bool
    close: str


def as_numbers(text: str) -> str:
    """``text`` with «1.» for «l.», «2.» for «2,», «6)» for «б)», where the lines count so; of the same length."""
    lines = [_numbered(*match.span("number"), match["number"], match["close"]) for match in _NUMBER.finditer(text)]
    counted: set[int] = set()
    for index, (line, after) in enumerate(pairwise(lines)):
        if line.value + 1 == after.value and line.close == after.close and after.start - line.end < _FARTHEST:
            counted |= {index, index + 1} if line.is_sure or after.is_sure or index in counted else set()
    pieces: list[str] = []
    place = 0
    for line in (lines[index] for index in sorted(counted) if not lines[index].is_sure):
        pieces += text[place : line.start], text[line.start : line.end + 1].translate(_DIGITS)
        place = line.end + 1
    return "".join([*pieces, text[place:]])


def _numbered(start: int, end: int, number: str, close: str) -> _Numbered:
    sure = number.isdecimal() and close != ","
    figures = number.translate(_DIGITS)
    return _Numbered(start, end, int(figures) if figures.isdecimal() else _NONE, sure, close.translate(_DIGITS))
