"""Which encoding a text is in, its bytes as text, and which letters it lost before it came here."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.errors import SummarizeError, UsageError

if TYPE_CHECKING:
    import re

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In a tie the last one by name, which is then the same text.
SINGLE_BYTE = ("cp1251", "koi8-u", "cp866", "cp1125", "mac-cyrillic")
SAMPLE_BYTES = 50_000
# The ten commonest letters of Russian and «і» make up 62 % of its running text, and at least 45 % of Ukrainian.
_COMMON = compile_late("[оеаинтсрвліОЕАИНТСРВЛІ]")
_CYRILLIC = compile_late("[а-яёА-ЯЁіїєґўІЇЄҐЎ]")
_CASE_BREAK = compile_late("[а-яёіїєґў][А-ЯЁІЇЄҐЎ]")
# Controls, box drawing, and what the capitals of one table are in another.
_ODD = compile_late(
    "[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\u2500-\u259f\ufffdЂЃ‚ѓ†‡€‰ЉЊЌЋЏђљњќћџЈјЅѕ¬√ƒ≈∆∞±≤≥µ∂÷¿¡]"
)
# A text has hardly any control characters; in an image or an archive they are one byte in ten.
_MOST_CONTROLS = 0.01
_STRAY_CONTROLS = 2
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b"))
# «don’t», «l’été»: among Latin letters one or two stand together, in Cyrillic text whole words.
_NOT_ASCII = compile_late(rb"[\x80-\xff]+")
_LATIN_LETTER = compile_late(rb"[A-Za-z]")
_LONGEST_RUN, _FEWEST_LATIN = 2, 4
_LEAST_LIKENESS = 0.3
_FEWEST_LETTERS_PER_BAD_BYTE = 4
# What is no document, by its first bytes, for the message; and what to do with it.
_OTHER = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"RIFF", "a sound, a film or an image (RIFF)"),
    (b"ID3", "a sound (MP3)"),
    (b"OggS", "a sound (Ogg)"),
    (b"PK", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_ADVICE = dict.fromkeys((b"PK", b"\x1f\x8b", b"7z", b"Ra"), "unpack it")


def decode(data: bytes, encoding: str | None = None) -> str:
    """``data`` as text without its byte-order mark; line ends are left as they are.

    A bad byte or a zero in a text that is UTF-8 otherwise becomes U+FFFD (see ``describe_damage``).
    ``encoding`` forces one by its Python name; None detects it. Raises SummarizeError if the bytes
    are not text in that encoding (or in any that is detected), UsageError for an unknown name.
    """
    if encoding is not None:
        return _strict(data, encoding).removeprefix("\ufeff")
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data)
    return text if "\0" not in text else _detected(data)


def _not_text(data: bytes) -> str:
    known = next((name for mark, name in _OTHER if data.startswith(mark)), None)
    if known:
        return f"{known}, not text: {_ADVICE.get(data[:2], 'give a document')}"
    return "not text: give a text file, or name its encoding with --encoding"


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"not {encoding} text (byte {error.start + 1}): give the right one with --encoding"
        raise SummarizeError(message) from None
    except (LookupError, ValueError):
        message = f"unknown encoding: {encoding!r}: try utf-8, utf-16, cp1251, koi8-r or cp866"
        raise UsageError(message) from None


def _detected(data: bytes) -> str:
    first = _NOT_ASCII.search(data)
    # A long beginning in ASCII says nothing.
    sample = data[first.start() if first and first.start() > SAMPLE_BYTES // 2 else 0 :][:SAMPLE_BYTES]
    utf16 = _utf16_without_mark(sample)
    if utf16:
        return _strict(data, utf16)
    if len(sample) - len(sample.translate(None, _CONTROLS)) > max(len(sample) * _MOST_CONTROLS, _STRAY_CONTROLS):
        raise SummarizeError(_not_text(data))
    if _is_damaged_utf8(sample):
        return data.decode("utf-8", "replace").replace("\0", "\ufffd")
    if _is_latin(sample):
        return data.decode("cp1252", "replace")
    best, name = max((likeness(sample.decode(name, "replace")), name) for name in SINGLE_BYTE)
    if best < _LEAST_LIKENESS:
        raise SummarizeError(_not_text(data))
    return data.decode(name, "replace")


def _is_damaged_utf8(sample: bytes) -> bool:
    """Is all but a byte here and there UTF-8? In other encodings hardly a letter is."""
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample)
    bad = text.count("\ufffd")
    return bad * _FEWEST_LETTERS_PER_BAD_BYTE <= len(text) - bad - sum(map(str.isascii, text))


def _is_latin(sample: bytes) -> bool:
    runs = [len(run) for run in _NOT_ASCII.findall(sample)]
    return max(runs, default=0) <= _LONGEST_RUN and sum(runs) * _FEWEST_LATIN <= len(_LATIN_LETTER.findall(sample))


def _utf16_without_mark(sample: bytes) -> str | None:
    """The byte order of UTF-16, of which every other byte is 0 (Latin, punctuation) or 4 (Cyrillic)."""
    pairs = len(sample) // 2
    if not pairs or (len(sample) % 2 and len(sample) < SAMPLE_BYTES):
        return None
    for name, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = sample[offset::2]
        if (high.count(0) + high.count(4)) >= 0.95 * pairs and high.count(0) and not sample[1 - offset :: 2].count(0):
            return name
    return None


def likeness(text: str) -> float:
    """How much ``text`` looks like Cyrillic prose: about 0.6 for the right table, below 0 for a wrong one."""
    letters = len(_CYRILLIC.findall(text))
    if not letters:
        return 0.0
    foreign = 2 * len(_CASE_BREAK.findall(text)) + 2 * len(_ODD.findall(text))
    return (len(_COMMON.findall(text)) - foreign) / letters


# ---------------------------------------------------------------- what a text lost before

_ANY_LETTER = compile_late(r"[^\W\d_]")
# «Рћ РјРѕСЃС‚Рµ», «Ðž Ð¼»: a letter of UTF-8 as two, the first one of two, the second no common one.
_UTF8_AS_ANOTHER = compile_late("[РС][^\\sа-еж-яА-ЕЖ-ЯA-Za-z\\d.,:;!?()-]|[ÐÑ].")
# «п╬п╪п╬я│я┌п╣», «Ïðèâåò».
_ANOTHER_TABLE = compile_late("(?<=[а-яА-Я])[\u2500-\u259f]|(?<![a-zA-Z])[À-ÿ](?![a-zA-Z])")
# «Їа®ўҐаЄ », «§ Ї е»: «о», «д», «м», «з» of a DOS table are signs in Windows-1251.
_DOS_AS_WINDOWS = compile_late("[¤¦§©¬®](?=[а-яё¤¦§©¬®ўҐЄЇ])")
# «сРПНЛ», «Утром».
_SWAPPED, _CAPITALIZED = compile_late("(?<!\\w)[а-яё][А-ЯЁЂ-Џ]{2,}"), compile_late("(?<!\\w)[А-ЯЁ][а-яё]")
_MARK_FOR_LETTER = compile_late(r"\?(?=\?)|(?<=\?)\?")
# «?????? ????»; but «Где???» has all its letters.
_WORD_OF_MARKS, _FEWEST_WORDS_OF_MARKS = compile_late(r"(?<![\w?!])\?{2,}"), 2
# Shares of the letters of a text; in prose of any language each is below a tenth of it.
_FEW_LETTERS = 40
_MOST_PAIRS, _MOST_ODD, _MOST_MARKS, _MOST_SIGNS = 0.3, 0.2, 0.4, 0.05


def describe_damage(text: str) -> str | None:
    """What is wrong with the characters of ``text`` and what to do, in one line; None if nothing is.

    Letters for which marks stand are lost for good; what was decoded wrongly can be decoded again.
    """
    lost = text.count("\ufffd")
    sample = text[:SAMPLE_BYTES]
    letters = sum(1 for _ in _ANY_LETTER.finditer(sample))
    if lost:
        count = "1 byte is no text and is" if lost == 1 else f"{lost} bytes are no text and are"
        return f"{count} read as U+FFFD: check the file, or name its encoding with --encoding"
    if _count(_MARK_FOR_LETTER, sample) > _MOST_MARKS * max(letters, 1) and _has_words_of_marks(sample):
        return "question marks stand for its letters, which are lost: save the document again as UTF-8"
    if _is_mojibake(sample, letters):
        return "its letters were decoded wrongly before: save the original as UTF-8, or try --fix-mojibake"
    return None


def is_mojibake(text: str) -> bool:
    """Was ``text`` decoded with a wrong table?"""
    sample = text[:SAMPLE_BYTES]
    letters = sum(1 for _ in _ANY_LETTER.finditer(sample))
    return _is_mojibake(sample, letters)


def _is_mojibake(text: str, letters: int) -> bool:
    if _count(_DOS_AS_WINDOWS, text) > _MOST_SIGNS * letters:
        return True
    if 2 * _count(_UTF8_AS_ANOTHER, text) > _MOST_PAIRS * letters or _count(_ANOTHER_TABLE, text) > _MOST_ODD * letters:
        return True
    if _count(_SWAPPED, text) <= _count(_CAPITALIZED, text):
        return False
    # «мРНК» stands so in a sound text.
    if likeness(text.encode("cp1251", "replace").decode("koi8-r")) > likeness(text):
        return True
    other = likeness(text.encode("koi8-r", "replace").decode("cp1251"))
    return letters > _FEW_LETTERS and other > max(likeness(text), _LEAST_LIKENESS)


def _has_words_of_marks(text: str) -> bool:
    return _count(_WORD_OF_MARKS, text) >= _FEWEST_WORDS_OF_MARKS


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
