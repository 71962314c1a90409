"""Text that lost its letters before it came here, told by its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    import re

_SAMPLE = 50_000
_LETTER = compile_late(r"[^\W\d_]")
# «Рћ РјРѕСЃС‚Рµ», «Ðž Ð¼»: a letter of UTF-8 as two, the first one of two, the second no common one.
_UTF8_AS_ANOTHER = compile_late("[РС][^\\sа-еж-яА-ЕЖ-ЯA-Za-z\\d.,:;!?()-]|[ÐÑ].")
# «п╬п╪п╬я│я┌п╣», «Ïðèâåò».
_ANOTHER_TABLE = compile_late("(?<=[а-яА-Я])[\u2500-\u259f]|(?<![a-zA-Z])[À-ÿ](?![a-zA-Z])")
# «сРПНЛ», «Утром».
_SWAPPED, _CAPITALIZED = compile_late("(?<!\\w)[а-яё][А-ЯЁЂ-Џ]{2,}"), compile_late("(?<!\\w)[А-ЯЁ][а-яё]")
_MARK_FOR_LETTER = compile_late(r"\?(?=\?)|(?<=\?)\?")
# Shares of the letters of a text; in prose of any language each is below a tenth of it.
_MOST_PAIRS, _MOST_ODD, _MOST_MARKS = 0.3, 0.2, 0.4


def describe_damage(text: str) -> str | None:
    """What is wrong with the characters of ``text`` and what to do, in one line; None if nothing is.

    Letters for which marks stand are lost for good; what was decoded wrongly can be decoded again.
    """
    lost = text.count("\ufffd")
    sample = text[:_SAMPLE]
    letters = sum(1 for _ in _LETTER.finditer(sample))
    if lost:
        count = "1 byte is no text and is" if lost == 1 else f"{lost} bytes are no text and are"
        return f"{count} read as U+FFFD: check the file, or name its encoding with --encoding"
    if _count(_MARK_FOR_LETTER, sample) > _MOST_MARKS * max(letters, 1):
        return "question marks stand for its letters, which are lost: save the document again as UTF-8"
    if _is_mojibake(sample, letters):
        return "its letters were decoded wrongly before: save the original again as UTF-8"
    return None


def _is_mojibake(text: str, letters: int) -> bool:
    if 2 * _count(_UTF8_AS_ANOTHER, text) > _MOST_PAIRS * letters or _count(_ANOTHER_TABLE, text) > _MOST_ODD * letters:
        return True
    return _count(_SWAPPED, text) > _count(_CAPITALIZED, text)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
