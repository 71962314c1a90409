"""Time tokens: months, years, terms and the words that open them, each with its kind.

The kind is one letter, so that a deadline is a short pattern over the letters of a sentence: compiling
the words into every such pattern would cost ten times as much.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.slots.vocabulary import alternation, first_letters, numbered
from summarize.text.characters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Span
    from summarize.languages import Language


class TimeKind(StrEnum):
    """What a token is in an expression of time; other marks are their own kind."""

    DAY = "N"
    MONTH = "M"
    YEAR = "Y"
    BARE_YEAR = "y"
    RELATIVE_YEAR = "R"
    QUARTER = "Q"
    ORDINAL = "O"
    DIGITS = "d"
    DAY_OF_MONTH = "K"
    PERIOD = "P"
    END_OF = "E"
    PART_OF = "B"
    COUNT = "n"
    UNIT = "u"
    FREQUENCY = "F"
    TERM = "T"
    VAGUE = "V"
    UNTIL = "U"
    NOT_LATER = "X"
    WITHIN = "L"
    AFTER = "G"
    BEFORE = "Z"
    IN = "I"
    FROM = "S"
    THROUGH = "W"
    AND = "&"
    FOLLOWS = "f"
    SINCE = "s"
    WORD = "w"


_FULL_DAY = r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{4}"
_OWN_PATTERNS = (
    (TimeKind.DAY, r"(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)"),
    (TimeKind.DAY, r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2})(?!\d)"),
    (TimeKind.DAY, r"\d{1,2}/\d{1,2}/\d{4}"),
    (TimeKind.DAY, r"(?:0[1-9]|[12]\d|3[01]|[1-9])\.(?:0[1-9]|1[0-2])(?![\d%])(?!\s?\.\s?\d)"),
)
_CLASSES = (
    (TimeKind.DAY_OF_MONTH, "day_of_month"),
    (TimeKind.TERM, "term"),
    (TimeKind.FREQUENCY, "frequency"),
    (TimeKind.VAGUE, "vague_time"),
    (TimeKind.FOLLOWS, "following_phrase"),
    (TimeKind.RELATIVE_YEAR, "relative_year"),
    (TimeKind.NOT_LATER, "deadline_phrase"),
    (TimeKind.WITHIN, "term_preposition"),
    (TimeKind.AFTER, "delay_preposition"),
    (TimeKind.BEFORE, "countback_preposition"),
    (TimeKind.UNTIL, "deadline_preposition"),
    (TimeKind.SINCE, "term_start"),
    (TimeKind.IN, "period_preposition"),
    (TimeKind.FROM, "interval_start"),
    (TimeKind.THROUGH, "interval_end"),
    (TimeKind.AND, "date_conjunction"),
    (TimeKind.MONTH, "month"),
    (TimeKind.QUARTER, "quarter"),
    (TimeKind.ORDINAL, "period_ordinal"),
    (TimeKind.COUNT, "number_word"),
    (TimeKind.UNIT, "time_unit"),
    (TimeKind.PERIOD, "period"),
)
_BARE_YEAR = r"(?:19|20)\d{2}"
_REST = ((TimeKind.COUNT, r"\d+"), (TimeKind.WORD, r"[^\W\d_]+(?:-\w+)*"))
_CAPITAL_OF_PATTERN = compile_late(rf"\\.|[{UPPER}]")
_MARKS = (("-", r"[-–—]"), (",", r","), ("(", r"[(«\"]"), (")", r"[)»]"), (".", r"[^\w\s]|_"))


class TimeToken(NamedTuple):
    """A word or a mark at its place in the source; ``kind`` is a ``TimeKind`` or a mark."""

    kind: str
    start: int
    end: int


def time_tokens(source: str, span: Span, language: Language) -> list[TimeToken]:
    """The words and marks of ``source`` in ``span``, in order."""
    pattern, kinds = _lexer(language)
    # The character before is looked back at. Small letters are searched for in half the time that either case takes.
    first = max(span.start - 1, 0)
    found = pattern.finditer(_small(source[first : span.end]), span.start - first)
    return [TimeToken(kinds[match.lastindex or 0], match.start() + first, match.end() + first) for match in found]


def _small(text: str) -> str:
    """``text`` in lower case, of the same length: «İ» would become two characters."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


@cache
def _lexer(language: Language) -> tuple[re.Pattern[str], dict[int, str]]:
    year, suffix = alternation(language, "year_noun"), alternation(language, "day_suffix")
    figures = [(TimeKind.DAY, rf"{_FULL_DAY}\s?{year}"), *_OWN_PATTERNS, *_years(language)]
    entries = [
        *((kind, rf"(?=\d){entry}") for kind, entry in figures),
        *((kind, _guarded(language, name)) for kind, name in _CLASSES),
        *_parts(language),
        (TimeKind.BARE_YEAR, _BARE_YEAR),
        (TimeKind.DIGITS, rf"\d{{1,2}}{suffix}?"),
        *_REST,
    ]
    words = "|".join(rf"({entry})(?!\w)" for _, entry in entries)
    marks = "|".join(f"({mark})" for _, mark in _MARKS)
    kinds = {index: kind for index, (kind, _) in enumerate([*entries, *_MARKS], 1)}
    return re.compile(_CAPITAL_OF_PATTERN.sub(_in_small_letters, rf"(?<!\w)(?:{words})|{marks}")), kinds


def _in_small_letters(match: re.Match[str]) -> str:
    """A capital of a pattern in lower case, unless a backslash before it makes it a class."""
    return match[0] if match[0].startswith("\\") else match[0].lower()


def _guarded(language: Language, table: str) -> str:
    """The patterns of the class ``table``, tried only at letters with which one of them begins."""
    first = first_letters(language.patterns(table))
    return f"(?=[{first}]){alternation(language, table)}" if first else alternation(language, table)


def _years(language: Language) -> Iterator[tuple[str, str]]:
    """A year with its noun, two of them, and a year as an ordinal."""
    year, suffix = alternation(language, "year_noun"), alternation(language, "year_suffix")
    joint = alternation(language, "date_conjunction")
    second = rf"(?:\s?(?:[-–—]|{joint})\s?(?:19|20)?\d{{2}})?"
    yield TimeKind.YEAR, rf"{_BARE_YEAR}{second}(?:\s?-?{suffix})?\s?{year}"
    yield TimeKind.YEAR, rf"{_BARE_YEAR}\s?-\s?{suffix}"


def _parts(language: Language) -> list[tuple[str, str]]:
    entries = language.patterns("period_part").items()
    return [(TimeKind.END_OF if "end" in fields else TimeKind.PART_OF, f"(?:{entry})") for entry, fields in entries]


def number_of(words: str, language: Language, table: str, field: str = "number") -> int:
    """The number that the patterns of the class ``table`` give ``words``; 0 when none matches."""
    return next((number for pattern, number in numbered(language, table, field) if pattern.fullmatch(words)), 0)
