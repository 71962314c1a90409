"""Time expressions: the patterns of time tokens that are deadlines."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.languages.finders import pattern
from summarize.slots.time_kinds import TIMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Span
    from summarize.languages import Language
    from summarize.slots.time_kinds import TimeToken


class DeadlineType(IntEnum):
    """What kind of time a deadline names, the most binding first: of two deadlines the row has the more binding."""

    DAY = 0
    TERM = 1
    PERIOD = 2
    ON_DAY = 3
    BARE_YEAR = 4
    START = 5
    FREQUENCY = 6
    EVENT = 7
    VAGUE = 8


class DeadlineMatch(NamedTuple):
    """The indices of the first time token that a pattern matches, and of the one after the last."""

    first: int
    end: int
    type: DeadlineType


# Letters of ``TimeKind``: U до, X не позднее, S с, W по, L в течение, G через, Z за (неделю до), A на, I в,
# T в месячный срок, F ежегодно, V в ближайшее время,
# H до восьми утра.
_DAYS = r"[dO](?:[-&,][dO])*M[YyRu]?"
_DAY = rf"(?:N|{_DAYS}|K)"
_COUNT = r"(?:[ndO](?:-[ndO])?|\([nOw]{1,3}\))*"
_PERIOD = r"(?:[Od](?:[-&,][Od])*QM?[YyR]?|M(?:[-,&]M)*[YyR]?|e[YyR]?|Y)"
_PART = rf"(?:[EB](?:{_PERIOD}|N|R|P|u)?)"
# After a mark that no other date stands before.
_APART = r"(?<=[^MeQYyOdNn][-,(])"
PREPOSITIONAL: tuple[tuple[DeadlineType, str], ...] = (
    (DeadlineType.DAY, rf"[UX]{_DAY}|S(?:{_DAY}|{_PERIOD}|d|y)[WU](?:{_DAY}|{_PERIOD})"),
    (DeadlineType.TERM, rf"X?Z{_COUNT}u(?:U(?:[EB]|{_DAY}|{_PERIOD})?|T)|(?:L|G|XG|XZ|X){_COUNT}us?|Ts?"),
    # «Построить за три года, за лето»
    (DeadlineType.TERM, rf"Z(?:{_COUNT}u|e)(?!U|T)"),
    # «Намечено на осень, на май 2027 года»
    (DeadlineType.PERIOD, rf"A(?:{_DAY}|{_PART}|{_PERIOD}|R)"),
    (DeadlineType.PERIOD, rf"[UX](?:{_PART}|{_PERIOD}|P|R)|[IL](?:{_PART}|{_PERIOD}|R)"),
    # «Покрасить забор – май 2027 г.», «лагерь, лето, на свои деньги», «баня – котёл, 2027, 380 тыс.»
    (DeadlineType.PERIOD, rf"{_APART}(?:E?(?:[Me](?:[-,&][Me])*|[Od]Q)[YyR]?|E[YyR])(?=[.)]*$|[-,(])"),
    (DeadlineType.BARE_YEAR, rf"{_APART}(?:y(?:-y)?)(?=[.)]*$|[,(])"),
    (DeadlineType.ON_DAY, rf"(?:{_DAYS}-)?{_DAYS}|(?:N-)?N"),
    # «Ввести пропуска с 1 мая»
    (DeadlineType.START, rf"S(?:{_DAY}|{_PERIOD}|P|R)(?![-WU])"),
    (DeadlineType.FREQUENCY, r"F"),
    (DeadlineType.VAGUE, r"[VH]"),
)
MONTH_FIRST: tuple[tuple[DeadlineType, str], ...] = (
    (DeadlineType.DAY, r"[UX]Md(?:,?[Yy])?|SMd(?:,?[Yy])?[WU]Md(?:,?[Yy])?"),
    (DeadlineType.START, r"SMd(?:,?[Yy])?(?![-WU])"),
)
"""For languages that say «by July 1, 2027»."""
_LATE_DAY = r"(?:N|[YyR]?dM|K)"
_LATE_PERIOD = r"(?:[YyR]?O(?:[-&,]O)*Q|[YyR]?M(?:[-,&]M)*|Y|R)"
_LATE_PART = rf"(?:(?:{_LATE_PERIOD}|N|P|u)[EB])"
POSTPOSED: tuple[tuple[DeadlineType, str], ...] = (
    (DeadlineType.DAY, rf"{_LATE_DAY}[UX]|{_LATE_DAY}S{_LATE_DAY}U"),
    (DeadlineType.TERM, rf"{_COUNT}uL|T"),
    (DeadlineType.PERIOD, rf"(?:{_LATE_PART}|{_LATE_PERIOD}|P)[UX]|(?:{_LATE_PART}|{_LATE_PERIOD}|y)[IL]"),
    (DeadlineType.PERIOD, rf"(?<=w[-(]){_LATE_PERIOD}(?=[.)]*$)"),
    (DeadlineType.START, rf"(?:{_LATE_DAY}|{_LATE_PERIOD}|P)S(?!(?:{_LATE_DAY}|{_LATE_PERIOD})U)"),
    (DeadlineType.FREQUENCY, r"F"),
    (DeadlineType.VAGUE, r"(?:[YyR]?d?)?V"),
)
"""For languages with postpositions: «1 маусымға дейін»."""


@cache
def deadline_patterns(language: Language) -> tuple[tuple[DeadlineType, re.Pattern[str]], ...]:
    """The patterns of kinds of time tokens that are deadlines in ``language``."""
    month_first = MONTH_FIRST if language.setting("month_first") else ()
    patterns = POSTPOSED if language.setting("head_final") else (*PREPOSITIONAL, *month_first)
    return tuple((type_, re.compile(written)) for type_, written in patterns)


def match_deadlines(times: Sequence[TimeToken], language: Language) -> Iterator[DeadlineMatch]:
    """The matches in ``times``, in order, of two that overlap the earlier or the longer."""
    kinds = "".join([token.kind for token in times])
    if TIMES.isdisjoint(kinds):
        return
    matches = [
        DeadlineMatch(*match.span(), type_)
        for type_, written in deadline_patterns(language)
        for match in written.finditer(kinds)
    ]
    taken = 0
    for match in sorted(matches, key=lambda match: (match.first, -match.end, match.type)):
        if match.first >= taken:
            taken = match.end
            yield match


def opens_until(source: str, found: Span, language: Language) -> bool:
    """Does the deadline ``found`` open with «до», «к» or «не позднее», or close with «дейін»?"""
    patterns = [pattern(language, name) for name in ("deadline_preposition", "deadline_phrase")]
    if language.setting("head_final") is not None:
        return any(match.end() == found.end for each in patterns for match in each.finditer(source, *found))
    return any(each.match(source, *found) for each in patterns)
