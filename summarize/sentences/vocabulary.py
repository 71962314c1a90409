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
    """The tables of ``sentences.toml``; lower case, abbreviations without their last stop."""

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
        language.words("sentences", "abbreviations"),
        language.words("sentences", "closing_abbreviations"),
        language.words("sentences", "year_units"),
        language.words("sentences", "eras"),
        language.words("sentences", "openers"),
        language.words("sentences", "numbered_labels"),
        language.words("sentences", "dotted_endings"),
        language.words("sentences", "dotted_names"),
        _finite_verb(language),
    )


def _finite_verb(language: Language) -> re.Pattern[str]:
    entries = language.table("sentences", "finite_verb_patterns")
    # The lookahead skips figures and most words that are no verbs.
    return compile_late(rf"\b(?=\w{{3}})(?:{'|'.join(entries)})\b") if entries else _NEVER
