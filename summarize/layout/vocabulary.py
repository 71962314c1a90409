"""What the language pack knows of document structure, compiled once a language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from summarize.languages import Language

_NEVER = compile_late(r"(?!)")


class Vocabulary(NamedTuple):
    """Whole lines in lower case (``labels`` are teasers and buttons), and patterns of how lines open."""

    teasers: frozenset[str]
    labels: frozenset[str]
    agencies: frozenset[str]
    any_label: frozenset[str]
    credit: re.Pattern[str]
    notice: re.Pattern[str]
    imprint: re.Pattern[str]
    section: re.Pattern[str]
    act_title: re.Pattern[str]
    page: re.Pattern[str]
    salutation: re.Pattern[str]
    mail_fields: frozenset[str]
    mail_subjects: frozenset[str]


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The vocabulary of ``language``; empty, and matching nothing, for an unknown one."""
    teasers = _lines(language, "teasers")
    labels = teasers | _lines(language, "buttons")
    agencies = _lines(language, "agencies")
    return Vocabulary(
        teasers,
        labels,
        agencies,
        labels | agencies,
        _pattern(language, "credit_patterns"),
        _pattern(language, "notice_patterns"),
        _pattern(language, "imprint_patterns"),
        _pattern(language, "section_patterns"),
        _pattern(language, "act_title_patterns"),
        _pattern(language, "page_patterns"),
        _pattern(language, "salutation_patterns"),
        _lines(language, "mail_fields"),
        _lines(language, "mail_subjects"),
    )


def _lines(language: Language, table: str) -> frozenset[str]:
    return frozenset(entry.lower() for entry in language.table("structure", table))


def _pattern(language: Language, table: str) -> re.Pattern[str]:
    entries = language.table("structure", table)
    return compile_late("|".join(f"(?:{entry})" for entry in entries), re.IGNORECASE) if entries else _NEVER
