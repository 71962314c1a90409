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
    teasers = language.words("teaser")
    labels = teasers | language.words("button")
    agencies = language.words("photo_agency")
    return Vocabulary(
        teasers,
        labels,
        agencies,
        labels | agencies,
        _pattern(language, "credit"),
        _pattern(language, "notice"),
        _pattern(language, "imprint"),
        _pattern(language, "section_heading"),
        _pattern(language, "act_title"),
        _pattern(language, "page_number"),
        _pattern(language, "salutation"),
        language.words("mail_field"),
        language.words("mail_subject"),
    )


def _pattern(language: Language, table: str) -> re.Pattern[str]:
    entries = language.patterns(table)
    return compile_late("|".join(f"(?:{entry})" for entry in entries), re.IGNORECASE) if entries else _NEVER
