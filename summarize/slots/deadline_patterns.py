"""The wordings of a deadline, as patterns over the letters of ``clock``; the order of words is a language's own."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.slots.time_tokens import Tick


class Tightness(IntEnum):
    """How tightly a wording binds; of two deadlines the tighter one is the row's, then the earlier."""

    DAY = 0
    TERM = 1
    PERIOD = 2
    FREQUENCY = 3
    VAGUE = 4


# Kinds of words by their letters in ``clock``: U до, X не позднее, S с, W по, L в течение, G через,
# Z за, I в, T в месячный срок, F ежегодно, V в ближайшее время.
_DAY = r"(?:N|dM[YyRu]?|K)"
_PERIOD = r"(?:[Od](?:[-&,][Od])*Q[YyR]?|M(?:[-,&]M)*[YyR]?|Y)"
_PART = rf"(?:[EB](?:{_PERIOD}|N|R|P|u)?)"
WORDINGS: tuple[tuple[Tightness, str], ...] = (
    (Tightness.DAY, rf"[UX]{_DAY}|S(?:{_DAY}|{_PERIOD}|d|y)[WU](?:{_DAY}|{_PERIOD})"),
    (Tightness.TERM, r"(?:L|G|XG|XZ|X)[ndO]*us?|Ts?"),
    (Tightness.PERIOD, rf"[UX](?:{_PART}|{_PERIOD}|P|R)|[IL](?:{_PART}|{_PERIOD}|R)"),
    (Tightness.FREQUENCY, r"F"),
    (Tightness.VAGUE, r"V"),
)
MONTH_FIRST: tuple[tuple[Tightness, str], ...] = ((Tightness.DAY, r"[UX]Md(?:,?[Yy])?"),)
"""Where «by July 1, 2027» is said."""
_LATE_DAY = r"(?:N|[YyR]?dM|K)"
_LATE_PERIOD = r"(?:[YyR]?O(?:[-&,]O)*Q|[YyR]?M(?:[-,&]M)*|Y|R)"
_LATE_PART = rf"(?:(?:{_LATE_PERIOD}|N|P|u)[EB])"
POSTPOSED: tuple[tuple[Tightness, str], ...] = (
    (Tightness.DAY, rf"{_LATE_DAY}[UX]|{_LATE_DAY}S{_LATE_DAY}U"),
    (Tightness.TERM, r"[ndO]*uL|T"),
    (Tightness.PERIOD, rf"(?:{_LATE_PART}|{_LATE_PERIOD}|P)[UX]|(?:{_LATE_PART}|{_LATE_PERIOD}|y)[IL]"),
    (Tightness.FREQUENCY, r"F"),
    (Tightness.VAGUE, r"V"),
)
"""Where what rules a word stands after it: «1 маусымға дейін»."""


@cache
def _wordings(language: Language) -> tuple[tuple[Tightness, re.Pattern[str]], ...]:
    month_first = MONTH_FIRST if language.setting("month_first") else ()
    wordings = POSTPOSED if language.setting("head_final") else (*WORDINGS, *month_first)
    return tuple((tightness, re.compile(wording)) for tightness, wording in wordings)


def worded(ticks: Sequence[Tick], language: Language) -> Iterator[tuple[Tightness, int, int]]:
    """How tightly each wording in ``ticks`` binds, its first tick and the one after its last; none within another."""
    kinds = "".join(tick.kind for tick in ticks)
    taken = 0
    places = sorted(
        (match.start(), -match.end(), tightness)
        for tightness, wording in _wordings(language)
        for match in wording.finditer(kinds)
    )
    for start, end, tightness in places:
        if start >= taken:
            taken = -end
            yield tightness, start, taken
