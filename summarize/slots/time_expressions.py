"""Time expressions: the tokens of dates and terms, and the patterns of those that are deadlines.

Their words are in ``patterns.tsv`` of each language, in the classes of ``_CLASSES``.
"""

from __future__ import annotations

import re
from enum import IntEnum, StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.languages import alternation, first_letters, numbered
from summarize.lazy_pattern import compile_late
from summarize.text.tokens import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


_FULL_DAY = r"\d{1,2}(?:\s?\.\s?\d{1,2}\s?\.\s?|/\d{1,2}/|-\d{1,2}-)\d{4}"
_OWN_PATTERNS = (
    (TimeKind.DAY, r"(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)"),
    (TimeKind.DAY, r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2})(?!\d)"),
    (TimeKind.DAY, rf"{_FULL_DAY}(?!\d)"),
    (TimeKind.DAY, r"(?:0[1-9]|[12]\d|3[01]|[1-9])\.(?:0[1-9]|1[0-2])(?![\d%])(?!\s?\.\s?\d)"),
)
_QUOTED_DAY = r"[«\"“„]\s?\d{1,2}\s?[»\"”]"
_CLASSES = (
    (TimeKind.DIGITS, "day_word"),
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
        (TimeKind.DIGITS, _QUOTED_DAY),
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


class DeadlineType(IntEnum):
    """What kind of time a deadline names, the most binding first: of two deadlines the row has the more binding."""

    DAY = 0
    TERM = 1
    PERIOD = 2
    ON_DAY = 3
    FREQUENCY = 4
    VAGUE = 5


class DeadlineMatch(NamedTuple):
    """The indices of the first time token that a pattern matches, and of the one after the last."""

    first: int
    end: int
    type: DeadlineType


# Letters of ``TimeKind``: U до, X не позднее, S с, W по, L в течение, G через, Z за (неделю до), I в,
# T в месячный срок, F ежегодно, V в ближайшее время.
_DAYS = r"[dO](?:[-&,][dO])*M[YyRu]?"
_DAY = rf"(?:N|{_DAYS}|K)"
_COUNT = r"(?:[ndO]|\([nOw]{1,3}\))*"
_PERIOD = r"(?:[Od](?:[-&,][Od])*Q[YyR]?|M(?:[-,&]M)*[YyR]?|Y)"
_PART = rf"(?:[EB](?:{_PERIOD}|N|R|P|u)?)"
PREPOSITIONAL: tuple[tuple[DeadlineType, str], ...] = (
    (DeadlineType.DAY, rf"[UX]{_DAY}|S(?:{_DAY}|{_PERIOD}|d|y)[WU](?:{_DAY}|{_PERIOD})"),
    (DeadlineType.TERM, rf"X?Z{_COUNT}uU(?:[EB]|{_DAY}|{_PERIOD})?|(?:L|G|XG|XZ|X){_COUNT}us?|Ts?"),
    (DeadlineType.PERIOD, rf"[UX](?:{_PART}|{_PERIOD}|P|R)|[IL](?:{_PART}|{_PERIOD}|R)"),
    (DeadlineType.ON_DAY, rf"(?:{_DAYS}-)?{_DAYS}|(?:N-)?N"),
    (DeadlineType.FREQUENCY, r"F"),
    (DeadlineType.VAGUE, r"V"),
)
MONTH_FIRST: tuple[tuple[DeadlineType, str], ...] = ((DeadlineType.DAY, r"[UX]Md(?:,?[Yy])?"),)
"""For languages that say «by July 1, 2027»."""
_LATE_DAY = r"(?:N|[YyR]?dM|K)"
_LATE_PERIOD = r"(?:[YyR]?O(?:[-&,]O)*Q|[YyR]?M(?:[-,&]M)*|Y|R)"
_LATE_PART = rf"(?:(?:{_LATE_PERIOD}|N|P|u)[EB])"
POSTPOSED: tuple[tuple[DeadlineType, str], ...] = (
    (DeadlineType.DAY, rf"{_LATE_DAY}[UX]|{_LATE_DAY}S{_LATE_DAY}U"),
    (DeadlineType.TERM, rf"{_COUNT}uL|T"),
    (DeadlineType.PERIOD, rf"(?:{_LATE_PART}|{_LATE_PERIOD}|P)[UX]|(?:{_LATE_PART}|{_LATE_PERIOD}|y)[IL]"),
    (DeadlineType.FREQUENCY, r"F"),
    (DeadlineType.VAGUE, r"V"),
)
"""For languages with postpositions: «1 маусымға дейін»."""


@cache
def _patterns(language: Language) -> tuple[tuple[DeadlineType, re.Pattern[str]], ...]:
    month_first = MONTH_FIRST if language.setting("month_first") else ()
    patterns = POSTPOSED if language.setting("head_final") else (*PREPOSITIONAL, *month_first)
    return tuple((type_, re.compile(written)) for type_, written in patterns)


def match_deadlines(times: Sequence[TimeToken], language: Language) -> Iterator[DeadlineMatch]:
    """The matches in ``times``, in order, of two that overlap the earlier or the longer."""
    kinds = "".join(token.kind for token in times)
    matches = [
        DeadlineMatch(*match.span(), type_)
        for type_, written in _patterns(language)
        for match in written.finditer(kinds)
    ]
    taken = 0
    for match in sorted(matches, key=lambda match: (match.first, -match.end, match.type)):
        if match.first >= taken:
            taken = match.end
            yield match
