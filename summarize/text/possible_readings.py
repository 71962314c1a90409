"""What a word may be by any of its readings: to ask costs a tenth of reading its sentence in context."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.text.clause import entry_by_pattern
from summarize.text.morphology import read_tokens, readings_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.languages import Language
    from summarize.text.tokens import Token

_WORDS = 1 << 15


def may_have(text: str, start: int, end: int, language: Language, table: str) -> bool:
    """May ``clause_in_context`` of these words have one of the class ``table``?"""
    return any(may_be_in(token, table, language) for token in read_tokens(text, start, end, language))


def may_be_in(token: Token, table: str, language: Language) -> bool:
    """Is ``token`` of the class ``table`` by any of its readings?"""
    found = table in _classes_of_readings(token.text, language)
    return found or entry_by_pattern(language, table, token.norm) is not None


@lru_cache(_WORDS)
def _classes_of_readings(written: str, language: Language) -> frozenset[str]:
    return frozenset(name for reading in readings_of(written, language) for name in reading.classes)


def may_read(text: str, start: int, end: int, language: Language, test: Callable[[Token], bool]) -> bool:
    """May ``read_in_context`` of these words choose a reading for which ``test`` holds?"""
    return any(
        test(reading)
        for token in read_tokens(text, start, end, language)
        for reading in readings_of(token.text, language)
    )
