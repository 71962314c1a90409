"""What a language pack knows about the ends of sentences."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    import re

    from summarize.languages import Language

_NEVER = compile_late(r"(?!)")


class SentenceVocabulary(NamedTuple):
    """Words at the ends of sentences; lower case, abbreviations without their last stop."""

    abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    year_units: frozenset[str]
    eras: frozenset[str]
    openers: frozenset[str]
    numbered_labels: frozenset[str]
    dotted_endings: frozenset[str]
    dotted_names: frozenset[str]
    finite_verb: re.Pattern[str]


@cache
def sentence_vocabulary(language: Language) -> SentenceVocabulary:
    """Return the vocabulary of ``language``; for an unknown one it is empty and matches nothing."""
    return SentenceVocabulary(
        language.words("abbreviation"),
        language.words("closing_abbreviation"),
        language.words("year_unit"),
        language.words("era"),
        language.words("sentence_opener"),
        language.words("numbered_label"),
        language.words("domain_suffix"),
        language.words("dotted_name"),
        _finite_verb(language),
    )


def _finite_verb(language: Language) -> re.Pattern[str]:
    entries = language.patterns("finite_verb")
    # The lookahead skips figures and most words that are no verbs.
    return compile_late(rf"\b(?=\w{{3}})(?:{'|'.join(entries)})\b") if entries else _NEVER
