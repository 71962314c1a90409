"""Dates: the last day that a deadline's own words allow, when they fix the year; never guessed from today."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.lazy_pattern import compile_late
from summarize.slots import time_tokens as clock
from summarize.slots.time_tokens import Tick, number_of, read_clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language

_DECEMBER = 12
_CENTURY = 2000
_NUMBER = compile_late(r"\d+")
# What a year's day is told by.
_NAMED = frozenset((clock.DIGITS, clock.MONTH, clock.ORDINAL, clock.QUARTER))
_UNFIXED = frozenset(
    (
        clock.RELATIVE_YEAR,
        clock.FOLLOWS,
        clock.SINCE,
        clock.FREQUENCY,
        clock.DAY_OF_MONTH,
        clock.PART_OF,
        clock.COUNT,
        clock.TERM,
        clock.VAGUE,
    )
)


def last_day(words: str, language: Language) -> str | None:
    """The last day that ``words`` (a deadline) allow, ISO 8601; None when they do not fix it.

    A month, quarter, half or year ends on its last day, a range on its last part; «the middle of
    2027», a term that runs from some event, a frequency and a day without a year fix nothing.

    >>> from summarize import languages
    >>> last_day("до 1 июля 2013 г.", languages.load("ru")), last_day("до 15 июля", languages.load("ru"))
    ('2013-07-01', None)
    """
    ticks = read_clock(words, Span(0, len(words)), language)
    if any(tick.kind in _UNFIXED for tick in ticks):
        return None
    named = [index for index, tick in enumerate(ticks) if tick.kind in (clock.DAY, clock.YEAR, clock.BARE_YEAR)]
    if not named or (not _year_first(language) and any(tick.kind == clock.MONTH for tick in ticks[named[-1] + 1 :])):
        # «с 1 октября 2018 г. по 31 января»: the year belongs to the beginning alone.
        return None
    day = _day_at(words, ticks, named[-1], language)
    return day.isoformat() if day else None


def _day_at(words: str, ticks: Sequence[Tick], index: int, language: Language) -> date | None:
    tick = ticks[index]
    quoted = words[tick.start : tick.end]
    if tick.kind == clock.DAY:
        return _numeric(quoted, language)
    beside = ticks[index + 1 : index + 3] if _year_first(language) else ticks[max(0, index - 3) : index]
    named = [(one.kind, words[one.start : one.end]) for one in beside if one.kind in _NAMED]
    return _in_year(_year(quoted), named[-2:], language)


def _year_first(language: Language) -> bool:
    """«2026 жылғы 1 маусым»: the year comes before its month."""
    return language.setting("year_first") is not None


def _numeric(quoted: str, language: Language) -> date | None:
    numbers = [int(number) for number in _NUMBER.findall(quoted)]
    if len(numbers) < len(("day", "month", "year")):
        return None
    if "/" in quoted and language.setting("month_first") is not None:
        return _slashed(*numbers[:3])
    first, month, last = numbers[:3]
    if first > max(date.max.day, _DECEMBER):
        return _valid(first, month, last)
    return _valid(last if last > date.max.day * 10 else _CENTURY + last, month, first)


def _slashed(first: int, second: int, year: int) -> date | None:
    """«5/13/2027»; «5/6/2027» is one day in London and another in New York."""
    if first == second or second > _DECEMBER:
        return _valid(year, first, second)
    return _valid(year, second, first) if first > _DECEMBER else None


def _year(quoted: str) -> int:
    first, *rest = (int(number) for number in _NUMBER.findall(quoted))
    if not rest:
        return first
    # «2026-27 гг.»
    return rest[-1] if rest[-1] >= _CENTURY // 2 else first // 100 * 100 + rest[-1]


def _in_year(year: int, named: Sequence[tuple[str, str]], language: Language) -> date | None:
    kind, quoted = named[-1] if named else ("", "")
    outer_kind, outer = named[-2] if named[1:] else ("", "")
    if kind == clock.DIGITS and outer_kind == clock.MONTH:
        # «July 1, 2027»
        (kind, quoted), (outer_kind, outer) = (outer_kind, outer), (kind, quoted)
    if kind == clock.MONTH:
        month = number_of(quoted, language, "month")
        if outer_kind == clock.DIGITS:
            return _valid(year, month, _first_number(outer))
        return _month_end(year, month)
    if kind == clock.QUARTER:
        months = number_of(quoted, language, "quarter", "months")
        return _month_end(year, months * _ordinal(outer, language))
    return _month_end(year, _DECEMBER)


def _ordinal(quoted: str, language: Language) -> int:
    return int(quoted) if quoted.isdigit() else number_of(quoted, language, "period_ordinal")


def _first_number(quoted: str) -> int:
    found = _NUMBER.search(quoted)
    return int(found[0]) if found else 0


def _month_end(year: int, month: int) -> date | None:
    return _valid(year, month, monthrange(year, month)[1]) if 1 <= month <= _DECEMBER else None


def _valid(year: int, month: int, day: int) -> date | None:
    # «31.02.2027» is a slip of the pen, not a day.
    try:
        return date(year, month, day)
    except ValueError:
        return None
