"""The last day that a deadline's own words allow, when they fix the year; never guessed from today."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Span
from summarize.slots.time_kinds import TimeKind
from summarize.slots.time_tokens import number_of, time_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.slots.time_kinds import TimeToken

_DECEMBER = 12
_CENTURY = 2000
_NUMBER = compile_late(r"\d+")
_YEARS = frozenset((TimeKind.DAY, TimeKind.YEAR, TimeKind.BARE_YEAR))
# What names a day or a part of a year.
_WITHIN_YEAR = frozenset((TimeKind.DIGITS, TimeKind.MONTH, TimeKind.ORDINAL, TimeKind.QUARTER))
_UNFIXED = frozenset(
    (
        TimeKind.RELATIVE_YEAR,
        TimeKind.FOLLOWS,
        TimeKind.SINCE,
        TimeKind.BEFORE,
        TimeKind.FREQUENCY,
        TimeKind.DAY_OF_MONTH,
        TimeKind.PART_OF,
        TimeKind.SEASON,
        TimeKind.COUNT,
        TimeKind.TERM,
        TimeKind.VAGUE,
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
    times = time_tokens(words, Span(0, len(words)), language)
    # «В первой половине мая 2027 года»
    kinds = [token.kind for token in times]
    half_month = (TimeKind.QUARTER, TimeKind.MONTH) in pairwise(kinds)
    # «С 1 мая 2027 года»
    begins = kinds[:1] == [TimeKind.FROM] and not {TimeKind.THROUGH, TimeKind.UNTIL} & {*kinds}
    if half_month or begins or any(kind in _UNFIXED for kind in kinds):
        return None
    year = max((index for index, token in enumerate(times) if token.kind in _YEARS), default=-1)
    month_follows = any(token.kind == TimeKind.MONTH for token in times[year + 1 :])
    if year < 0 or (month_follows and not _year_first(language)):
        # «с 1 октября 2018 г. по 31 января»: the year belongs to the beginning alone.
        return None
    day = _day_at(words, times, year, language)
    return day.isoformat() if day else None


def _day_at(words: str, times: Sequence[TimeToken], index: int, language: Language) -> date | None:
    token = times[index]
    quoted = words[token.start : token.end]
    if token.kind == TimeKind.DAY:
        return _numeric(quoted, language)
    near = times[index + 1 : index + 3] if _year_first(language) else times[max(0, index - 3) : index]
    named = [(one.kind, words[one.start : one.end]) for one in near if one.kind in _WITHIN_YEAR]
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
    if kind == TimeKind.DIGITS and outer_kind == TimeKind.MONTH:
        # «July 1, 2027»
        (kind, quoted), (outer_kind, outer) = (outer_kind, outer), (kind, quoted)
    if kind == TimeKind.MONTH:
        month = number_of(quoted, language, "month")
        if outer_kind in (TimeKind.DIGITS, TimeKind.ORDINAL):
            return _valid(year, month, _day(outer, language))
        return _month_end(year, month)
    if kind == TimeKind.QUARTER:
        months = number_of(quoted, language, "quarter", "months")
        return _month_end(year, months * _ordinal(outer, language))
    return _month_end(year, _DECEMBER)


def _ordinal(quoted: str, language: Language) -> int:
    return int(quoted) if quoted.isdigit() else number_of(quoted, language, "period_ordinal")


def _day(quoted: str, language: Language) -> int:
    """«1», «1-го», ««15»», «двадцатого»."""
    found = _NUMBER.search(quoted)
    if found:
        return int(found[0])
    return number_of(quoted, language, "day_word") or number_of(quoted, language, "period_ordinal")


def _month_end(year: int, month: int) -> date | None:
    return _valid(year, month, monthrange(year, month)[1]) if 1 <= month <= _DECEMBER else None


def _valid(year: int, month: int, day: int) -> date | None:
    # «31.02.2027» is a slip of the pen, not a day.
    try:
        return date(year, month, day)
    except ValueError:
        return None
