"""The preamble of an order: for what, because of what or by whose will something is ordered, and when that is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.languages import alternation
from summarize.layout.official_paper_names import closed_up

if TYPE_CHECKING:
    from summarize.document import Span
    from summarize.languages import Language

# What parts clauses: after it the day is that of the order again.
_APART = ",;:()"


def is_of_preamble(source: str, when: Span, span: Span, language: Language) -> bool:
    """«Для завершения ремонта до 1 мая приказываю:»; not «… приказываю до 1 мая:», «…, до 1 мая приказываю:».

    ``when`` is a time in ``span``, the words that announce what is ordered.
    """
    before, after = source[span.start : when.start], closed_up(source[when.end : span.end].rstrip(" :\n"))
    if _ordering(language).search(after) is None:
        return False
    return _opening(language).search(before) is not None or _closing(language).match(after) is not None


@cache
def _ordering(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(language, 'operative_verb')}(?:\s+\w+)?$", re.IGNORECASE)


@cache
def _opening(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(language, 'preamble_opening')}\s[^{_APART}]*$", re.IGNORECASE)


@cache
def _closing(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s[^{_APART}]*\s{alternation(language, 'preamble_closing')}(?!\w)", re.IGNORECASE)
