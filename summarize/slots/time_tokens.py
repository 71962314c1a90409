"""Words of time: months, years, terms and what opens them, each with what it stands for.

A sentence is read into a string of one letter a word, over which the wording of a deadline is a
short pattern: compiling the words into every wording would cost ten times as much.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.slots.vocabulary import alternation, first_letters, numbered
from summarize.text.characters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Span
    from summarize.languages import Language

DAY = "N"
MONTH = "M"
YEAR = "Y"
BARE_YEAR = "y"
RELATIVE_YEAR = "R"
QUARTER = "Q"
ORDINAL = "O"
DIGITS = "d"
DAY_OF_MONTH = "K"
END_OF = "E"
PART_OF = "B"
FOLLOWS = "f"
SINCE = "s"
COUNT = "n"
UNIT = "u"
FREQUENCY = "F"
TERM = "T"
VAGUE = "V"
WORD = "w"

_FULL_DAY = r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{4}"
_OWN_PATTERNS = (
    (DAY, r"(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)"),
    (DAY, r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2})(?!\d)"),
    (DAY, r"\d{1,2}/\d{1,2}/\d{4}"),
    (DAY, r"(?:0[1-9]|[12]\d|3[01]|[1-9])\.(?:0[1-9]|1[0-2])(?![\d%])(?!\s?\.\s?\d)"),
)
_TABLES = (
    (DAY_OF_MONTH, "day_of_month"),
    (TERM, "term"),
    (FREQUENCY, "frequency"),
    (VAGUE, "vague_time"),
    (FOLLOWS, "following_phrase"),
    (RELATIVE_YEAR, "relative_year"),
    ("X", "deadline_phrase"),
    ("L", "term_preposition"),
    ("G", "delay_preposition"),
    ("Z", "countback_preposition"),
    ("U", "deadline_preposition"),
    (SINCE, "term_start"),
    ("I", "period_preposition"),
    ("S", "interval_start"),
    ("W", "interval_end"),
    ("&", "date_conjunction"),
    (MONTH, "month"),
    (QUARTER, "quarter"),
    (ORDINAL, "period_ordinal"),
    (COUNT, "number_word"),
    (UNIT, "time_unit"),
    ("P", "period"),
)
_BARE_YEAR = r"(?:19|20)\d{2}"
_REST = ((COUNT, r"\d+"), (WORD, r"[^\W\d_]+(?:-\w+)*"))
_CAPITAL_OF_PATTERN = compile_late(rf"\\.|[{UPPER}]")
_SIGNS = (("-", r"[-–—]"), (",", r","), ("(", r"[(«\"]"), (")", r"[)»]"), (".", r"[^\w\s]|_"))


class Tick(NamedTuple):
    """A word or sign at its place in the source, and what it is to the clock (one letter)."""

    kind: str
    start: int
    end: int


def read_clock(source: str, span: Span, language: Language) -> list[Tick]:
    """The words and signs of ``source`` in ``span``, in order."""
    pattern, kinds = _lexer(language)
    # The character before is looked back at. Small letters are searched for in half the time that either case takes.
    first = max(span.start - 1, 0)
    found = pattern.finditer(_small(source[first : span.end]), span.start - first)
    return [Tick(kinds[match.lastindex or 0], match.start() + first, match.end() + first) for match in found]


def _small(text: str) -> str:
    """``text`` in small letters, of the same length: «İ» would be two."""
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    )


@cache
def _lexer(language: Language) -> tuple[re.Pattern[str], dict[int, str]]:
    year, suffix = alternation(language, "year_noun"), alternation(language, "day_suffix")
    figures = [(DAY, rf"{_FULL_DAY}\s?{year}"), *_OWN_PATTERNS, *_years(language)]
    entries = [
        *((kind, rf"(?=\d){entry}") for kind, entry in figures),
        *((kind, _guarded(language, table)) for kind, table in _TABLES),
        *_parts(language),
        (BARE_YEAR, _BARE_YEAR),
        (DIGITS, rf"\d{{1,2}}{suffix}?"),
        *_REST,
    ]
    words = "|".join(rf"({entry})(?!\w)" for _, entry in entries)
    signs = "|".join(f"({sign})" for _, sign in _SIGNS)
    kinds = {index: kind for index, (kind, _) in enumerate([*entries, *_SIGNS], 1)}
    return re.compile(_CAPITAL_OF_PATTERN.sub(_in_small_letters, rf"(?<!\w)(?:{words})|{signs}")), kinds


def _in_small_letters(sign: re.Match[str]) -> str:
    """A capital of a pattern, but for one to which a backslash gives a meaning of its own."""
    return sign[0] if sign[0].startswith("\\") else sign[0].lower()


def _guarded(language: Language, table: str) -> str:
    """The words of the table, tried only at a letter with which one of them begins: most words are none."""
    first = first_letters(language.patterns(table))
    return f"(?=[{first}]){alternation(language, table)}" if first else alternation(language, table)


def _years(language: Language) -> Iterator[tuple[str, str]]:
    """A year with its noun, two of them, and a year as an ordinal."""
    year, suffix = alternation(language, "year_noun"), alternation(language, "year_suffix")
    joint = alternation(language, "date_conjunction")
    second = rf"(?:\s?(?:[-–—]|{joint})\s?(?:19|20)?\d{{2}})?"
    yield YEAR, rf"{_BARE_YEAR}{second}(?:\s?-?{suffix})?\s?{year}"
    yield YEAR, rf"{_BARE_YEAR}\s?-\s?{suffix}"


def _parts(language: Language) -> list[tuple[str, str]]:
    entries = language.patterns("period_part").items()
    return [(END_OF if "end" in fields else PART_OF, f"(?:{entry})") for entry, fields in entries]


def number_of(words: str, language: Language, table: str, field: str = "number") -> int:
    """What ``words`` stand for in ``table``; 0 when it has no such word."""
    return next((number for pattern, number in numbered(language, table, field) if pattern.fullmatch(words)), 0)
