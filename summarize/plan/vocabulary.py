"""The words of ``plan.toml`` as patterns and sets."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.languages import Language

FILE = "plan"
_NEVER = "(?!)"


def alternation(language: Language, table: str) -> str:
    """One group that matches any pattern of ``table``; nothing when the table is absent."""
    return f"(?:{'|'.join(language.table(FILE, table))})" if language.table(FILE, table) else _NEVER


@cache
def words(language: Language, table: str) -> frozenset[str]:
    """The lemmas of ``table``."""
    return language.words(FILE, table)


@cache
def pattern(language: Language, table: str) -> re.Pattern[str]:
    """What matches any pattern of ``table`` as a whole word."""
    return re.compile(rf"(?<!\w){alternation(language, table)}(?!\w)", re.IGNORECASE)


@cache
def phrases(language: Language, table: str) -> re.Pattern[str]:
    """What matches any literal entry of ``table`` as whole words, the longest first."""
    entries = sorted(language.table(FILE, table), key=len, reverse=True)
    if not entries:
        return re.compile(_NEVER)
    found = "|".join(r"\s+".join(map(re.escape, entry.split())) for entry in entries)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


@cache
def numbered(language: Language, table: str, field: str = "number") -> tuple[tuple[re.Pattern[str], int], ...]:
    """The patterns of ``table`` with the number that each stands for."""
    entries = language.table(FILE, table).items()
    return tuple(
        (re.compile(rf"(?<!\w)(?:{key})(?!\w)", re.IGNORECASE), entry[field])
        for key, entry in entries
        if isinstance(entry, dict)
    )


@cache
def fields(language: Language, table: str, field: str) -> dict[str, str]:
    """``field`` of each entry of ``table`` that has it."""
    entries = language.table(FILE, table).items()
    return {key: str(entry[field]) for key, entry in entries if isinstance(entry, dict) and field in entry}
